import type { Answer } from '../returns/answer.ts'
import type { Point, WholePart, WholeQuestion } from '../tools/tool.ts'
import type { Score } from './moderation-store.ts'

/** A score as it is told: the point, who gave it, when and why. */
export type Given = Pick<Score, 'byName' | 'byAccount' | 'at' | 'because'> & { point: Point }

/** One scored question of a return with every score it has, side by side. */
export type ScoredRow = {
  part: Pick<WholePart, 'id' | 'reference' | 'title'>
  question: WholeQuestion
  own: Point | null
  /** What the agency said of the same reference the last time it was asked. */
  before: string | null
  /** The moderated scores, the last first; that one counts. */
  moderated: Given[]
  /** The last score of each peer. */
  peers: Given[]
}

/** The scored questions of those asked, in order, with the agency's own score, last time's, the moderated and the peers'. */
export function scoredRows(
  parts: readonly WholePart[],
  answers: ReadonlyMap<number, Pick<Answer, 'pointId'>>,
  scores: readonly Score[],
  before: ReadonlyMap<string, { says: string }>,
): ScoredRow[] {
  const byQuestion = Map.groupBy(scores, ({ questionId }) => questionId)
  return parts.flatMap((part) =>
    part.questions
      .filter(({ kind }) => kind === 'scored')
      .map((question) => {
        const points = question.scale?.points ?? []
        const given = (byQuestion.get(question.id) ?? []).flatMap((score) => {
          const point = points.find(({ id }) => id === score.pointId)
          return point ? [{ ...score, point }] : []
        })
        const peers = Map.groupBy(
          given.filter(({ givenAs }) => givenAs === 'peer'),
          ({ byAccount, byName }) => byAccount ?? byName,
        )
        return {
          part,
          question,
          own: points.find(({ id }) => id === answers.get(question.id)?.pointId) ?? null,
          before: before.get(question.reference)?.says ?? null,
          moderated: given.filter(({ givenAs }) => givenAs === 'moderated').toReversed(),
          peers: [...peers.values()].map((each) => each.at(-1)!),
        }
      }),
  )
}

/** How far moderation is: how many scored rows there are, how many have a moderated score, and how many were put elsewhere than by the agency. */
export const moderationProgress = (rows: readonly ScoredRow[]) => ({
  rows: rows.length,
  moderated: rows.filter(({ moderated }) => moderated.length > 0).length,
  moved: rows.filter(({ own, moderated }) => moderated[0] && moderated[0].point.id !== own?.id).length,
})
