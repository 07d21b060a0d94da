import { expect, test } from 'vitest'
import { smallTool } from '../tool.examples.ts'
import type { QuestionContent, ToolContent } from '../tool.ts'
import { differencesOf } from './differences.ts'

const [fairness, leadership] = smallTool.parts as [ToolContent['parts'][0], ToolContent['parts'][0]]
const [rag, numbers] = smallTool.scales as [ToolContent['scales'][0], ToolContent['scales'][0]]
const withFirst = (more: Partial<QuestionContent>): ToolContent => ({
  ...smallTool,
  parts: [
    { ...fairness, questions: [{ ...fairness.questions[0]!, ...more }, ...fairness.questions.slice(1)] },
    leadership,
  ],
})

test.each<[string, ToolContent, string[]]>([
  ['nothing', structuredClone(smallTool), []],
  ['a wording', withFirst({ asks: 'Fairness is lived' }), ['changed 0.1: What is asked']],
  [
    'what a question asks for and whom it hangs on',
    withFirst({ asksImpact: false, guidance: null, onlyIf: { reference: '0.0', answer: 'Yes' } }),
    ['changed 0.1: Guidance, Asks for the difference made, Only if question'],
  ],
  ['what a point means for a question', withFirst({ meanings: [] }), ['changed 0.1: What it means for this question']],
  ['a number', withFirst({ reference: '0.9' }), ['new 0.9: ', 'gone 0.1: ']],
  [
    'what a point means everywhere',
    {
      ...smallTool,
      scales: [{ ...rag, points: rag.points.map((point) => ({ ...point, meaning: 'Another' })) }, numbers],
    },
    ['changed Scale Red, amber, green: What it means'],
  ],
  [
    'who is of an audience',
    { ...smallTool, audiences: [{ name: 'Schools', agencyKinds: ['school'] }] },
    ['changed Audience Schools: Kinds of agency, one a line'],
  ],
  [
    'what stands above a part',
    { ...smallTool, parts: [{ ...fairness, guidance: null }, leadership] },
    ['changed Part 0: Guidance'],
  ],
  [
    'the part of a question',
    {
      ...smallTool,
      parts: [
        { ...fairness, questions: fairness.questions.slice(0, 2) },
        { ...leadership, questions: [fairness.questions[2]!, ...leadership.questions] },
      ],
    },
    ['changed 0.2: Part'],
  ],
  ['the order', { ...smallTool, parts: [leadership, fairness] }, ['changed Order: ']],
])('%s', (_, after, told) => {
  expect(
    differencesOf(smallTool, after).map(({ kind, place, columns }) => `${kind} ${place}: ${columns.join(', ')}`),
  ).toEqual(told)
})
