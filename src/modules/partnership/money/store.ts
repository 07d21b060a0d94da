import type { Day } from '#platform/calendar/day.ts'
import type { NewRow, TenantDatabase } from '#platform/database/database.ts'
import { ChangedMeanwhile, NotFound } from '#platform/problem.ts'
import { partnersOn } from '../agencies/partner-term.ts'
import { bodiesAndTerms } from '../store.ts'
import { lastOf } from './corrections/correction.ts'
import type { BudgetYear, Contribution, Head, YearRecorded } from './budget.ts'

/** Adds a year and answers with its number. */
export const addYear = (db: TenantDatabase, year: NewRow<'partnership.budgetYear'>): Promise<number> =>
  db
    .insertInto('partnership.budgetYear')
    .values(year)
    .returning('id')
    .executeTakeFirstOrThrow()
    .then(({ id }) => id)

/** Every year, the latest first. */
export const allYears = (db: TenantDatabase): Promise<BudgetYear[]> =>
  db.selectFrom('partnership.budgetYear').selectAll().orderBy('begins', 'desc').execute()

/** The year with this number. Throws NotFound when the partnership has none. */
export async function findYear(db: TenantDatabase, id: number): Promise<BudgetYear> {
  const year = await db.selectFrom('partnership.budgetYear').selectAll().where('id', '=', id).executeTakeFirst()
  if (!year) throw new NotFound()
  return year
}

/** The year a day lies in; null when none is recorded. */
export const yearOn = async (db: TenantDatabase, day: Day): Promise<BudgetYear | null> =>
  (await db
    .selectFrom('partnership.budgetYear')
    .selectAll()
    .where('begins', '<=', day)
    .where('ends', '>=', day)
    .orderBy('begins', 'desc')
    .executeTakeFirst()) ?? null

/**
 * The budget of a year becomes another version: what the partners agreed to before counts no longer. `carriedIn` too where it is given.
 * Answers with the new version. Throws ChangedMeanwhile when somebody else was quicker and `from` is given.
 */
export async function nextVersion(
  db: TenantDatabase,
  yearId: number,
  change: { carriedIn?: number | null; from?: number } = {},
): Promise<number> {
  const row = await db
    .updateTable('partnership.budgetYear')
    .set((set) => ({
      version: set('version', '+', 1),
      ...(change.carriedIn !== undefined && { carriedIn: change.carriedIn }),
    }))
    .where('id', '=', yearId)
    .$if(change.from !== undefined, (query) => query.where('version', '=', change.from!))
    .returning('version')
    .executeTakeFirst()
  if (!row) throw new ChangedMeanwhile()
  return row.version
}

/** The heads of spending, in the order they were made. */
export const allHeads = (db: TenantDatabase): Promise<Head[]> =>
  db.selectFrom('partnership.spendingHead').selectAll().orderBy('id').execute()

/** Adds heads of spending and answers with their numbers in the same order. */
export const addHeads = async (db: TenantDatabase, names: readonly string[]): Promise<number[]> =>
  names.length === 0
    ? []
    : (
        await db
          .insertInto('partnership.spendingHead')
          .values(names.map((name) => ({ name })))
          .returning('id')
          .execute()
      ).map(({ id }) => id)

/** Writes down what a year plans under some heads. */
export const addLines = (db: TenantDatabase, lines: NewRow<'partnership.budgetLine'>[]) =>
  lines.length ? db.insertInto('partnership.budgetLine').values(lines).execute() : Promise.resolve([])

/** Writes down what was promised, and answers with the number of each. */
export const addContributions = async (
  db: TenantDatabase,
  contributions: NewRow<'partnership.contribution'>[],
): Promise<number[]> =>
  (await db.insertInto('partnership.contribution').values(contributions).returning('id').execute()).map(({ id }) => id)

/** Writes down what became of a promise: received, in whole or in part, or withdrawn. */
export const addContributionChanges = (db: TenantDatabase, changes: NewRow<'partnership.contributionChange'>[]) =>
  changes.length ? db.insertInto('partnership.contributionChange').values(changes).execute() : Promise.resolve([])

/** Keeps a promise as it was read until the end of the transaction. Throws ChangedMeanwhile when more was recorded of it than the `changes` there were then. */
export async function holdContribution(db: TenantDatabase, id: number, changes: number): Promise<void> {
  await db.selectFrom('partnership.contribution').select('id').where('id', '=', id).forUpdate().execute()
  const recorded = await db
    .selectFrom('partnership.contributionChange')
    .select('id')
    .select(['corrects', 'correctedBecause'])
    .where('contributionId', '=', id)
    .execute()
  if (lastOf(recorded).counting.length !== changes) throw new ChangedMeanwhile()
}

/** One promise with who made it. Throws NotFound when the partnership has none of that number. */
export async function findContribution(db: TenantDatabase, id: number): Promise<Contribution> {
  const contribution = await contributions(db).where('given.id', '=', id).executeTakeFirst()
  if (!contribution) throw new NotFound()
  return shaped(contribution)
}

/** A few promises, for the list of pages. */
export const someContributions = (db: TenantDatabase) =>
  db.selectFrom('partnership.contribution').select('id').orderBy('id').limit(2).execute()

