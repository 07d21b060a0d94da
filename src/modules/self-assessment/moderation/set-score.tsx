import { task } from '#platform/web/route.tsx'
import { returnExamples } from '../returns/own-return.ts'
import { giveScore } from './give-score.ts'
import { aboveModeration, findModeration, notSentIn, type Moderation } from './open-moderation.ts'
import { RowAsked } from './row-table.tsx'
import { rowAsked, scoreFields, scoreProblems } from './score-fields.ts'

/** A reviewer sets the moderated score of one row, with why. An earlier one stays in sight. */
export const setModeratedScore = task({
  path: '/self-assessment/returns/:return/moderation/score',
  may: 'moderate returns',
  forSome: true,
  examples: returnExamples,
  title: ({ agency }: Moderation) => `Set a moderated score: ${agency}`,
  button: 'Set the score',
  above: aboveModeration,
  before: (moderation: Moderation, { query }) =>
    moderation.isSentIn ? <RowAsked moderation={moderation} query={query} /> : <p>{notSentIn}</p>,
  find: findModeration,
  fields: scoreFields,
  begin: (_, visit) => rowAsked(visit),
  check: (answers, moderation) =>
    moderation.isSentIn ? scoreProblems(answers, moderation) : [{ field: 'questionId', says: notSentIn }],

  save: (visit, moderation, answers) => giveScore(visit, moderation, answers, 'moderated'),
})
