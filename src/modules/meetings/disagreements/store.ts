import { sql } from 'kysely'
import type { NewRow, TenantDatabase } from '#platform/database/database.ts'
import type { Period } from '#platform/calendar/period.ts'
import { ChangedMeanwhile, NotFound } from '#platform/problem.ts'
import { pageLength } from '#platform/ui/paging.tsx'
import type { Visit } from '#platform/visit.ts'

/** What the condition needs to know of whoever is asking. */
export type Reader = Pick<Visit, 'db' | 'who'>

/**
 * The disagreements that somebody may read: all of them for the office, the chair, the scrutineer and the partners; for everybody else those
 * to which the agency they act for is a side. The one condition for the page, the list, the search, the counts, Home and what a decision
 * shows of them: nothing reads a disagreement in another way.
 */
export const openTo = ({ db, who }: Reader) =>
  db.selectFrom('meetings.disagreement as disagreement').where(mayRead(who))

const mayRead = (who: Visit['who']) =>
  sql<boolean>`(${who.abilities.has('see every disagreement')}::boolean or (${who.abilities.has('see disagreements')}::boolean and exists (
    select from meetings.disagreement_party as party
     where party.partnership_id = disagreement.partnership_id and party.disagreement_id = disagreement.id and party.agency_id = ${who.agencyId}::int)))`

/** Writes down a disagreement between some agencies, at its first stage, and answers with its number. */
export async function addDisagreement(
  db: TenantDatabase,
  disagreement: NewRow<'meetings.disagreement'>,
  sides: readonly number[],
): Promise<number> {
  const { id } = await db
    .insertInto('meetings.disagreement')
    .values(disagreement)
    .returning('id')
    .executeTakeFirstOrThrow()
  await db
    .insertInto('meetings.disagreementParty')
    .values(sides.map((agencyId) => ({ disagreementId: id, agencyId })))
    .execute()
  return id
}

/** Writes down that a disagreement came to a stage. */
export const addStep = (db: TenantDatabase, step: NewRow<'meetings.disagreementStep'>) =>
  db.insertInto('meetings.disagreementStep').values(step).execute()

/** Writes down how it is to be resolved, as somebody put it, and answers with its number. */
export const addResolution = (db: TenantDatabase, resolution: NewRow<'meetings.disagreementResolution'>) =>
  db
    .insertInto('meetings.disagreementResolution')
    .values(resolution)
    .returning('id')
    .executeTakeFirstOrThrow()
    .then(({ id }) => id)

/** Writes down that sides agreed to a resolution. */
export const addAgreed = (db: TenantDatabase, rows: NewRow<'meetings.disagreementAgreed'>[]) =>
  rows.length ? db.insertInto('meetings.disagreementAgreed').values(rows).execute() : Promise.resolve([])

/** Writes down that it is over. The database refuses it as resolved while a side has not agreed. */
export const addEnd = (db: TenantDatabase, end: NewRow<'meetings.disagreementEnd'>) =>
  db.insertInto('meetings.disagreementEnd').values(end).execute()

