import { sql } from 'kysely'
import type { NewRow, Row, TenantDatabase } from '#platform/database/database.ts'
import { ChangedMeanwhile, NotFound } from '#platform/problem.ts'
import type { KnownAgency, RosterLine } from './roster.ts'

/** A roster that came as a spreadsheet, with its rows as they were read. */
export type Roster = Omit<Row<'selfAssessment.roster'>, 'lines'> & { lines: RosterLine[] }

/** Keeps a roster until it is taken in or put aside. One that waited for the same round is put aside for it. */
export async function keepRoster(
  db: TenantDatabase,
  { lines, ...roster }: Omit<NewRow<'selfAssessment.roster'>, 'lines'> & { lines: RosterLine[] },
): Promise<void> {
  await db
    .updateTable('selfAssessment.roster')
    .set({ endedAs: 'put aside', endedBy: roster.broughtBy, version: sql<number>`version + 1` })
    .where('roundId', '=', roster.roundId)
    .where('endedAs', 'is', null)
    .execute()
  await db
    .insertInto('selfAssessment.roster')
    .values({ ...roster, lines: JSON.stringify(lines) })
    .execute()
}

/** The last roster that came for a round, whether it waits or not. Throws NotFound when none came. */
export async function lastRoster(db: TenantDatabase, roundId: number): Promise<Roster> {
  const found = await db
    .selectFrom('selfAssessment.roster')
    .selectAll()
    .where('roundId', '=', roundId)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!found) throw new NotFound()
  return { ...found, lines: found.lines as RosterLine[] }
}

/** The rounds for which a roster came, for the list of pages. */
export const someRoundsWithARoster = (db: TenantDatabase) =>
  db.selectFrom('selfAssessment.roster').select('roundId').distinct().orderBy('roundId', 'desc').limit(2).execute()

/** The roster that waits for a round, as a list of none or one. */
export const roundsWithARoster = (db: TenantDatabase, roundId: number) =>
  db
    .selectFrom('selfAssessment.roster')
    .select('roundId')
    .where('endedAs', 'is', null)
    .where('roundId', '=', roundId)
    .execute()

/** A roster was taken in or put aside. Throws ChangedMeanwhile when somebody did either since it was read. */
export async function endRoster(
  db: TenantDatabase,
  { id, version }: Pick<Roster, 'id' | 'version'>,
  ending: { endedAs: 'taken in' | 'put aside'; endedBy: string },
): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('selfAssessment.roster')
    .set({ ...ending, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) throw new ChangedMeanwhile()
}

/** Every agency by its names, to read a roster against. */
export const agenciesByName = (db: TenantDatabase): Promise<KnownAgency[]> =>
  db.selectFrom('partnership.agency').select(['id', 'name', 'shortName']).orderBy('id').execute()
