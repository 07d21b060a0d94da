import { lastDay, type When } from '#platform/calendar/when.ts'
import { inWords, type Day } from '#platform/calendar/day.ts'
import type { Kind } from '#platform/facts/fact.ts'
import type { Standing } from '#platform/ui/marks.tsx'

/** What kinds of thing the log keeps, in the words people choose from. */
export const entryKinds = {
  inspection: 'An inspection or visit',
  direction: 'A direction by government',
  programme: 'A programme of work or support',
  bid: 'A bid for support or money',
  'appointment by others': 'An appointment made by others',
  'practice model': 'A model of practice',
  signal: 'A sign or finding from outside',
  event: 'Something else that happened',
} as const
export type EntryKind = keyof typeof entryKinds

/** Who may read the sentence that tells it, in the words people choose from. */
export const audiences = {
  public: 'Anyone, in a published report',
  partnership: 'Only people of the partnership',
} as const

/**
 * How an entry stands on a day, in a word and a mark. An awaited one that has an outcome is settled; one whose last day has passed without is
 * late. One that became known only after that day says so.
 */
export function standingOf(
  entry: { status: string; happenedOn: When; knownOn: Day | null; settled: boolean },
  today: Day,
): { is: Standing; says: string } {
  if (entry.knownOn !== null && entry.knownOn > today)
    return { is: 'held', says: `Known only from ${inWords(entry.knownOn)}` }
  if (entry.status === 'happened') return { is: 'done', says: 'Happened' }
  if (entry.status === 'withdrawn') return { is: 'ended', says: 'Withdrawn' }
  if (entry.status === 'missed') return { is: 'missing', says: 'Its date passed without it' }
  if (entry.status === 'unknown') return { is: 'none', says: 'Not known' }
  if (entry.settled) return { is: 'done', says: 'Settled' }
  const last = lastDay(entry.happenedOn)
  return last !== null && last < today ? { is: 'late', says: 'Not heard of' } : { is: 'next', says: 'Awaited' }
}

/** What kind of fact an entry is: something awaited is a plan, whatever it will be when it comes. */
export const factKind = (status: string): Kind => (status === 'planned' ? 'plan' : 'event')
