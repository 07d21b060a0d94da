import { sql } from 'kysely'
import type { When } from '#platform/calendar/when.ts'
import type { TenantDatabase } from '#platform/database/database.ts'
import { bearsOnInSql } from '#platform/facts/bears-on.ts'
import { changeColumns, isUnsettled } from '#platform/facts/change-in-sql.ts'
import type { Asked } from '#platform/facts/fact.ts'
import { NotFound } from '#platform/problem.ts'
import { pageLength } from '#platform/ui/paging.tsx'
import { doneByColumns } from '#modules/partnership/index.ts'
import type { NewProgramme, NewProgrammeChange, Programme, ProgrammeChange } from './programme.ts'

/** Begins a programme of learning and answers with its number. */
export const addProgramme = (db: TenantDatabase, programme: NewProgramme): Promise<number> =>
  db
    .insertInto('learning.programme')
    .values(programme)
    .returning('id')
    .executeTakeFirstOrThrow()
    .then(({ id }) => id)

/** Writes down one change of a programme and answers with its number. */
export const addProgrammeChange = (db: TenantDatabase, change: NewProgrammeChange): Promise<number> =>
  db
    .insertInto('learning.programmeChange')
    .values(change)
    .returning('id')
    .executeTakeFirstOrThrow()
    .then(({ id }) => id)

/** The programme with this number. Throws NotFound when the partnership has none. */
export async function findProgramme(db: TenantDatabase, id: number): Promise<Programme> {
  const programme = await db.selectFrom('learning.programme').selectAll().where('id', '=', id).executeTakeFirst()
  if (!programme) throw new NotFound()
  return programme
}

/** Is there a programme of this title already? */
export const programmeTitled = (db: TenantDatabase, title: string) =>
  db
    .selectFrom('learning.programme')
    .select('id')
    .where('title', 'ilike', title.replaceAll(/[\\%_]/g, '\\$&'))
    .executeTakeFirst()

/** The newest few programmes, for the list of pages. */
export const someProgrammes = (db: TenantDatabase) =>
  db.selectFrom('learning.programme').select('id').orderBy('id', 'desc').limit(2).execute()

/** One page of the programmes, by title, each with how many of its sessions were held and how many people were counted there; and how many programmes there are. */
export async function programmesPage(db: TenantDatabase, page: number) {
  const rows = await db
    .selectFrom('learning.programme as programme')
    .selectAll('programme')
    .leftJoinLateral(
      (from) =>
        from
          .selectFrom('learning.courseSession as held')
          .whereRef('held.programmeId', '=', 'programme.id')
          .where('held.status', '=', 'happened')
          .select(({ fn }) => [
            fn.countAll<number>().as('sessions'),
            fn.sum<number | null>('held.attended').as('attended'),
          ])
          .as('total'),
      (join) => join.onTrue(),
    )
    .select(['total.sessions', 'total.attended'])
    .orderBy('programme.title')
    .orderBy('programme.id')
    .limit(pageLength)
    .offset((page - 1) * pageLength)
    .execute()
  const { count } = await db
    .selectFrom('learning.programme')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return {
    rows: rows.map((row) => ({
      ...row,
      sessions: Number(row.sessions),
      attended: row.attended === null ? null : Number(row.attended),
    })),
    count: Number(count),
  }
}

/** The changes of some programmes, in the order they were recorded. */
export const changesOfProgrammes = (db: TenantDatabase, programmeIds: readonly number[]): Promise<ProgrammeChange[]> =>
  changes(db)
    .where('change.programmeId', '=', sql<number>`any(${programmeIds})`)
    .orderBy('change.id')
    .execute()

/**
 * The changes that bear on a period, with the title and kind of their programme. Told are those learnt from a document,
 * those that may have fallen in the period, and plans that reach beyond its beginning and were not settled by anything
 * known on the day asked about.
 */
export const changesBearingOn = (db: TenantDatabase, asked: Asked) =>
  changes(db)
    .innerJoin('learning.programme as programme', 'programme.id', 'change.programmeId')
    .select(['programme.title', 'programme.kind as programmeKind'])
    .where(isUnsettled('learning.programmeChange', 'change', asked.asAt))
    .where(bearsOnInSql('change', asked))
    .orderBy('change.id')
    .execute()

/** Plans that nobody has settled, soonest first, with the title of their programme and the date they had before; at most five hundred. */
export const plansStillOpen = (
  db: TenantDatabase,
): Promise<(ProgrammeChange & { title: string; before: When | null })[]> =>
  changes(db)
    .innerJoin('learning.programme as programme', 'programme.id', 'change.programmeId')
    .leftJoin('learning.programmeChange as earlier', 'earlier.id', 'change.settles')
    .select(['programme.title', 'earlier.happenedOn as before'])
    .where('change.status', '=', 'planned')
    .where(isUnsettled('learning.programmeChange'))
    .orderBy('change.lastDay')
    .orderBy('change.id')
    .limit(500)
    .execute()

const changes = (db: TenantDatabase) =>
  db
    .selectFrom('learning.programmeChange as change')
    .leftJoin('partnership.post as post', 'post.id', 'change.byPostId')
    .leftJoin('partnership.workingGroup as group', 'group.id', 'change.byGroupId')
    .select([
      ...changeColumns,
      'change.programmeId',
      'change.people',
      'change.peopleAtLeast',
      'change.measuredBy',
      'change.doneBy',
      ...doneByColumns,
    ])
