import type { Day } from '#platform/calendar/day.ts'
import { whenInWords, type When } from '#platform/calendar/when.ts'
import { record, type Doer } from '#platform/history/history.ts'
import type { Mover } from '#modules/partnership/index.ts'
import { fallsAnew } from './action.ts'
import { change, countedFrom, countedFromPlace, redate } from './store.ts'

type Counted = Awaited<ReturnType<typeof countedFrom>>[number]
type Moving = Doer & { today: Day }

/**
 * Moves every open action whose date is counted from another one, now that the other has a new date or was done, and
 * whatever is counted from those in turn: each keeps its old date in sight and says why it moved. Answers with how many moved.
 */
export const moveWhatCountsFrom = (visit: Moving, actionId: number, on: When): Promise<number> =>
  moveAll(visit, new Map([[actionId, on]]), new Set([actionId]))

/** The same for whatever is counted from somebody taking up a post, now that the start has another date: handed to the first chapter. */
export const moveWithTheStart: Mover = async (visit, at, startsOn) => {
  const first = await countedFromPlace(visit.db, at)
  const moved = await moveEach(visit, first, () => startsOn)
  const count = moved.size + (await moveAll(visit, moved, new Set(first.map(({ id }) => id))))
  if (count > 0)
    await record(
      visit,
      `${count === 1 ? 'the date of an action' : `the dates of ${count} actions`} moved with it`,
      at,
      { startsOn, actions: count },
    )
}

/** One round after another, until nothing is counted from what moved last; what was reached once is not moved twice. */
async function moveAll(visit: Moving, moved: Map<number, When>, reached: Set<number>): Promise<number> {
  let [count, latest] = [0, moved]
  while (latest.size > 0) {
    const next = (await countedFrom(visit.db, [...latest.keys()])).filter(({ id }) => !reached.has(id))
    for (const { id } of next) reached.add(id)
    const from = latest
    latest = await moveEach(visit, next, (action) => from.get(action.countsFromActionId!)!)
    count += latest.size
  }
  return count
}

/** Gives each its new date, and answers with the date of each that moved. Where the start is the one already counted from, a date stated otherwise stays. */
async function moveEach(
  visit: Moving,
  actions: Counted[],
  onOf: (action: Counted) => When,
): Promise<Map<number, When>> {
  const moved = new Map<number, When>()
  for (const action of actions) {
    const on = onOf(action)
    if (on === action.countsFromOn) continue
    const toDue = fallsAnew(action, on)
    if (toDue === null) {
      await change(visit.db, action, { countsFromOn: on })
      continue
    }
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
    moved.set(action.id, toDue)
  }
  return moved
}
