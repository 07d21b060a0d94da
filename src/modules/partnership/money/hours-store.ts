import { sql } from 'kysely'
import type { NewRow, TenantDatabase } from '#platform/database/database.ts'
import { pageLength } from '#platform/ui/paging.tsx'
import type { WorkKind } from './budget.ts'

/** Writes down hours that agencies gave. */
export const addHours = (db: TenantDatabase, hours: NewRow<'partnership.hoursGiven'>[]) =>
  hours.length ? db.insertInto('partnership.hoursGiven').values(hours).execute() : Promise.resolve([])

/** One page of the hours given, the latest first, and how many entries there are. */
export async function hoursPage(db: TenantDatabase, page: number) {
  const rows = await db
    .selectFrom('partnership.hoursGiven as given')
    .innerJoin('partnership.agency as agency', 'agency.id', 'given.agencyId')
    .leftJoin('partnership.hoursGiven as later', (on) =>
      on.onRef('later.partnershipId', '=', 'given.partnershipId').onRef('later.corrects', '=', 'given.id'),
    )
    .selectAll('given')
    .select(['agency.name as agency', 'later.id as laterId'])
    .orderBy('given.lastDay', (order) => order.desc().nullsLast())
    .orderBy('given.id', 'desc')
    .limit(pageLength)
    .offset((page - 1) * pageLength)
    .execute()
  const { count } = await db
    .selectFrom('partnership.hoursGiven')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return { rows, count: Number(count) }
}

/** The hours that each agency gave in some years, of each line the last that counts, by kind of work: those whose first possible day lies in the year. Agencies that gave none are left out, since none recorded is not none given. */
export const hoursOfYears = (
  db: TenantDatabase,
  yearIds: readonly number[],
): Promise<{ yearId: number; agencyId: number; work: WorkKind; hours: number }[]> =>
  yearIds.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('partnership.hoursGiven as given')
        .innerJoin('partnership.budgetYear as year', (join) =>
          join.on(sql<boolean>`coalesce(given.first_day, given.last_day) between year.begins and year.ends`),
        )
        .select([
          'year.id as yearId',
          'given.agencyId',
          sql<WorkKind>`given.work`.as('work'),
          sql<number>`sum(given.hours)::int`.as('hours'),
        ])
        .leftJoin('partnership.hoursGiven as later', (on) =>
          on.onRef('later.partnershipId', '=', 'given.partnershipId').onRef('later.corrects', '=', 'given.id'),
        )
        .where('year.id', 'in', yearIds)
        .where('later.id', 'is', null)
        .where('given.hours', '>', 0)
        .groupBy(['year.id', 'given.agencyId', 'given.work'])
        .orderBy('given.agencyId')
        .orderBy('given.work')
        .execute()