/** Counts one more change of a disagreement. Throws ChangedMeanwhile when somebody else changed it first. */
export async function countChange(db: TenantDatabase, { id, version }: { id: number; version: number }): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('meetings.disagreement')
    .set({ version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (!numUpdatedRows) throw new ChangedMeanwhile()
}

/** One disagreement, for those who may read it. Throws NotFound for everybody else as if it were not there. */
export async function findDisagreement(reader: Reader, id: number) {
  const found = await openTo(reader).selectAll('disagreement').where('disagreement.id', '=', id).executeTakeFirst()
  if (!found) throw new NotFound()
  return found
}
export type Disagreement = Awaited<ReturnType<typeof findDisagreement>>

/** One page of the disagreements that somebody may read, latest first, those with some words when some are given; and how many there are. */
export async function disagreementsPage(reader: Reader, words: string, page: number) {
  const all = openTo(reader).$if(words !== '', (query) =>
    query.where(
      sql<boolean>`to_tsvector('english', disagreement.title || ' ' || coalesce(disagreement.about_says, '')) @@ websearch_to_tsquery('english', ${words})`,
    ),
  )
  const rows = await all
    .selectAll('disagreement')
    .orderBy('disagreement.raisedAt', 'desc')
    .orderBy('disagreement.id', 'desc')
    .limit(pageLength)
    .offset((page - 1) * pageLength)
    .execute()
  const { count } = await all.select(({ fn }) => fn.countAll<number>().as('count')).executeTakeFirstOrThrow()
  return { rows, count: Number(count) }
}

/** Those that somebody may read and that are not over, the oldest first. At most two hundred. */
export const disagreementsOpen = (reader: Reader): Promise<Disagreement[]> =>
  openTo(reader)
    .selectAll('disagreement')
    .where((row) =>
      row.not(
        row.exists(
          row
            .selectFrom('meetings.disagreementEnd as end')
            .select('end.id')
            .whereRef('end.disagreementId', '=', 'disagreement.id'),
        ),
      ),
    )
    .orderBy('disagreement.raisedAt')
    .limit(200)
    .execute()

/** The numbers of all that are not over, for the counting of days alone: without title, sides or words. */
export const allOpen = (db: TenantDatabase) =>
  db
    .selectFrom('meetings.disagreement as disagreement')
    .leftJoin('meetings.disagreementEnd as end', 'end.disagreementId', 'disagreement.id')
    .select(['disagreement.id', 'disagreement.ladderId'])
    .where('end.id', 'is', null)
    .execute()

/** Those about one thing, such as a decision, by its address; only those that this reader may read. */
export const disagreementsAbout = (reader: Reader, address: string): Promise<Disagreement[]> =>
  openTo(reader)
    .selectAll('disagreement')
    .where('disagreement.aboutAt', '=', address)
    .orderBy('disagreement.id')
    .limit(50)
    .execute()

/** The sides of some disagreements, in the order of the agencies. */
export const sidesOf = (db: TenantDatabase, ids: readonly number[]) =>
  ids.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('meetings.disagreementParty as party')
        .innerJoin('partnership.agency as agency', 'agency.id', 'party.agencyId')
        .select(['party.disagreementId', 'agency.id', 'agency.name', 'agency.shortName', 'agency.statutory'])
        .where('party.disagreementId', 'in', ids)
        .orderBy('agency.id')
        .execute()

/** The stages that some disagreements came to. */
export const stepsOf = (db: TenantDatabase, ids: readonly number[]) =>
  ids.length === 0
    ? Promise.resolve([])
    : db.selectFrom('meetings.disagreementStep').selectAll().where('disagreementId', 'in', ids).orderBy('id').execute()

/** How some disagreements ended. */
export const endsOf = (db: TenantDatabase, ids: readonly number[]) =>
  ids.length === 0
    ? Promise.resolve([])
    : db.selectFrom('meetings.disagreementEnd').selectAll().where('disagreementId', 'in', ids).execute()

/** What was put as a resolution of one disagreement, oldest first, with the agencies that agreed to each. */
export async function resolutionsOf(db: TenantDatabase, disagreementId: number) {
  const rows = await db
    .selectFrom('meetings.disagreementResolution')
    .selectAll()
    .where('disagreementId', '=', disagreementId)
    .orderBy('id')
    .execute()
  const agreed =
    rows.length === 0
      ? []
      : await db
          .selectFrom('meetings.disagreementAgreed')
          .selectAll()
          .where(
            'resolutionId',
            'in',
            rows.map(({ id }) => id),
          )
          .orderBy('id')
          .execute()
  return rows.map((row) => ({ ...row, agreed: agreed.filter(({ resolutionId }) => resolutionId === row.id) }))
}

/** What the report counts, and nothing that says who or about what: the disagreements raised in a period, without title, sides or words. */
export const disagreementsRaised = (db: TenantDatabase, { from, to }: Period) =>
  db
    .selectFrom('meetings.disagreement')
    .select(['id', 'kind', 'ladderId'])
    .where(sql<boolean>`(raised_at at time zone 'Europe/London')::date between ${from}::date and ${to}::date`)
    .orderBy('id')
    .execute()
