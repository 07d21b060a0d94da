import { sql } from 'kysely'
import type { Day } from '#platform/calendar/day.ts'
import type { TenantDatabase } from '#platform/database/database.ts'
import { pageLength } from '#platform/ui/paging.tsx'
import { decidingKinds, lateFirst, type Standing } from './return.ts'
import { lastStep, withAnswers } from './return-store.ts'

/** Which returns of a round are listed: as at a day, by the last day in time; of some agencies alone, or standing in one way alone. */
export type Listed = {
  roundId: number
  asAt: Day
  due: Day | null
  agencyIds: readonly number[] | null
  standing: Standing | null
}

/** One page of the returns of a round, what is late first, each with how it stands, what was asked for it and how often it was chased. */
export async function returnsPage(
  db: TenantDatabase,
  { roundId, asAt, due, agencyIds, standing }: Listed,
  page: number,
) {
  const rows = await withAnswers(db, asAt)
    .innerJoin('partnership.agency as agency', 'agency.id', 'asked.agencyId')
    .leftJoinLateral(
      lastStep(db, asAt).where('step.kind', 'in', ['extension asked', 'extension', 'extension refused']).as('request'),
      (join) => join.onTrue(),
    )
    .leftJoinLateral(
      lastStep(db, asAt)
        .where('step.kind', 'in', [...decidingKinds, 're-opened'])
        .as('move'),
      (join) => join.onTrue(),
    )
    .leftJoinLateral(
      (from) =>
        from
          .selectFrom('selfAssessment.letter')
          .select(({ fn }) => [fn.countAll<number>().as('times'), fn.max('writtenOn').as('last')])
          .whereRef('roundReturnId', '=', 'asked.id')
          .where('kind', '=', 'chased')
          .as('chased'),
      (join) => join.onTrue(),
    )
    .select(['asked.id', 'asked.agencyId', 'asked.contact', 'agency.name as agency', 'asked.askedOn'])
    .select(['answer.kind', 'answer.happenedOn', 'answer.reason', 'longer.untilOn', 'longer.reason as longerBecause'])
    .select(['request.kind as request', 'move.kind as move', 'chased.times as chasedTimes', 'chased.last as chasedOn'])
    .select(standingInSql(due, asAt).as('standing'))
    .where('asked.roundId', '=', roundId)
    .$if(agencyIds !== null, (query) => query.where('asked.agencyId', '=', sql<number>`any(${agencyIds})`))
    .$if(standing !== null, (query) => query.where(standingInSql(due, asAt), '=', standing!))
    .orderBy(sql`array_position(${lateFirst}::text[], ${standingInSql(due, asAt)})`)
    .orderBy('agency.name')
    .orderBy('asked.id')
    .limit(pageLength)
    .offset((page - 1) * pageLength)
    .execute()
  return rows.map((row) => ({ ...row, chasedTimes: Number(row.chasedTimes) }))
}
export type ListedReturn = Awaited<ReturnType<typeof returnsPage>>[number]

/** How a return stands, as `standingOfReturn` says it, for a statement that lists returns by it. */
export const standingInSql = (due: Day | null, today: Day) => sql<Standing>`case
  when answer.kind in ('nil return', 'exempt') then answer.kind
  when answer.kind = 'returned' then case
    when ${due}::date is null then 'time not known'
    when calendar.last_day(answer.happened_on) <= ${due}::date then 'on time'
    when calendar.first_day(answer.happened_on) > greatest(${due}::date, longer.until_on) then 'late'
    when calendar.first_day(answer.happened_on) > ${due}::date and calendar.last_day(answer.happened_on) <= longer.until_on
      then 'within extension'
    else 'time not known' end
  when greatest(${due}::date, longer.until_on) < ${today}::date then 'overdue'
  when longer.until_on is not null then 'extended'
  else 'awaited' end`
