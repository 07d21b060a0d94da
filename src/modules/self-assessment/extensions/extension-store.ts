import { sql } from 'kysely'
import type { Day } from '#platform/calendar/day.ts'
import type { TenantDatabase } from '#platform/database/database.ts'
import { givenBack } from '../return.ts'
import { lastStep, withAnswers } from '../return-store.ts'
import { roundIsNotOver } from '../store.ts'
import type { ExtensionStep } from './extension.ts'

/** Requests for longer time that nobody has answered, of returns that are still waited for, the oldest first; in one round or in all. At most two hundred. */
export const requestsWaiting = (db: TenantDatabase, asAt: Day, roundId: number | null = null) =>
  withAnswers(db, asAt)
    .innerJoinLateral(
      lastStep(db, asAt).where('step.kind', 'in', ['extension asked', 'extension', 'extension refused']).as('request'),
      (join) => join.onTrue(),
    )
    .innerJoin('partnership.agency as agency', 'agency.id', 'asked.agencyId')
    .innerJoin('selfAssessment.round as round', 'round.id', 'asked.roundId')
    .select(['asked.id', 'asked.roundId', 'asked.agencyId', 'agency.name as agency', 'round.title'])
    .select(['request.untilOn as wantedUntil', 'request.reason'])
    .where('request.kind', '=', 'extension asked')
    .where((row) => row.or([row('answer.kind', 'is', null), row('answer.kind', 'in', [...givenBack])]))
    .where(roundIsNotOver)
    .$if(roundId !== null, (query) => query.where('asked.roundId', '=', roundId!))
    .orderBy('request.id')
    .limit(200)
    .execute()

/** Longer time given to agencies whose return has not come, in rounds that are not over, soonest first; at most two hundred. */
export const extensionsRunning = (db: TenantDatabase, asAt: Day) =>
  withAnswers(db, asAt)
    .innerJoin('partnership.agency as agency', 'agency.id', 'asked.agencyId')
    .innerJoin('selfAssessment.round as round', 'round.id', 'asked.roundId')
    .select(['asked.id', 'asked.roundId', 'asked.agencyId', 'agency.name as agency', 'round.title', 'round.versionId'])
    .select(['longer.untilOn', 'longer.reason', 'longer.happenedOn as agreedOn'])
    .where('longer.untilOn', 'is not', null)
    .where((row) => row.or([row('answer.kind', 'is', null), row('answer.kind', 'in', [...givenBack])]))
    .where(roundIsNotOver)
    .orderBy('longer.untilOn')
    .orderBy('asked.id')
    .limit(200)
    .execute()

/** The returns of some agencies in some rounds that have not come and have as long as everybody. */
export const outstandingOf = (
  db: TenantDatabase,
  agencyIds: readonly number[],
  roundIds: readonly number[],
  asAt: Day,
) =>
  withAnswers(db, asAt)
    .innerJoin('partnership.agency as agency', 'agency.id', 'asked.agencyId')
    .innerJoin('selfAssessment.round as round', 'round.id', 'asked.roundId')
    .select(['asked.id', 'asked.roundId', 'asked.agencyId', 'agency.name as agency', 'round.title', 'round.versionId'])
    .where('asked.agencyId', '=', sql<number>`any(${agencyIds})`)
    .where('asked.roundId', '=', sql<number>`any(${roundIds})`)
    .where('longer.untilOn', 'is', null)
    .where((row) => row.or([row('answer.kind', 'is', null), row('answer.kind', 'in', [...givenBack])]))
    .orderBy('asked.id')
    .execute()

/** A few returns that can still ask for longer, those of agencies whose leads sign in first, for the list of pages. */
export const someReturnsToAskFor = (db: TenantDatabase, asAt: Day) =>
  withAnswers(db, asAt)
    .select('asked.id')
    .where('answer.kind', 'is', null)
    .where(roundIsNotOver)
    .orderBy('asked.id')
    .limit(3)
    .execute()

/**
 * What was asked, given and refused in some rounds and was known on a day, in the order it was recorded: whoever asks is told, the returns of
 * a round are only told apart.
 */
export async function extensionStepsOf(
  db: TenantDatabase,
  roundIds: readonly number[],
  asAt: Day,
): Promise<(ExtensionStep & { roundId: number })[]> {
  const { rows } = await sql<ExtensionStep & { roundId: number }>`
    select round_id, one, kind from self_assessment.longer_time_told(${[...roundIds]}::int[], ${asAt}::date)`.execute(
    db,
  )
  return rows
}
