import type { TenantDatabase } from '#platform/database/database.ts'
import { NotFound } from '#platform/problem.ts'

/** A payment with its year and what took its place, if anything did. Throws NotFound. */
export const findSpending = (db: TenantDatabase, id: number) =>
  found(
    db
      .selectFrom('partnership.spending as line')
      .leftJoin('partnership.spending as later', (on) =>
        on.onRef('later.partnershipId', '=', 'line.partnershipId').onRef('later.corrects', '=', 'line.id'),
      )
      .selectAll('line')
      .select('later.id as laterId')
      .where('line.id', '=', id)
      .executeTakeFirst(),
  )

/** Income from a charge with what took its place, if anything did. Throws NotFound. */
export const findCharge = (db: TenantDatabase, id: number) =>
  found(
    db
      .selectFrom('partnership.charge as line')
      .leftJoin('partnership.charge as later', (on) =>
        on.onRef('later.partnershipId', '=', 'line.partnershipId').onRef('later.corrects', '=', 'line.id'),
      )
      .selectAll('line')
      .select('later.id as laterId')
      .where('line.id', '=', id)
      .executeTakeFirst(),
  )

/** What was received of a contribution, with the contribution and what took its place, if anything did. Throws NotFound. */
export const findReceipt = (db: TenantDatabase, id: number) =>
  found(
    db
      .selectFrom('partnership.contributionChange as line')
      .innerJoin('partnership.contribution as given', (on) =>
        on.onRef('given.partnershipId', '=', 'line.partnershipId').onRef('given.id', '=', 'line.contributionId'),
      )
      .leftJoin('partnership.contributionChange as later', (on) =>
        on.onRef('later.partnershipId', '=', 'line.partnershipId').onRef('later.corrects', '=', 'line.id'),
      )
      .selectAll('line')
      .select(['later.id as laterId', 'given.yearId', 'given.says', 'given.kind as givenHow'])
      .where('line.id', '=', id)
      .where('line.kind', '=', 'received')
      .executeTakeFirst(),
  )

/** Hours given with what took their place, if anything did. Throws NotFound. */
export const findHours = (db: TenantDatabase, id: number) =>
  found(
    db
      .selectFrom('partnership.hoursGiven as line')
      .leftJoin('partnership.hoursGiven as later', (on) =>
        on.onRef('later.partnershipId', '=', 'line.partnershipId').onRef('later.corrects', '=', 'line.id'),
      )
      .selectAll('line')
      .select('later.id as laterId')
      .where('line.id', '=', id)
      .executeTakeFirst(),
  )

/** A line of each kind that nothing has put right, for the list of pages. */
export const someSpending = (db: TenantDatabase) => some(db, 'partnership.spending')
export const someCharge = (db: TenantDatabase) => some(db, 'partnership.charge')
export const someHours = (db: TenantDatabase) => some(db, 'partnership.hoursGiven')
export const someReceipt = (db: TenantDatabase) =>
  db
    .selectFrom('partnership.contributionChange')
    .select('id')
    .where('kind', '=', 'received')
    .orderBy('id', 'desc')
    .limit(1)
    .execute()

const some = (
  db: TenantDatabase,
  table: 'partnership.spending' | 'partnership.charge' | 'partnership.hoursGiven',
): Promise<{ id: number }[]> => db.selectFrom(table).select('id').orderBy('id', 'desc').limit(1).execute()

async function found<R>(row: Promise<R | undefined>): Promise<R> {
  const there = await row
  if (!there) throw new NotFound()
  return there
}
