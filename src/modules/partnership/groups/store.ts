import type { Day } from '#platform/calendar/day.ts'
import type { When } from '#platform/calendar/when.ts'
import type { NewRow, RowChange, TenantDatabase } from '#platform/database/database.ts'
import { isUnsettled } from '#platform/facts/change-in-sql.ts'
import { ChangedMeanwhile, NotFound } from '#platform/problem.ts'
import { pageLength } from '#platform/ui/paging.tsx'
import { stateOfGroup, type Group, type GroupChange, type NewGroupChange } from './group.ts'

/** Adds a group and answers with its number. */
export const addGroup = (db: TenantDatabase, group: NewRow<'partnership.workingGroup'>): Promise<number> =>
  db
    .insertInto('partnership.workingGroup')
    .values(group)
    .returning('id')
    .executeTakeFirstOrThrow()
    .then(({ id }) => id)

/** Writes down one change of a group and answers with its number. */
export const addGroupChange = (db: TenantDatabase, change: NewGroupChange): Promise<number> =>
  db
    .insertInto('partnership.groupChange')
    .values(change)
    .returning('id')
    .executeTakeFirstOrThrow()
    .then(({ id }) => id)

/** Says who sits on a group, one or many at once. */
export const addMembers = (db: TenantDatabase, members: NewRow<'partnership.membership'>[]) =>
  db.insertInto('partnership.membership').values(members).execute()

/** The group with this number. Throws NotFound when the partnership has none. */
export async function findGroup(db: TenantDatabase, id: number): Promise<Group> {
  const group = await db.selectFrom('partnership.workingGroup').selectAll().where('id', '=', id).executeTakeFirst()
  if (!group) throw new NotFound()
  return group
}

/** Puts right what is said of a group. Throws ChangedMeanwhile when somebody else did since it was read. */
export async function correctGroup(
  db: TenantDatabase,
  group: Pick<Group, 'id' | 'version'>,
  words: RowChange<'partnership.workingGroup'>,
): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('partnership.workingGroup')
    .set({ ...words, version: group.version + 1 })
    .where('id', '=', group.id)
    .where('version', '=', group.version)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) throw new ChangedMeanwhile()
}

/** Every group, the board first. A partnership has a dozen or two. */
export const allGroups = (db: TenantDatabase): Promise<Group[]> =>
  db
    .selectFrom('partnership.workingGroup')
    .selectAll()
    .orderBy((row) => row('kind', '=', 'board'), 'desc')
    .orderBy('id')
    .execute()

/** The strategic boards that stand beside the partnership, by name, each with what kind it is; those that ended too. */
export const boardsBesideUs = (db: TenantDatabase) =>
  db
    .selectFrom('partnership.workingGroup')
    .select(['id', 'name as says', 'besideAs'])
    .where('kind', '=', 'beside')
    .orderBy('name')
    .execute()

/** Every group as it stands on a day, the board first. */
export async function groupsNow(db: TenantDatabase, today: Day) {
  const [groups, changes] = [await allGroups(db), await changesOfAllGroups(db)]
  const byGroup = Map.groupBy(changes, (change) => change.workingGroupId)
  return groups.map((group) => {
    const ofGroup = byGroup.get(group.id) ?? []
    return { ...group, changes: ofGroup, state: stateOfGroup(ofGroup, today) }
  })
}

/** The changes of one group, oldest first. */
export const changesOfGroup = (db: TenantDatabase, groupId: number): Promise<GroupChange[]> =>
  inOrder(db).where('workingGroupId', '=', groupId).execute()

/** One page of the groups, the board first, and how many there are in all. */
export async function groupsPage(db: TenantDatabase, page: number) {
  const rows = await db
    .selectFrom('partnership.workingGroup as group')
    .leftJoin('partnership.workingGroup as above', 'above.id', 'group.reportsTo')
    .selectAll('group')
    .select('above.name as above')
    .orderBy((row) => row('group.kind', '=', 'board'), 'desc')
    .orderBy('group.id')
    .limit(pageLength)
    .offset((page - 1) * pageLength)
    .execute()
  const { count } = await db
    .selectFrom('partnership.workingGroup')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return { rows, count: Number(count) }
}

/** The changes of some groups, oldest first. */
export const changesOfGroups = async (db: TenantDatabase, groupIds: number[]): Promise<GroupChange[]> =>
  groupIds.length === 0 ? [] : inOrder(db).where('workingGroupId', 'in', groupIds).execute()

/** The groups that report to this one, by name. */
export const groupsReportingTo = (db: TenantDatabase, groupId: number) =>
  db
    .selectFrom('partnership.workingGroup')
    .select(['id', 'name'])
    .where('reportsTo', '=', groupId)
    .orderBy('name')
    .execute()

