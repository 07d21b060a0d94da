import { numberIn } from '#platform/evidence/evidence.ts'
import { choice, day, text } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { tellCalendars } from '../calendar/tell-calendars.ts'
import { changeMeeting } from '../change-meeting-store.ts'
import { meetingSays, type MeetingKind } from '../meeting.ts'
import { dayBoxes } from './series-fields.tsx'
import { seriesExamples } from './show-series.tsx'
import { changeSeries, endSeries, findSeries, plannedFrom, type FoundSeries } from './store.ts'

/** Ends a series from a day on. What was held stays; what is planned from that day on is called off or kept, as asked. */
export const endASeries = task({
  path: '/meetings/series/:series/end',
  may: 'plan series of meetings',
  title: 'End the series',
  button: 'End the series',
  examples: seriesExamples,
  above: (series: FoundSeries) => [
    { says: 'Series', href: '/meetings/series' },
    { says: series.title, href: `/meetings/series/${series.id}` },
  ],
  fields: {
    endedOn: day('From which day does it call no meeting?'),
    planned: choice('What of the meetings that are planned from that day on?', {
      'call off': 'Call them off',
      keep: 'Keep them; each may be moved or called off by itself',
    }),
    why: text('Why does it end?', { most: 500 }),
  },
  find: (visit, params) => findSeries(visit.db, numberIn(params.series)),
  begin: (_, visit) => ({ planned: 'keep', ...dayBoxes('endedOn', visit.today) }),
  check: ({ endedOn }, series, visit) => [
    ...(series.endedOn ? [{ field: 'endedOn', says: 'This series has ended already' }] : []),
    ...(endedOn < visit.today ? [{ field: 'endedOn', says: 'A series is ended from today or a day to come' }] : []),
  ],

  async save(visit, series, { endedOn, planned, why }) {
    await changeSeries(visit.db, series, {})
    await endSeries(visit, series.id, endedOn, why)
    const off = planned === 'call off' ? await plannedFrom(visit.db, series.id, endedOn) : []
    for (const meeting of off) {
      await changeMeeting(visit.db, meeting, {
        status: 'withdrawn',
        happenedOn: visit.today,
        says: meetingSays(meeting.kind as MeetingKind, 'withdrawn', series.body),
        knownOn: visit.today,
      })
      await record(visit, 'meeting called off', `/meetings/${meeting.id}`, { why })
    }
    await record(visit, 'series of meetings ended', `/meetings/series/${series.id}`, { endedOn, why, off: off.length })
    await tellCalendars(
      visit,
      off.map(({ id }) => id),
    )
    return `/meetings/series/${series.id}`
  },
})
