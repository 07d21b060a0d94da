import { addDays, addMonths, inWords } from '#platform/calendar/day.ts'
import { financialYearOf } from '#platform/calendar/period.ts'
import type { Fields } from '#platform/forms/field.ts'
import { choices, day } from '#platform/forms/fields.tsx'
import { money } from '#platform/amounts/money-field.tsx'
import { mostPence } from '#platform/amounts/amount.ts'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { usualHeads, type BudgetYear, type Head } from './budget.ts'
import { addHeads, addYear, allHeads, allYears } from './store.ts'
import { aboveMoney } from './year-pages.ts'

type Begun = { years: BudgetYear[]; heads: Head[] }

/** A year of the partnership's money is begun, with what was carried forward into it; the first time also the heads it is spent under. */
export const addAYear = task({
  path: '/money/add-year',
  may: 'keep the money',
  title: 'Add a year',
  above: () => aboveMoney(),
  fields: async (_, { heads }: Begun): Promise<Fields> => ({
    begins: day('Its first day', { hint: 'Most often 1 April' }),
    ends: day('Its last day'),
    carriedIn: money('What was carried forward into it?', {
      optional: true,
      least: -mostPence,
      hint: 'In pounds; with a minus where the year before was overspent. Leave it out where it is not known',
    }),
    ...(heads.length === 0 && {
      heads: choices('Under which heads is money spent?', Object.fromEntries(usualHeads.map((name) => [name, name])), {
        optional: true,
        hint: 'Others can be added later',
      }),
    }),
  }),
  find: async ({ db }) => ({ years: await allYears(db), heads: await allHeads(db) }),
  begin: ({ years }, { today }) => {
    const latest = years[0]
    const { from, to } = latest
      ? { from: addDays(latest.ends, 1), to: addDays(addMonths(addDays(latest.ends, 1), 12), -1) }
      : financialYearOf(today)
    const [year, month, date] = from.split('-')
    const [lastYear, lastMonth, lastDate] = to.split('-')
    return {
      'begins-day': String(Number(date)),
      'begins-month': String(Number(month)),
      'begins-year': year,
      'ends-day': String(Number(lastDate)),
      'ends-month': String(Number(lastMonth)),
      'ends-year': lastYear,
      heads: [...usualHeads],
    }
  },
  check({ begins, ends }, { years }) {
    if (ends <= begins) return [{ field: 'ends', says: 'A year ends after it begins' }]
    if (ends > addMonths(begins, 24)) return [{ field: 'ends', says: 'Keep a year to two years or less' }]
    const other = years.find((year) => year.begins <= ends && begins <= year.ends)
    return other
      ? [
          {
            field: 'begins',
            says: `The year from ${inWords(other.begins)} to ${inWords(other.ends)} is there already and has days in common with it`,
          },
        ]
      : []
  },

  async save(visit, _, { begins, ends, carriedIn, heads }) {
    if (heads) await addHeads(visit.db, heads)
    const id = await addYear(visit.db, { begins, ends, carriedIn })
    await record(visit, 'year of money added', `/money/${id}`, { begins, ends, carriedIn, heads })
    return `/money/${id}`
  },
})
