import type { WholePart, WholeQuestion } from '../../tools/tool.ts'
import { gridOf, isAnswered, promisesIn, promisingColumns, type Answer, type NewAnswer } from '../answer.ts'

/** An answer of last time, with what it was asked as, and whether what it promised stands in the agency's action plan. */
export type Earlier = Answer &
  Pick<WholeQuestion, 'reference' | 'kind' | 'choices'> & { point: string | null; inPlan?: boolean }

/** What of an earlier answer can stand as an answer to a question now. */
export type Brought = Pick<
  NewAnswer,
  | 'pointId'
  | 'says'
  | 'chosen'
  | 'grid'
  | 'notApplicableBecause'
  | 'evidence'
  | 'impact'
  | 'improvement'
  | 'improvementOwner'
  | 'improvementBy'
  | 'furtherImprovements'
>

/**
 * What of an earlier answer can be brought forward to the question of the same reference; null where it is asked in another kind, or
 * nothing of it can stand. A point goes by its words; an answer that is no longer among those to choose from stays behind, and so does an
 * improvement that stands in the action plan: it goes on there, and is not promised twice.
 */
export function broughtTo(question: WholeQuestion, earlier: Earlier): Brought | null {
  if (question.kind !== earlier.kind || question.kind === 'statement') return null
  const sameColumns = question.choices.join('\n') === earlier.choices.join('\n')
  const rows = question.kind === 'table' && sameColumns ? gridOf(earlier) : []
  const answer = {
    pointId: question.scale?.points.find(({ says }) => says === earlier.point)?.id ?? null,
    says: question.kind !== 'one of several' || question.choices.includes(earlier.says ?? '') ? earlier.says : null,
    chosen: earlier.chosen.filter((each) => question.choices.includes(each)),
    grid: rows.length > 0 ? rows : null,
    notApplicableBecause: earlier.notApplicableBecause,
  }
  if (!isAnswered(question, answer)) return null
  return {
    ...answer,
    grid: answer.grid === null ? null : JSON.stringify(answer.grid),
    evidence: question.asksEvidence ? earlier.evidence : null,
    impact: question.asksImpact ? earlier.impact : null,
    ...promisingColumns(question.asksImprovement && !earlier.inPlan ? promisesIn(earlier) : []),
  }
}

/** Everything that can be brought forward to the questions nobody has answered yet. */
export function allBrought(
  parts: readonly WholePart[],
  answers: ReadonlyMap<number, Answer>,
  earlier: readonly Earlier[],
): { question: WholeQuestion; from: Earlier; brought: Brought }[] {
  const of = new Map(earlier.map((each) => [each.reference, each]))
  return parts.flatMap(({ questions }) =>
    questions.flatMap((question) => {
      const from = of.get(question.reference)
      const brought = from && !answers.has(question.id) ? broughtTo(question, from) : null
      return from && brought ? [{ question, from, brought }] : []
    }),
  )
}
