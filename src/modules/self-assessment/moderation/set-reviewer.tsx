import { pick } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { writeLetter } from '#platform/mail/mail.ts'
import { task } from '#platform/web/route.tsx'
import { returnExamples } from '../returns/own-return.ts'
import { aboveModeration, findModeration, moderationAddress, type Moderation } from './open-moderation.ts'
import { reviewersToPick, setReviewer } from './reviewer-store.ts'

/** Somebody who moderates is named to review one return: its feedback then waits on them, and on all who moderate where nobody is named. */
export const nameReviewer = task({
  path: '/self-assessment/returns/:return/moderation/reviewer',
  may: 'moderate returns',
  forSome: true,
  examples: returnExamples,
  title: ({ agency }: Moderation) => `Who reviews the return of ${agency}?`,
  above: aboveModeration,
  before: () => (
    <p>Its feedback then waits on them, on Home and in the morning letter. The others can still moderate it.</p>
  ),

  find: findModeration,
  fields: async ({ db }) => ({
    accountId: pick(
      'Who reviews it?',
      (await reviewersToPick(db)).map(({ accountId, name }) => ({ id: accountId, says: name })),
      { optional: true, hint: 'Leave it at none so that it waits on all who moderate' },
    ),
  }),
  begin: ({ reviewerAccount }) => ({ accountId: reviewerAccount === null ? undefined : String(reviewerAccount) }),

  async save(visit, moderation, { accountId }) {
    const { id, agency, agencyId, title } = moderation
    const reviewer = (await reviewersToPick(visit.db)).find((each) => each.accountId === accountId) ?? null
    await setReviewer(visit.db, moderation, reviewer)
    if (reviewer && reviewer.accountId !== visit.who.accountId)
      await writeLetter(visit, {
        toAccount: reviewer.accountId,
        subject: `You review a return: ${title}`,
        body: `${visit.who.name} named you to review the return of ${agency}. Its feedback waits on you.`,
        about: moderationAddress(id),
      })
    await record(
      visit,
      reviewer ? `reviewer of the return of ${agency} named` : `return of ${agency} waits on all who moderate`,
      moderationAddress(id),
      { reviewer: reviewer?.name ?? null },
      { agency: agencyId },
    )
    return moderationAddress(id)
  },
})
