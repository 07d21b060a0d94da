import { addDays, type Day } from './day.ts'
import { whyNotCounted, type Holidays } from './working-days.ts'

/** A time on a clock in England, written '2025-05-23T15:30'. */
export type LocalTime = `${Day}T${number}:${number}`

/** When offices open and close, on a 24-hour clock; 09:00 to 17:00 unless said otherwise. */
export type WorkingHours = { opens?: string; closes?: string; holidays?: Holidays }

/** A count of working hours, laid open: when it ends, which stretches counted, and which days did not. */
export type WorkingHourCount = {
  due: Date
  counted: { from: LocalTime; to: LocalTime; minutes: number }[]
  skipped: { day: Day; why: string }[]
}

const zone = 'Europe/London'

/** What a clock in England shows at an instant, to the minute. */
export const londonTime = (at: Date): LocalTime =>
  inLondon(at).toPlainDateTime().toString({ smallestUnit: 'minute' }) as LocalTime

/** What a calendar in England shows at an instant. */
export const londonDay = (at: Date): Day => inLondon(at).toPlainDate().toString() as Day

/**
 * The instant at which a clock in England shows this time; the first of the two when the clocks go back.
 * Null when it is no time, or one that was jumped over when the clocks went forward.
 */
export function instantAt(local: string): Date | null {
  if (!/^[1-9]\d{3}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d$/.test(local)) return null
  try {
    const moment = Temporal.PlainDateTime.from(local, { overflow: 'reject' }).toZonedDateTime(zone)
    return londonTime(toDate(moment)) === local ? toDate(moment) : null
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

/** The instant so many real hours later: 72 hours are 72 hours, whatever the clocks did meanwhile. */
export const addHours = (from: Date, hours: number): Date => new Date(from.getTime() + hours * 3_600_000)

/**
 * Counts hours in which offices are open, from an instant. One outside opening hours begins at the next opening.
 * Throws BeyondTheCalendar for a day outside 2019 to 2028, RangeError for hours that are not more than nought or for
 * an office that does not open before it closes.
 */
export function addWorkingHours(from: Date, hours: number, office: WorkingHours = {}): WorkingHourCount {
  const { opens = '09:00', closes = '17:00', holidays } = office
  if (!(hours > 0) || !Number.isFinite(hours)) throw new RangeError('Working hours must be more than nought.')
  if (opens >= closes) throw new RangeError('An office must open before it closes.')
  const result: WorkingHourCount = { due: from, counted: [], skipped: [] }
  let left = Math.round(hours * 60)
  for (let day = londonDay(from); left > 0; day = addDays(day, 1)) {
    const why = whyNotCounted(day, holidays)
    if (why) {
      result.skipped.push({ day, why })
      continue
    }
    const begin = Math.max(from.getTime(), moment(day, opens))
    const minutes = Math.min(left, (moment(day, closes) - begin) / 60_000)
    if (minutes <= 0) continue
    result.due = new Date(begin + minutes * 60_000)
    result.counted.push({ from: londonTime(new Date(begin)), to: londonTime(result.due), minutes })
    left -= minutes
  }
  return result
}

const inLondon = (at: Date) => Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone)
const toDate = (moment: Temporal.ZonedDateTime): Date => new Date(moment.epochMilliseconds)
const moment = (day: Day, time: string): number =>
  Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone, plainTime: time }).epochMilliseconds
