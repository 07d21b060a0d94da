import { plainQuestion, type QuestionContent, type ToolContent } from '../tool.ts'
import { point, scored } from './pieces.examples.ts'

const scale = 'Score'

/** What each of the four scores means for one row. */
const means = (...says: [string, string, string, string]): QuestionContent['meanings'] =>
  says.map((one, score) => ({ point: String(score), says: one }))

const role =
  '\n- knows the law and the guidance\n- tells staff of it\n- holds managers to it\n- keeps up working relations\n- knows what training is needed'

/**
 * As areas that share one template do it: who can be asked while a panel moderates, then rows scored 0 to 3 with a meaning of each score
 * for each row, references to the audit of health, bullets under a row, and a row that asks who and is scored all the same.
 */
export const scoredFromNought: ToolContent = {
  audiences: [{ name: 'Health', agencyKinds: ['health'] }],
  scales: [
    {
      name: scale,
      points: [
        point('0', 'Nothing in place', 4),
        point('1', 'Begun', 3),
        point('2', 'In place, with gaps', 1, true),
        point('3', 'In place and shown to work', 0, true),
      ],
    },
  ],
  parts: [
    {
      reference: 'A',
      title: 'About this return',
      guidance: null,
      questions: [
        plainQuestion({ reference: 'A1', kind: 'person', asks: 'Which post completes this return?' }),
        plainQuestion({
          reference: 'A2',
          kind: 'table',
          asks: 'Who can be asked while it is moderated?',
          guidance: 'Whoever completes it and a substitute, so that somebody always answers',
          choices: ['Post', 'Telephone', 'E-mail'],
        }),
        plainQuestion({ reference: 'A3', kind: 'date', asks: 'On which day was it completed?' }),
      ],
    },
    {
      reference: '1',
      title: 'Leadership and accountability',
      guidance: 'List and number every item of evidence. A panel will set a score of its own beside yours.',
      questions: [
        scored('1.1', 'Say who leads at the top of the organisation', {
          scale,
          crossReferences: ['1.1'],
          guidance: 'A question to which the answer is a post, and which is scored all the same',
        }),
        scored('1.2', 'The organisation takes part in the board and its groups, and whoever goes knows their role', {
          scale,
          crossReferences: ['1.2', '18.5'],
        }),
        scored('1.3', `There is a named person with a defined role:${role}`, {
          scale,
          crossReferences: ['18.1', '18.2'],
          guidance: 'Time for the role, support, and a yearly look at it count too.',
          meanings: means(
            'Nobody is named',
            'Named, and the role is not written down',
            'Named and written down; no time is set aside',
            'Written down, with time, and looked at in each appraisal',
          ),
        }),
        scored('1.3', `There is a named nurse or doctor with a defined role:${role}`, {
          scale,
          audience: 'Health',
          crossReferences: ['18.1', '18.2'],
          meanings: [
            { point: '0', says: 'Neither is named' },
            { point: '3', says: 'Both are named, with time for the role and supervision of their own' },
          ],
        }),
        plainQuestion({
          reference: '1.3.1',
          kind: 'checklist',
          asks: 'What is in place for that role?',
          choices: ['Time', 'Support', 'A look at the role in each appraisal'],
          needed: false,
        }),
        scored('1.4', 'There is a programme of internal audit', {
          scale,
          crossReferences: ['2.3', '2.1'],
          meanings: means(
            'There is none',
            'Single audits, without a programme',
            'A programme that is mostly kept',
            'A programme that is kept and changes practice',
          ),
        }),
        plainQuestion({
          reference: '1.4.1',
          kind: 'text',
          asks: 'What did the last audit change?',
          onlyIf: { reference: '1.4', answer: '3' },
        }),
        scored('1.10', 'Accountability is written down', { scale }),
      ],
    },
  ],
}
