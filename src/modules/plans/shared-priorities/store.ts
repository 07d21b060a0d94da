import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { NewRow, RowChange, TenantDatabase } from '#platform/database/database.ts'
import { ChangedMeanwhile, NotFound } from '#platform/problem.ts'
import { pageLength } from '#platform/ui/paging.tsx'
import { wholeActions } from '../whole-action-store.ts'

/** Adds a shared priority with its first step, and answers with its number. */
export async function addSharedPriority(
  db: TenantDatabase,
  shared: Omit<NewRow<'plans.sharedPriority'>, 'firstDue'>,
  step: Omit<NewRow<'plans.sharedStep'>, 'sharedPriorityId'>,
): Promise<number> {
  const { id } = await db
    .insertInto('plans.sharedPriority')
    .values({ ...shared, firstDue: shared.due })
    .returning('id')
    .executeTakeFirstOrThrow()
  await addStep(db, { sharedPriorityId: id, ...step })
  return id
}

/** A step of a shared priority; one that gives another date moves it, and the first date stays. */
export async function addStep(db: TenantDatabase, step: NewRow<'plans.sharedStep'>): Promise<void> {
  await db.insertInto('plans.sharedStep').values(step).execute()
  if (step.toDue)
    await db
      .updateTable('plans.sharedPriority')
      .set((row) => ({ due: step.toDue!, version: row('version', '+', 1) }))
      .where('id', '=', step.sharedPriorityId)
      .execute()
}

/** Changes what is said of a shared priority and who answers for it. Throws ChangedMeanwhile when somebody changed it since it was read. */
export async function changeShared(
  db: TenantDatabase,
  shared: { id: number; version: number },
  changes: RowChange<'plans.sharedPriority'>,
): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('plans.sharedPriority')
    .set({ ...changes, version: shared.version + 1 })
    .where('id', '=', shared.id)
    .where('version', '=', shared.version)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) throw new ChangedMeanwhile()
}

/** Writes down what a board says of a shared priority. What it said before stays. */
export const addBelief = (db: TenantDatabase, belief: NewRow<'plans.boardBelief'>) =>
  db.insertInto('plans.boardBelief').values(belief).execute()

/** An action serves a shared priority; an action serves one at most, so it is counted once. */
export const putAction = (db: TenantDatabase, sharedPriorityId: number, actionId: number) =>
  db.insertInto('plans.sharedAction').values({ sharedPriorityId, actionId }).execute()

/** The shared priorities with their steps, what each board says, and how many actions serve them; one page, the newest first. */
export const sharedPage = (db: TenantDatabase, page: number) =>
  whole(db)
    .orderBy('shared.id', 'desc')
    .limit(pageLength)
    .offset((page - 1) * pageLength)
    .execute()

export const countShared = async (db: TenantDatabase): Promise<number> =>
  Number(
    (
      await db
        .selectFrom('plans.sharedPriority')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow()
    ).count,
  )

/** Every shared priority, for the report and for dates. At most two hundred. */
export const allShared = (db: TenantDatabase) => whole(db).orderBy('shared.id').limit(200).execute()

/** Those that a board has said something of. */
export const sharedWith = (db: TenantDatabase, groupId: number) =>
  whole(db)
    .where((row) =>
      row.exists(
        row
          .selectFrom('plans.boardBelief as belief')
          .select('belief.id')
          .whereRef('belief.partnershipId', '=', 'shared.partnershipId')
          .whereRef('belief.sharedPriorityId', '=', 'shared.id')
          .where('belief.groupId', '=', groupId),
      ),
    )
    .orderBy('shared.id')
    .limit(200)
    .execute()

/** One shared priority. Throws NotFound when the partnership has no such priority. */
export async function findShared(db: TenantDatabase, id: number) {
  const shared = await whole(db).where('shared.id', '=', id).executeTakeFirst()
  if (!shared) throw new NotFound()
  return shared
}
export type Shared = Awaited<ReturnType<typeof findShared>>

