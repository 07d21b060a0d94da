import { sql } from 'kysely'
import type { NewRow, TenantDatabase } from '#platform/database/database.ts'
import type { Day } from '#platform/calendar/day.ts'
import { change } from '../store.ts'
import { ruleOn, untilDecided, type ClosingRule } from './closing.ts'

/** Every rule about closing, the first decided first. A partnership has a handful. */
export const closingRules = (db: TenantDatabase) =>
  db.selectFrom('plans.closingRule').selectAll().orderBy('decidedOn').orderBy('id').limit(500).execute()

/** What is asked of an action of this kind of plan on a day. */
export const closingRuleFor = async (db: TenantDatabase, planKind: string | null, day: Day): Promise<ClosingRule> =>
  ruleOn(await closingRules(db), planKind, day) ?? untilDecided

/** Writes down what is asked from a day on. */
export const addClosingRule = (db: TenantDatabase, rule: NewRow<'plans.closingRule'>) =>
  db.insertInto('plans.closingRule').values(rule).execute()

type Closing = Omit<NewRow<'plans.actionClosing'>, 'actionId' | 'kind' | 'checkNeeded'>

/** Somebody says that an action is done; it stays open until somebody else has checked it. Throws ChangedMeanwhile. */
export async function sayDone(
  db: TenantDatabase,
  action: { id: number; version: number },
  closing: Closing,
): Promise<void> {
  await change(db, action, { awaitsCheck: true })
  await db
    .insertInto('plans.actionClosing')
    .values({ ...closing, actionId: action.id, kind: 'done', checkNeeded: true })
    .execute()
}

/** Somebody else looked: what was checked is done, what was sent back is open as before. Throws ChangedMeanwhile. */
export async function saveCheck(
  db: TenantDatabase,
  action: { id: number; version: number },
  check: NewRow<'plans.closingCheck'>,
): Promise<void> {
  await change(db, action, {
    awaitsCheck: false,
    ...(check.verdict === 'checked' && { state: 'done' as const }),
  })
  await db.insertInto('plans.closingCheck').values(check).execute()
}

/** Every time an action was said to have ended, the first time first, with what whoever checked it found. */
export const endingsOf = (db: TenantDatabase, actionId: number) =>
  db
    .selectFrom('plans.actionClosing as closing')
    .leftJoin('plans.closingCheck as check', (on) =>
      on.onRef('check.partnershipId', '=', 'closing.partnershipId').onRef('check.closingId', '=', 'closing.id'),
    )
    .leftJoin('plans.actionReopening as reopening', (on) =>
      on.onRef('reopening.partnershipId', '=', 'closing.partnershipId').onRef('reopening.closingId', '=', 'closing.id'),
    )
    .selectAll('closing')
    .select([
      'check.verdict',
      'check.says as checkSays',
      'check.checkedBy as checkedByName',
      'check.checkedOn',
      'check.sameAgency',
      'reopening.why as reopenedWhy',
      'reopening.reopenedOn',
      'reopening.reopenedBy',
    ])
    .where('closing.actionId', '=', actionId)
    .orderBy('closing.id')
    .execute()
export type Ending = Awaited<ReturnType<typeof endingsOf>>[number]

/** The ending that waits for a check; null where none does. */
export const endingToCheck = async (db: TenantDatabase, actionId: number): Promise<Ending | null> =>
  (await endingsOf(db, actionId)).find(({ checkNeeded, verdict }) => checkNeeded && verdict === null) ?? null

/** Open actions that are said to be done and wait for a check: how many, as far as two hundred and one. */
export async function countUnchecked(db: TenantDatabase): Promise<number> {
  const { count } = await db
    .selectFrom(
      db.selectFrom('plans.action').select('id').where('awaitsCheck', '=', sql.lit(true)).limit(201).as('some'),
    )
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** One action that waits for a check, for the examples of its address. */
export const someUnchecked = (db: TenantDatabase) =>
  db
    .selectFrom('plans.action')
    .select('id')
    .where('awaitsCheck', '=', sql.lit(true))
    .orderBy('dueOrder')
    .orderBy('id')
    .limit(1)
    .execute()
