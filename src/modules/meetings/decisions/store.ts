import { sql } from 'kysely'
import type { NewRow, TenantDatabase } from '#platform/database/database.ts'
import type { Period } from '#platform/calendar/period.ts'
import { bearsOnInSql, mayFallInSql } from '#platform/facts/bears-on.ts'
import type { Asked } from '#platform/facts/fact.ts'
import { NotFound } from '#platform/problem.ts'
import { pageLength } from '#platform/ui/paging.tsx'

/** Writes down a decision and answers with its number. */
export const addDecision = (db: TenantDatabase, decision: NewRow<'meetings.decision'>): Promise<number> =>
  db
    .insertInto('meetings.decision')
    .values(decision)
    .returning('id')
    .executeTakeFirstOrThrow()
    .then(({ id }) => id)

/** Writes down many decisions at once and answers with their numbers in the same order. */
export const addDecisions = (db: TenantDatabase, decisions: NewRow<'meetings.decision'>[]): Promise<number[]> =>
  db
    .insertInto('meetings.decision')
    .values(decisions)
    .returning('id')
    .execute()
    .then((rows) => rows.map(({ id }) => id))

/**
 * Writes down how partners stood, on one decision or many. A statutory decision is looked at when the transaction ends: the database
 * refuses it there when a statutory partner's agreement is wanting.
 */
export const addStances = (db: TenantDatabase, rows: NewRow<'meetings.decisionPartner'>[]) =>
  rows.length ? db.insertInto('meetings.decisionPartner').values(rows).execute() : Promise.resolve([])

/** Writes down that one decision took the place of another. */
export const addSuperseding = (db: TenantDatabase, row: NewRow<'meetings.decisionSuperseded'>): Promise<number> =>
  db
    .insertInto('meetings.decisionSuperseded')
    .values(row)
    .returning('id')
    .executeTakeFirstOrThrow()
    .then(({ id }) => id)

/** A decision, with its meeting and group. Throws NotFound when the partnership has none of that number. */
export async function findDecision(db: TenantDatabase, id: number) {
  const decision = await db
    .selectFrom('meetings.decision as decision')
    .leftJoin('meetings.meeting as meeting', 'meeting.id', 'decision.meetingId')
    .leftJoin('partnership.workingGroup as group', 'group.id', 'decision.workingGroupId')
    .select([...columns, 'meeting.title as meeting', 'group.name as group'])
    .where('decision.id', '=', id)
    .executeTakeFirst()
  if (!decision) throw new NotFound()
  return decision
}
export type FoundDecision = Awaited<ReturnType<typeof findDecision>>

/** One page of the register, latest first, and how many there are; only those with these words when some are given. */
export async function decisionsPage(db: TenantDatabase, words: string, page: number) {
  const all = db
    .selectFrom('meetings.decision as decision')
    .leftJoin('meetings.decisionSuperseded as later', 'later.decisionId', 'decision.id')
    .$if(words !== '', (query) =>
      query.where(
        sql<boolean>`(decision.words @@ websearch_to_tsquery('english', ${words}) or exists (
          select from meetings.decision_option as other
           where other.decision_id = decision.id
             and to_tsvector('english', other.option || ' ' || other.why_not) @@ websearch_to_tsquery('english', ${words})))`,
      ),
    )
  const rows = await all
    .select([...columns, 'later.byDecisionId as replacedBy', lastNotice])
    .orderBy('decision.lastDay', (order) => order.desc().nullsLast())
    .orderBy('decision.id', 'desc')
    .limit(pageLength)
    .offset((page - 1) * pageLength)
    .execute()
  const { count } = await all.select(({ fn }) => fn.countAll<number>().as('count')).executeTakeFirstOrThrow()
  return { rows, count: Number(count) }
}

/** The decisions of one meeting, in the order they were recorded. */
export const decisionsOfMeeting = (db: TenantDatabase, meetingId: number) =>
  db
    .selectFrom('meetings.decision as decision')
    .leftJoin('meetings.decisionSuperseded as later', 'later.decisionId', 'decision.id')
    .select([...columns, 'later.byDecisionId as replacedBy', lastNotice])
    .where('decision.meetingId', '=', meetingId)
    .orderBy('decision.id')
    .limit(200)
    .execute()

/** How partners stood on these decisions, in the order of the agencies. */
export const stancesOn = (db: TenantDatabase, decisionIds: number[]) =>
  decisionIds.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('meetings.decisionPartner as row')
        .innerJoin('partnership.agency as agency', 'agency.id', 'row.agencyId')
        .select([
          'row.decisionId',
          'row.agencyId',
          'agency.name',
          'agency.shortName',
          'row.how',
          'row.why',
          'row.deputySays',
          'row.deputyAt',
        ])
        .where((each) => each('row.decisionId', '=', each.fn.any(each.val(decisionIds))))
        .orderBy('agency.id')
        .execute()