/** Ends the seats of a person, post or agency on a group; nothing when they had none. */
export const endMembership = (
  db: TenantDatabase,
  groupId: number,
  who: { personId: number | null; postId: number | null; agencyId: number | null },
  untilOn: When,
) =>
  db
    .updateTable('partnership.membership')
    .set({ untilOn })
    .where('workingGroupId', '=', groupId)
    .where('untilOn', 'is', null)
    .where('personId', 'is not distinct from', who.personId)
    .where('postId', 'is not distinct from', who.postId)
    .where('agencyId', 'is not distinct from', who.agencyId)
    .execute()

/** The changes of every group, oldest first. */
export const changesOfAllGroups = (db: TenantDatabase): Promise<GroupChange[]> => inOrder(db).execute()

/** Who sits on a group, with the page each leads to; those who left too, with their last day. */
export const membersOfGroup = (db: TenantDatabase, groupId: number) =>
  members(db).where('member.workingGroupId', '=', groupId).orderBy('member.id').execute()

/** Every seat on every group, ended or not; for the structure on a day. */
export const allSeats = (db: TenantDatabase) => members(db).orderBy('member.id').execute()

/** The groups on which a person sits, by name. */
export const groupsOfPerson = (db: TenantDatabase, personId: number) =>
  members(db).where('member.personId', '=', personId).orderBy('group.name').execute()

/** The groups on which an agency sits, itself or by its people, by name. */
export const groupsOfAgency = (db: TenantDatabase, agencyId: number) =>
  members(db)
    .where((row) => row.or([row('member.agencyId', '=', agencyId), row('person.agencyId', '=', agencyId)]))
    .orderBy('group.name')
    .execute()

/** What happened to groups by a day, and what is planned, with the name and kind of the group: what the report may tell. */
export const groupChangesUntil = (db: TenantDatabase, day: Day) =>
  db
    .selectFrom('partnership.groupChange as change')
    .innerJoin('partnership.workingGroup as group', 'group.id', 'change.workingGroupId')
    .leftJoin('partnership.post as post', 'post.id', 'change.postId')
    .selectAll('change')
    .select([
      'group.name as group',
      'group.kind as groupKind',
      'group.alsoCalled',
      'post.kind as postKind',
      'post.name as post',
    ])
    .where((row) =>
      row.or([
        row('change.status', '=', 'planned'),
        row('change.firstDay', 'is', null),
        row('change.firstDay', '<=', day),
      ]),
    )
    .orderBy('change.id')
    .execute()

/** Planned changes of groups that nobody has confirmed, moved or withdrawn. */
export const plannedGroupChanges = (db: TenantDatabase) =>
  db
    .selectFrom('partnership.groupChange as change')
    .innerJoin('partnership.workingGroup as group', 'group.id', 'change.workingGroupId')
    .leftJoin('partnership.post as chair', 'chair.id', 'group.chairPostId')
    .selectAll('change')
    .select(['group.name as group', 'group.kind as groupKind', 'chair.name as chair'])
    .where('change.status', '=', 'planned')
    .where(isUnsettled('partnership.groupChange'))
    .orderBy('change.lastDay')
    .limit(500)
    .execute()

/** Is there a group of this name already? */
export const groupNamed = (db: TenantDatabase, name: string) =>
  db
    .selectFrom('partnership.workingGroup')
    .select('id')
    .where('name', 'ilike', name.replaceAll(/[\\%_]/g, '\\$&'))
    .executeTakeFirst()

const inOrder = (db: TenantDatabase) =>
  db
    .selectFrom('partnership.groupChange')
    .selectAll()
    .orderBy((row) => row.fn.coalesce('firstDay', 'lastDay'))
    .orderBy('id')

const members = (db: TenantDatabase) =>
  db
    .selectFrom('partnership.membership as member')
    .innerJoin('partnership.workingGroup as group', 'group.id', 'member.workingGroupId')
    .leftJoin('partnership.person as person', 'person.id', 'member.personId')
    .leftJoin('partnership.post as post', 'post.id', 'member.postId')
    .leftJoin('partnership.agency as agency', 'agency.id', 'member.agencyId')
    .select([
      'member.id',
      'member.sinceOn',
      'member.untilOn',
      'member.capacity',
      'group.id as groupId',
      'group.name as group',
      'group.kind as groupKind',
      'person.id as personId',
      'person.name as person',
      'person.agencyId as personAgencyId',
      'post.id as postId',
      'post.name as post',
      'agency.id as agencyId',
      'agency.name as agency',
    ])
