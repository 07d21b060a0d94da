import { sql } from 'kysely'
import type { Day } from '#platform/calendar/day.ts'
import type { Period } from '#platform/calendar/period.ts'
import type { NewRow, TenantDatabase } from '#platform/database/database.ts'
import { ChangedMeanwhile, NotFound } from '#platform/problem.ts'
import { pageLength } from '#platform/ui/paging.tsx'

/** Sets a rule for decisions between meetings. */
export const addRule = (db: TenantDatabase, rule: NewRow<'meetings.procedureRule'>) =>
  db.insertInto('meetings.procedureRule').values(rule).execute()

/** Every rule there was, the latest first. */
export const rules = (db: TenantDatabase) =>
  db.selectFrom('meetings.procedureRule').selectAll().orderBy('fromOn', 'desc').limit(100).execute()

/** Puts a proposed decision to some agencies, and answers with its number. Its words follow as a text. */
export async function addProcedure(
  db: TenantDatabase,
  procedure: NewRow<'meetings.writtenProcedure'>,
  asked: readonly number[],
): Promise<number> {
  const { id } = await db
    .insertInto('meetings.writtenProcedure')
    .values(procedure)
    .returning('id')
    .executeTakeFirstOrThrow()
  await db
    .insertInto('meetings.procedureAsked')
    .values(asked.map((agencyId) => ({ procedureId: id, agencyId })))
    .execute()
  return id
}

/** Writes down one text of a proposed decision with the options it weighs, and answers with its number. */
export async function addText(
  db: TenantDatabase,
  text: NewRow<'meetings.procedureText'>,
  options: readonly { option: string; whyNot: string }[],
): Promise<number> {
  const { id } = await db.insertInto('meetings.procedureText').values(text).returning('id').executeTakeFirstOrThrow()
  if (options.length)
    await db
      .insertInto('meetings.procedureOption')
      .values(options.map(({ option, whyNot }) => ({ textId: id, option, whyNot })))
      .execute()
  return id
}

