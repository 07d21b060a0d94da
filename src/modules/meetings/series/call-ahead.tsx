import { addMonths, inWordsWithWeekday, type Day } from '#platform/calendar/day.ts'
import { whenInWords } from '#platform/calendar/when.ts'
import { numberIn } from '#platform/evidence/evidence.ts'
import { choice, choices } from '#platform/forms/fields.tsx'
import type { Fields } from '#platform/forms/field.ts'
import { record } from '#platform/history/history.ts'
import type { Visit } from '#platform/visit.ts'
import { task } from '#platform/web/route.tsx'
import { endsAfter } from '../agenda/agenda-item.ts'
import { doneBy } from '../agenda/change-agenda-store.ts'
import { tellCalendars } from '../calendar/tell-calendars.ts'
import { addSettings } from '../change-meeting-store.ts'
import { meetingSays } from '../meeting.ts'
import { addMeetings } from '../store.ts'
import { daysOfSeries, furthest, heldOn, holidayOn, onHoliday, type OnHoliday } from './series.ts'
import { seriesExamples } from './show-series.tsx'
import { addSkips, changeSeries, daysSettled, findSeries, type FoundSeries } from './store.ts'

const monthsOffered = [3, 6, 12, 18, 24]

type Subject = FoundSeries & { months: number; days: { day: Day; holiday: string | null }[] }

/** Calls the meetings of a series so many months ahead. Where the rhythm falls on a bank holiday, it asks what to do. */
export const callAhead = task({
  path: '/meetings/series/:series/call',
  may: 'plan series of meetings',
  title: 'Call the meetings ahead',
  button: 'Call these meetings',
  examples: seriesExamples,
  above: (series: Subject) => [
    { says: 'Series', href: '/meetings/series' },
    { says: series.title, href: `/meetings/series/${series.id}` },
  ],

  async find(visit, params): Promise<Subject> {
    const series = await findSeries(visit.db, numberIn(params.series))
    const asked = Number(visit.query.get('months') ?? '12')
    const months = monthsOffered.includes(asked) ? asked : 12
    const settled = await daysSettled(visit.db, series.id)
    const days = daysOfSeries(series, visit.today, lastDayOf(series, addMonths(visit.today, months)))
      .filter((day) => !settled.has(day))
      .map((day) => ({ day, holiday: holidayOn(day) }))
    return { ...series, months, days }
  },

  before: ({ id, months, days, endedOn }: Subject) => (
    <>
      <p>
        {endedOn
          ? 'This series has ended and calls no more meetings.'
          : days.length
            ? `The next ${months} months. Untick a meeting that is not to be called.`
            : `Every meeting of the next ${months} months is called or left out already.`}
      </p>
      <ul class="ways">
        {monthsOffered
          .filter((offered) => offered !== months)
          .map((offered) => (
            <li key={offered}>
              <a href={`/meetings/series/${id}/call?months=${offered}`}>{offered} months instead</a>
            </li>
          ))}
      </ul>
    </>
  ),

  fields: async (_visit: Visit, { days }: Subject): Promise<Fields> => ({
    ...(days.some(({ holiday }) => holiday === null) && {
      days: choices(
        'Which meetings are called?',
        Object.fromEntries(
          days.filter(({ holiday }) => holiday === null).map(({ day }) => [day, inWordsWithWeekday(day)]),
        ),
        { optional: true },
      ),
    }),
    ...Object.fromEntries(
      days
        .filter(({ holiday }) => holiday !== null)
        .map(({ day, holiday }) => [
          `holiday${day}`,
          choice(`${inWordsWithWeekday(day)} is a bank holiday (${holiday}). What is to be done?`, onHoliday),
        ]),
    ),
  }),

  begin: ({ days }) => ({
    days: days.filter(({ holiday }) => holiday === null).map(({ day }) => day),
    ...Object.fromEntries(
      days.filter(({ holiday }) => holiday !== null).map(({ day }) => [`holiday${day}`, 'week later']),
    ),
  }),

  check: (_, { days, endedOn }) =>
    endedOn || days.length === 0 ? [{ field: 'days', says: 'There is no meeting to call' }] : [],

  async save(visit, series, answers) {
    const given = answers as Record<string, OnHoliday> & { days?: Day[] }
    const called = series.days.map(({ day, holiday }) => ({
      day,
      on: holiday === null ? (given.days?.includes(day) ? day : null) : heldOn(day, given[`holiday${day}`]!),
      why: holiday === null ? 'Left out when the meetings were called' : `A bank holiday: ${holiday}`,
    }))
    await changeSeries(visit.db, series, {})
    const held = called.flatMap(({ day, on }) => (on ? [{ day, on }] : []))
    const ids = held.length ? await callThem(visit, series, held) : []
    await addSkips(
      visit,
      series.id,
      called.filter(({ on }) => on === null).map(({ day, why }) => ({ day, why })),
    )
    await record(visit, 'meetings of the series called', `/meetings/series/${series.id}`, { called })
    await tellCalendars(visit, ids)
    return `/meetings/series/${series.id}`
  },
})

/** A series ends on the day it was planned to, or where the bank holidays are no longer known. */
const lastDayOf = ({ untilOn, endedOn }: FoundSeries, asked: Day): Day =>
  [untilOn, endedOn, furthest, asked].filter((day): day is Day => day !== null).sort()[0]!

async function callThem(visit: Visit, series: FoundSeries, held: { day: Day; on: Day }[]): Promise<number[]> {
  const ids = await addMeetings(
    visit.db,
    held.map(({ day, on }) => ({
      workingGroupId: series.workingGroupId,
      seriesId: series.id,
      seriesDay: day,
      title: `${series.title}, ${whenInWords(on.slice(0, 7))}`,
      kind: 'ordinary',
      says: meetingSays('ordinary', 'planned', series.body),
      happenedOn: on,
      status: 'planned',
      chairedBy: series.chairedBy,
      paperDays: series.paperDays,
      knownOn: visit.today,
    })),
  )
  const { startsAt, place, link } = series
  const endsAt = endsAfter(startsAt, series.minutes)
  await addSettings(
    visit.db,
    ids.map((meetingId) => ({ meetingId, startsAt, endsAt, place, link, ...doneBy(visit) })),
  )
  return ids
}
