import { plainQuestion, type ToolContent } from '../tool.ts'
import { point, scored } from './pieces.examples.ts'

const scale = 'How we rate ourselves'

/** As five areas share it for children and for adults: red, amber, green with guidance on what shows it, answered once for many. */
export const sharedByAreas: ToolContent = {
  audiences: [
    { name: 'Children', agencyKinds: [] },
    { name: 'Adults', agencyKinds: [] },
  ],
  scales: [
    {
      name: scale,
      points: [
        point('Red', 'Below the standard', 4),
        point('Amber', 'Meets the standard in part', 2),
        point('Green', 'Meets the standard', 0, true),
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
        plainQuestion({ reference: 'A4', kind: 'number', asks: 'How many staff work with them?', needed: false }),
        plainQuestion({
          reference: 'A5',
          kind: 'table',
          asks: 'Which services for adults do you run, and who checks each?',
          choices: ['Service', 'Area', 'Who checks it'],
          onlyIf: { reference: 'A3', answer: 'Yes' },
        }),
      ],
    },
    {
      reference: 'B',
      title: 'Policies',
      guidance: 'Under each question stands what may show it.',
      questions: [
        plainQuestion({ reference: 'B0', kind: 'statement', asks: 'Look at last year’s answers before you begin' }),
        scored('B1', 'Policies are in date, and staff know them', {
          scale,
          guidance:
            'The policy; when it was looked at; how staff were told.\nA new protocol of the partners counts once it was passed on.',
          asksImpact: true,
          staffAsks: 'I know our policies and where they are',
          meanings: [{ point: 'Amber', says: 'In date, and some staff do not know where they are' }],
        }),
        scored('B1', 'Policies on adults at risk are in date, and staff know them', {
          scale,
          audience: 'Adults',
          guidance: 'The policy, and how it speaks of consent.',
        }),
        scored('B2', 'Adults at risk are part of the same policies', {
          scale,
          onlyIf: { reference: 'A3', answer: 'Yes' },
        }),
        plainQuestion({
          reference: 'B3',
          kind: 'checklist',
          asks: 'Where were staff told of the last protocol?',
          choices: ['In a letter', 'In supervision', 'In training'],
        }),
        plainQuestion({ reference: 'B4', kind: 'date', asks: 'When was it last looked at?' }),
      ],
    },
  ],
}
