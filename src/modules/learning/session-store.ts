import { sql } from 'kysely'
import type { Day } from '#platform/calendar/day.ts'
import type { When } from '#platform/calendar/when.ts'
import type { TenantDatabase } from '#platform/database/database.ts'
import { mayFallInSql } from '#platform/facts/bears-on.ts'
import { isUnsettled } from '#platform/facts/change-in-sql.ts'
import type { Asked } from '#platform/facts/fact.ts'
import { NotFound } from '#platform/problem.ts'
import { pageLength } from '#platform/ui/paging.tsx'
import type { Attendance, NewSession, Session } from './session.ts'

/** Writes down one session, planned or held, and answers with its number. */
export const addSession = (db: TenantDatabase, session: NewSession): Promise<number> =>
  addSessions(db, [session]).then(([id]) => id!)

/** Writes down many sessions at once and answers with their numbers in the same order. */
export const addSessions = (db: TenantDatabase, sessions: NewSession[]): Promise<number[]> =>
  db
    .insertInto('learning.courseSession')
    .values(sessions)
    .returning('id')
    .execute()
    .then((rows) => rows.map(({ id }) => id))

/** Writes down how many of one agency's people came to a session; a number recorded before is put right. */
export const writeAgencyAttendance = (
  db: TenantDatabase,
  rows: { sessionId: number; agencyId: number; attended: number }[],
) =>
  db
    .insertInto('learning.sessionAgency')
    .values(rows)
    .onConflict((same) =>
      same
        .columns(['partnershipId', 'sessionId', 'agencyId'])
        .doUpdateSet((row) => ({ attended: row.ref('excluded.attended') })),
    )
    .execute()

/** The session with this number, with the title of its programme. Throws NotFound when the partnership has none. */
export async function findSession(db: TenantDatabase, id: number): Promise<Session & { title: string }> {
  const session = await db
    .selectFrom('learning.courseSession as session')
    .innerJoin('learning.programme as programme', 'programme.id', 'session.programmeId')
    .select(columns)
    .select('programme.title')
    .where('session.id', '=', id)
    .executeTakeFirst()
  if (!session) throw new NotFound()
  return session
}

/** The newest session that was held, for the list of pages. */
export const someSessionsHeld = (db: TenantDatabase) =>
  db
    .selectFrom('learning.courseSession')
    .select('id')
    .where('status', '=', 'happened')
    .orderBy('id', 'desc')
    .limit(1)
    .execute()

/** One page of a programme's sessions, latest first, each with the standing of the row that settled it (or null); and how many there are in all. */
export async function sessionsPage(
  db: TenantDatabase,
  programmeId: number,
  page: number,
): Promise<{ rows: (Session & { settledBy: string | null })[]; count: number }> {
  const rows = await db
    .selectFrom('learning.courseSession as session')
    .select(columns)
    .select((row) =>
      row
        .selectFrom('learning.courseSession as later')
        .select('later.status')
        .whereRef('later.settles', '=', 'session.id')
        .orderBy('later.id', 'desc')
        .limit(1)
        .as('settledBy'),
    )
    .where('session.programmeId', '=', programmeId)
    .orderBy('session.lastDay', (order) => order.desc().nullsLast())
    .orderBy('session.id', 'desc')
    .limit(pageLength)
    .offset((page - 1) * pageLength)
    .execute()
  const { count } = await db
    .selectFrom('learning.courseSession')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('programmeId', '=', programmeId)
    .executeTakeFirstOrThrow()
  return { rows, count: Number(count) }
}

/** The planned sessions of a programme that nobody has settled, soonest first. */
export const sessionsPlanned = (db: TenantDatabase, programmeId: number): Promise<Session[]> =>
  planned(db)
    .select(columns)
    .where('session.programmeId', '=', programmeId)
    .orderBy('session.lastDay')
    .limit(200)
    .execute()

/** Every planned session that nobody has settled, soonest first, with its programme and the date it had before; at most five hundred. */
export const sessionsStillOpen = (db: TenantDatabase): Promise<(Session & { title: string; before: When | null })[]> =>
  planned(db)
    .innerJoin('learning.programme as programme', 'programme.id', 'session.programmeId')
    .leftJoin('learning.courseSession as earlier', 'earlier.id', 'session.settles')
    .select(columns)
    .select(['programme.title', 'earlier.heldOn as before'])
    .orderBy('session.lastDay')
    .orderBy('session.id')
    .limit(500)
    .execute()

