import { pick, text } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { returnExamples } from '../returns/own-return.ts'
import { withdrawRemark } from './moderation-store.ts'
import { aboveModeration, findModeration, moderationAddress, type Moderation } from './open-moderation.ts'
import { openRemarks } from './remark.ts'

/** A reviewer takes back what was asked of an agency: it waits for no answer any more, and stays in sight as withdrawn. */
export const withdrawQuestion = task({
  path: '/self-assessment/returns/:return/moderation/withdraw',
  may: 'moderate returns',
  forSome: true,
  examples: returnExamples,
  title: 'Withdraw what was asked',
  button: 'Withdraw it',
  above: aboveModeration,
  before: ({ remarks, answers }: Moderation) =>
    openRemarks(remarks, answers).length === 0 ? (
      <p>Nothing that was asked about this return waits for an answer.</p>
    ) : (
      <p>It waits for no answer any more. That it was asked, and why it was withdrawn, stays in sight.</p>
    ),

  find: findModeration,
  fields: async (_visit, { remarks, answers }) => ({
    remarkId: pick(
      'Which is withdrawn?',
      openRemarks(remarks, answers).map(({ id, says, byName }) => ({ id, says: `${byName}: ${says}`.slice(0, 160) })),
    ),
    because: text('Why?', { most: 400, hint: 'The agency reads it. Never a name or a detail of a child' }),
  }),
  begin: (_, { query }) => ({ remarkId: query.get('remark') ?? undefined }),

  async save(visit, { id, agency, agencyId }, { remarkId, because }) {
    await withdrawRemark(visit.db, remarkId, {
      withdrawnAt: visit.now,
      withdrawnBy: visit.who.name,
      withdrawnBecause: because,
    })
    await record(
      visit,
      `what was asked about the return of ${agency} was withdrawn`,
      moderationAddress(id),
      { remark: remarkId, because },
      { agency: agencyId },
    )
    return `${moderationAddress(id)}#remarks`
  },
})