/** The decision that took the place of this one, if any, and those whose place it took. */
export async function supersedingsOf(db: TenantDatabase, decisionId: number) {
  const rows = await db
    .selectFrom('meetings.decisionSuperseded as row')
    .innerJoin('meetings.decision as earlier', 'earlier.id', 'row.decisionId')
    .innerJoin('meetings.decision as later', 'later.id', 'row.byDecisionId')
    .select([
      'row.decisionId',
      'row.byDecisionId',
      'row.happenedOn',
      'earlier.title as earlier',
      'later.title as later',
    ])
    .where((each) => each.or([each('row.decisionId', '=', decisionId), each('row.byDecisionId', '=', decisionId)]))
    .orderBy('row.id')
    .execute()
  return {
    replacedBy: rows.find((row) => row.decisionId === decisionId) ?? null,
    replaces: rows.filter((row) => row.byDecisionId === decisionId),
  }
}

/** Which decision replaced which; replacements are rare. */
export const allSupersedings = (db: TenantDatabase) =>
  db.selectFrom('meetings.decisionSuperseded').select(['decisionId', 'byDecisionId']).limit(5000).execute()

/** The decisions that may take the place of this one: every other that was decided, latest first; at most three hundred. */
export const decisionsToPick = (db: TenantDatabase, otherThan: number) =>
  db
    .selectFrom('meetings.decision')
    .select(['id', 'title as says'])
    .where('id', '!=', otherThan)
    .where('status', '=', 'happened')
    .orderBy('lastDay', (order) => order.desc().nullsLast())
    .orderBy('id', 'desc')
    .limit(300)
    .execute()

/** The last few decisions, for the list of pages. */
export const someDecisions = (db: TenantDatabase) =>
  db.selectFrom('meetings.decision').select('id').orderBy('id', 'desc').limit(3).execute()

/** Those of the last few decisions that nothing has replaced, for the list of pages. */
export const someStandingDecisions = (db: TenantDatabase) =>
  db
    .selectFrom('meetings.decision as decision')
    .leftJoin('meetings.decisionSuperseded as later', 'later.decisionId', 'decision.id')
    .select('decision.id')
    .where('later.id', 'is', null)
    .where('decision.status', '=', 'happened')
    .orderBy('decision.id', 'desc')
    .limit(2)
    .execute()

/** Some decisions whose sentence is for the partnership only, for the list of pages. */
export const someClosedDecisions = (db: TenantDatabase) =>
  db
    .selectFrom('meetings.decision')
    .select('id')
    .where('audience', '=', 'partnership')
    .orderBy('id', 'desc')
    .limit(1)
    .execute()

/** Decisions that bear on a period: in it, planned after it began, or told by a source document as background. */
export const decisionsBearingOn = (db: TenantDatabase, asked: Asked) =>
  db
    .selectFrom('meetings.decision as decision')
    .leftJoin('partnership.workingGroup as group', 'group.id', 'decision.workingGroupId')
    .leftJoin('meetings.meeting as meeting', 'meeting.id', 'decision.meetingId')
    .select([...columns, 'group.name as group', 'meeting.says as meetingSays', 'meeting.happenedOn as meetingOn'])
    .where(bearsOnInSql('decision', asked))
    .orderBy('decision.id')
    .execute()

/** Replacements of one decision by another that fall in a period. */
export const supersedingsDuring = (db: TenantDatabase, period: Period) =>
  db
    .selectFrom('meetings.decisionSuperseded as row')
    .innerJoin('meetings.decision as later', 'later.id', 'row.byDecisionId')
    .innerJoin('meetings.decision as earlier', 'earlier.id', 'row.decisionId')
    .select([
      'row.id',
      'row.decisionId',
      'row.byDecisionId',
      'row.says',
      'row.happenedOn',
      'row.status',
      'row.knownOn',
      'row.source',
      'row.paragraph',
      'later.title as later',
      'later.audience as laterAudience',
      'earlier.audience as earlierAudience',
    ])
    .where(mayFallInSql('row', period))
    .orderBy('row.id')
    .execute()

/** What last became of the notice of a decision, where it was one. */
const lastNotice = sql<string | null>`(select change.kind from meetings.notice_change as change
  where change.decision_id = decision.id order by change.id desc limit 1)`.as('noticeKind')

const columns = [
  'decision.id',
  'decision.meetingId',
  'decision.workingGroupId',
  'decision.decidedBy',
  'decision.title',
  'decision.reasons',
  'decision.alternatives',
  'decision.statutory',
  'decision.effectiveOn',
  'decision.sameThing',
  'decision.audience',
  'decision.section',
  'decision.says',
  'decision.happenedOn',
  'decision.status',
  'decision.knownOn',
  'decision.source',
  'decision.paragraph',
  'decision.firstDay',
  'decision.lastDay',
] as const
