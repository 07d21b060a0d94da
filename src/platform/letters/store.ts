import { sql } from 'kysely'
import { addDays, type Day } from '../calendar/day.ts'
import type { NewRow, TenantDatabase } from '../database/database.ts'
import { ChangedMeanwhile } from '../problem.ts'
import { agencyKeysOn } from '../agencies/agencies.ts'
import type { Abilities } from '../abilities/abilities.ts'
import { choiceToBegin, type Choice } from './choice.ts'
import type { Reader } from './handed.ts'
import { rhythmToBegin, type Rhythm } from './rhythm.ts'

/** How letters go here now, with who set it so and when; the rule everybody begins with where nobody has set any. `version` is its row, 0 for none. */
export async function rhythmNow(
  db: TenantDatabase,
): Promise<{ rhythm: Rhythm; version: number; setBy: string | null; setAt: Date | null; why: string | null }> {
  const row = await db.selectFrom('letters.rhythm').selectAll().orderBy('id', 'desc').limit(1).executeTakeFirst()
  if (!row) return { rhythm: rhythmToBegin, version: 0, setBy: null, setAt: null, why: null }
  const { id, setBy, setAt, why } = row
  return { rhythm: { ...row, countsIn: row.countsIn as Rhythm['countsIn'] }, version: id, setBy, setAt, why }
}

/** Every rule there has been, the newest first; at most fifty. */
export const rhythmsSet = (db: TenantDatabase) =>
  db.selectFrom('letters.rhythm').selectAll().orderBy('id', 'desc').limit(50).execute()

/** Sets how letters go, after the rule with number `follows` (0 for none). Throws ChangedMeanwhile when another came first. */
export const addRhythm = (
  db: TenantDatabase,
  { stepsBefore, stepsAfter, ...rhythm }: Rhythm & { why: string; setBy: string; setAt: Date },
  follows: number,
): Promise<void> =>
  following(
    db
      .insertInto('letters.rhythm')
      .values({ ...rhythm, stepsBefore: [...stepsBefore], stepsAfter: [...stepsAfter], follows: follows || null })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst(),
  )

/** What one person chose last; `version` is its row, 0 where they chose nothing yet. */
export async function choiceOf(db: TenantDatabase, accountId: number): Promise<{ choice: Choice; version: number }> {
  const row = await db
    .selectFrom('letters.choice')
    .selectAll()
    .where('accountId', '=', accountId)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? { choice: row as unknown as Choice, version: row.id } : { choice: choiceToBegin, version: 0 }
}

/** What everybody chose last, by account. */
export async function choicesNow(db: TenantDatabase): Promise<Map<number, Choice>> {
  const rows = await db
    .selectFrom('letters.choice')
    .selectAll()
    .distinctOn('accountId')
    .orderBy('accountId')
    .orderBy('id', 'desc')
    .execute()
  return new Map(rows.map((row) => [row.accountId, row as unknown as Choice]))
}

/** Keeps a person's choice, after the one with number `follows` (0 for none). Throws ChangedMeanwhile when another came first. */
export const addChoice = (
  db: TenantDatabase,
  choice: Omit<Choice, 'without'> & { without: string[]; accountId: number; chosenAt: Date },
  follows: number,
): Promise<void> =>
  following(
    db
      .insertInto('letters.choice')
      .values({ ...choice, follows: follows || null })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst(),
  )

