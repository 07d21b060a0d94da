import { agenciesToPick, groupsToPick, peopleToPick, postsToPick } from '#modules/partnership/index.ts'
import { choice, number, pick, text } from '#platform/forms/fields.tsx'
import type { Problem } from '#platform/problem.ts'
import type { Visit } from '#platform/visit.ts'
import type { Matrix } from './risk.ts'

/** What a risk says and whose it is: asked when it is added and when it is edited. */
export const riskFields = async ({ db }: Pick<Visit, 'db'>) => ({
  title: text('What is the risk, in a few words?', { hint: 'About the partnership’s work, never about one child' }),
  cause: text('Because of what could it happen?', {
    most: 400,
    hint: 'Such as: the analyst’s post has been vacant since May',
  }),
  event: text('What could happen?', { most: 400, hint: 'Such as: no figures may reach the board this year' }),
  effect: text('What would that mean?', { most: 400, hint: 'For children, families or the partnership' }),
  ownerPostId: pick('Which post answers for it?', await postsToPick(db), {
    optional: true,
    hint: 'Choose a post, a group or a person, one of the three',
  }),
  ownerGroupId: pick('Or which group?', await groupsToPick(db), { optional: true }),
  ownerPersonId: pick('Or which person?', await peopleToPick(db), { optional: true }),
  ownerAgencyId: pick('Whose risk is it, if one agency’s?', await agenciesToPick(db), { optional: true }),
  reviewMonths: number('After how many months is it looked at again?', { least: 1, most: 24 }),
})

/** Exactly one of a post, a group and a person answers for a risk. */
export const ownerProblems = (answers: {
  ownerPostId: number | null
  ownerGroupId: number | null
  ownerPersonId: number | null
}): Problem[] =>
  [answers.ownerPostId, answers.ownerGroupId, answers.ownerPersonId].filter((id) => id !== null).length === 1
    ? []
    : [{ field: 'ownerPostId', says: 'Say who answers for it: one post, one group or one person' }]

/** The two questions of a score, in the words of the matrix in force. */
export const scoreFields = (matrix: Matrix) => ({
  likelihood: choice('How likely is it?', pointsOf(matrix.likelihood)),
  impact: choice('How grave would it be?', pointsOf(matrix.impact)),
})

const pointsOf = (words: readonly string[]): Record<string, string> =>
  Object.fromEntries(words.map((word, place) => [String(place + 1), `${place + 1}: ${word}`]))
