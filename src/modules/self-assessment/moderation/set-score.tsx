import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { returnExamples } from '../returns/own-return.ts'
import { addScore } from './moderation-store.ts'
import { aboveModeration, findModeration, moderationAddress, notSentIn, type Moderation } from './open-moderation.ts'
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

  async save(visit, { id, agencyId, agency, rows }, answers) {
    const { question } = rows.find((row) => row.question.id === answers.questionId)!
    const point = question.scale!.points.find((each) => each.id === answers.pointId)!
    await addScore(visit.db, {
      ...answers,
      givenAs: 'moderated',
      roundReturnId: id,
      forAgencyId: agencyId,
      byName: visit.who.name,
      byAccount: visit.who.accountId,
      at: visit.now,
    })
    await record(
      visit,
      `moderated score set: ${agency}, ${question.reference}`,
      moderationAddress(id),
      {
        score: point.says,
        because: answers.because,
      },
      { agency: agencyId },
    )
    return `${moderationAddress(id)}#row-${question.id}`
  },
})
