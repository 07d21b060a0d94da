import type { Day } from '#platform/calendar/day.ts'
import type { TenantDatabase } from '#platform/database/database.ts'
import { ChangedMeanwhile, NotFound } from '#platform/problem.ts'
import { pageLength } from '#platform/ui/paging.tsx'

/** Begins a survey beside each of some returns that has none, and answers with those that are new. */
export const addSurveys = (
  db: TenantDatabase,
  returns: readonly { id: number; agencyId: number }[],
  days: { opensOn: Day; closesOn: Day },
) =>
  returns.length === 0
    ? Promise.resolve([])
    : db
        .insertInto('selfAssessment.survey')
        .values(returns.map(({ id, agencyId }) => ({ roundReturnId: id, forAgencyId: agencyId, ...days })))
        .onConflict((same) => same.columns(['partnershipId', 'roundReturnId']).doNothing())
        .returning(['id', 'forAgencyId', 'roundReturnId'])
        .execute()

/** The returns of a round that are still asked, each with its agency: whose practitioners can be surveyed. */
export const returnsToSurvey = (db: TenantDatabase, roundId: number) =>
  db
    .selectFrom('selfAssessment.roundReturn as own')
    .leftJoin('selfAssessment.survey as survey', 'survey.roundReturnId', 'own.id')
    .select(['own.id', 'own.agencyId'])
    .where('own.roundId', '=', roundId)
    .where('survey.id', 'is', null)
    .orderBy('own.id')
    .execute()

/** One survey with the return, the round and the agency it stands beside. Throws NotFound when it is not there for this visitor. */
export async function findSurvey(db: TenantDatabase, id: number) {
  const found = await surveys(db).where('survey.id', '=', id).executeTakeFirst()
  if (!found) throw new NotFound()
  return found
}

/** The surveys of a round by agency, one page of them, each with how many answered; and how many there are. */
export async function surveysPage(db: TenantDatabase, roundId: number, page: number) {
  const rows = await surveys(db)
    .where('own.roundId', '=', roundId)
    .orderBy('agency.name')
    .limit(pageLength)
    .offset((page - 1) * pageLength)
    .execute()
  const { count } = await db
    .selectFrom('selfAssessment.survey as survey')
    .innerJoin('selfAssessment.roundReturn as own', 'own.id', 'survey.roundReturnId')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('own.roundId', '=', roundId)
    .executeTakeFirstOrThrow()
  return { rows: rows.map((row) => ({ ...row, sheets: Number(row.sheets) })), count: Number(count) }
}

/** The newest few surveys that this visitor may see, for the list of pages. */
export const someSurveys = (db: TenantDatabase) =>
  db.selectFrom('selfAssessment.survey').select('id').orderBy('id', 'desc').limit(3).execute()

/** The newest few rounds that ask a version with a wording for staff, for the list of pages. */
export const someSurveyableRounds = (db: TenantDatabase) =>
  db
    .selectFrom('selfAssessment.round as round')
    .select('round.id')
    .where((row) =>
      row.exists(
        row
          .selectFrom('selfAssessment.question as question')
          .select('question.id')
          .whereRef('question.versionId', '=', 'round.versionId')
          .where('question.staffAsks', 'is not', null),
      ),
    )
    .orderBy('round.id', 'desc')
    .limit(3)
    .execute()

/** What one practitioner answered, which nothing ties to anybody. */
export type NewSheet = {
  survey: { id: number; forAgencyId: number }
  sheet: string
  givenOn: Day
  answers: readonly { questionId: number; pointId: number }[]
}

/** Writes down what practitioners answered. */
export async function addSheets(db: TenantDatabase, sheets: readonly NewSheet[]): Promise<void> {
  const rows = sheets.flatMap(({ survey, sheet, givenOn, answers }) =>
    answers.map((answer) => ({ ...answer, surveyId: survey.id, forAgencyId: survey.forAgencyId, sheet, givenOn })),
  )
  for (let from = 0; from < rows.length; from += 1_000)
    await db
      .insertInto('selfAssessment.surveyAnswer')
      .values(rows.slice(from, from + 1_000))
      .execute()
}

/** How many answered at each point of each question of one survey. */
export const pointsOfSurvey = async (db: TenantDatabase, surveyId: number) =>
  (
    await db
      .selectFrom('selfAssessment.surveyAnswer')
      .select(['questionId', 'pointId'])
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('surveyId', '=', surveyId)
      .groupBy(['questionId', 'pointId'])
      .execute()
  ).map((row) => ({ ...row, count: Number(row.count) }))

/** Moves the last day of some surveys. Throws ChangedMeanwhile when somebody moved one of them since they were read. */
export async function setLastDays(
  db: TenantDatabase,
  surveys: readonly { id: number; closesOn: Day }[],
  closesOn: Day,
): Promise<void> {
  const moved = await db
    .updateTable('selfAssessment.survey')
    .set({ closesOn })
    .where(({ eb, refTuple, tuple }) =>
      eb(
        refTuple('id', 'closesOn'),
        'in',
        surveys.map((survey) => tuple(survey.id, survey.closesOn)),
      ),
    )
    .returning('id')
    .execute()
  if (moved.length < surveys.length) throw new ChangedMeanwhile()
}

/** The surveys of a round, each with its days and how many answered. */
export const surveysToMove = (db: TenantDatabase, roundId: number) =>
  surveys(db).where('own.roundId', '=', roundId).orderBy('survey.id').execute()

const surveys = (db: TenantDatabase) =>
  db
    .selectFrom('selfAssessment.survey as survey')
    .innerJoin('selfAssessment.roundReturn as own', 'own.id', 'survey.roundReturnId')
    .innerJoin('selfAssessment.round as round', 'round.id', 'own.roundId')
    .innerJoin('partnership.agency as agency', 'agency.id', 'own.agencyId')
    .select([
      'survey.id',
      'survey.forAgencyId',
      'survey.roundReturnId',
      'survey.opensOn',
      'survey.closesOn',
      'own.roundId',
      'own.audienceId',
      'round.title',
      'round.versionId',
      'agency.name as agency',
    ])
    .select((row) =>
      row
        .selectFrom('selfAssessment.surveyAnswer as answer')
        .select(({ fn }) => fn.count<number>('answer.sheet').distinct().as('sheets'))
        .whereRef('answer.surveyId', '=', 'survey.id')
        .as('sheets'),
    )

export type FoundSurvey = Awaited<ReturnType<typeof findSurvey>>
