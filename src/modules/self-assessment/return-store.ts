import { sql } from 'kysely'
import type { Day } from '#platform/calendar/day.ts'
import type { When } from '#platform/calendar/when.ts'
import type { NewRow, Row, TenantDatabase } from '#platform/database/database.ts'
import { pageLength } from '#platform/ui/paging.tsx'
import { decidingKinds, givenBack, type Answer } from './return.ts'

export type NewReturnChange = NewRow<'selfAssessment.returnChange'>
export type AgencyKind = Row<'partnership.agency'>['kind']

/** Puts these agencies on the list of those asked; whoever is on it already stays as they are. */
export async function askAgencies(
  db: TenantDatabase,
  roundId: number,
  agencyIds: readonly number[],
  askedOn: When,
): Promise<void> {
  if (agencyIds.length === 0) return
  await db
    .insertInto('selfAssessment.roundReturn')
    .values(agencyIds.map((agencyId) => ({ roundId, agencyId, askedOn })))
    .onConflict((same) => same.columns(['partnershipId', 'roundId', 'agencyId']).doNothing())
    .execute()
}

/** Puts every agency of some kinds on the list and answers with how many that were. */
export async function askAgenciesOfKinds(
  db: TenantDatabase,
  roundId: number,
  kinds: readonly AgencyKind[],
  askedOn: When,
): Promise<number> {
  const agencies = await agenciesOfKinds(db, kinds)
  await askAgencies(
    db,
    roundId,
    agencies.map(({ id }) => id),
    askedOn,
  )
  return agencies.length
}

/** The agencies of some kinds. */
export const agenciesOfKinds = (db: TenantDatabase, kinds: readonly AgencyKind[]) =>
  db
    .selectFrom('partnership.agency')
    .select('id')
    .where('kind', '=', sql<AgencyKind>`any(${kinds})`)
    .orderBy('id')
    .execute()

/** Writes down steps of returns: longer time given, returned, nil, exempt, taken back. */
export const addReturnChanges = (db: TenantDatabase, steps: NewReturnChange[]) =>
  db.insertInto('selfAssessment.returnChange').values(steps).execute()

/** The numbers of the returns of one round, by the agency asked. */
export async function returnsByAgency(db: TenantDatabase, roundId: number): Promise<Map<number, number>> {
  const rows = await db
    .selectFrom('selfAssessment.roundReturn')
    .select(['id', 'agencyId'])
    .where('roundId', '=', roundId)
    .execute()
  return new Map(rows.map((row) => [row.agencyId, row.id]))
}

/** One page of those asked in a round, by name, each with what is known of their return as at a day. */
export const returnsPage = (db: TenantDatabase, roundId: number, asAt: Day, page: number) =>
  allReturns(db, roundId, asAt)
    .limit(pageLength)
    .offset((page - 1) * pageLength)
    .execute()

/** Everyone asked in a round, by name, or one agency alone: to choose from. */
export const returnsToChoose = (db: TenantDatabase, roundId: number, asAt: Day, agencyId: number | null) =>
  allReturns(db, roundId, asAt)
    .$if(agencyId !== null, (query) => query.where('asked.agencyId', '=', agencyId!))
    .execute()

/** How many gave the same answer on the same day with the same longer time, round by round, as was known on a day. */
export async function answersOf(
  db: TenantDatabase,
  roundIds: readonly number[],
  asAt: Day,
): Promise<(Answer & { roundId: number; count: number })[]> {
  const rows = await withAnswers(db, asAt)
    .where('asked.roundId', '=', sql<number>`any(${roundIds})`)
    .select(['asked.roundId', 'answer.kind', 'answer.happenedOn', 'longer.untilOn'])
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .groupBy(['asked.roundId', 'answer.kind', 'answer.happenedOn', 'longer.untilOn'])
    .execute()
  return rows.map((row) => ({ ...row, count: Number(row.count) }))
}

/** Longer time given to agencies whose return has not come, in rounds that are not over, soonest first; at most two hundred. */
export const extensionsRunning = (db: TenantDatabase, asAt: Day) =>
  withAnswers(db, asAt)
    .innerJoin('partnership.agency as agency', 'agency.id', 'asked.agencyId')
    .innerJoin('selfAssessment.round as round', 'round.id', 'asked.roundId')
    .select([
      'asked.id',
      'asked.roundId',
      'asked.agencyId',
      'agency.name as agency',
      'round.title',
      'longer.untilOn',
      'longer.reason',
      'longer.happenedOn as agreedOn',
    ])
    .where('longer.untilOn', 'is not', null)
    .where((row) => row.or([row('answer.kind', 'is', null), row('answer.kind', 'in', [...givenBack])]))
    .where((row) =>
      row.not(
        row.exists(
          row
            .selectFrom('selfAssessment.roundChange as over')
            .select('over.id')
            .whereRef('over.roundId', '=', 'asked.roundId')
            .where('over.kind', 'in', ['closed', 'returned'])
            .where('over.status', '=', 'happened'),
        ),
      ),
    )
    .orderBy('longer.untilOn')
    .orderBy('asked.id')
    .limit(200)
    .execute()

const allReturns = (db: TenantDatabase, roundId: number, asAt: Day) =>
  withAnswers(db, asAt)
    .innerJoin('partnership.agency as agency', 'agency.id', 'asked.agencyId')
    .select([
      'asked.id',
      'asked.agencyId',
      'agency.name as agency',
      'asked.askedOn',
      'answer.kind',
      'answer.happenedOn',
      'answer.reason',
      'longer.untilOn',
      'longer.reason as longerBecause',
    ])
    .where('asked.roundId', '=', roundId)
    .orderBy('agency.name')
    .orderBy('asked.id')

/** Those asked, each with the last answer and the last longer time that were known on a day. */
const withAnswers = (db: TenantDatabase, asAt: Day) =>
  db
    .selectFrom('selfAssessment.roundReturn as asked')
    .leftJoinLateral(
      lastStep(db, asAt)
        .where('step.kind', 'in', [...decidingKinds])
        .select(dayOfAnswer(asAt).as('happenedOn'))
        .as('answer'),
      (join) => join.onTrue(),
    )
    .leftJoinLateral(
      lastStep(db, asAt).where('step.kind', '=', 'extension').select('step.happenedOn').as('longer'),
      (join) => join.onTrue(),
    )

const lastStep = (db: TenantDatabase, asAt: Day) =>
  db
    .selectFrom('selfAssessment.returnChange as step')
    .select(['step.kind', 'step.untilOn', 'step.reason'])
    .where('step.roundReturnId', '=', sql.ref<number>('asked.id'))
    .where('step.status', '=', 'happened')
    .where((known) => known.or([known('step.knownOn', 'is', null), known('step.knownOn', '<=', asAt)]))
    .orderBy('step.id', 'desc')
    .limit(1)

/** A return that was sent in again, after it was sent back or opened once more, keeps the day on which it first came. */
const dayOfAnswer = (asAt: Day) => sql<When>`
  case when step.kind <> 'returned' then step.happened_on else (
    select first.happened_on from self_assessment.return_change first
     where first.round_return_id = step.round_return_id and first.kind = 'returned' and first.status = 'happened'
       and (first.known_on is null or first.known_on <= ${asAt})
       and first.id > coalesce((select max(back.id) from self_assessment.return_change back
                                 where back.round_return_id = step.round_return_id and back.kind = 'taken back' and back.status = 'happened'
                                   and back.id < step.id), 0)
     order by first.id limit 1) end`
