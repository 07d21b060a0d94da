import { number } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { aboveVersion } from '../versions/version-pages.ts'
import { setWatch as writeWatch, watchInUse } from './store.ts'

/** Sets how many days of grace a group has, and after how many days a departure stands on Home. */
export const setWatch = task({
  path: '/arrangements/watch',
  may: 'write the arrangements',
  title: 'When practice counts as departing',
  above: () => [...aboveVersion(), { says: 'Where practice departs', href: '/arrangements/departures' }],
  fields: {
    slackDays: number('How many days after its time may a group meet or report?', {
      most: 365,
      hint: 'After these it is a departure',
    }),
    remindAfterDays: number('After how many days does a departure stand on Home?', { most: 730 }),
  },
  find: ({ db }) => watchInUse(db),
  begin: (watch) => ({
    slackDays: String(watch?.slackDays ?? 14),
    remindAfterDays: String(watch?.remindAfterDays ?? 28),
  }),

  async save(visit, was, answers) {
    await writeWatch(visit.db, { ...answers, byName: visit.who.name, knownOn: visit.today })
    await record(visit, 'when practice counts as departing set', '/arrangements/departures', {
      ...answers,
      was: was && { slackDays: was.slackDays, remindAfterDays: was.remindAfterDays },
    })
    return '/arrangements/departures'
  },
})
