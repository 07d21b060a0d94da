import type { NewRow, TenantDatabase } from '#platform/database/database.ts'
import { pageLength } from '#platform/ui/paging.tsx'

/** Writes down what became of the notice of a decision. */
export const addNoticeChange = (db: TenantDatabase, row: NewRow<'meetings.noticeChange'>): Promise<number> =>
  db
    .insertInto('meetings.noticeChange')
    .values(row)
    .returning('id')
    .executeTakeFirstOrThrow()
    .then(({ id }) => id)

/** What became of the notices of some decisions, in the order it was recorded. */
export const noticeChangesOf = (db: TenantDatabase, decisionIds: readonly number[]) =>
  decisionIds.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('meetings.noticeChange as change')
        .leftJoin('meetings.decision as taken', 'taken.id', 'change.byDecisionId')
        .selectAll('change')
        .select('taken.title as taken')
        .where('change.decisionId', 'in', decisionIds)
        .orderBy('change.id')
        .execute()

/** The notice that a decision was taken on, if it was announced beforehand. */
export const noticeOf = (db: TenantDatabase, decisionId: number) =>
  db
    .selectFrom('meetings.noticeChange as change')
    .innerJoin('meetings.decision as notice', 'notice.id', 'change.decisionId')
    .select(['notice.id', 'notice.title', 'notice.happenedOn', 'notice.knownOn'])
    .where('change.byDecisionId', '=', decisionId)
    .executeTakeFirst()

/** One page of the decisions to be taken, the soonest first, with the date each stands at now; and how many there are. */
export async function decisionsAhead(db: TenantDatabase, page: number) {
  const all = ahead(db)
  const rows = await all
    .leftJoin('meetings.meeting as meeting', 'meeting.id', 'decision.meetingId')
    .select([
      'decision.id',
      'decision.title',
      'decision.says',
      'decision.decidedBy',
      'decision.workingGroupId',
      'decision.statutory',
      'decision.happenedOn',
      'decision.knownOn',
      'decision.source',
      'decision.paragraph',
      'decision.meetingId',
      'meeting.title as meeting',
      'last.kind as lastKind',
    ])
    .select((row) => [
      row.fn.coalesce('last.happenedOn', 'decision.happenedOn').as('on'),
      row
        .case()
        .when('last.id', 'is', null)
        .then(row.ref('decision.lastDay'))
        .else(row.ref('last.lastDay'))
        .end()
        .as('onLastDay'),
    ])
    .orderBy('onLastDay', (order) => order.asc().nullsLast())
    .orderBy('decision.id')
    .limit(pageLength)
    .offset((page - 1) * pageLength)
    .execute()
  const { count } = await all.select(({ fn }) => fn.countAll<number>().as('count')).executeTakeFirstOrThrow()
  return { rows, count: Number(count) }
}
export type DecisionAhead = Awaited<ReturnType<typeof decisionsAhead>>['rows'][number]

/** The notices that stand, to choose from. At most two hundred. */
export const noticesToPick = (db: TenantDatabase): Promise<{ id: number; says: string; statutory: boolean }[]> =>
  ahead(db)
    .select(['decision.id', 'decision.title as says', 'decision.statutory'])
    .orderBy('decision.id')
    .limit(200)
    .execute()

/** A decision that was announced, for the list of pages: one that still stands where there is one. */
export const someNotices = (db: TenantDatabase): Promise<{ id: number }[]> =>
  db
    .selectFrom('meetings.decision as decision')
    .leftJoin('meetings.noticeChange as change', 'change.decisionId', 'decision.id')
    .select('decision.id')
    .where('decision.status', '=', 'planned')
    .orderBy('change.id', (order) => order.asc().nullsFirst())
    .limit(1)
    .execute()

/** Decisions announced and neither taken, given up nor withdrawn, with the last change of their date. */
const ahead = (db: TenantDatabase) =>
  db
    .selectFrom('meetings.decision as decision')
    .leftJoinLateral(
      (from) =>
        from
          .selectFrom('meetings.noticeChange as change')
          .select(['change.id', 'change.kind', 'change.happenedOn', 'change.lastDay'])
          .whereRef('change.decisionId', '=', 'decision.id')
          .orderBy('change.id', 'desc')
          .limit(1)
          .as('last'),
      (join) => join.onTrue(),
    )
    .where('decision.status', '=', 'planned')
    .where((row) => row.or([row('last.id', 'is', null), row('last.kind', '=', 'put off')]))
