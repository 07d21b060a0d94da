import { inWords, type Day } from '#platform/calendar/day.ts'
import type { Row } from '#platform/database/database.ts'
import type { Standing } from '#platform/ui/marks.tsx'

export type Leaving = Row<'partnership.personLeaving'>

/** How a person stands on a day, told from when they left and came back; the later row counts. One of whom nothing is recorded is here. */
export function standsHere(
  leavings: readonly Pick<Leaving, 'id' | 'kind' | 'happenedOn' | 'because'>[],
  day: Day,
): { is: Standing; gone: boolean; says: string } {
  const last = leavings.toSorted((one, other) => one.id - other.id).at(-1)
  if (!last || (last.kind === 'came back' && last.happenedOn <= day))
    return { is: 'in place', gone: false, says: last ? `Here again, from ${inWords(last.happenedOn)}` : 'Here' }
  if (last.kind === 'came back') return { is: 'ended', gone: true, says: `Back from ${inWords(last.happenedOn)}` }
  return last.happenedOn <= day
    ? { is: 'ended', gone: true, says: `Left on ${inWords(last.happenedOn)}: ${last.because}` }
    : { is: 'part', gone: false, says: `Leaves on ${inWords(last.happenedOn)}: ${last.because}` }
}