/** Writes down what was spent. */
export const addSpending = (db: TenantDatabase, spending: NewRow<'partnership.spending'>[]) =>
  spending.length ? db.insertInto('partnership.spending').values(spending).execute() : Promise.resolve([])

/** Writes down income from charges. */
export const addCharges = (db: TenantDatabase, charges: NewRow<'partnership.charge'>[]) =>
  charges.length ? db.insertInto('partnership.charge').values(charges).execute() : Promise.resolve([])

/** Writes down how partners stand on a version of a year's budget. */
export const addBudgetAgreements = (db: TenantDatabase, agreements: NewRow<'partnership.budgetAgreement'>[]) =>
  db.insertInto('partnership.budgetAgreement').values(agreements).execute()

/** Says that a version of a year's budget is public. Refused by the database unless each partner agreed to it. */
export const publishBudget = (db: TenantDatabase, publication: NewRow<'partnership.budgetPublication'>) =>
  db.insertInto('partnership.budgetPublication').values(publication).execute()

/** Writes a note on the money. */
export const addNote = (db: TenantDatabase, note: NewRow<'partnership.moneyNote'>) =>
  db.insertInto('partnership.moneyNote').values(note).execute()

/** The notes on a year, or those on no year; the latest first. */
export const notesOf = (db: TenantDatabase, yearId: number | null) =>
  db
    .selectFrom('partnership.moneyNote')
    .selectAll()
    .where('yearId', yearId === null ? 'is' : '=', yearId)
    .orderBy('id', 'desc')
    .limit(100)
    .execute()

/** The notes on some years, oldest first. */
export const notesOfYears = (db: TenantDatabase, yearIds: readonly number[]) =>
  yearIds.length === 0
    ? Promise.resolve([])
    : db.selectFrom('partnership.moneyNote').selectAll().where('yearId', 'in', yearIds).orderBy('id').execute()

/** All that is recorded of some years at once, with the three partners in their order. */
export async function recordedOf(db: TenantDatabase, years: readonly BudgetYear[]) {
  const [bodies, terms] = await bodiesAndTerms(db)
  const days = years.flatMap(({ begins, ends }) => [begins, ends]).toSorted()
  const partners = partnersOn(bodies, terms, days.at(-1) ?? '9999-12-31', days[0] ?? '0001-01-01')
  const ids = years.map(({ id }) => id)
  if (ids.length === 0) return { partners, years: [] as YearRecorded[] }
  const heads = await allHeads(db)
  const of = async <R extends { yearId: number }>(rows: Promise<R[]>) => Map.groupBy(await rows, ({ yearId }) => yearId)
  const lines = await of(
    db.selectFrom('partnership.budgetLine').selectAll().where('yearId', 'in', ids).orderBy('id').execute(),
  )
  const given = await of(
    contributions(db)
      .where('given.yearId', 'in', ids)
      .execute()
      .then((rows) => rows.map(shaped)),
  )
  const changes = await db
    .selectFrom('partnership.contributionChange as change')
    .innerJoin('partnership.contribution as given', 'given.id', 'change.contributionId')
    .selectAll('change')
    .where('given.yearId', 'in', ids)
    .orderBy('change.id')
    .execute()
  const spending = await of(
    db.selectFrom('partnership.spending').selectAll().where('yearId', 'in', ids).orderBy('id').execute(),
  )
  const charges = await of(
    db.selectFrom('partnership.charge').selectAll().where('yearId', 'in', ids).orderBy('id').execute(),
  )
  const agreements = await of(
    db
      .selectFrom('partnership.budgetAgreement')
      .selectAll()
      .select('ofVersion as wording')
      .where('yearId', 'in', ids)
      .orderBy('id')
      .execute(),
  )
  const publications = await of(
    db.selectFrom('partnership.budgetPublication').selectAll().where('yearId', 'in', ids).orderBy('id').execute(),
  )
  return {
    partners,
    years: years.map((year): YearRecorded => {
      const own = given.get(year.id) ?? []
      const numbers = new Set(own.map(({ id }) => id))
      const came = lastOf(changes.filter(({ contributionId }) => numbers.has(contributionId)))
      const spent = lastOf(spending.get(year.id) ?? [])
      const charged = lastOf(charges.get(year.id) ?? [])
      return {
        year,
        heads,
        lines: lines.get(year.id) ?? [],
        contributions: own,
        changes: came.counting,
        spending: spent.counting,
        charges: charged.counting,
        putRight: { changes: came.putRight, spending: spent.putRight, charges: charged.putRight },
        agreements: agreements.get(year.id) ?? [],
        agreeing: partnersOn(bodies, terms, publications.get(year.id)?.at(-1)?.happenedOn ?? year.ends),
        publications: publications.get(year.id) ?? [],
      }
    }),
  }
}

const contributions = (db: TenantDatabase) =>
  db
    .selectFrom('partnership.contribution as given')
    .leftJoin('partnership.agency as agency', 'agency.id', 'given.agencyId')
    .selectAll('given')
    .select(['agency.name as agency', 'agency.statutory'])
    .orderBy('agency.statutory', (order) => order.desc().nullsLast())
    .orderBy('given.agencyId')
    .orderBy('given.id')

const shaped = (row: Omit<Contribution, 'statutory'> & { statutory: boolean | null }): Contribution => ({
  ...row,
  statutory: row.statutory ?? false,
})
