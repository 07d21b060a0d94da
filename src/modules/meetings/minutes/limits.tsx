import { inWords } from '#platform/calendar/day.ts'
import { day, number, text } from '#platform/forms/fields.tsx'
import { HistoryList } from '#platform/history/history-list.tsx'
import { historyOf, record } from '#platform/history/history.ts'
import { Button } from '#platform/ui/govuk/buttons.tsx'
import { Empty } from '#platform/ui/glance.tsx'
import { may } from '#platform/visit.ts'
import { page, task } from '#platform/web/route.tsx'
import { addLimit, limitsSet } from './limit-store.ts'

/** How soon minutes are drafted and checked here: the limits that were set, the latest first. No law sets one. */
export const listLimits = page({
  path: '/minutes-limit',
  may: 'see meetings',

  async show(visit) {
    const limits = await limitsSet(visit.db)
    return {
      title: 'How soon minutes are drafted',
      above: [{ says: 'Meetings', href: '/meetings' }],
      body: (
        <>
          <p>A rule of this partnership; no law sets one. A meeting keeps the limit that held on its day.</p>
          {limits.length === 0 ? (
            <Empty says="No limit is set, so no minutes are watched." />
          ) : (
            <ul class="bullets">
              {limits.map((limit) => (
                <li key={limit.id}>
                  Meetings from {inWords(limit.fromOn)}: drafted within {limit.draftDays} days of the meeting, checked
                  within {limit.checkDays} days of it{limit.becauseSays && ` (${limit.becauseSays})`}.{' '}
                  <span class="quiet">{limit.byName}</span>
                </li>
              ))}
            </ul>
          )}
          {may(visit, 'set the limit for minutes') && <Button href="/minutes-limit/set">Set another limit</Button>}
          <HistoryList lines={await historyOf(visit.db, '/minutes-limit')} />
        </>
      ),
    }
  },
})

/** Sets how soon minutes are to be drafted and checked, for meetings from a day on. Meetings before keep theirs. */
export const setLimit = task({
  path: '/minutes-limit/set',
  may: 'set the limit for minutes',
  title: 'Set how soon minutes are drafted',
  above: () => [{ says: 'How soon minutes are drafted', href: '/minutes-limit' }],
  fields: {
    fromOn: day('For meetings from which day?'),
    draftDays: number('Within how many days of the meeting are they drafted?', { least: 1, most: 90 }),
    checkDays: number('Within how many days of the meeting are they checked?', { least: 1, most: 90 }),
    becauseSays: text('What does it rest on?', {
      optional: true,
      hint: 'Such as: the terms of reference of the board',
    }),
  },
  find: async (visit) => ({ limits: await limitsSet(visit.db) }),
  check: ({ fromOn, draftDays, checkDays }, { limits }) => [
    ...(limits.some((limit) => limit.fromOn === fromOn)
      ? [{ field: 'fromOn', says: 'A limit begins on that very day already' }]
      : []),
    ...(checkDays < draftDays ? [{ field: 'checkDays', says: 'They cannot be checked before they are drafted' }] : []),
  ],

  async save(visit, _subject, answers) {
    await addLimit(visit, answers)
    await record(visit, 'limit for minutes set', '/minutes-limit', answers)
    return '/minutes-limit'
  },
})
