import { sql } from 'kysely'
import type { Day } from '#platform/calendar/day.ts'
import type { When } from '#platform/calendar/when.ts'
import type { TenantDatabase } from '#platform/database/database.ts'
import type { Asked } from '#platform/facts/fact.ts'

/** Rounds with answers here whose returns were analysed in a period, as was known on a day: with the day of the analysis. */
export async function roundsAnalysedIn(db: TenantDatabase, { period, asAt }: Asked) {
  const { rows } = await sql<{ id: number; title: string; analysedOn: When; knownOn: Day | null }>`
    select distinct on (round.id) round.id, round.title, change.happened_on as "analysedOn", change.known_on as "knownOn"
      from self_assessment.round round
      join self_assessment.round_change change on change.round_id = round.id and change.kind = 'analysis' and change.status = 'happened'
     where round.version_id is not null and change.last_day between ${period.from}::date and ${period.to}::date
       and (change.known_on is null or change.known_on <= ${asAt}::date)
     order by round.id, change.id desc`.execute(db)
  return rows
}

/** The steps by which themes were chosen or left out in a period, known by a day, and not taken back by a later step known then. */
export async function themesDecidedIn(db: TenantDatabase, { period, asAt }: Asked) {
  const { rows } = await sql<{
    id: number
    themeId: number
    roundId: number
    title: string
    round: string
    choice: 'chosen' | 'dropped'
    because: string
    happenedOn: Day
    byGroupId: number | null
    group: string | null
  }>`
    select step.id, theme.id as "themeId", theme.round_id as "roundId", theme.title, round.title as round, step.choice, step.because,
           step.happened_on as "happenedOn", step.by_group_id as "byGroupId", team.name as "group"
      from self_assessment.theme theme
      join self_assessment.round round on round.id = theme.round_id
      join lateral (
        select s.* from self_assessment.theme_choice s where s.theme_id = theme.id and s.happened_on <= ${asAt}::date order by s.id desc limit 1) step
        on step.choice in ('chosen', 'dropped') and step.happened_on between ${period.from}::date and ${period.to}::date
      left join partnership.working_group team on team.id = step.by_group_id
     order by step.happened_on, step.id`.execute(db)
  return rows
}

/** How many actions had been raised because of each of these addresses by a day, and how many of them were done by then. */
export async function actionsRaisedBecause(db: TenantDatabase, addresses: readonly string[], asAt: Day) {
  const { rows } = await sql<{ becauseAt: string; raised: number; done: number }>`
    select action.because_at as "becauseAt", count(*)::int as raised,
           (count(*) filter (where exists (
             select from plans.action_closing closing where closing.action_id = action.id and closing.kind = 'done'
                and coalesce(calendar.first_day(closing.closed_on), ${asAt}::date) <= ${asAt}::date)))::int as done
      from plans.action action
     where action.because_at = any(${[...addresses]}::text[]) and coalesce(calendar.first_day(action.raised_on), ${asAt}::date) <= ${asAt}::date
     group by 1`.execute(db)
  return new Map(rows.map((row) => [row.becauseAt, row]))
}
