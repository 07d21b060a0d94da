import type { Day } from '#platform/calendar/day.ts'
import type { Visit } from '#platform/visit.ts'

/** What another chapter knows of some agencies that their own words can be held against, such as how many of them came to training. */
export type BesideSource = {
  /** The head of its column. */
  says: string
  /** The ability by which it is read. */
  may: string
  /** What is known of each of these agencies in a time, with where it is read, and what might be asked because of it; nothing for those of whom nothing is known. */
  of: (visit: Visit, agencyIds: readonly number[], time: { from: Day; to: Day }) => Promise<Map<number, Known>>
}
export type Known = { says: string; at: string; asks: string | null }

/** One agency's own scores, how many of them a moderation put elsewhere, and what enough of its staff say of the same questions. */
export type Held = {
  returnId: number
  agencyId: number
  agency: string
  answered: number
  meeting: number
  moderated: number
  lower: number
  higher: number
}
export type StaffOf = { answers: number; meeting: number; ownAnswered: number; ownMeeting: number }

/** Staff see it otherwise where the share that meets the minimum lies a fifth or more below their agency's own: a habit, and no law. */
const apart = 0.2

/** What might be asked of an agency at a challenge event: a sentence for each place where what is known differs from what it says. */
export function questionsFor(held: Held, staff: StaffOf | undefined, known: readonly (Known | undefined)[]): string[] {
  const { moderated, lower } = held
  return [
    lower > 0 &&
      `${lower} of the ${moderated} scores that were moderated ${lower === 1 ? 'was' : 'were'} put lower. What would show where they stand?`,
    staff !== undefined &&
      staff.ownAnswered > 0 &&
      staff.ownMeeting / staff.ownAnswered - staff.meeting / staff.answers >= apart &&
      'Staff say less often that it is met. What do they see that leaders do not?',
    ...known.map((each) => each?.asks ?? false),
  ].filter((asks) => asks !== false)
}
