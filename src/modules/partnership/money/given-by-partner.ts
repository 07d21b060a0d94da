import type { Period } from '#platform/calendar/period.ts'
import type { TenantDatabase } from '#platform/database/database.ts'
import type { Partner } from '../agreement.ts'
import { sharesOf, yearInWords, type WorkKind } from './budget.ts'
import { hoursOfYears } from './hours-store.ts'
import { allYears, recordedOf } from './store.ts'

/** What each safeguarding partner gave in one year of money: in pence, null where it is not known or none is recorded; hours by kind of work, left out where none is recorded. */
export type GivenByPartner = {
  id: number
  year: string
  begins: Period['from']
  ends: Period['to']
  /** Always all the partners, always in the same order: never a league table. */
  partners: {
    partner: Partner
    /** Of which kind anything is recorded. */
    recorded: { cash: boolean; inKind: boolean }
    promised: number | null
    received: number | null
    inKind: number | null
    hours: Partial<Record<WorkKind, number>>
  }[]
}

/**
 * What each partner promised, paid and gave in hours, year by year, the latest first: for the page that shows the partners side by
 * side. Show it only to those who may see the money.
 */
export async function givenByPartner(db: TenantDatabase, years = 3): Promise<GivenByPartner[]> {
  const recorded = await recordedOf(db, (await allYears(db)).slice(0, years))
  const hours = await hoursOfYears(
    db,
    recorded.years.map(({ year }) => year.id),
  )
  return recorded.years.map((each) => ({
    id: each.year.id,
    year: yearInWords(each.year),
    begins: each.year.begins,
    ends: each.year.ends,
    partners: sharesOf(recorded.partners, each).map(({ partner, recorded: of, promised, received, inKind }) => ({
      partner,
      recorded: of,
      promised,
      received,
      inKind,
      hours: Object.fromEntries(
        hours
          .filter(({ yearId, agencyId }) => yearId === each.year.id && agencyId === partner.id)
          .map(({ work, hours: count }) => [work, count]),
      ),
    })),
  }))
}
