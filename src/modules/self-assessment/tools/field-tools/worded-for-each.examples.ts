import { plainQuestion, type QuestionContent, type ToolContent } from '../tool.ts'
import { point, scored } from './pieces.examples.ts'

const scale = 'Red, amber, green'

const ofTheirOwn = (green: string): QuestionContent['meanings'] => [
  { point: 'Red', says: 'Governors have not discussed it' },
  { point: 'Green', says: green },
]

/**
 * As a city does it for every kind of setting: sections from 0, each question with its own red, amber and green, some with two ambers,
 * further reading, and wordings for each kind of setting that share a number.
 */
export const wordedForEach: ToolContent = {
  audiences: [
    { name: 'Alternative providers', agencyKinds: ['education'] },
    { name: 'Schools', agencyKinds: ['school'] },
    { name: 'Early years', agencyKinds: [] },
  ],
  scales: [
    {
      name: scale,
      points: [point('Red', 'Not in place', 4), point('Amber', 'In part', 2), point('Green', 'In place', 0, true)],
    },
  ],
  parts: [
    {
      reference: '0',
      title: 'Fairness in practice',
      guidance: null,
      questions: [
        scored('0.1', 'The law on equality is lived in policy and practice', {
          scale,
          links: [
            'A local charter | https://example.org/charter',
            'A local plan | https://example.org/plan',
            'National guidance, part 2 | https://example.org/guidance#part-2',
          ],
          meanings: [
            { point: 'Red', says: 'Those who lead do not know the duty' },
            { point: 'Amber', says: 'Those who govern and some who lead know it, and nobody else' },
            { point: 'Amber', says: 'It is named among the values, and nothing follows from that' },
            { point: 'Green', says: 'Everybody knows it and acts on it daily' },
          ],
        }),
        scored('0.1', 'The law on equality is lived in the nursery', {
          scale,
          audience: 'Early years',
          meanings: ofTheirOwn('It shows in rooms, books and play'),
        }),
        scored('0.1', 'The law on equality is lived in school', {
          scale,
          audience: 'Schools',
          meanings: ofTheirOwn('It shows in lessons and in who is excluded'),
        }),
        scored('0.2', 'The rights of children are known and used', {
          scale,
          meanings: [
            { point: 'Red', says: 'Rights are not spoken of' },
            { point: 'Amber', says: 'A look at rights is planned' },
            { point: 'Amber', says: 'Some who lead know of them' },
            { point: 'Green', says: 'An audit of rights is done, and all staff agree what it means' },
          ],
        }),
        plainQuestion({
          reference: '0.2.1',
          kind: 'one of several',
          asks: 'With what were rights audited?',
          choices: ['With an award', 'With a tool of the city', 'With something of our own'],
          onlyIf: { reference: '0.2', answer: 'Green' },
        }),
        scored('0.3', 'Pupils say that they are treated alike', { scale, audience: 'Alternative providers' }),
      ],
    },
    {
      reference: '1',
      title: 'What governors look at',
      guidance: 'Whoever governs, by whatever name.',
      questions: [
        plainQuestion({ reference: '1.1', kind: 'met or unmet', asks: 'One of them is named for safeguarding' }),
        plainQuestion({
          reference: '1.2',
          kind: 'checklist',
          asks: 'Which policies did they look at this year?',
          choices: ['Child protection', 'Behaviour', 'Staff conduct', 'Online safety'],
        }),
        plainQuestion({
          reference: '1.3',
          kind: 'table',
          asks: 'What will be done about what is red or amber?',
          choices: ['Number', 'What will be done', 'Which post', 'By when'],
          needed: false,
        }),
      ],
    },
  ],
}
