import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { dayBoxes, seriesFields, seriesProblems, seriesRow } from './series-fields.tsx'
import { addSeries } from './store.ts'

/** Plan a series: who meets, in which rhythm, when and where. Its meetings are called from its page. */
export const addASeries = task({
  path: '/meetings/series/add',
  may: 'plan series of meetings',
  title: 'Plan a series of meetings',
  button: 'Plan the series',
  above: () => [
    { says: 'Meetings', href: '/meetings' },
    { says: 'Series', href: '/meetings/series' },
  ],
  fields: seriesFields,
  find: async () => null,
  begin: (_, visit) => ({
    rhythm: 'months',
    every: '3',
    which: '2',
    weekday: 'Tuesday',
    startsAt: '9:30',
    minutes: '120',
    paperDays: '5',
    ...dayBoxes('startsOn', visit.today),
  }),
  check: (answers) => seriesProblems(answers),

  async save(visit, _, answers) {
    const id = await addSeries(visit.db, seriesRow(answers))
    await record(visit, 'series of meetings added', `/meetings/series/${id}`, answers)
    return `/meetings/series/${id}`
  },
})
