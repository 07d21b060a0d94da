import { inWords, inWordsWithWeekday, isDay, type Day } from '#platform/calendar/day.ts'
import { bankHolidays, calendarReaches, type Holidays } from '#platform/calendar/working-days.ts'
import { notStated, whenInWords, type When } from '#platform/calendar/when.ts'
import type { Row } from '#platform/database/database.ts'
import type { Standing } from '#platform/ui/marks.tsx'

/** A day that became a holiday after the calendar was drawn up. */
export type Proclaimed = Row<'clocks.proclaimedHoliday'>

/** The address of a proclaimed holiday's page. */
export const holidayAddress = (id: number): string => `/clocks/${id}`

/** The address of what a clock belongs to: '/reviews/7' for '/reviews/7#rapid-review'. */
export const subjectOf = (clock: string): string => clock.split('#')[0]!

/** A clock that came to fall on another day. `clock` is the address of the clock itself, such as '/reviews/7#rapid-review'. */
export type MovedClock = { clock: string; says: string; from: When; to: When }

/** A move as the history keeps it: on which day it came about, through which holiday, and why. */
export type Move = MovedClock & { on: Day; holiday: number; cause: string }

/** When a clock stopped, and when that was written down: of two things on one day, the one written down first came first. */
export type Stop = { on: Day; recordedAt: Date }

/** What one clock is counted with, and how it has moved so far. */
export type CountedWith = { holidays: Holidays; moves: readonly Move[] }

/** Answers for the clock at an address with what it is counted with; `stop` is null while it runs. */
export type DaysOff = (clock: string, stop: Stop | null) => CountedWith

/** The bank holidays together with the days proclaimed here. */
export const withProclaimed = (proclaimed: readonly Pick<Proclaimed, 'day' | 'name'>[]): Holidays => [
  ...bankHolidays,
  ...proclaimed.map(({ day, name }) => ({ day, name })),
]

/** The proclamations that stand: those nobody took back. */
export const standing = (all: readonly Proclaimed[]): Proclaimed[] =>
  all.filter(({ takenBackOn }) => takenBackOn === null)

/**
 * The days off of every clock. A running clock is counted with the holidays that stand now; one that stopped, with those that stood
 * then, so that nothing proclaimed or taken back afterwards moves it.
 */
export const daysOffFrom =
  (all: readonly Proclaimed[], moves: readonly Move[]): DaysOff =>
  (clock, stop) => {
    const own = moves.filter((move) => move.clock === clock)
    if (!stop) return { holidays: withProclaimed(standing(all)), moves: own }
    const stood = all.filter(
      (each) =>
        cameBefore(each.proclaimedOn, each.proclaimedAt, stop) &&
        !(each.takenBackOn && cameBefore(each.takenBackOn, each.takenBackAt!, stop)),
    )
    return { holidays: withProclaimed(stood), moves: own.filter(({ on }) => on <= stop.on) }
  }

/** Every clock counted with one list and nothing moved: for asking what another list would do. */
export const countedWith =
  (holidays: Holidays): DaysOff =>
  () => ({ holidays, moves: [] })

/** How a proclaimed holiday stands, in a mark and a few words. */
export const standingOf = ({ takenBackOn }: Pick<Proclaimed, 'takenBackOn'>): { is: Standing; says: string } =>
  takenBackOn
    ? { is: 'ended', says: `Taken back, ${inWords(takenBackOn)}` }
    : { is: 'in place', says: 'Does not count' }

/** A move in one sentence: the old day, the new day, when it came about and why. */
export const moveInWords = ({ from, to, on, cause }: Move): string =>
  `Was ${dueInWords(from)}; moved to ${dueInWords(to)} on ${inWords(on)} because ${cause}.`

/** A due day in words, with its weekday where it is one day. */
export const dueInWords = (due: When): string =>
  due === notStated ? 'a day that cannot be counted' : isDay(due) ? inWordsWithWeekday(due) : whenInWords(due)

/** Is the day one that the calendar speaks for? */
export const isWithinReach = (day: Day): boolean => calendarReaches.from <= day && day <= calendarReaches.to

const cameBefore = (on: Day, at: Date, stop: Stop): boolean => on < stop.on || (on === stop.on && at < stop.recordedAt)
