import { plainQuestion, type ToolContent } from './tool.ts'

/** A small tool that has something of everything: two scales, an audience of its own, a condition, and most kinds of question. */
export const smallTool: ToolContent = {
  audiences: [{ name: 'Schools', agencyKinds: ['school', 'education'] }],
  scales: [
    {
      name: 'Red, amber, green',
      points: [
        { says: 'Red', meaning: 'Not in place', meetsMinimum: false, applies: true, shade: 4 },
        { says: 'Amber', meaning: 'Partly in place', meetsMinimum: false, applies: true, shade: 2 },
        { says: 'Green', meaning: 'In place and used', meetsMinimum: true, applies: true, shade: 0 },
        { says: 'Does not apply', meaning: null, meetsMinimum: true, applies: false, shade: 0 },
      ],
    },
    {
      name: '0 to 3',
      points: [
        { says: '0', meaning: 'Nothing yet', meetsMinimum: false, applies: true, shade: 4 },
        { says: '1', meaning: 'Begun', meetsMinimum: false, applies: true, shade: 3 },
        { says: '2', meaning: 'Mostly', meetsMinimum: true, applies: true, shade: 1 },
        { says: '3', meaning: 'Wholly', meetsMinimum: true, applies: true, shade: 0 },
      ],
    },
  ],
  parts: [
    {
      reference: '0',
      title: 'Fairness',
      guidance: 'How everybody is treated alike',
      questions: [
        plainQuestion({
          reference: '0.1',
          kind: 'scored',
          asks: 'Equality stands in policy and is lived',
          scale: 'Red, amber, green',
          guidance: 'Choose what you could show somebody today',
          links: ['Guidance on equality | https://example.org/equality'],
          crossReferences: ['1.2', '18.5'],
          asksEvidence: true,
          asksImpact: true,
          asksImprovement: true,
          staffAsks: 'Everybody is treated alike where I work',
          meanings: [
            { point: 'Red', says: 'Leaders do not know the duty' },
            { point: 'Amber', says: 'Some leaders know the duty' },
            { point: 'Amber', says: 'It stands in the values and nowhere else' },
            { point: 'Green', says: 'All staff know it and act on it daily' },
          ],
        }),
        plainQuestion({
          reference: '0.1',
          kind: 'scored',
          asks: 'Equality stands in policy, is lived, and is taught',
          scale: 'Red, amber, green',
          audience: 'Schools',
          asksEvidence: true,
          asksImprovement: true,
        }),
        plainQuestion({
          reference: '0.2',
          kind: 'statement',
          asks: 'The next questions are about the people who lead',
        }),
      ],
    },
    {
      reference: '1',
      title: 'Leadership and accountability',
      guidance: null,
      questions: [
        plainQuestion({ reference: '1.1', kind: 'person', asks: 'Which post leads on safeguarding at board level?' }),
        plainQuestion({ reference: '1.2', kind: 'yes or no', asks: 'Do you commission services for children?' }),
        plainQuestion({
          reference: '1.2.1',
          kind: 'table',
          asks: 'Which services, and how is each checked?',
          choices: ['Service', 'How it is checked'],
          onlyIf: { reference: '1.2', answer: 'Yes' },
        }),
        plainQuestion({
          reference: '1.3',
          kind: 'scored',
          asks: 'The designated practitioner has the time the role needs',
          scale: '0 to 3',
          asksEvidence: true,
          asksImprovement: true,
        }),
        plainQuestion({
          reference: '1.4',
          kind: 'checklist',
          asks: 'Which policies are in date?',
          choices: ['Child protection', 'Whistleblowing', 'Safer recruitment'],
          needed: false,
        }),
        plainQuestion({ reference: '1.5', kind: 'number', asks: 'How many staff work with children?' }),
        plainQuestion({ reference: '1.6', kind: 'date', asks: 'When was the policy last reviewed?', needed: false }),
      ],
    },
  ],
}
