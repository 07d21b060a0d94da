import { sql } from 'kysely'
import type { Day } from '#platform/calendar/day.ts'
import type { When } from '#platform/calendar/when.ts'
import type { NewRow, Row, TenantDatabase } from '#platform/database/database.ts'
import { ChangedMeanwhile } from '#platform/problem.ts'
import { decidingKinds, type Answer } from './return.ts'
import { audienceOf } from './tools/tool.ts'

/** A step of a return; whose own it is follows from the return. */
export type NewReturnChange = Omit<NewRow<'selfAssessment.returnChange'>, 'forAgencyId'>
export type AgencyKind = Row<'partnership.agency'>['kind']

/**
 * Puts these agencies on the list of those asked, each in the wordings of the audience that the round's tool has for its kind; whoever
 * is on it already stays as they are. Answers with the returns that are new.
 */
export async function askAgencies(
  db: TenantDatabase,
  roundId: number,
  agencyIds: readonly number[],
  askedOn: When,
  contacts: ReadonlyMap<number, string> = new Map(),
): Promise<{ id: number; agencyId: number }[]> {
  if (agencyIds.length === 0) return []
  const audiences = await db
    .selectFrom('selfAssessment.round as round')
    .innerJoin('selfAssessment.audience as audience', 'audience.versionId', 'round.versionId')
    .selectAll('audience')
    .where('round.id', '=', roundId)
    .orderBy('audience.place')
    .orderBy('audience.id')
    .execute()
  const agencies = await db
    .selectFrom('partnership.agency')
    .select(['id', 'kind'])
    .where('id', '=', sql<number>`any(${agencyIds})`)
    .execute()
  const kindOf = new Map(agencies.map(({ id, kind }) => [id, kind]))
  return db
    .insertInto('selfAssessment.roundReturn')
    .values(
      agencyIds.map((agencyId) => ({
        roundId,
        agencyId,
        askedOn,
        audienceId: audienceOf(audiences, kindOf.get(agencyId) ?? ''),
        contact: contacts.get(agencyId) ?? null,
      })),
    )
    .onConflict((same) => same.columns(['partnershipId', 'roundId', 'agencyId']).doNothing())
    .returning(['id', 'agencyId'])
    .execute()
}

/** The agencies of some kinds and the schools of some phases, without those that are on the list of a round already. */
export const agenciesToAsk = (
  db: TenantDatabase,
  { kinds, phases }: { kinds: readonly AgencyKind[]; phases: readonly string[] },
  notIn: number | null = null,
): Promise<{ id: number; says: string }[]> =>
  db
    .selectFrom('partnership.agency as agency')
    .select(['agency.id', 'agency.name as says'])
    .where((row) =>
      row.or([
        row('agency.kind', '=', sql<AgencyKind>`any(${kinds})`),
        row.and([row('agency.kind', '=', 'school'), row('agency.category', '=', sql<string>`any(${phases})`)]),
      ]),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('selfAssessment.roundReturn as asked')
            .select('asked.id')
            .whereRef('asked.agencyId', '=', 'agency.id')
            .where('asked.roundId', '=', notIn ?? 0),
        ),
      ),
    )
    .orderBy('agency.id')
    .execute()

/** The phases that the schools of the partnership are listed under, such as primary. */
export const phasesOfSchools = async (db: TenantDatabase): Promise<string[]> =>
  (
    await db
      .selectFrom('partnership.agency')
      .select('category')
      .distinct()
      .where('kind', '=', 'school')
      .where('category', 'is not', null)
      .orderBy('category')
      .execute()
  ).map(({ category }) => category!)

/** Writes down steps of returns, each as its agency's own: longer time given, returned, nil, exempt, taken back. No step writes nothing. */
export async function addReturnChanges(db: TenantDatabase, steps: NewReturnChange[]): Promise<void> {
  if (steps.length === 0) return
  const returns = await db
    .selectFrom('selfAssessment.roundReturn')
    .select(['id', 'agencyId'])
    .where('id', '=', sql<number>`any(${[...new Set(steps.map(({ roundReturnId }) => roundReturnId))]})`)
    .execute()
  const agencyOf = new Map(returns.map(({ id, agencyId }) => [id, agencyId]))
  await db
    .insertInto('selfAssessment.returnChange')
    .values(steps.map((step) => ({ ...step, forAgencyId: agencyOf.get(step.roundReturnId)! })))
    .execute()
}

/**
 * Writes down one step of a return as it was read. Throws ChangedMeanwhile when somebody else moved it on since, so that a request is
 * answered once and a return is not recorded twice.
 */
export async function addStep(
  db: TenantDatabase,
  { id, version }: { id: number; version: number },
  step: Omit<NewReturnChange, 'roundReturnId' | 'status'>,
): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('selfAssessment.roundReturn')
    .set({ version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) throw new ChangedMeanwhile()
  await addReturnChanges(db, [{ ...step, roundReturnId: id, status: 'happened' }])
}

/** The numbers of the returns of one round, by the agency asked. */
export async function returnsByAgency(db: TenantDatabase, roundId: number): Promise<Map<number, number>> {
  const rows = await db
    .selectFrom('selfAssessment.roundReturn')
    .select(['id', 'agencyId'])
    .where('roundId', '=', roundId)
    .execute()
  return new Map(rows.map((row) => [row.agencyId, row.id]))
}

/** Everyone asked in a round, by name, or some agencies alone: to choose from. */
export const returnsToChoose = (db: TenantDatabase, roundId: number, asAt: Day, agencyIds: readonly number[] | null) =>
  allReturns(db, roundId, asAt)
    .$if(agencyIds !== null, (query) => query.where('asked.agencyId', '=', sql<number>`any(${agencyIds})`))
    .execute()

/** How many gave the same answer on the same day with the same longer time, round by round, as was known on a day: counts, whoever asks. */
export async function answersOf(
  db: TenantDatabase,
  roundIds: readonly number[],
  asAt: Day,
): Promise<(Answer & { roundId: number; count: number })[]> {
  const { rows } = await sql<Answer & { roundId: number; count: number }>`
    select round_id, kind, happened_on, until_on, count
      from self_assessment.answers_told(${[...roundIds]}::int[], ${asAt}::date)`.execute(db)
  return rows
}

const allReturns = (db: TenantDatabase, roundId: number, asAt: Day) =>
  withAnswers(db, asAt)
    .innerJoin('partnership.agency as agency', 'agency.id', 'asked.agencyId')
    .select(['asked.id', 'asked.agencyId', 'asked.version', 'agency.name as agency', 'asked.askedOn'])
    .select(['answer.kind', 'answer.happenedOn', 'answer.reason', 'longer.untilOn', 'longer.reason as longerBecause'])
    .where('asked.roundId', '=', roundId)
    .orderBy('agency.name')
    .orderBy('asked.id')

/** Those asked, each with the last answer and the last longer time that were known on a day, where the visitor may see the steps of their return. */
export const withAnswers = (db: TenantDatabase, asAt: Day) =>
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

/** The last step of a return that was known on a day; of some kinds, once these are asked for. */
export const lastStep = (db: TenantDatabase, asAt: Day) =>
  db
    .selectFrom('selfAssessment.returnChange as step')
    .select(['step.id', 'step.kind', 'step.untilOn', 'step.reason'])
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