/** How many of each agency's people came to one session, by name of the agency. */
export const agenciesOfSession = (db: TenantDatabase, sessionId: number) =>
  db
    .selectFrom('learning.sessionAgency as row')
    .innerJoin('partnership.agency as agency', 'agency.id', 'row.agencyId')
    .select(['agency.id as agencyId', 'agency.name as agency', 'row.attended'])
    .where('row.sessionId', '=', sessionId)
    .orderBy('agency.name')
    .execute()

/** How many of each agency's people came to a programme's sessions, most first; at most fifty agencies. */
export const agenciesOfProgramme = (
  db: TenantDatabase,
  programmeId: number,
): Promise<{ agencyId: number; agency: string; attended: number }[]> =>
  db
    .selectFrom('learning.sessionAgency as row')
    .innerJoin('learning.courseSession as session', 'session.id', 'row.sessionId')
    .innerJoin('partnership.agency as agency', 'agency.id', 'row.agencyId')
    .select(({ fn }) => [
      'agency.id as agencyId',
      'agency.name as agency',
      fn.sum<number>('row.attended').as('attended'),
    ])
    .where('session.programmeId', '=', programmeId)
    .groupBy(['agency.id', 'agency.name'])
    .orderBy('attended', 'desc')
    .orderBy('agency.name')
    .limit(50)
    .execute()
    .then((rows) => rows.map((row) => ({ ...row, attended: Number(row.attended) })))

/** How many people of some agencies came to sessions that were certainly held in a time, and to how many sessions; an agency nobody counted has no row. */
export const reachOfAgencies = async (
  db: TenantDatabase,
  agencyIds: readonly number[],
  { from, to }: { from: Day; to: Day },
): Promise<{ agencyId: number; sessions: number; attended: number }[]> => {
  const rows = await db
    .selectFrom('learning.sessionAgency as row')
    .innerJoin('learning.courseSession as session', 'session.id', 'row.sessionId')
    .select(({ fn }) => [
      'row.agencyId',
      fn.countAll<number>().as('sessions'),
      fn.sum<number>('row.attended').as('attended'),
    ])
    .where('row.agencyId', '=', sql<number>`any(${agencyIds})`)
    .where('session.status', '=', 'happened')
    .where('session.firstDay', '>=', from)
    .where('session.lastDay', '<=', to)
    .groupBy('row.agencyId')
    .execute()
  return rows.map((row) => ({ ...row, sessions: Number(row.sessions), attended: Number(row.attended) }))
}

/**
 * What the sessions held in a period come to, a row a programme, as it was known on the day asked about. Counted are
 * those that were certainly in it; `perhaps` those that may have been.
 */
export async function attendanceDuring(
  db: TenantDatabase,
  { period, asAt }: Asked,
): Promise<(Attendance & { programmeId: number; title: string; kind: string })[]> {
  const inside = sql<boolean>`first_day >= ${period.from}::date and last_day <= ${period.to}::date`
  const rows = await db
    .selectFrom('learning.courseSession as session')
    .innerJoin('learning.programme as programme', 'programme.id', 'session.programmeId')
    .select(({ fn }) => [
      'programme.id as programmeId',
      'programme.title',
      'programme.kind',
      fn.countAll<number>().filterWhere(inside).as('sessions'),
      fn.count<number>('session.attended').filterWhere(inside).as('counted'),
      fn.coalesce(fn.sum<number>('session.attended').filterWhere(inside), sql<number>`0`).as('attended'),
      fn.countAll<number>().as('all'),
    ])
    .where('session.status', '=', 'happened')
    .where((row) => row.or([row('session.knownOn', 'is', null), row('session.knownOn', '<=', asAt)]))
    .where(mayFallInSql('session', period))
    .groupBy(['programme.id', 'programme.title', 'programme.kind'])
    .orderBy('programme.id')
    .execute()
  return rows.map(({ all, ...row }) => ({
    ...row,
    sessions: Number(row.sessions),
    counted: Number(row.counted),
    attended: Number(row.attended),
    perhaps: Number(all) - Number(row.sessions),
  }))
}

const planned = (db: TenantDatabase) =>
  db
    .selectFrom('learning.courseSession as session')
    .where('session.status', '=', 'planned')
    .where(isUnsettled('learning.courseSession', 'session'))

const columns = [
  'session.id',
  'session.programmeId',
  'session.heldOn',
  'session.status',
  'session.places',
  'session.attended',
  'session.note',
  'session.settles',
  'session.source',
] as const
