import { sql } from 'kysely'
import type { NewRow, TenantDatabase } from '#platform/database/database.ts'
import { ChangedMeanwhile, NotFound } from '#platform/problem.ts'
import { pageLength } from '#platform/ui/paging.tsx'
import type { ChallengeEvent, ChallengeQuestion } from './event.ts'

/** Plans an event and answers with its number. */
export const addEvent = (db: TenantDatabase, event: NewRow<'selfAssessment.challengeEvent'>): Promise<number> =>
  db
    .insertInto('selfAssessment.challengeEvent')
    .values(event)
    .returning('id')
    .executeTakeFirstOrThrow()
    .then(({ id }) => id)

/** The event with this number and the title of its round. Throws NotFound when the partnership has none. */
export async function findEvent(db: TenantDatabase, id: number): Promise<ChallengeEvent & { title: string }> {
  const event = await db
    .selectFrom('selfAssessment.challengeEvent as event')
    .innerJoin('selfAssessment.round as round', 'round.id', 'event.roundId')
    .selectAll('event')
    .select('round.title')
    .where('event.id', '=', id)
    .executeTakeFirst()
  if (!event) throw new NotFound()
  return event
}

/** The events of a round, in the order they were planned; at most fifty. */
export const eventsOfRound = (db: TenantDatabase, roundId: number): Promise<ChallengeEvent[]> =>
  db
    .selectFrom('selfAssessment.challengeEvent')
    .selectAll()
    .where('roundId', '=', roundId)
    .orderBy('id')
    .limit(50)
    .execute()

/** The newest few events, for the list of pages. */
export const someEvents = (db: TenantDatabase) =>
  db.selectFrom('selfAssessment.challengeEvent').select('id').orderBy('id', 'desc').limit(3).execute()

/** Changes what is said of where an event is and who comes. Throws ChangedMeanwhile when somebody else did since it was read. */
export async function wordEvent(
  db: TenantDatabase,
  { id, version }: Pick<ChallengeEvent, 'id' | 'version'>,
  words: Pick<ChallengeEvent, 'place' | 'comes'>,
): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('selfAssessment.challengeEvent')
    .set({ ...words, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows !== 1n) throw new ChangedMeanwhile()
}

/** Brings a return onto an event. */
export const bringToEvent = (db: TenantDatabase, brought: NewRow<'selfAssessment.challengedReturn'>) =>
  db.insertInto('selfAssessment.challengedReturn').values(brought).execute()

/** The returns an event is about, by agency, of some agencies where they are named; each with its questions and how many were answered. */
export const returnsAtEvent = (db: TenantDatabase, eventId: number, agencyIds: readonly number[] | null) =>
  db
    .selectFrom('selfAssessment.challengedReturn as brought')
    .innerJoin('partnership.agency as agency', 'agency.id', 'brought.forAgencyId')
    .leftJoin('selfAssessment.challengeQuestion as asked', (on) =>
      on.onRef('asked.eventId', '=', 'brought.eventId').onRef('asked.roundReturnId', '=', 'brought.roundReturnId'),
    )
    .select(({ fn }) => [
      'brought.roundReturnId as id',
      'agency.id as agencyId',
      'agency.name as agency',
      fn.count<number>('asked.id').as('asked'),
      fn.count<number>('asked.recordedAt').as('answered'),
    ])
    .where('brought.eventId', '=', eventId)
    .$if(agencyIds !== null, (query) => query.where('brought.forAgencyId', '=', sql<number>`any(${agencyIds})`))
    .groupBy(['brought.roundReturnId', 'agency.id', 'agency.name'])
    .orderBy('agency.name')
    .orderBy('brought.roundReturnId')
    .execute()

/** Puts questions down for an event. */
export const addQuestions = async (db: TenantDatabase, questions: NewRow<'selfAssessment.challengeQuestion'>[]) => {
  if (questions.length) await db.insertInto('selfAssessment.challengeQuestion').values(questions).execute()
}

