import { pick, text } from '#platform/forms/fields.tsx'
import type { Problem } from '#platform/problem.ts'
import type { Visit } from '#platform/visit.ts'
import type { Moderation } from './open-moderation.ts'

/** The questions by which a row is given a score: which row, where it is put, and why. The points are those of the row asked for in the address, or of all scales. */
export async function scoreFields({ query }: Visit, { rows }: Pick<Moderation, 'rows'>) {
  const one = rows.filter(({ question }) => String(question.id) === query.get('question'))
  const offered = one.length ? one : rows
  const scales = new Map(offered.flatMap(({ question: { scale } }) => (scale ? [[scale.id, scale]] : [])))
  return {
    questionId: pick(
      'Which row?',
      offered.map(({ question, own }) => ({
        id: question.id,
        says: `${question.reference} ${question.asks} (own score: ${own?.says ?? 'none'})`,
      })),
    ),
    pointId: pick(
      'Where do you put it?',
      [...scales.values()].flatMap(({ name, points }) =>
        points.map(({ id, says, meaning }) => ({
          id,
          says: `${scales.size > 1 ? `${name}: ` : ''}${says}${meaning ? ` (${meaning})` : ''}`,
        })),
      ),
    ),
    because: text('Why?', { most: 1_000, long: true, hint: 'What in the return shows it; never a detail of a child' }),
  }
}

/** A point of another scale is no score for a row. */
export const scoreProblems = (
  { questionId, pointId }: { questionId: number; pointId: number },
  { rows }: Pick<Moderation, 'rows'>,
): Problem[] =>
  rows.find(({ question }) => question.id === questionId)?.question.scale?.points.some(({ id }) => id === pointId)
    ? []
    : [{ field: 'pointId', says: 'This point is not on the scale of that row' }]

/** The row named in the address, to begin with. */
export const rowAsked = ({ query }: Visit) => ({ questionId: query.get('question') ?? undefined })