/** Everybody who can sign in here, with the rooms they may open on a day and the agencies whose own they may see. */
export async function readersOn(db: TenantDatabase, day: Day, abilities: Abilities): Promise<Reader[]> {
  const rows = await db
    .selectFrom('identity.membership as member')
    .innerJoin('identity.account as account', 'account.id', 'member.accountId')
    .select(['member.accountId', 'account.name', 'account.email', 'member.personId', 'member.agencyId', 'member.roles'])
    .where(sql<boolean>`cardinality(member.roles) > 0`)
    .orderBy('member.accountId')
    .execute()
  const keys = await db
    .selectFrom('rooms.key')
    .select(['room', 'accountId'])
    .distinct()
    .where('fromOn', '<=', day)
    .where((row) => row.or([row('untilOn', 'is', null), row('untilOn', '>=', day)]))
    .orderBy('room')
    .execute()
  const agencyKeys = await agencyKeysOn(db, day)
  const rooms = Map.groupBy(keys, (key) => key.accountId)
  const lent = Map.groupBy(agencyKeys, (key) => key.accountId)
  return rows.map((row) => ({
    ...row,
    abilities: abilities.of(row.roles),
    rooms: (rooms.get(row.accountId) ?? []).map((key) => key.room),
    agencies: {
      every: row.roles.some((role) => abilities.everyAgencyRoles.includes(role)),
      own: ownAgencies(row.agencyId, lent.get(row.accountId) ?? []),
    },
  }))
}

/** What waits on some people and was said to them within the last days: by account, the addresses. */
export async function saidLately(
  db: TenantDatabase,
  accounts: readonly number[],
  today: Day,
  days: number,
): Promise<Map<number, Set<string>>> {
  if (accounts.length === 0) return new Map()
  const rows = await db
    .selectFrom('letters.chase')
    .select(['accountId', 'name'])
    .where('accountId', 'in', accounts)
    .where('day', '>', addDays(today, -days))
    .where('day', '<', today)
    .execute()
  return new Map(
    [...Map.groupBy(rows, (row) => row.accountId)].map(([id, all]) => [id, new Set(all.map((row) => row.name))]),
  )
}

/** Takes the letters of a day for oneself: false when another run has them, or had. Waits for one that is writing now. */
export async function claimDay(db: TenantDatabase, day: Day, writtenAt: Date): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('letters.round')
    .values({ day, writtenAt })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** Were the letters of a day written already? */
export const isWritten = async (db: TenantDatabase, day: Day): Promise<boolean> =>
  (await db.selectFrom('letters.round').select('day').where('day', '=', day).executeTakeFirst()) !== undefined

type Written = {
  letter: NewRow<'mail.letter'>
  morning: Omit<NewRow<'letters.morning'>, 'letterId'>
  chases: NewRow<'letters.chase'>[]
}

/** Writes some letters with what is known of them. Whoever got one this day already gets none, and what was chased is not said twice. */
export async function addLetters(db: TenantDatabase, written: readonly Written[]): Promise<number> {
  if (written.length === 0) return 0
  const { day } = written[0]!.morning
  const had = await db
    .selectFrom('letters.morning')
    .select('accountId')
    .where('day', '=', day)
    .where(
      'accountId',
      'in',
      written.map(({ morning }) => morning.accountId),
    )
    .execute()
  const fresh = written.filter(({ morning }) => !had.some((row) => row.accountId === morning.accountId))
  if (fresh.length === 0) return 0
  const ids = await db
    .insertInto('mail.letter')
    .values(fresh.map(({ letter }) => letter))
    .returning(['id', 'toAccount'])
    .execute()
  const byAccount = new Map(ids.map((row) => [row.toAccount, row.id]))
  await db
    .insertInto('letters.morning')
    .values(fresh.map(({ morning }) => ({ ...morning, letterId: byAccount.get(morning.accountId)! })))
    .execute()
  const chases = fresh.flatMap((each) => each.chases)
  for (let start = 0; start < chases.length; start += 1_000)
    await db
      .insertInto('letters.chase')
      .values(chases.slice(start, start + 1_000))
      .execute()
  return fresh.length
}

async function following(inserting: Promise<{ numInsertedOrUpdatedRows?: bigint | undefined }>): Promise<void> {
  const { numInsertedOrUpdatedRows } = await inserting
  if (numInsertedOrUpdatedRows !== 1n) throw new ChangedMeanwhile()
}

const ownAgencies = (agencyId: number | null, lent: readonly { agencyId: number }[]): number[] =>
  [...new Set([...(agencyId === null ? [] : [agencyId]), ...lent.map((key) => key.agencyId)])].sort(
    (one, other) => one - other,
  )
