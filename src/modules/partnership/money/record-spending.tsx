import { money } from '#platform/amounts/money-field.tsx'
import { certainlyAfter, whenInWords, type When } from '#platform/calendar/when.ts'
import { pick, text, when } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import type { Day } from '#platform/calendar/day.ts'
import { task } from '#platform/web/route.tsx'
import { yearInWords } from './budget.ts'
import { addCharges, addSpending, allHeads } from './store.ts'
import { aboveMoney, yearAsked, yearExamples, type YearAsked } from './year-pages.ts'

/** Something was paid, under a head of the year. */
export const recordSpending = task({
  path: '/money/:year/record-spending',
  may: 'keep the money',
  title: ({ year }: YearAsked) => `Record spending in ${yearInWords(year)}`,
  examples: yearExamples,
  above: ({ year }) => aboveMoney(year),
  fields: async ({ db }) => ({
    headId: pick(
      'Under which head?',
      (await allHeads(db)).map(({ id, name }) => ({ id, says: name })),
    ),
    says: text('For what?', { hint: 'Never the name of a person or a child; a review by its letter' }),
    pence: money('How much?'),
    happenedOn: when('When was it paid?'),
  }),
  find: yearAsked,
  begin: (_, { today }) => ({ happenedOn: whenInWords(today) }),
  check: ({ happenedOn }, _, { today }) => ahead(happenedOn, today),

  async save(visit, { year }, answers) {
    await addSpending(visit.db, [{ yearId: year.id, ...answers, knownOn: visit.today }])
    await record(visit, 'spending recorded', `/money/${year.id}`, answers)
    return `/money/${year.id}#spending`
  },
})

/** Something was earned by charging for it, such as places in training. */
export const recordCharge = task({
  path: '/money/:year/record-charge',
  may: 'keep the money',
  title: ({ year }: YearAsked) => `Record income from charges in ${yearInWords(year)}`,
  examples: yearExamples,
  above: ({ year }) => aboveMoney(year),
  fields: {
    says: text('What was charged for?', { hint: 'Such as: places in training for agencies that do not contribute' }),
    pence: money('How much came in?'),
    happenedOn: when('When?'),
  },
  find: yearAsked,
  begin: (_, { today }) => ({ happenedOn: whenInWords(today) }),
  check: ({ happenedOn }, _, { today }) => ahead(happenedOn, today),

  async save(visit, { year }, answers) {
    await addCharges(visit.db, [{ yearId: year.id, ...answers, knownOn: visit.today }])
    await record(visit, 'income from charges recorded', `/money/${year.id}`, answers)
    return `/money/${year.id}#income`
  },
})

/** What keeps a line from being recorded: it lies ahead. */
export const ahead = (when: When, today: Day) =>
  certainlyAfter(when, today) ? [{ field: 'happenedOn', says: 'This lies ahead, so it cannot have happened yet' }] : []
