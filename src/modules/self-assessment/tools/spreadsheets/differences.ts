import { isDeepStrictEqual } from 'node:util'
import type { QuestionContent, ToolContent } from '../tool.ts'

/** A question that one version asks otherwise than the one before it. */
export type Difference = { kind: 'new' | 'changed' | 'gone'; question: QuestionContent; was: string | null }

/** What differs from one version to the next, question by question; questions are the same by their number and whom they are for. */
export function differencesOf(before: ToolContent, after: ToolContent): Difference[] {
  const [earlier, later] = [byKey(before), byKey(after)]
  return [
    ...[...later].flatMap(([key, question]): Difference[] => {
      const was = earlier.get(key)
      if (!was) return [{ kind: 'new', question, was: null }]
      return isDeepStrictEqual(was, question) ? [] : [{ kind: 'changed', question, was: was.asks }]
    }),
    ...[...earlier].flatMap(([key, question]): Difference[] =>
      later.has(key) ? [] : [{ kind: 'gone', question, was: question.asks }],
    ),
  ]
}

const byKey = ({ parts }: ToolContent) =>
  new Map(
    parts.flatMap(({ questions }) =>
      questions.map((question) => [JSON.stringify([question.reference, question.audience]), question] as const),
    ),
  )
