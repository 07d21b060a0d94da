import { sql, type RawBuilder } from 'kysely'
import { addDays, type Day } from '#platform/calendar/day.ts'
import type { When } from '#platform/calendar/when.ts'
import type { TenantDatabase } from '#platform/database/database.ts'
import { earlierReturn } from '../returns/answering/earlier-store.ts'
import { beganBefore } from '../round-order-store.ts'
import { pageLength } from '#platform/ui/paging.tsx'
import { improvementColumns, improvementsFrom, type Improvement } from './improvement-store.ts'
import { soon, type ImprovementStanding } from './improvement.ts'
import type { SeenBy } from './open-improvement.ts'

/** What a list of improvements is narrowed to; what is null is not asked. */
export type Narrowed = {
  agencyId: number | null
  roundId: number | null
  /** The reference and title of a part, as it is told: a year on, the same part has another number. */
  part: string | null
  owner: string | null
  standing: ImprovementStanding | null
}

const last = sql`calendar.last_day(stood.due)`

/** How an improvement stands, as `standingOf` says it. */
const standing = (today: Day): RawBuilder<unknown> => sql`
  case when stood.state <> 'open' then stood.state when ${last} is null then 'undated' when ${last} < ${today}::date then 'late'
       when ${last} <= ${addDays(today, soon)}::date then 'soon' else 'open' end`

/** What is late first, then what is due soon, then the rest by its day; what ended comes last, the newest first. */
const lateFirst = (today: Day): RawBuilder<unknown> => sql`
  stood.state <> 'open', stood.ended_on desc nulls last,
  array_position(array['late', 'soon', 'open', 'undated'], ${standing(today)}), ${last}, agency.name, i.id`

const narrowed = (today: Day, asked: Narrowed, seen: SeenBy): RawBuilder<unknown> => sql`
  (${asked.agencyId}::int is null or i.for_agency_id = ${asked.agencyId}::int)
  and (${asked.roundId}::int is null or own.round_id = ${asked.roundId}::int)
  and (${asked.part}::text is null or part.reference || ' ' || part.title = ${asked.part}::text)
  and (${asked.owner}::text is null or i.owner = ${asked.owner}::text)
  and (${asked.standing}::text is null or ${standing(today)} = ${asked.standing}::text)
  and ${seen === 'all' ? sql`true` : helping(seen)}`

/** Whoever helps sees the parts they were asked for, all of a return where none was named. */
const helping = (seen: Exclude<SeenBy, 'all'>): RawBuilder<unknown> => sql`
  exists (select from jsonb_to_recordset(${JSON.stringify(seen)}::jsonb) as help ("returnId" int, "partIds" int[])
           where help."returnId" = own.id and (help."partIds" = '{}' or question.part_id = any(help."partIds")))`

export type Listed = Improvement & { standing: ImprovementStanding }

/** One page of improvements, what is late first, and how many there are; `only` is those still open, those that ended, or all. One statement. */
export async function improvementsPage(
  db: TenantDatabase,
  today: Day,
  asked: Narrowed,
  {
    seen,
    only,
    page,
    length = pageLength,
  }: { seen: SeenBy; only: 'open' | 'ended' | 'all'; page: number; length?: number },
): Promise<{ rows: Listed[]; count: number }> {
  const { rows } = await sql<Listed & { all: number }>`
    select ${improvementColumns}, ${standing(today)} as standing, count(*) over ()::int as "all"
      from ${improvementsFrom(today)}
     where ${narrowed(today, asked, seen)} and ${only === 'all' ? sql`true` : only === 'open' ? sql`stood.state = 'open'` : sql`stood.state <> 'open'`}
     order by ${lateFirst(today)}
     limit ${length} offset ${(page - 1) * length}`.execute(db)
  return { rows, count: rows[0]?.all ?? 0 }
}

export type Counts = { promised: number } & Record<ImprovementStanding, number>
export type CountedBy = Counts & { id: number | null; says: string | null; by: 'agency' | 'part' | null }

/** How many improvements stand in each way: of all, of each agency by name, and of each part. One statement. */
export async function countImprovements(
  db: TenantDatabase,
  today: Day,
  asked: Narrowed,
  seen: SeenBy,
): Promise<{ all: Counts; agencies: CountedBy[]; parts: CountedBy[] }> {
  const { rows } = await sql<CountedBy>`
    select case when grouping(agency.id) = 0 then 'agency' when grouping(part.id) = 0 then 'part' end as "by",
           coalesce(agency.id, part.id) as id, coalesce(agency.name, part.reference || ' ' || part.title) as says, count(*)::int as promised,
           ${counted(today, 'late')}, ${counted(today, 'soon')}, ${counted(today, 'open')}, ${counted(today, 'undated')},
           ${counted(today, 'done')}, ${counted(today, 'dropped')}
      from ${improvementsFrom(today)}
     where ${narrowed(today, asked, seen)}
     group by grouping sets ((agency.id, agency.name), (part.id, part.reference, part.title, part.place), ())
     order by 1 nulls first, part.place, 3`.execute(db)
  return {
    all: rows.find((row) => row.by === null)!,
    agencies: rows.filter((row) => row.by === 'agency'),
    parts: rows.filter((row) => row.by === 'part'),
  }
}

