import { pick, text } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { returnExamples } from '../returns/own-return.ts'
import { addRemark } from './moderation-store.ts'
import { aboveModeration, findModeration, moderationAddress, notSentIn, type Moderation } from './open-moderation.ts'
import { rowAsked } from './score-fields.ts'

/** A reviewer asks the agency about a row of its return, or about the whole. It waits on the agency's lead until it is answered. */
export const askAboutReturn = task({
  path: '/self-assessment/returns/:return/moderation/ask',
  may: 'moderate returns',
  forSome: true,
  examples: returnExamples,
  title: ({ agency }: Moderation) => `Ask ${agency} about its return`,
  button: 'Ask',
  above: aboveModeration,
  before: ({ isSentIn }: Moderation) => (isSentIn ? null : <p>{notSentIn}</p>),
  find: findModeration,
  fields: async (_visit, { rows }) => ({
    questionId: pick(
      'About which row?',
      rows.map(({ question }) => ({ id: question.id, says: `${question.reference} ${question.asks}` })),
      { optional: true, hint: 'Leave it at none to ask about the whole return' },
    ),
    says: text('What do you ask?', { long: true, most: 2_000, hint: 'Never a name or a detail of a child' }),
  }),
  begin: (_, visit) => rowAsked(visit),
  check: (_answers, { isSentIn }) => (isSentIn ? [] : [{ field: 'says', says: notSentIn }]),

  async save(visit, { id, agencyId, agency }, answers) {
    await addRemark(visit.db, {
      ...answers,
      roundReturnId: id,
      forAgencyId: agencyId,
      byName: visit.who.name,
      byAccount: visit.who.accountId,
      at: visit.now,
    })
    await record(visit, `asked about the return of ${agency}`, moderationAddress(id), answers, { agency: agencyId })
    return `${moderationAddress(id)}#remarks`
  },
})
