import { numberIn } from '#platform/evidence/evidence.ts'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { seriesExamples } from './show-series.tsx'
import { dayBoxes, seriesFields, seriesProblems, seriesRow } from './series-fields.tsx'
import { changeSeries, findSeries, type FoundSeries } from './store.ts'

/** Change a series from now on. The meetings it called already stay as they are; each may be moved by itself. */
export const changeASeries = task({
  path: '/meetings/series/:series/change',
  may: 'plan series of meetings',
  title: 'Change the series',
  examples: seriesExamples,
  above: (series: FoundSeries) => [
    { says: 'Series', href: '/meetings/series' },
    { says: series.title, href: `/meetings/series/${series.id}` },
  ],
  before: () => <p>The meetings that are called already stay as they are. Each may be moved by itself.</p>,
  fields: seriesFields,
  find: (visit, params) => findSeries(visit.db, numberIn(params.series)),
  begin: (series) => ({
    workingGroupId: String(series.workingGroupId),
    title: series.title,
    rhythm: series.rhythm,
    every: String(series.every),
    which: series.whichWeekday === null ? '' : String(series.whichWeekday),
    weekday: series.weekday ?? '',
    ...dayBoxes('startsOn', series.startsOn),
    ...dayBoxes('untilOn', series.untilOn),
    startsAt: series.startsAt,
    minutes: String(series.minutes),
    place: series.place ?? '',
    link: series.link ?? '',
    chairedBy: series.chairedBy ?? '',
    templateId: series.templateId === null ? '' : String(series.templateId),
    paperDays: String(series.paperDays),
  }),
  check: (answers, series) => [
    ...seriesProblems(answers),
    ...(series.endedOn ? [{ field: 'title', says: 'This series has ended. Plan another' }] : []),
  ],

  async save(visit, series, answers) {
    await changeSeries(visit.db, series, seriesRow(answers))
    await record(visit, 'series of meetings changed', `/meetings/series/${series.id}`, answers)
    return `/meetings/series/${series.id}`
  },
})
