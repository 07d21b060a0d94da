import { may, type Visit } from '#platform/visit.ts'
import { quorumsOfDecisions } from '../attendance/store.ts'
import type { ToldOfDecisions } from './decision-table.tsx'
import { actionsOfDecisions } from './detail-store.ts'

/** How far some decisions are carried out, for those who may see actions, and whether they were taken with a quorum. */
export const toldOf = async (
  visit: Visit,
  decisions: readonly { id: number; meetingId: number | null }[],
): Promise<ToldOfDecisions> => ({
  actions: may(visit, 'see actions')
    ? await actionsOfDecisions(
        visit.db,
        decisions.map(({ id }) => id),
        visit.today,
      )
    : new Map(),
  quorums: await quorumsOfDecisions(visit.db, decisions),
})
