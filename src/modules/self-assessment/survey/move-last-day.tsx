import { addDays, inWords, type Day } from '#platform/calendar/day.ts'
import { numberIn } from '#platform/evidence/evidence.ts'
import { dayAnswers } from '#platform/forms/field.ts'
import { day, text } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { NotFound, type Problem } from '#platform/problem.ts'
import { task } from '#platform/web/route.tsx'
import { roundAddress } from '../round.ts'
import { findRound } from '../store.ts'
import { aboveSurvey, mayRenew } from './renew-survey.tsx'
import { findSurvey, setLastDays, someSurveyableRounds, someSurveys, surveysToMove } from './survey-store.ts'
import { isShown, surveyAddress } from './survey.ts'

const reason = text('Why?', { most: 400, hint: 'Such as that many were on leave' })

/** One agency's survey has another last day; the link that its staff have stays as it is. */
export const moveLastDay = task({
  path: '/self-assessment/surveys/:survey/last-day',
  may: 'read a whole return',
  forSome: true,
  examples: async (visit) =>
    (mayRenew(visit) ? await someSurveys(visit.db) : []).map(({ id }) => ({ survey: String(id) })),
  find: async (visit, params) => {
    const survey = await findSurvey(visit.db, numberIn(params.survey))
    if (!mayRenew(visit)) throw new NotFound()
    return survey
  },
  title: ({ agency }) => `Another last day: ${agency}`,
  above: aboveSurvey,
  before: (survey, { today }) => (
    <p>
      {isShown(survey, today)
        ? shownAlready
        : `It can be answered until ${inWords(survey.closesOn)}. The link that staff have stays as it is.`}
    </p>
  ),
  fields: { closesOn: day('What is the last day to answer?'), reason },
  begin: ({ closesOn }) => dayAnswers('closesOn', closesOn),
  check: ({ closesOn }, survey, { today }) => [
    ...(isShown(survey, today) ? [{ field: 'closesOn', says: shownAlready }] : []),
    ...lastDayProblems(closesOn, [survey], today),
  ],

  async save(visit, survey, { closesOn, reason: why }) {
    const at = surveyAddress(survey.id)
    await setLastDays(visit.db, [survey], closesOn)
    await record(
      visit,
      'last day of the survey moved',
      at,
      { from: survey.closesOn, closesOn, why },
      { agency: survey.forAgencyId },
    )
    return at
  },
})

/** All surveys of a round that are not shown yet have another last day at once; every link stays as it is. */
export const moveLastDays = task({
  path: '/self-assessment/rounds/:round/surveys/last-day',
  may: 'run self-assessments',
  examples: async (visit) => (await someSurveyableRounds(visit.db)).map(({ id }) => ({ round: String(id) })),
  find: async (visit, params) => {
    const round = await findRound(visit.db, numberIn(params.round))
    const surveys = await surveysToMove(visit.db, round.id)
    return { round, surveys: surveys.filter((survey) => !isShown(survey, visit.today)) }
  },
  title: ({ round }) => `Another last day for all surveys: ${round.title}`,
  above: ({ round }) => [
    { says: 'Self-assessment', href: '/self-assessment' },
    { says: round.title, href: roundAddress(round.id) },
    { says: 'Surveys', href: `${roundAddress(round.id)}/surveys` },
  ],
  before: ({ surveys }) => (
    <p>
      {surveys.length === 0
        ? none
        : `${surveys.length} ${surveys.length === 1 ? 'survey has' : 'surveys have'} their last day moved. The links that staff have stay as they are. A survey that closed with enough answers is shown already, and stays closed.`}
    </p>
  ),
  fields: { closesOn: day('What is the last day to answer?'), reason },
  begin: ({ surveys }, { today }) => dayAnswers('closesOn', surveys[0]?.closesOn ?? addDays(today, 28)),
  check: ({ closesOn }, { surveys }, { today }) =>
    surveys.length === 0 ? [{ field: 'closesOn', says: none }] : lastDayProblems(closesOn, surveys, today),

  async save(visit, { round, surveys }, { closesOn, reason: why }) {
    const at = roundAddress(round.id)
    await setLastDays(visit.db, surveys, closesOn)
    await record(visit, 'last day of all surveys moved', at, { closesOn, why, surveys: surveys.length })
    return `${at}/surveys`
  },
})

const lastDayProblems = (closesOn: Day, surveys: readonly { opensOn: Day }[], today: Day): Problem[] =>
  closesOn < today || surveys.some(({ opensOn }) => closesOn < opensOn)
    ? [{ field: 'closesOn', says: 'Choose a last day that lies ahead and not before the first' }]
    : []

const shownAlready =
  'This survey is closed and what was answered is shown, so it stays closed: one more answer could then be told from those before it.'
const none = 'No survey of this round can be moved: there is none, or each is closed and shown.'
