import type { Day } from '#platform/calendar/day.ts'
import { instantAt, londonTime } from '#platform/calendar/working-hours.ts'

/** What a group is to do with an item, in the words people choose from. */
export const purposes = {
  decide: 'To decide',
  discuss: 'To discuss',
  note: 'To note',
  assure: 'To be assured',
} as const
export type Purpose = keyof typeof purposes

/** Which part of the agenda an item stands in, in the words people choose from. */
export const parts = {
  public: 'The open part: everybody of the partnership may read it',
  restricted: 'The restricted part: only people with a key may read it',
} as const

/** Where an item came from, in words. */
export const origins = {
  written: 'Written in',
  template: 'From the template',
  action: 'An action is due or late',
  minutes: 'Minutes to agree',
  'group report': 'A group reports',
  decision: 'A decision to report or to look at again',
  proposal: 'Proposed by somebody',
  carried: 'Carried from an earlier meeting',
  risk: 'A risk to look at',
  review: 'A review to hear of',
} as const
export type Origin = keyof typeof origins

/** What is said in place of the words of an item that this reader holds no key to. */
export const closedTitle = 'An item in the restricted part'

/** When each item is reached, '09:30' on a 24-hour clock, counted from the beginning by the minutes before it; null where no beginning is set. */
export function runningTimes(
  items: readonly { minutes: number }[],
  startsAt: string | null,
  on: Day = '2026-01-01',
): (string | null)[] {
  const start = startsAt === null ? null : instantAt(`${on}T${startsAt}`)
  let passed = 0
  return items.map(({ minutes }) => {
    const at = start && londonTime(new Date(start.getTime() + passed * 60_000)).slice(11, 16)
    passed += minutes
    return at
  })
}

/** '09:30' and 90 minutes are '11:00'; a meeting that would pass midnight ends at '23:59'. */
export function endsAfter(startsAt: string, minutes: number): string {
  const [hours = 0, past = 0] = startsAt.split(':').map(Number)
  const end = Math.min(hours * 60 + past + minutes, 23 * 60 + 59)
  return `${String(Math.floor(end / 60)).padStart(2, '0')}:${String(end % 60).padStart(2, '0')}`
}

/** Minutes from one time of day to another; null where either is not set. */
export function minutesBetween(startsAt: string | null, endsAt: string | null): number | null {
  if (startsAt === null || endsAt === null) return null
  const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
  return minutes(endsAt) - minutes(startsAt)
}

/** The items in a new order: by the place asked for, and where two ask for one place, the one that stood first stays first. */
export const inNewOrder = (ids: readonly number[], asked: ReadonlyMap<number, number>): number[] =>
  ids
    .map((id, stood) => ({ id, stood, place: asked.get(id) ?? stood + 1 }))
    .sort((one, other) => one.place - other.place || one.stood - other.stood)
    .map(({ id }) => id)

type Numbered = { id: number; version: number; place: number }
export type SinceIssue = 'added' | 'changed' | 'moved'

/** What became of the items since the agenda was last issued: added, changed in words, or moved to another place. Before the first issue, nothing. */
export function sinceIssue(items: readonly Numbered[], issued: readonly { itemId: number; version: number }[]) {
  const changes = new Map<number, SinceIssue>()
  if (issued.length === 0) return changes
  const then = new Map(issued.map((row) => [row.itemId, row]))
  // An item has moved when it no longer stands among the others in the order in which they were issued.
  const stillThere = items.filter(({ id }) => then.has(id)).map(({ id }) => id)
  const order = issued.map(({ itemId }) => itemId).filter((id) => stillThere.includes(id))
  for (const item of items) {
    const before = then.get(item.id)
    if (!before) changes.set(item.id, 'added')
    else if (before.version !== item.version) changes.set(item.id, 'changed')
    else if (order.indexOf(item.id) !== stillThere.indexOf(item.id)) changes.set(item.id, 'moved')
  }
  return changes
}

/** What a change since the issue is called on the page. */
export const sinceIssueInWords: Record<SinceIssue, string> = {
  added: 'Added since it was issued',
  changed: 'Changed since it was issued',
  moved: 'Moved since it was issued',
}
