import { day, number, text } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { limitOn, setLimit } from './store.ts'

/** Within how many working days challenges are answered, from a day on. Those already raised keep their day. */
export const setLimitTask = task({
  path: '/challenges/limit',
  may: 'set how risks and challenges run',
  title: 'Time for answers to challenges',
  above: () => [{ says: 'Challenges', href: '/challenges' }],
  find: async (visit) => limitOn(visit.db, visit.today),
  fields: {
    workingDays: number('Within how many working days is a challenge answered?', {
      least: 1,
      most: 60,
      hint: 'The day it is raised is day 0',
    }),
    fromOn: day('From which day?'),
    agreedBy: text('Who agreed it?', { hint: 'A group or a role' }),
  },
  before: () => (
    <p>This is the partnership’s own rule, not the law’s. Challenges raised before keep the day they were given.</p>
  ),
  begin: (days: number, { today }) => ({
    workingDays: String(days),
    'fromOn-day': String(Number(today.slice(8))),
    'fromOn-month': String(Number(today.slice(5, 7))),
    'fromOn-year': today.slice(0, 4),
  }),

  async save(visit, _days, answers) {
    await setLimit(visit.db, answers)
    await record(visit, 'time for answers to challenges set', '/challenges', answers)
    return '/challenges'
  },
})
