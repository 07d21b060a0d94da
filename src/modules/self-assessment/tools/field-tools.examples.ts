import { plainQuestion, type QuestionContent, type ToolContent } from './tool.ts'

type Points = ToolContent['scales'][number]['points']

const nought = (says: string, meaning: string, shade: number, meetsMinimum = false): Points[number] => ({
  says,
  meaning,
  meetsMinimum,
  applies: true,
  shade,
})

const scored = (reference: string, asks: string, more: Partial<QuestionContent>): QuestionContent =>
  plainQuestion({ reference, kind: 'scored', asks, asksEvidence: true, asksImprovement: true, ...more })

/** As areas that share one template do it: 0 to 3, a meaning of each score for each row, references to another audit, bullets under a row. */
const zeroToThree: ToolContent = {
  audiences: [],
  scales: [
    {
      name: 'Score',
      points: [
        nought('0', 'Nothing in place', 4),
        nought('1', 'Begun', 3),
        nought('2', 'In place, with gaps', 1, true),
        nought('3', 'In place and shown to work', 0, true),
      ],
    },
  ],
  parts: [
    {
      reference: '1',
      title: 'Leadership and accountability',
      guidance: 'List and number every item of evidence. A panel will set a score of its own beside yours.',
      questions: [
        scored('1.1', 'Say who leads at the top of the organisation', {
          scale: 'Score',
          crossReferences: ['1.1'],
          guidance: 'A question to which the answer is a post, and which is scored all the same',
        }),
        scored('1.2', 'The organisation takes part in the board and its groups, and whoever goes knows their role', {
          scale: 'Score',
          crossReferences: ['1.2', '18.5'],
        }),
        scored('1.3', 'There is a named person with a defined role', {
          scale: 'Score',
          crossReferences: ['18.1', '18.2'],
          guidance:
            'Within the role:\n- knows the law and the guidance\n- tells staff of it\n- holds managers to it\n- keeps up working relations\n- knows what training is needed',
          meanings: [
            { point: '0', says: 'Nobody is named' },
            { point: '1', says: 'Named, and the role is not written down' },
            { point: '2', says: 'Named and written down; no time is set aside' },
            { point: '3', says: 'Written down, with time, and looked at in each appraisal' },
          ],
        }),
        scored('1.4', 'There is a programme of internal audit', { scale: 'Score', crossReferences: ['2.3', '2.1'] }),
        scored('1.10', 'Accountability is written down', { scale: 'Score' }),
      ],
    },
  ],
}

const rag: ToolContent['scales'] = [
  {
    name: 'Red, amber, green',
    points: [nought('Red', 'Not in place', 4), nought('Amber', 'In part', 2), nought('Green', 'In place', 0, true)],
  },
]

const schoolsOfTheirOwn = (says: string): QuestionContent['meanings'] => [
  { point: 'Red', says: 'Governors have not discussed it' },
  { point: 'Green', says },
]

/** As a city does it for every kind of setting: sections from 0, each question with its own red, amber and green, some with two ambers, further reading, and wordings for each kind of setting. */
const wordedForEach: ToolContent = {
  audiences: [
    { name: 'Alternative providers', agencyKinds: ['education'] },
    { name: 'Schools', agencyKinds: ['school'] },
    { name: 'Early years', agencyKinds: [] },
  ],
  scales: rag,
  parts: [
    {
      reference: '0',
      title: 'Fairness in practice',
      guidance: null,
      questions: [
        scored('0.1', 'The law on equality is lived in policy and practice', {
          scale: 'Red, amber, green',
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
          scale: 'Red, amber, green',
          audience: 'Early years',
          meanings: schoolsOfTheirOwn('It shows in rooms, books and play'),
        }),
        scored('0.1', 'The law on equality is lived in school', {
          scale: 'Red, amber, green',
          audience: 'Schools',
          meanings: schoolsOfTheirOwn('It shows in lessons and in who is excluded'),
        }),
        scored('0.2', 'The rights of children are known and used', { scale: 'Red, amber, green' }),
        scored('0.3', 'Pupils say that they are treated alike', {
          scale: 'Red, amber, green',
          audience: 'Alternative providers',
        }),
      ],
    },
  ],
}

/** As five areas share it for children and for adults: green, amber, red with guidance on what shows it, answered once for many. */
const sharedByAreas: ToolContent = {
  audiences: [
    { name: 'Children', agencyKinds: [] },
    { name: 'Adults', agencyKinds: [] },
  ],
  scales: [
    {
      name: 'How we rate ourselves',
      points: [
        nought('Red', 'Below the standard', 4),
        nought('Amber', 'Meets the standard in part', 2),
        nought('Green', 'Meets the standard', 0, true),
        { says: 'Not for us', meaning: null, meetsMinimum: true, applies: false, shade: 0 },
      ],
    },
  ],
  parts: [
    {
      reference: 'A',
      title: 'About you',
      guidance: null,
      questions: [
        plainQuestion({ reference: 'A1', kind: 'text', asks: 'What does your organisation do?' }),
        plainQuestion({
          reference: 'A2',
          kind: 'several',
          asks: 'In which areas do you work?',
          choices: ['North', 'East', 'South', 'West', 'Middle'],
        }),
        plainQuestion({ reference: 'A3', kind: 'yes or no', asks: 'Do you work with adults at risk?' }),
      ],
    },
    {
      reference: 'B',
      title: 'Policies',
      guidance: 'Under each question stands what may show it.',
      questions: [
        plainQuestion({ reference: 'B0', kind: 'statement', asks: 'Look at last year’s answers before you begin' }),
        scored('B1', 'Policies are in date, and staff know them', {
          scale: 'How we rate ourselves',
          guidance:
            'The policy; when it was looked at; how staff were told.\nA new protocol of the partners counts once it was passed on.',
          asksImpact: true,
          staffAsks: 'I know our policies and where they are',
        }),
        scored('B2', 'Adults at risk are part of the same policies', {
          scale: 'How we rate ourselves',
          onlyIf: { reference: 'A3', answer: 'Yes' },
        }),
        plainQuestion({ reference: 'B3', kind: 'date', asks: 'When was it last looked at?' }),
      ],
    },
  ],
}

/** Three tools in the shapes that areas use today, in words of our own. */
export const fieldTools: Record<string, ToolContent> = {
  'scored from 0 to 3 with meanings and references': zeroToThree,
  'red, amber and green in the words of each question and each kind of setting': wordedForEach,
  'one set of questions that areas share for children and adults': sharedByAreas,
}
