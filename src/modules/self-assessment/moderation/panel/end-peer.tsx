import { pick } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import type { Visit } from '#platform/visit.ts'
import { task } from '#platform/web/route.tsx'
import { returnExamples } from '../../returns/own-return.ts'
import { aboveModeration, findModeration, moderationAddress, type Moderation } from '../open-moderation.ts'
import { isOnPanel } from './panel-table.tsx'
import { endPeer } from './peer-store.ts'

/** A reviewer ends a peer's challenge before its last day: what was lent is closed to them at once, what they scored stays. */
export const endPeerTask = task({
  path: '/self-assessment/returns/:return/moderation/end-peer',
  may: 'moderate returns',
  forSome: true,
  examples: returnExamples,
  title: ({ agency }: Moderation) => `End a challenge early: ${agency}`,
  button: 'End it',
  above: aboveModeration,
  before: (moderation: Moderation, visit: Visit) =>
    onPanel(moderation, visit).length === 0 ? (
      <p>Nobody is on the panel of this return today or later.</p>
    ) : (
      <p>The return is closed to them at once. The scores they gave stay.</p>
    ),
  find: findModeration,
  fields: async (visit, moderation) => ({
    accountId: pick(
      'Whose challenge ends?',
      onPanel(moderation, visit).map(({ accountId, name, agency }) => ({ id: accountId, says: `${agency}: ${name}` })),
    ),
  }),

  async save(visit, { id, agency, agencyId, panel }, { accountId }) {
    const { name } = panel.findLast((peer) => peer.accountId === accountId)!
    await endPeer(visit.db, id, accountId, { endedAt: visit.now, endedBy: visit.who.name })
    await record(
      visit,
      `challenge of the return of ${agency} ended early: ${name}`,
      moderationAddress(id),
      {},
      { agency: agencyId },
    )
    return `${moderationAddress(id)}#panel`
  },
})

const onPanel = ({ panel }: Moderation, { today }: Pick<Visit, 'today'>) =>
  panel.filter((peer) => isOnPanel(peer, today))
