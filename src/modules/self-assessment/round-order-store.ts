import { sql } from 'kysely'
import type { Day } from '#platform/calendar/day.ts'

/**
 * The day by which rounds are put in order: when it was launched, else the first day it was to be launched, due or returned; null where
 * no date is known. Which round was written down first says nothing of it.
 */
export const beganOn = (round: string) => sql<Day | null>`(
  select coalesce(min(began.first_day) filter (where began.kind = 'launched' and began.status = 'happened'), min(began.first_day))
    from self_assessment.round_change as began
   where began.round_id = ${sql.ref(`${round}.id`)} and began.kind in ('launched', 'return date', 'returned'))`

/** Did one round begin before another? Those without a date come last; of one day, the one that was opened first. */
export const beganBefore = (one: string, other: string) => sql<boolean>`
  (coalesce(${beganOn(one)}, 'infinity'), ${sql.ref(`${one}.id`)}) < (coalesce(${beganOn(other)}, 'infinity'), ${sql.ref(`${other}.id`)})`

/** Is a round closed, or called off, and not opened again since? `false` asks for those that are not. `round` names the column of its number. */
export const roundIs = (round: string, kinds: readonly string[], is: boolean) => sql<boolean>`
  exists (select from self_assessment.round_change as shut
           where shut.round_id = ${sql.ref(round)} and shut.kind = any(${kinds}::text[]) and shut.status = 'happened'
             and not exists (select from self_assessment.round_change as again
                              where again.round_id = shut.round_id and again.id > shut.id and again.kind = 'opened again')) = ${is}`

/** A round that was called off counts nowhere: not as last time, not in the report, not among what waits. */
export const isNotCalledOff = (round: string) => roundIs(round, ['called off'], false)
