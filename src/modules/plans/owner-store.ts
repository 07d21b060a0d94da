import type { Day } from '#platform/calendar/day.ts'
import type { TenantDatabase } from '#platform/database/database.ts'
import { ownerNames } from '#modules/partnership/index.ts'
import { ChangedMeanwhile } from '#platform/problem.ts'
import { hasNoOwner } from './register-store.ts'
import { ownerNumbers, ownerOf, type Owned } from './owner.ts'

type Passing = { why: string; changedBy: string; changedOn: Day }

/** Passes open actions on to another owner, each with a row that says from whom, to whom, why and when. Throws ChangedMeanwhile when one has ended or passed on since it was read. */
export async function passOn(
  db: TenantDatabase,
  actions: readonly (Owned & { id: number; version: number })[],
  to: Owned,
  passing: Passing,
): Promise<void> {
  const agency = await agencyOf(db, to)
  const owner = { ...ownerOf(to), ownerAgencyId: to.ownerAgencyId ?? agency }
  const { numUpdatedRows } = await db
    .updateTable('plans.action')
    .set((row) => ({ ...owner, version: row('version', '+', 1) }))
    .where((row) =>
      row.or(actions.map(({ id, version }) => row.and([row('id', '=', id), row('version', '=', version)]))),
    )
    .where('state', '=', 'open')
    .executeTakeFirst()
  if (numUpdatedRows !== BigInt(actions.length)) throw new ChangedMeanwhile()
  await noteOwnerChanges(db, actions, owner, passing)
}

/** The rows that say that actions passed from one owner to another. */
export const noteOwnerChanges = (
  db: TenantDatabase,
  actions: readonly (Owned & { id: number })[],
  to: Owned,
  passing: Passing,
) =>
  db
    .insertInto('plans.actionOwnerChange')
    .values(
      actions.map((from) => ({
        actionId: from.id,
        fromAgencyId: from.ownerAgencyId,
        fromPostId: from.ownerPostId,
        fromPersonId: from.ownerPersonId,
        fromGroupId: from.ownerGroupId,
        toAgencyId: to.ownerAgencyId,
        toPostId: to.ownerPostId,
        toPersonId: to.ownerPersonId,
        toGroupId: to.ownerGroupId,
        ...passing,
      })),
    )
    .execute()

/** Whose an action was before, the first owner first, in words. */
export async function ownerChangesOf(db: TenantDatabase, actionId: number) {
  const rows = await db
    .selectFrom('plans.actionOwnerChange')
    .selectAll()
    .where('actionId', '=', actionId)
    .orderBy('id')
    .execute()
  if (rows.length === 0) return []
  const says = await ownerNames(db)
  return rows.map((row) => ({
    from: says({
      agencyId: row.fromAgencyId,
      postId: row.fromPostId,
      personId: row.fromPersonId,
      groupId: row.fromGroupId,
    }),
    to: says({ agencyId: row.toAgencyId, postId: row.toPostId, personId: row.toPersonId, groupId: row.toGroupId }),
    why: row.why,
    changedBy: row.changedBy,
    changedOn: row.changedOn,
  }))
}

/** How many open actions nobody answers for: no post, person, group or agency. Counted as far as two hundred and one. */
export async function countUnowned(db: TenantDatabase): Promise<number> {
  const { count } = await db
    .selectFrom(
      db
        .selectFrom('plans.action as action')
        .select('action.id')
        .where('action.state', '=', 'open')
        .where(hasNoOwner)
        .limit(201)
        .as('some'),
    )
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** The agency of the post or person that answers; null for a group, or where they have none. */
export async function agencyOf(db: TenantDatabase, owned: Owned): Promise<number | null> {
  const { postId, personId } = ownerNumbers(owned)
  const [table, id] = postId ? (['partnership.post', postId] as const) : (['partnership.person', personId] as const)
  if (!id) return null
  return (await db.selectFrom(table).select('agencyId').where('id', '=', id).executeTakeFirst())?.agencyId ?? null
}
