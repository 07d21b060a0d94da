import type { Day } from '#platform/calendar/day.ts'
import { whenInWords } from '#platform/calendar/when.ts'
import { hadComeBy, openPlans } from '#platform/facts/change.ts'
import type { Standing } from '#platform/ui/marks.tsx'
import { stateOfGroup, type GroupChange } from './group.ts'

/** How far a task and finish group is with its end: when it is to end, and what it handed back, to whom. */
export type Finishing = {
  is: 'no end is set' | 'to end' | 'handed back' | 'ended without handing back' | 'given up'
  says: string
  mark: Standing
  handedBack: GroupChange | null
  ends: GroupChange | null
}

/** Told from the changes of the group at the end of a day. A task and finish group has an end, and what it did goes back to those who asked for it. */
export function finishingOn(changes: readonly GroupChange[], day: Day): Finishing {
  const handedBack = changes.filter((change) => change.kind === 'handed back' && happened(change, day)).at(-1) ?? null
  const ended = changes.filter((change) => change.kind === 'ended' && happened(change, day)).at(-1) ?? null
  const planned = openPlans(changes, day).find(({ kind }) => kind === 'ended') ?? null
  const found = { handedBack, ends: ended ?? planned }
  if (handedBack)
    return { ...found, is: 'handed back', says: `handed back ${whenInWords(handedBack.happenedOn)}`, mark: 'done' }
  if (ended)
    return {
      ...found,
      is: 'ended without handing back',
      says: `ended ${whenInWords(ended.happenedOn)}, nothing is recorded as handed back`,
      mark: 'missing',
    }
  if (stateOfGroup(changes, day).is === 'ended') return { ...found, is: 'given up', says: 'given up', mark: 'ended' }
  if (planned) return { ...found, is: 'to end', says: `to end ${whenInWords(planned.happenedOn)}`, mark: 'next' }
  return { ...found, is: 'no end is set', says: 'no end date is set', mark: 'missing' }
}

const happened = (change: GroupChange, day: Day) => change.status === 'happened' && hadComeBy(change.happenedOn, day)
