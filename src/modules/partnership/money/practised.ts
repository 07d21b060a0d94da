import type { Day } from '#platform/calendar/day.ts'
import { lastDay } from '#platform/calendar/when.ts'
import { financialYearOf } from '#platform/calendar/period.ts'
import type { TenantDatabase } from '#platform/database/database.ts'
import { contributionsStanding, stillCounts, sumOf, whyBudgetDoesNotStand } from './budget.ts'
import { recordedOf, yearOn } from './store.ts'

/**
 * The money of the year a day lies in, as the arrangements are held beside it: whether the budget stands on all three, and by
 * agency what was promised in cash, what came, and by when it was due (the last of its days).
 */
export async function moneyPractisedOn(db: TenantDatabase, day: Day) {
  const year = await yearOn(db, day)
  const begins = financialYearOf(day).from
  const nothing = { promised: new Map(), received: new Map(), due: new Map() }
  if (!year) return { year: null, begins, ...nothing }
  const { partners, years } = await recordedOf(db, [year])
  const recorded = years[0]!
  const cash = contributionsStanding(recorded)
    .filter(stillCounts)
    .filter(({ contribution }) => contribution.kind === 'cash' && contribution.agencyId !== null)
  const byAgency = Map.groupBy(cash, ({ contribution }) => contribution.agencyId!)
  const days = (given: typeof cash) =>
    given.flatMap(({ contribution }) => (contribution.dueOn ? (lastDay(contribution.dueOn) ?? []) : [])).toSorted()
  return {
    year: {
      id: year.id,
      begins: year.begins,
      ends: year.ends,
      agreed: whyBudgetDoesNotStand(partners, recorded) === null,
    },
    begins: year.begins,
    promised: new Map([...byAgency].map(([id, given]) => [id, sumOf(given.map(({ promised }) => promised))])),
    received: new Map([...byAgency].map(([id, given]) => [id, sumOf(given.map(({ received }) => received))])),
    due: new Map(
      [...byAgency].flatMap(([id, given]) =>
        days(given)
          .slice(-1)
          .map((due) => [id, due] as const),
      ),
    ),
  }
}
