import type { When } from '#platform/calendar/when.ts'
import type { NewRow, RowChange, TenantDatabase } from '#platform/database/database.ts'
import { ChangedMeanwhile } from '#platform/problem.ts'
import { originAt } from './origin.ts'
import { dueBecauseOf, termOf, type Redating } from './action.ts'

/** An action to be written down. Its first date, its kind of date and the agency of whoever owns it are filled in. */
export type NewAction = Omit<NewRow<'plans.action'>, 'state' | 'version' | 'dueBecause' | 'firstDue'> & {
  firstDue?: When
}

/** Writes down many actions at once and answers with their numbers in the same order. */
export async function addActions(db: TenantDatabase, actions: NewAction[]): Promise<number[]> {
  if (actions.length === 0) return []
  const agencyOf = await agenciesOfOwners(db, actions)
  const rows = actions.map((action) => ({
    ...action,
    ownerAgencyId: action.ownerAgencyId ?? agencyOf(action),
    becauseKind: action.becauseKind ?? originAt(action.becauseAt),
    firstDue: action.firstDue ?? action.due,
    dueBecause: dueBecauseOf(action.due, termOf(action)),
  }))
  const added = await db.insertInto('plans.action').values(rows).returning('id').execute()
  return added.map(({ id }) => id)
}

/** Writes down one action and answers with its number. */
export const addAction = async (db: TenantDatabase, action: NewAction): Promise<number> =>
  (await addActions(db, [action]))[0]!

/** A dated note of how an action is going. */
export const noteProgress = (db: TenantDatabase, progress: NewRow<'plans.actionProgress'>) =>
  db.insertInto('plans.actionProgress').values(progress).execute()

/** Gives an action a new date. The date before stays, and so does the first. Throws ChangedMeanwhile when somebody changed it since it was read. */
export async function redate(
  db: TenantDatabase,
  action: { id: number; version: number; due: When },
  redating: Omit<Redating, 'fromDue'>,
  count: { countsFromOn?: When } = {},
): Promise<void> {
  await db
    .insertInto('plans.actionRedating')
    .values({ actionId: action.id, fromDue: action.due, ...redating })
    .execute()
  const dueBecause = count.countsFromOn ? 'relative' : dueBecauseOf(redating.toDue, null)
  await change(db, action, { due: redating.toDue, dueBecause, ...count })
}

/** Closes an action as done or withdrawn, with the row that says when and why. Throws ChangedMeanwhile. */
export async function close(
  db: TenantDatabase,
  action: { id: number; version: number },
  closing: Omit<NewRow<'plans.actionClosing'>, 'actionId'> & { kind: 'done' | 'withdrawn' },
): Promise<void> {
  await change(db, action, { state: closing.kind, awaitsCheck: false })
  await db
    .insertInto('plans.actionClosing')
    .values({ actionId: action.id, ...closing })
    .execute()
}

/** Opens an action again that had ended, with the row that says why. Throws ChangedMeanwhile. */
export async function reopen(
  db: TenantDatabase,
  action: { id: number; version: number; state: string },
  reopening: Omit<NewRow<'plans.actionReopening'>, 'actionId'>,
): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('plans.action')
    .set({ state: 'open', awaitsCheck: false, version: action.version + 1 })
    .where('id', '=', action.id)
    .where('version', '=', action.version)
    .where('state', '<>', 'open')
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) throw new ChangedMeanwhile()
  await db
    .insertInto('plans.actionReopening')
    .values({ actionId: action.id, ...reopening })
    .execute()
}

/** Changes what an action says, not its date. Throws ChangedMeanwhile. */
export async function change(
  db: TenantDatabase,
  action: { id: number; version: number },
  changes: RowChange<'plans.action'>,
): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('plans.action')
    .set({ ...changes, version: action.version + 1 })
    .where('id', '=', action.id)
    .where('version', '=', action.version)
    .where('state', '=', 'open')
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) throw new ChangedMeanwhile()
}

/** Open actions whose date is counted from any of some other actions, by their numbers. */
export const countedFrom = (db: TenantDatabase, actionIds: readonly number[]) =>
  counted(db).where('countsFromActionId', 'in', actionIds).execute()

/** Open actions whose date is counted from what has this address, such as the post that somebody is to take up. */
export const countedFromPlace = (db: TenantDatabase, at: string) =>
  counted(db).where('countsFromAt', '=', at).where('countsFromActionId', 'is', null).execute()

const counted = (db: TenantDatabase) =>
  db
    .selectFrom('plans.action')
    .selectAll()
    .where('state', '=', 'open')
    .where('dueBecause', '=', 'relative')
    .orderBy('id')

/** What has to come before an action. */
export const addWaits = (db: TenantDatabase, waits: NewRow<'plans.waitsOn'>[]) =>
  waits.length ? db.insertInto('plans.waitsOn').values(waits).execute() : Promise.resolve([])

/** Many changes of date, endings and notes at once, for a story: the actions must already stand as these rows leave them. */
export async function tellWhatHappened(
  db: TenantDatabase,
  told: {
    redatings: NewRow<'plans.actionRedating'>[]
    closings: NewRow<'plans.actionClosing'>[]
    progress: NewRow<'plans.actionProgress'>[]
  },
): Promise<void> {
  if (told.redatings.length) await db.insertInto('plans.actionRedating').values(told.redatings).execute()
  if (told.progress.length) await db.insertInto('plans.actionProgress').values(told.progress).execute()
  if (!told.closings.length) return
  await db.insertInto('plans.actionClosing').values(told.closings).execute()
  for (const kind of ['done', 'withdrawn'] as const)
    await db
      .updateTable('plans.action')
      .set({ state: kind })
      .where(
        'id',
        'in',
        told.closings.filter((each) => each.kind === kind).map(({ actionId }) => actionId),
      )
      .execute()
}

/** The agency each owner belongs to, in two queries however many actions there are. */
async function agenciesOfOwners(
  db: TenantDatabase,
  actions: NewAction[],
): Promise<(action: NewAction) => number | null> {
  const owned = actions.filter((action) => !action.ownerAgencyId)
  const [postIds, personIds] = [
    owned.flatMap((each) => each.ownerPostId ?? []),
    owned.flatMap((each) => each.ownerPersonId ?? []),
  ]
  const posts = postIds.length
    ? await db.selectFrom('partnership.post').select(['id', 'agencyId']).where('id', 'in', postIds).execute()
    : []
  const people = personIds.length
    ? await db.selectFrom('partnership.person').select(['id', 'agencyId']).where('id', 'in', personIds).execute()
    : []
  const of = (rows: { id: number; agencyId: number | null }[]) => new Map(rows.map((row) => [row.id, row.agencyId]))
  const [byPost, byPerson] = [of(posts), of(people)]
  return ({ ownerPostId, ownerPersonId }) =>
    (ownerPostId && byPost.get(ownerPostId)) || (ownerPersonId && byPerson.get(ownerPersonId)) || null
}
