import { numberIn } from '#platform/evidence/evidence.ts'
import type { Visit } from '#platform/visit.ts'
import type { Params } from '#platform/web/route.tsx'
import { yearInWords, type BudgetYear } from './budget.ts'
import { allYears, findYear, recordedOf } from './store.ts'

/** What stands above every page about the money. */
export const aboveMoney = (year?: BudgetYear | null) => [
  { says: 'Who we are', href: '/partnership' },
  { says: 'Money', href: '/money' },
  ...(year ? [{ says: yearInWords(year), href: `/money/${year.id}` }] : []),
]

/** The year in an address. Throws NotFound when there is none. */
export const yearAsked = async ({ db }: Pick<Visit, 'db'>, params: Params) => ({
  year: await findYear(db, numberIn(params.year)),
})
export type YearAsked = Awaited<ReturnType<typeof yearAsked>>

/** The year in an address with all that is recorded of it; `version` lets the platform see a budget that changed meanwhile. */
export async function budgetAsked({ db }: Pick<Visit, 'db'>, params: Params) {
  const { year } = await yearAsked({ db }, params)
  const { partners, years } = await recordedOf(db, [year])
  const recorded = years[0]!
  return { year, partners: recorded.agreeing ?? partners, sharing: partners, recorded, version: year.version }
}
export type BudgetAsked = Awaited<ReturnType<typeof budgetAsked>>

/** Addresses of years that exist, for the list of pages. */
export const yearExamples = async ({ db }: Visit) =>
  (await allYears(db)).slice(0, 2).map(({ id }) => ({ year: String(id) }))