/** One page of the questions of an event, by agency and in the order they were put down; of some agencies where they are named. */
export const questionsPage = (db: TenantDatabase, eventId: number, agencyIds: readonly number[] | null, page: number) =>
  questions(db)
    .where('asked.eventId', '=', eventId)
    .$if(agencyIds !== null, (query) => query.where('asked.forAgencyId', '=', sql<number>`any(${agencyIds})`))
    .orderBy('agency.name')
    .orderBy('asked.roundReturnId')
    .orderBy('asked.id')
    .limit(pageLength)
    .offset((page - 1) * pageLength)
    .execute()
export type ListedQuestion = Awaited<ReturnType<typeof questionsPage>>[number]

/** One question of an event. Throws NotFound when there is none of this number that the visitor may see. */
export async function findQuestion(db: TenantDatabase, id: number): Promise<ListedQuestion> {
  const found = await questions(db).where('asked.id', '=', id).executeTakeFirst()
  if (!found) throw new NotFound()
  return found
}

/** The newest few questions, for the list of pages; those that an action may follow first. */
export const someQuestions = (db: TenantDatabase) =>
  db
    .selectFrom('selfAssessment.challengeQuestion')
    .select(['id', 'eventId', 'roundReturnId', 'recordedAt', 'actionAt'])
    .orderBy(sql`recorded_at is null or action_at is not null`)
    .orderBy('id', 'desc')
    .limit(3)
    .execute()

/** Writes down what was said of a question and what follows. Throws ChangedMeanwhile when somebody else did since it was read. */
export async function noteOnQuestion(
  db: TenantDatabase,
  { id, version }: Pick<ChallengeQuestion, 'id' | 'version'>,
  noted: Partial<Pick<ChallengeQuestion, 'said' | 'agreed' | 'recordedBy' | 'recordedAt' | 'actionAt'>>,
): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('selfAssessment.challengeQuestion')
    .set({ ...noted, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows !== 1n) throw new ChangedMeanwhile()
}

/** Takes a question off an event. Throws ChangedMeanwhile when somebody wrote down what was said to it since it was read. */
export async function takeOffQuestion(
  db: TenantDatabase,
  { id, version }: Pick<ChallengeQuestion, 'id' | 'version'>,
): Promise<void> {
  const { numDeletedRows } = await db
    .deleteFrom('selfAssessment.challengeQuestion')
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (numDeletedRows !== 1n) throw new ChangedMeanwhile()
}

/** Takes a return off an event with its questions; one to which something was said keeps its place, and the database refuses the rest. */
export async function takeOffReturn(db: TenantDatabase, eventId: number, returnId: number): Promise<void> {
  await db
    .deleteFrom('selfAssessment.challengeQuestion')
    .where('eventId', '=', eventId)
    .where('roundReturnId', '=', returnId)
    .where('recordedAt', 'is', null)
    .execute()
  await db
    .deleteFrom('selfAssessment.challengedReturn')
    .where('eventId', '=', eventId)
    .where('roundReturnId', '=', returnId)
    .execute()
}

/** The returns of a round that are in the partnership's hands and not at the event yet, to choose from. */
export const returnsToBring = (db: TenantDatabase, { id, roundId }: Pick<ChallengeEvent, 'id' | 'roundId'>) =>
  sql<{ id: number; agencyId: number; says: string }>`
    select own.id, own.agency_id, agency.name as says
      from self_assessment.round_return own
      join partnership.agency agency on agency.id = own.agency_id
      join lateral (select step.kind from self_assessment.return_change step
                     where step.round_return_id = own.id and step.status = 'happened'
                       and step.kind in ('returned', 'nil return', 'exempt', 'taken back', 'sent back')
                     order by step.id desc limit 1) sent on sent.kind = 'returned'
     where own.round_id = ${roundId}
       and not exists (select 1 from self_assessment.challenged_return brought
                        where brought.event_id = ${id} and brought.round_return_id = own.id)
     order by agency.name, own.id`
    .execute(db)
    .then(({ rows }) => rows)

const questions = (db: TenantDatabase) =>
  db
    .selectFrom('selfAssessment.challengeQuestion as asked')
    .innerJoin('partnership.agency as agency', 'agency.id', 'asked.forAgencyId')
    .leftJoin('selfAssessment.question as question', 'question.id', 'asked.questionId')
    .selectAll('asked')
    .select(['agency.name as agency', 'question.reference'])