const counted = (today: Day, as: ImprovementStanding): RawBuilder<unknown> =>
  sql`(count(*) filter (where ${standing(today)} = ${sql.lit(as)}))::int as ${sql.ref(as)}`

/** By what the plan of one agency can be narrowed: the rounds, parts and posts there are. One statement. */
export async function offeredIn(db: TenantDatabase, today: Day, agencyId: number, seen: SeenBy) {
  const { rows } = await sql<{ roundId: number; round: string; part: string; owner: string | null }>`
    select distinct round.id as "roundId", round.title as round, part.reference || ' ' || part.title as part, i.owner
      from ${improvementsFrom(today)} where ${narrowed(today, { ...nothing, agencyId }, seen)}
     order by 1 desc, 3, 4`.execute(db)
  return rows
}

/** Nothing is narrowed. */
export const nothing: Narrowed = { agencyId: null, roundId: null, part: null, owner: null, standing: null }

/** Improvements of some agencies that are still open and have a last day, the soonest first: for the dates that are watched. */
export async function openImprovements(db: TenantDatabase, today: Day, agencyIds: readonly number[], most: number) {
  const { rows } = await sql<Improvement>`
    select ${improvementColumns} from ${improvementsFrom(today)}
     where i.for_agency_id = any(${[...agencyIds]}::int[]) and stood.state = 'open' and ${last} is not null
     order by ${last}, i.id limit ${most}`.execute(db)
  return rows
}

/** A few improvements to show, of the agency a visitor acts for, otherwise of any; some that are open and some that ended. */
export async function someImprovements(db: TenantDatabase, today: Day, agencyId: number | null) {
  const { rows } = await sql<{ id: number; state: string; due: When }>`
    (select i.id, stood.state, stood.due from ${improvementsFrom(today)}
      where (${agencyId}::int is null or i.for_agency_id = ${agencyId}::int) and stood.state = 'open' order by i.id limit 2)
    union all
    (select i.id, stood.state, stood.due from ${improvementsFrom(today)}
      where (${agencyId}::int is null or i.for_agency_id = ${agencyId}::int) and stood.state <> 'open' order by i.id limit 2)`.execute(
    db,
  )
  return rows
}

/** An improvement as it is told beside a question: what, whose, how it stands. */
export type Beside = Pick<
  Improvement,
  'id' | 'title' | 'owner' | 'firstDue' | 'due' | 'state' | 'reference' | 'round' | 'returnId' | 'roundId' | 'said'
>

/**
 * What the same agency promised at some questions of the same tool: in this return where it was sent in before, in that of last time, and
 * earlier where it is still open; by the reference of the question. One statement.
 */
export async function promisedBefore(
  db: TenantDatabase,
  today: Day,
  own: { id: number; agencyId: number; roundId: number; versionId: number | null },
  references: readonly string[],
): Promise<Map<string, Beside[]>> {
  const { rows } = await sql<Beside>`
    select ${improvementColumns} from ${improvementsFrom(today)}
      join self_assessment.tool_version asks on asks.id = round.version_id
      join self_assessment.round now on now.id = ${own.roundId}
     where i.for_agency_id = ${own.agencyId} and question.reference = any(${[...references]}::text[])
       and asks.tool_id = (select tool_id from self_assessment.tool_version where id = ${own.versionId})
       and (own.id = ${own.id} or own.id = ${earlierReturn(db, own)} or (stood.state = 'open' and ${beganBefore('round', 'now')}))
     order by own.id <> ${own.id}, i.promised_on desc, i.question_id, i.place, i.id`.execute(db)
  return Map.groupBy(rows, ({ reference }) => reference)
}

/** How improvements that were promised beside some answers stand, by the answer. One statement. */
export async function improvementsOfAnswers(db: TenantDatabase, today: Day, answerIds: readonly number[]) {
  if (answerIds.length === 0) return new Map<number, Beside[]>()
  const { rows } = await sql<Beside & { answerId: number }>`
    select ${improvementColumns} from ${improvementsFrom(today)}
      join self_assessment.answer told on told.round_return_id = own.id and told.question_id = question.id
     where told.id = any(${[...answerIds]}::int[]) order by i.place, i.id`.execute(db)
  return Map.groupBy(rows, ({ answerId }) => answerId)
}
