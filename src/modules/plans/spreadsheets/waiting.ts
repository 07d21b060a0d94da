import type { WaitingSource } from '#platform/module.ts'
import { may } from '#platform/visit.ts'
import { spreadsheetsWaiting } from './store.ts'

/** For those who take in spreadsheets: what came back and was neither taken in nor put aside. */
export const spreadsheetsToTakeIn: WaitingSource = async (visit) =>
  may(visit, 'take in spreadsheets')
    ? (await spreadsheetsWaiting(visit.db)).map(({ id, fileName, broughtBy, plan }) => ({
        title: `${fileName} waits to be taken in`,
        at: `/plans/spreadsheets/${id}`,
        says: `${broughtBy} brought it back for ${plan}. Take it in or put it aside.`,
      }))
    : []
