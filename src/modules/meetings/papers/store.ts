import { sql } from 'kysely'
import type { NewRow, TenantDatabase } from '#platform/database/database.ts'
import type { Doer } from '#platform/history/history.ts'
import { NotFound } from '#platform/problem.ts'
import { doneBy } from '../agenda/change-agenda-store.ts'

export type NewPaper = {
  itemId: number
  title: string
  ownerPostId?: number | null
  ownerPersonId?: number | null
  ownerAgencyId?: number | null
  roomId: number | null
}
export type NewVersion = Omit<
  NewRow<'meetings.paperVersion'>,
  'paperId' | 'number' | 'roomId' | 'byName' | 'byAccount' | 'at'
>

/** Asks for a paper and answers with its number. */
export const askForPaper = (doer: Doer, paper: NewPaper): Promise<number> =>
  doer.db
    .insertInto('meetings.paper')
    .values({ ...paper, ...doneBy(doer) })
    .returning('id')
    .executeTakeFirstOrThrow()
    .then(({ id }) => id)

/** Hands in the next version of a paper and answers with the number of the row; the versions before stay. */
export async function handInVersion(
  doer: Doer,
  paper: { id: number; roomId: number | null },
  version: NewVersion,
): Promise<number> {
  // Two who hand in at once wait for one another, so that each version gets a number of its own.
  await doer.db
    .updateTable('meetings.paper')
    .set((row) => ({ title: row.ref('title') }))
    .where('id', '=', paper.id)
    .execute()
  const { id } = await doer.db
    .insertInto('meetings.paperVersion')
    .values((row) => ({
      ...version,
      paperId: paper.id,
      number: row
        .selectFrom('meetings.paperVersion')
        .select(sql<number>`coalesce(max(number), 0) + 1`.as('next'))
        .where('paperId', '=', paper.id),
      roomId: paper.roomId,
      ...doneBy(doer),
    }))
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** The papers of a meeting in the order of its agenda, each with its latest version; those of closed rooms are left out. */
export const papersOfMeeting = (db: TenantDatabase, meetingId: number) =>
  papers(db)
    .where('item.meetingId', '=', meetingId)
    .where('item.withdrawnAt', 'is', null)
    .orderBy('item.place')
    .orderBy('item.id')
    .orderBy('paper.id')
    .limit(300)
    .execute()
export type FoundPaper = Awaited<ReturnType<typeof papersOfMeeting>>[number]

/** The papers of one item, in the order they were asked for. */
export const papersOfItem = (db: TenantDatabase, itemId: number) =>
  papers(db).where('item.id', '=', itemId).orderBy('paper.id').limit(100).execute()

/** One paper. Throws NotFound when there is none of that number, or it lies in a room closed to this visitor. */
export async function findPaper(db: TenantDatabase, id: number) {
  const paper = await papers(db).where('paper.id', '=', id).executeTakeFirst()
  if (!paper) throw new NotFound()
  return paper
}

/** Every version of a paper, the latest first. */
export const versionsOf = (db: TenantDatabase, paperId: number) =>
  db
    .selectFrom('meetings.paperVersion')
    .selectAll()
    .where('paperId', '=', paperId)
    .orderBy('number', 'desc')
    .limit(100)
    .execute()

/** One version of a paper. Throws NotFound when there is none of that number, or it lies in a room closed to this visitor. */
export async function findVersion(db: TenantDatabase, id: number) {
  const version = await db.selectFrom('meetings.paperVersion').selectAll().where('id', '=', id).executeTakeFirst()
  if (!version) throw new NotFound()
  return version
}

/** The latest versions of these papers, whole, for the pack. */
export const latestVersions = (db: TenantDatabase, paperIds: number[]) =>
  paperIds.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('meetings.paperVersion as version')
        .selectAll('version')
        .where('version.paperId', 'in', paperIds)
        .distinctOn('version.paperId')
        .orderBy('version.paperId')
        .orderBy('version.number', 'desc')
        .execute()

/** The files of these versions, each with the address it belongs to; those of closed rooms are left out. */
export const filesOfVersions = (db: TenantDatabase, versionIds: number[]) =>
  versionIds.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('evidence.file')
        .select(['subject', 'name', 'bytes', 'fingerprint'])
        .where(
          'subject',
          'in',
          versionIds.map((id) => `/paper-versions/${id}`),
        )
        .where('may', '=', 'see meetings')
        .orderBy('id')
        .execute()

/** Papers that are owed for meetings still planned and have not come; those of closed rooms are left out. At most two hundred. */
export const papersOwed = (db: TenantDatabase) =>
  papers(db)
    .where('first.id', 'is', null)
    .where('item.withdrawnAt', 'is', null)
    .where(sql<boolean>`coalesce(change.status, meeting.status) = 'planned'`)
    .orderBy('paper.id')
    .limit(200)
    .execute()

/** The last few papers that everybody may read, for the list of pages. */
export const somePapers = (db: TenantDatabase) =>
  db.selectFrom('meetings.paper').select('id').where('roomId', 'is', null).orderBy('id', 'desc').limit(2).execute()

/** The last few versions that everybody may read, for the list of pages. */
export const someVersions = (db: TenantDatabase) =>
  db
    .selectFrom('meetings.paperVersion')
    .select('id')
    .where('roomId', 'is', null)
    .orderBy('id', 'desc')
    .limit(2)
    .execute()

const papers = (db: TenantDatabase) =>
  db
    .selectFrom('meetings.paper as paper')
    .innerJoin('meetings.agendaItem as item', 'item.id', 'paper.itemId')
    .innerJoin('meetings.meeting as meeting', 'meeting.id', 'item.meetingId')
    .leftJoinLateral(
      (from) =>
        from
          .selectFrom('meetings.meetingChange as each')
          .select(['each.status', 'each.happenedOn'])
          .whereRef('each.meetingId', '=', 'meeting.id')
          .orderBy('each.id', 'desc')
          .limit(1)
          .as('change'),
      (join) => join.onTrue(),
    )
    .leftJoin('meetings.itemWords as words', 'words.id', 'item.id')
    .leftJoin('meetings.paperVersion as first', (join) =>
      join.onRef('first.paperId', '=', 'paper.id').on('first.number', '=', 1),
    )
    .leftJoin('partnership.post as post', 'post.id', 'paper.ownerPostId')
    .leftJoin('partnership.person as person', 'person.id', 'paper.ownerPersonId')
    .leftJoin('partnership.agency as agency', 'agency.id', 'paper.ownerAgencyId')
    .selectAll('paper')
    .select((row) => [
      'item.meetingId',
      'item.place',
      'meeting.title as meeting',
      'meeting.paperDays',
      'words.title as item',
      'first.handedOn as firstHandedOn',
      'first.dueOn as firstDueOn',
      row.fn.coalesce('change.happenedOn', 'meeting.happenedOn').as('meetingOn'),
      sql<string | null>`coalesce(post.name, person.name, agency.name)`.as('owner'),
      row
        .selectFrom('meetings.paperVersion as version')
        .select(({ fn }) => fn.max('version.number').as('latest'))
        .whereRef('version.paperId', '=', 'paper.id')
        .as('latest'),
    ])