/** The actions that serve some shared priorities, each with all that was done to it. */
export const actionsServing = (db: TenantDatabase, sharedIds: number[]) =>
  sharedIds.length === 0
    ? Promise.resolve([])
    : wholeActions(db)
        .innerJoin('plans.sharedAction as serving', (on) =>
          on.onRef('serving.partnershipId', '=', 'action.partnershipId').onRef('serving.actionId', '=', 'action.id'),
        )
        .select('serving.sharedPriorityId')
        .where('serving.sharedPriorityId', 'in', sharedIds)
        .orderBy('action.dueOrder')
        .orderBy('action.id')
        .limit(500)
        .execute()

/** Open actions that serve no shared priority yet, to choose from. */
export const unsharedToPick = (db: TenantDatabase): Promise<{ id: number; says: string }[]> =>
  db
    .selectFrom('plans.action as action')
    .select(['action.id', 'action.title as says'])
    .where('action.state', '=', 'open')
    .where((row) =>
      row.not(
        row.exists(
          row
            .selectFrom('plans.sharedAction as serving')
            .select('serving.id')
            .whereRef('serving.partnershipId', '=', 'action.partnershipId')
            .whereRef('serving.actionId', '=', 'action.id'),
        ),
      ),
    )
    .orderBy('action.dueOrder')
    .orderBy('action.id')
    .limit(500)
    .execute()

/** The bodies that stand beside the partnership, by name. */
export const boardsBeside = (db: TenantDatabase): Promise<{ id: number; says: string }[]> =>
  db
    .selectFrom('partnership.workingGroup')
    .select(['id', 'name as says'])
    .where('kind', '=', 'beside')
    .orderBy('name')
    .execute()

const whole = (db: TenantDatabase) =>
  db
    .selectFrom('plans.sharedPriority as shared')
    .leftJoin('partnership.agency as agency', (on) =>
      on.onRef('agency.partnershipId', '=', 'shared.partnershipId').onRef('agency.id', '=', 'shared.ownerAgencyId'),
    )
    .leftJoin('partnership.post as post', (on) =>
      on.onRef('post.partnershipId', '=', 'shared.partnershipId').onRef('post.id', '=', 'shared.ownerPostId'),
    )
    .leftJoin('partnership.person as person', (on) =>
      on.onRef('person.partnershipId', '=', 'shared.partnershipId').onRef('person.id', '=', 'shared.ownerPersonId'),
    )
    .leftJoin('partnership.workingGroup as team', (on) =>
      on.onRef('team.partnershipId', '=', 'shared.partnershipId').onRef('team.id', '=', 'shared.ownerGroupId'),
    )
    .selectAll('shared')
    .select(sql<string | null>`coalesce(post.name, person.name, team.name, agency.name)`.as('owner'))
    .select((row) => [
      jsonArrayFrom(
        row
          .selectFrom('plans.sharedStep as step')
          .select(['step.kind', 'step.happenedOn', 'step.says', 'step.fromDue', 'step.toDue'])
          .select(['step.decisionSays', 'step.decisionAt', 'step.paragraph'])
          .whereRef('step.partnershipId', '=', 'shared.partnershipId')
          .whereRef('step.sharedPriorityId', '=', 'shared.id')
          .orderBy('step.id'),
      ).as('steps'),
      jsonArrayFrom(
        row
          .selectFrom('plans.boardBelief as belief')
          .innerJoin('partnership.workingGroup as board', (on) =>
            on.onRef('board.partnershipId', '=', 'belief.partnershipId').onRef('board.id', '=', 'belief.groupId'),
          )
          .select(['belief.groupId', 'board.name as board', 'belief.ownWords', 'belief.ownerIs', 'belief.ownerSays'])
          .select(['belief.due', 'belief.shares', 'belief.toldOn', 'belief.toldBy'])
          .whereRef('belief.partnershipId', '=', 'shared.partnershipId')
          .whereRef('belief.sharedPriorityId', '=', 'shared.id')
          .orderBy('belief.id'),
      ).as('beliefs'),
    ])