/** Calls a proposed decision by the title of its new text. Throws ChangedMeanwhile when somebody else wrote a text first. */
export async function retitle(
  db: TenantDatabase,
  { id, version }: { id: number; version: number },
  title: string,
): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('meetings.writtenProcedure')
    .set({ title, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (!numUpdatedRows) throw new ChangedMeanwhile()
}

/** Holds a proposed decision until the visit is over, so that of two last answers one sees the other. */
export const holdProcedure = (db: TenantDatabase, id: number) =>
  db.selectFrom('meetings.writtenProcedure').select('id').where('id', '=', id).forUpdate().execute()

/** Writes down what an agency answered to one text. */
export const addAnswer = (db: TenantDatabase, answer: NewRow<'meetings.procedureAnswer'>) =>
  db.insertInto('meetings.procedureAnswer').values(answer).execute()

/** Writes down what came of it. The database refuses a statutory one as carried while a partner's agreement to the standing text is wanting. */
export const addEnd = (db: TenantDatabase, end: NewRow<'meetings.procedureEnd'>) =>
  db.insertInto('meetings.procedureEnd').values(end).execute()

/** A proposed decision with its group. Throws NotFound when the partnership has none of that number. */
export async function findProcedure(db: TenantDatabase, id: number): Promise<ProcedureRow> {
  const row = await procedures(db).where('procedure.id', '=', id).executeTakeFirst()
  if (!row) throw new NotFound()
  return row
}
export type ProcedureRow = Awaited<ReturnType<ReturnType<typeof procedures>['execute']>>[number]

/** One page of the proposed decisions, latest first, and how many there are. */
export async function proceduresPage(db: TenantDatabase, page: number) {
  const rows = await procedures(db)
    .orderBy('procedure.openedOn', 'desc')
    .orderBy('procedure.id', 'desc')
    .limit(pageLength)
    .offset((page - 1) * pageLength)
    .execute()
  const { count } = await db
    .selectFrom('meetings.writtenProcedure')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return { rows, count: Number(count) }
}

/** The proposed decisions that have not ended, the oldest first. At most two hundred. */
export const proceduresOpen = (db: TenantDatabase): Promise<ProcedureRow[]> =>
  procedures(db)
    .leftJoin('meetings.procedureEnd as end', 'end.procedureId', 'procedure.id')
    .where('end.id', 'is', null)
    .orderBy('procedure.id')
    .limit(200)
    .execute()

/** One that was put in writing, for the list of pages: one that has not ended where there is one. */
export const someProcedures = (db: TenantDatabase): Promise<{ id: number }[]> =>
  db
    .selectFrom('meetings.writtenProcedure as procedure')
    .leftJoin('meetings.procedureEnd as end', 'end.procedureId', 'procedure.id')
    .select('procedure.id')
    .orderBy('end.id', (order) => order.asc().nullsFirst())
    .limit(1)
    .execute()

/** The texts of some proposed decisions, the first one first. */
export const textsOf = (db: TenantDatabase, ids: readonly number[]) =>
  ids.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('meetings.procedureText')
        .selectAll()
        .where('procedureId', 'in', ids)
        .orderBy('procedureId')
        .orderBy('number')
        .execute()

/** The options that one text weighs. */
export const optionsOfText = (db: TenantDatabase, textId: number) =>
  db.selectFrom('meetings.procedureOption').selectAll().where('textId', '=', textId).orderBy('id').execute()

/** Whom some proposed decisions are put to, the safeguarding partners first. */
export const askedOf = (db: TenantDatabase, ids: readonly number[]) =>
  ids.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('meetings.procedureAsked as asked')
        .innerJoin('partnership.agency as agency', 'agency.id', 'asked.agencyId')
        .select(['asked.procedureId', 'asked.agencyId', 'agency.name', 'agency.shortName', 'agency.statutory'])
        .where('asked.procedureId', 'in', ids)
        .orderBy('agency.statutory', 'desc')
        .orderBy('agency.id')
        .execute()

/** Every answer to some proposed decisions, to whatever text, in the order they came. */
export const answersTo = (db: TenantDatabase, ids: readonly number[]) =>
  ids.length === 0
    ? Promise.resolve([])
    : db.selectFrom('meetings.procedureAnswer').selectAll().where('procedureId', 'in', ids).orderBy('id').execute()

/** What came of some proposed decisions. */
export const endsOf = (db: TenantDatabase, ids: readonly number[]) =>
  ids.length === 0
    ? Promise.resolve([])
    : db.selectFrom('meetings.procedureEnd').selectAll().where('procedureId', 'in', ids).execute()

/** What was decided in writing for a group, or stopped for a meeting, since its meeting before a day: it belongs before the group on that day. */
export const endedBefore = (db: TenantDatabase, groupId: number, day: Day) =>
  db
    .selectFrom('meetings.procedureEnd as end')
    .innerJoin('meetings.writtenProcedure as procedure', 'procedure.id', 'end.procedureId')
    .select(['procedure.id', 'procedure.title', 'end.how', 'end.endedOn', 'end.decisionId', 'end.why'])
    .where('end.how', 'in', ['carried', 'meeting'])
    .where('procedure.workingGroupId', '=', groupId)
    .where('end.endedOn', '<=', day)
    .where(
      sql<boolean>`"end".ended_on > coalesce((select max(coalesce(last.last_day, meeting.last_day))
        from meetings.meeting as meeting
        left join lateral (select change.last_day, change.status from meetings.meeting_change as change
          where change.meeting_id = meeting.id order by change.id desc limit 1) as last on true
        where meeting.working_group_id = ${groupId} and coalesce(last.status, meeting.status) in ('planned', 'happened')
          and coalesce(last.last_day, meeting.last_day) < ${day}::date), '-infinity'::date)`,
    )
    .orderBy('end.id')
    .execute()

/** How the proposed decisions that ended in a period ended. */
export const endedDuring = (db: TenantDatabase, { from, to }: Period) =>
  db
    .selectFrom('meetings.procedureEnd')
    .select(['how', 'procedureId', 'knownOn'])
    .where('endedOn', '>=', from)
    .where('endedOn', '<=', to)
    .orderBy('id')
    .execute()

const procedures = (db: TenantDatabase) =>
  db
    .selectFrom('meetings.writtenProcedure as procedure')
    .leftJoin('partnership.workingGroup as group', 'group.id', 'procedure.workingGroupId')
    .selectAll('procedure')
    .select('group.name as group')
