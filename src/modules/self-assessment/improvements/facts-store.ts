import { sql } from 'kysely'
import type { Day } from '#platform/calendar/day.ts'
import type { TenantDatabase } from '#platform/database/database.ts'

/** How many improvements how many agencies promised in a round, and what became of them by a day. */
export type Told = {
  roundId: number
  agencies: number
  promised: number
  done: number
  dropped: number
  late: number
}

/** The same for some rounds, whoever asks: no agency is named. One statement. */
export async function improvementsTold(db: TenantDatabase, roundIds: readonly number[], asAt: Day): Promise<Told[]> {
  const { rows } = await sql<Told>`
    select round_id as "roundId", agencies, promised, done, dropped, late
      from self_assessment.improvements_told(${[...roundIds]}::int[], ${asAt}::date) order by round_id`.execute(db)
  return rows
}

/** The rounds with answers here that were launched by a day, and not more than three years before a period ends. */
export async function roundsToTell(db: TenantDatabase, to: Day, asAt: Day) {
  const { rows } = await sql<{ id: number; title: string }>`
    select distinct round.id, round.title from self_assessment.round round
      join self_assessment.round_change change on change.round_id = round.id and change.kind = 'launched' and change.status = 'happened'
     where round.version_id is not null and change.last_day between ${to}::date - interval '3 years' and ${to}::date
       and (change.known_on is null or change.known_on <= ${asAt}::date)
     order by round.id`.execute(db)
  return rows
}
