import { inPounds, mostPence } from '#platform/amounts/amount.ts'
import { money } from '#platform/amounts/money-field.tsx'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { yearInWords } from './budget.ts'
import { nextVersion } from './store.ts'
import { aboveMoney, budgetAsked, yearExamples, type BudgetAsked } from './year-pages.ts'

/** What was carried forward into a year is put right; what it was before stays in the history. */
export const carryForward = task({
  path: '/money/:year/carry-forward',
  may: 'keep the money',
  title: ({ year }: BudgetAsked) => `Carried forward into ${yearInWords(year)}`,
  examples: yearExamples,
  above: ({ year }) => aboveMoney(year),
  before: () => <p>Any change of the budget asks each of the three partners to agree to it again.</p>,
  fields: {
    carriedIn: money('What was carried forward?', {
      optional: true,
      least: -mostPence,
      hint: 'In pounds; with a minus where the year before was overspent. Leave it out where it is not known',
    }),
  },
  find: budgetAsked,
  begin: ({ year }) => ({ carriedIn: year.carriedIn === null ? '' : inPounds(year.carriedIn) }),

  async save(visit, { year }, { carriedIn }) {
    await nextVersion(visit.db, year.id, { carriedIn, from: year.version })
    await record(visit, 'carried forward put right', `/money/${year.id}`, { carriedIn, was: year.carriedIn })
    return `/money/${year.id}`
  },
})
