import { sql } from 'kysely'
import type { TenantDatabase } from '#platform/database/database.ts'
import { NotFound } from '#platform/problem.ts'

/**
 * The items of a meeting's agenda in order, those taken off left out. Of an item in a room that is closed to this visitor the words,
 * the outcome and all else are null: only that it is there, its place and its minutes are known.
 */
export const itemsOf = (db: TenantDatabase, meetingId: number) =>
  items(db)
    .where('item.meetingId', '=', meetingId)
    .where('item.withdrawnAt', 'is', null)
    .orderBy('item.place')
    .orderBy('item.id')
    .limit(200)
    .execute()
export type AgendaItem = Awaited<ReturnType<typeof itemsOf>>[number]

/** An item whose words this visitor may read. Throws NotFound when there is none of that number, or it lies in a room closed to them. */
export async function findItem(db: TenantDatabase, id: number) {
  const item = await items(db).where('item.id', '=', id).executeTakeFirst()
  if (!item || item.title === null || item.purpose === null) throw new NotFound()
  return { ...item, title: item.title, purpose: item.purpose }
}
export type OpenItem = Awaited<ReturnType<typeof findItem>>

/** The items taken off the agenda of a meeting, with why; those of closed rooms are left out. */
export const itemsTakenOff = (db: TenantDatabase, meetingId: number) =>
  db
    .selectFrom('meetings.itemWithdrawal as off')
    .innerJoin('meetings.agendaItem as item', 'item.id', 'off.itemId')
    .innerJoin('meetings.itemWords as words', 'words.id', 'item.id')
    .select(['item.id', 'words.title', 'off.why', 'off.byName', 'off.at'])
    .where('item.meetingId', '=', meetingId)
    .orderBy('off.id')
    .execute()

/** The words of an item before each change, newest first. */
export const wordsBefore = (db: TenantDatabase, itemId: number) =>
  db
    .selectFrom('meetings.itemWordsBefore')
    .selectAll()
    .where('itemId', '=', itemId)
    .orderBy('version', 'desc')
    .limit(100)
    .execute()

/** Which items of which meetings came from these addresses, so that nothing is suggested twice. */
export const itemsBecauseOf = (db: TenantDatabase, addresses: string[], meetingId: number) =>
  addresses.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('meetings.itemWords as words')
        .innerJoin('meetings.agendaItem as item', 'item.id', 'words.id')
        .select(['words.becauseAt', 'item.meetingId'])
        .where('words.becauseAt', 'in', addresses)
        .where('item.meetingId', '=', meetingId)
        .where('item.withdrawnAt', 'is', null)
        .execute()

/** Items of a group's meetings that were deferred or not reached and that no later item carries on; only those this visitor may read. */
export const itemsToCarry = (db: TenantDatabase, groupId: number) =>
  items(db)
    .where('meeting.workingGroupId', '=', groupId)
    .where('item.withdrawnAt', 'is', null)
    .where('words.title', 'is not', null)
    .where('outcome.kind', 'in', ['deferred', 'not reached'])
    .where((row) =>
      row.not(
        row.exists(
          row
            .selectFrom('meetings.agendaItem as later')
            .select('later.id')
            .whereRef('later.carriedFrom', '=', 'item.id')
            .where('later.withdrawnAt', 'is', null),
        ),
      ),
    )
    .orderBy('item.id')
    .limit(100)
    .execute()

/** The last few items that everybody may read, for the list of pages. */
export const someItems = (db: TenantDatabase) =>
  db
    .selectFrom('meetings.itemWords as words')
    .innerJoin('meetings.agendaItem as item', 'item.id', 'words.id')
    .select(['item.id', 'item.meetingId'])
    .where('words.roomId', 'is', null)
    .where('item.withdrawnAt', 'is', null)
    .orderBy('item.id', 'desc')
    .limit(2)
    .execute()

/** The last few items in a room that is open to this visitor, for the list of pages. */
export const someClosedItems = (db: TenantDatabase) =>
  db
    .selectFrom('meetings.itemWords as words')
    .innerJoin('meetings.agendaItem as item', 'item.id', 'words.id')
    .select(['item.id', 'item.meetingId'])
    .where('words.roomId', 'is not', null)
    .where('item.withdrawnAt', 'is', null)
    .orderBy('item.id', 'desc')
    .limit(2)
    .execute()

/** Every time the agenda of a meeting was issued, the first first. */
export const issuesOf = (db: TenantDatabase, meetingId: number) =>
  db.selectFrom('meetings.agendaIssue').selectAll().where('meetingId', '=', meetingId).orderBy('number').execute()

/** The items of one issue in the order they were issued. */
export const issuedItems = (db: TenantDatabase, issueId: number) =>
  db
    .selectFrom('meetings.agendaIssueItem')
    .select(['itemId', 'version', 'place'])
    .where('issueId', '=', issueId)
    .orderBy('place')
    .orderBy('id')
    .execute()

const items = (db: TenantDatabase) =>
  db
    .selectFrom('meetings.agendaItem as item')
    .innerJoin('meetings.meeting as meeting', 'meeting.id', 'item.meetingId')
    .leftJoin('meetings.itemWords as words', 'words.id', 'item.id')
    .leftJoin('partnership.post as post', 'post.id', 'words.presenterPostId')
    .leftJoin('partnership.person as person', 'person.id', 'words.presenterPersonId')
    .leftJoin('partnership.agency as agency', 'agency.id', 'words.presenterAgencyId')
    .leftJoin('meetings.itemOutcome as outcome', (join) =>
      join.onRef('outcome.itemId', '=', 'item.id').onRef('outcome.number', '=', 'item.outcomeVersion'),
    )
    .select([
      'item.id',
      'item.meetingId',
      'meeting.title as meeting',
      'meeting.workingGroupId',
      'item.place',
      'item.minutes',
      'item.room',
      'item.origin',
      'item.carriedFrom',
      'item.version',
      'item.outcomeVersion',
      'item.withdrawnAt',
      'words.title',
      'words.purpose',
      'words.about',
      'words.presenterPostId',
      'words.presenterPersonId',
      'words.presenterAgencyId',
      'words.presenter as presenterWords',
      'words.becauseSays',
      'words.becauseAt',
      'words.roomId',
      'outcome.kind as outcome',
      'outcome.says as outcomeSays',
      'outcome.decisionId',
      'outcome.actionAt',
      'outcome.byName as outcomeBy',
      'outcome.at as outcomeAt',
      sql<string | null>`coalesce(post.name, person.name, agency.name, words.presenter)`.as('presents'),
    ])
