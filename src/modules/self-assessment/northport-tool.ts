import { howFar, scored } from './northport-tool-scale.ts'
import { wordedForSchools } from './northport-tool-schools.ts'
import { standards1To5 } from './northport-tool-standards-1-to-5.ts'
import { standards6To9 } from './northport-tool-standards-6-to-9.ts'
import type { QuestionContent, ToolContent } from './tools/tool.ts'

/** Northport's tool as it was asked last year: nine standards, with wordings of their own for schools. */
export const northportToolLastYear: ToolContent = {
  audiences: [{ name: 'Schools', agencyKinds: ['school'] }],
  scales: [howFar],
  parts: [...standards1To5, ...standards6To9].map((part) => ({
    ...part,
    questions: part.questions.flatMap((question) => [
      question,
      ...wordedForSchools.filter(({ reference }) => reference === question.reference),
    ]),
  })),
}

const reworded: Record<string, Partial<QuestionContent>> = {
  '5.2': {
    asks: 'You ask staff three months after a course what they do otherwise, and act on what they say',
    guidance: 'What was asked, and what came of it. A course that nobody asked about afterwards does not count.',
  },
  '6.3': {
    asks: 'What you send about a child reaches the right people safely, and you check that it did',
    guidance: 'How it is sent, how you check, and how often something went astray in the last year.',
  },
  '9.2': { staffAsks: 'I have been shown how to listen to a child who does not speak' },
}

const isNew = scored(
  '6.6',
  'Where information was not shared, the reason is written down, and somebody looks at the reasons',
  'An audit of decisions not to share. Add no record of a child.',
)

/** The same as it is asked this year: three questions worded anew, and one more on sharing information. */
export const northportToolThisYear: ToolContent = {
  ...northportToolLastYear,
  parts: northportToolLastYear.parts.map((part) => ({
    ...part,
    questions: [
      ...part.questions.map((question) => ({
        ...question,
        ...(question.audience ? {} : reworded[question.reference]),
      })),
      ...(part.reference === '6' ? [isNew] : []),
    ],
  })),
}
