import type { Day } from '#platform/calendar/day.ts'
import type { NewRow, TenantDatabase } from '#platform/database/database.ts'
import { lastOf } from '#platform/facts/change.ts'
import { allSeats, groupsNow } from '../groups/store.ts'
import { stateOfPost } from '../posts/post.ts'
import { changesOfAllPosts } from '../posts/store.ts'
import { peopleToPick } from '../store.ts'
import { askedOn, declarationDue, ruleOn, type InterestRule } from './rule.ts'

/** Writes down from when who is asked to declare and how often, and answers with its number. */
export const addInterestRule = (db: TenantDatabase, rule: NewRow<'partnership.interestRule'>): Promise<number> =>
  db
    .insertInto('partnership.interestRule')
    .values(rule)
    .returning('id')
    .executeTakeFirstOrThrow()
    .then(({ id }) => id)

/** Every rule there was, oldest first. */
export const interestRules = (db: TenantDatabase): Promise<InterestRule[]> =>
  db.selectFrom('partnership.interestRule').selectAll().orderBy('fromOn').orderBy('id').execute()

/** Somebody who is asked to declare: when they last did, and by when they are to again. */
export type Asked = { personId: number; person: string; lastDeclared: Day | null; due: Day; because: string }

/** Everybody whom the rule of this day asks to declare, the soonest first; nobody where no rule holds. */
export async function askedToDeclare(
  db: TenantDatabase,
  today: Day,
): Promise<{ rule: InterestRule | null; asked: Asked[] }> {
  const rule = ruleOn(await interestRules(db), today)
  if (!rule || rule.asks.length === 0) return { rule, asked: [] }
  const groups = new Map((await groupsNow(db, today)).map((group) => [group.id, group]))
  const seats = (await allSeats(db)).map((seat) => ({
    ...seat,
    groupKind: groups.get(seat.groupId)!.kind,
    groupEnded: groups.get(seat.groupId)!.state.is === 'ended',
  }))
  const people = askedOn(rule, { seats, held: await heldPosts(db, today) }, today)
  const last = new Map((await lastDeclarations(db)).map((row) => [row.personId, row.declaredOn]))
  const asked = (await peopleToPick(db)).flatMap(({ id, says }): Asked[] => {
    const askedFrom = people.get(id)
    const lastDeclared = last.get(id) ?? null
    return askedFrom === undefined
      ? []
      : [{ personId: id, person: says, lastDeclared, ...declarationDue(rule, { askedFrom, lastDeclared }) }]
  })
  return { rule, asked: asked.toSorted((one, other) => (one.due < other.due ? -1 : one.due > other.due ? 1 : 0)) }
}

/** Who holds which post today, and since when. */
async function heldPosts(db: TenantDatabase, today: Day) {
  return [...Map.groupBy(await changesOfAllPosts(db), (change) => change.postId)].flatMap(([postId, changes]) => {
    const { is, personId } = stateOfPost(changes, today)
    return is === 'in post' && personId
      ? [{ postId, personId, since: lastOf(changes, today, ['started'])!.happenedOn }]
      : []
  })
}

const lastDeclarations = (db: TenantDatabase) =>
  db
    .selectFrom('partnership.interest')
    .select((row) => ['personId', row.fn.max('declaredOn').as('declaredOn')])
    .groupBy('personId')
    .execute()
