import { sql } from 'kysely'
import { firstDay, lastDay, type When } from '#platform/calendar/when.ts'
import type { NewRow, TenantDatabase } from '#platform/database/database.ts'
import { bodiesAndTerms, partnersOn, type PartnerOfADay } from '#modules/partnership/index.ts'
import { ChangedMeanwhile } from '#platform/problem.ts'
import type { Visit } from '#platform/visit.ts'
import type { Presence } from '../meeting.ts'
import { addAttendance, meetingsNumbered } from '../store.ts'
import { quorumOf, ruleOn, type Quorum, type QuorumRule, type Seat } from './quorum.ts'

type Line = Omit<NewRow<'meetings.attendance'>, 'meetingId'>

/** Which edition of the register of a meeting stands; nought before it was first taken. */
export const editionOf = (db: TenantDatabase, meetingId: number): Promise<number> =>
  db
    .selectFrom('meetings.register')
    .select(({ fn }) => fn.coalesce(fn.max('edition'), sql<number>`0`).as('edition'))
    .where('meetingId', '=', meetingId)
    .executeTakeFirstOrThrow()
    .then(({ edition }) => Number(edition))

/**
 * Takes the register of a meeting, or puts it right: agencies not among the lines are taken away. What it was before stays in the
 * history. Throws ChangedMeanwhile when somebody else did so since the edition given.
 */
export async function takeRegister(
  { db, who, now }: Pick<Visit, 'db' | 'now'> & { who: { name: string } },
  meetingId: number,
  after: number,
  lines: Line[],
): Promise<void> {
  const taken = await db
    .insertInto('meetings.register')
    .values({ meetingId, edition: after + 1, takenBy: who.name, takenAt: now })
    .onConflict((conflict) => conflict.columns(['partnershipId', 'meetingId', 'edition']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!taken) throw new ChangedMeanwhile()
  await db.deleteFrom('meetings.attendance').where('meetingId', '=', meetingId).execute()
  await addAttendance(
    db,
    lines.map((line) => ({ ...line, meetingId })),
  )
}

/** Writes down that the registers of many meetings were taken, each for the first time. */
export const addRegisters = (db: TenantDatabase, registers: Omit<NewRow<'meetings.register'>, 'edition'>[]) =>
  registers.length
    ? db
        .insertInto('meetings.register')
        .values(registers.map((register) => ({ ...register, edition: 1 })))
        .execute()
    : Promise.resolve([])

/** Writes down what a member answered ahead of a meeting. */
export const addReply = (db: TenantDatabase, replies: NewRow<'meetings.reply'>[]) =>
  replies.length ? db.insertInto('meetings.reply').values(replies).execute() : Promise.resolve([])

/** The last answer of each member ahead of a meeting, with the agency they answered for; by agency. */
export const repliesTo = (db: TenantDatabase, meetingId: number) =>
  db
    .selectFrom('meetings.reply as reply')
    .leftJoin('partnership.agency as agency', 'agency.id', 'reply.agencyId')
    .distinctOn('reply.accountId')
    .selectAll('reply')
    .select(['agency.name as agency', 'agency.statutory'])
    .where('reply.meetingId', '=', meetingId)
    .orderBy('reply.accountId')
    .orderBy('reply.id', 'desc')
    .execute()
    .then((replies) => replies.toSorted((one, other) => (one.agency ?? '~').localeCompare(other.agency ?? '~')))
export type FoundReply = Awaited<ReturnType<typeof repliesTo>>[number]

/** Writes down a rule of quorum and answers with its number. */
export const addQuorumRule = (db: TenantDatabase, rule: NewRow<'meetings.quorumRule'>): Promise<number> =>
  db
    .insertInto('meetings.quorumRule')
    .values(rule)
    .returning('id')
    .executeTakeFirstOrThrow()
    .then(({ id }) => id)

export type FoundRule = QuorumRule & { workingGroupId: number; setBy: string; setAt: Date }

/** The rules of quorum of some groups, or of all, each group's latest first. */
export const quorumRules = (db: TenantDatabase, groupIds: readonly number[] | null = null): Promise<FoundRule[]> =>
  db
    .selectFrom('meetings.quorumRule')
    .selectAll()
    .$if(groupIds !== null, (query) => query.where((row) => row('workingGroupId', '=', row.fn.any(row.val(groupIds!)))))
    .orderBy('fromOn', 'desc')
    .orderBy('id', 'desc')
    .execute() as Promise<FoundRule[]>

type Met = { id: number; workingGroupId: number | null; happenedNow: When }

/** Whether each of these meetings was quorate under the rule of its day; one of no group, of no day or of no rule is left out. */
export async function quorumsOf(db: TenantDatabase, meetings: readonly Met[]): Promise<Map<number, Quorum>> {
  const groups = [...new Set(meetings.flatMap(({ workingGroupId }) => workingGroupId ?? []))]
  const rules = Map.groupBy(groups.length ? await quorumRules(db, groups) : [], (rule) => rule.workingGroupId)
  const judged = meetings.flatMap((meeting) => {
    const day = firstDay(meeting.happenedNow) ?? lastDay(meeting.happenedNow)
    const rule = day && meeting.workingGroupId ? ruleOn(rules.get(meeting.workingGroupId) ?? [], day) : null
    return rule && day ? [{ id: meeting.id, rule, day }] : []
  })
  const [bodies, terms] = judged.length ? await bodiesAndTerms(db) : [[], []]
  const seats = await seatsAt(
    db,
    judged.map(({ id }) => id),
  )
  return new Map(judged.map(({ id, rule, day }) => [id, quorumOf(rule, seats(id, partnersOn(bodies, terms, day)))]))
}

/** The same for the meetings at which these decisions were taken, by the number of the meeting. */
export async function quorumsOfDecisions(
  db: TenantDatabase,
  decisions: readonly { meetingId: number | null }[],
): Promise<Map<number, Quorum>> {
  const ids = [...new Set(decisions.flatMap(({ meetingId }) => meetingId ?? []))]
  return quorumsOf(db, ids.length ? await meetingsNumbered(db, ids) : [])
}

/** Who was represented at each of these meetings, and the safeguarding partners of whom nothing is recorded. */
async function seatsAt(
  db: TenantDatabase,
  meetingIds: number[],
): Promise<(meetingId: number, partners: readonly PartnerOfADay[]) => Seat[]> {
  if (meetingIds.length === 0) return () => []
  const rows = await db
    .selectFrom('meetings.attendance as row')
    .innerJoin('partnership.agency as agency', 'agency.id', 'row.agencyId')
    .select(['row.meetingId', 'row.agencyId', 'agency.name as agency', 'agency.kind', 'agency.statutory'])
    .select(['row.how', 'row.delegated'])
    .where((each) => each('row.meetingId', '=', each.fn.any(each.val(meetingIds))))
    .orderBy('row.agencyId')
    .execute()
  const recorded = Map.groupBy(rows, ({ meetingId }) => meetingId)
  return (meetingId, partners) => {
    const numbers = new Set(partners.map(({ id }) => id))
    const there = (recorded.get(meetingId) ?? []).map((row) => ({
      ...row,
      how: row.how as Presence,
      statutory: numbers.has(row.agencyId),
    }))
    return [
      ...partners.map(
        ({ id: agencyId, name: agency, kind }) =>
          there.find((row) => row.agencyId === agencyId) ?? {
            agencyId,
            agency,
            kind,
            statutory: true,
            how: null,
            delegated: null,
          },
      ),
      ...there.filter((row) => !row.statutory),
    ]
  }
}
