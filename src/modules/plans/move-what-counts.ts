import type { Day } from '#platform/calendar/day.ts'
import { whenInWords, type When } from '#platform/calendar/when.ts'
import { record, type Doer } from '#platform/history/history.ts'
import { fallsOn } from './action.ts'
import { countedFrom, redate } from './store.ts'

/**
 * Moves every open action whose date is counted from another one, now that the other has a new date or was done:
 * each keeps its old date in sight and says why it moved.
 */
export async function moveWhatCountsFrom(visit: Doer & { today: Day }, actionId: number, on: When): Promise<void> {
  for (const action of await countedFrom(visit.db, actionId)) {
    const toDue = fallsOn({ ...action, countsFromOn: on })
    if (toDue === null || toDue === action.due) continue
    const why = `It is counted from ${action.countsFromSays}, which is now ${whenInWords(on)}`
    await redate(
      visit.db,
      action,
      { toDue, why, agreedBy: 'nobody: the count moved it', agreedOn: visit.today },
      { countsFromOn: on },
    )
    await record(visit, `date moved to ${whenInWords(toDue)} by what it is counted from`, `/actions/${action.id}`, {
      toDue,
      why,
    })
  }
}
