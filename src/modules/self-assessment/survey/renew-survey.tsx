import { lastOpenLink, makeOpenLinks } from '#platform/identity/open-link.ts'
import { numberIn } from '#platform/evidence/evidence.ts'
import { dayAnswers } from '#platform/forms/field.ts'
import { day } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { NotFound } from '#platform/problem.ts'
import { may, type Visit } from '#platform/visit.ts'
import { task } from '#platform/web/route.tsx'
import { shownOnce } from '#platform/web/shown-once.tsx'
import { findSurvey, setLastDay, someSurveys } from './survey-store.ts'
import { surveyAddress } from './survey.ts'

const aboveSurvey = ({ id, agency }: { id: number; agency: string }) => [
  { says: 'Self-assessment', href: '/self-assessment' },
  { says: agency, href: surveyAddress(id) },
]

/** The address of a survey is made afresh, since the old one was lost or went astray, or its last day is moved. */
export const renewSurvey = task({
  path: '/self-assessment/surveys/:survey/renew',
  may: 'read a whole return',
  forSome: true,
  examples: async (visit) =>
    (mayRenew(visit) ? await someSurveys(visit.db) : []).map(({ id }) => ({ survey: String(id) })),
  find: async (visit, params) => {
    const survey = await findSurvey(visit.db, numberIn(params.survey))
    if (!mayRenew(visit)) throw new NotFound()
    return { ...survey, version: await lastOpenLink(visit.db, surveyAddress(survey.id)) }
  },
  title: ({ agency }) => `Make the address afresh: ${agency}`,
  above: aboveSurvey,
  button: 'Make the address afresh',
  before: () => <p>You are shown the new address once. From then on the one before opens nothing.</p>,
  fields: { closesOn: day('What is the last day to answer?') },
  begin: ({ closesOn }) => dayAnswers('closesOn', closesOn),
  check: ({ closesOn }, { opensOn }) =>
    closesOn < opensOn ? [{ field: 'closesOn', says: 'Choose a day that is not before the first day' }] : [],

  async save(visit, survey, { closesOn }) {
    await setLastDay(visit.db, survey.id, closesOn)
    const at = surveyAddress(survey.id)
    const secrets = await makeOpenLinks(visit, [{ opens: at, forAgencyId: survey.forAgencyId }])
    await record(visit, 'address of the survey made afresh', at, { closesOn }, { agency: survey.forAgencyId })
    return shownOnce({
      title: 'The address to send to your staff',
      above: aboveSurvey(survey),
      secret: `${visit.origin ?? ''}/survey/${secrets.get(at)}`,
      before: <p>The one before opens nothing any more.</p>,
      next: { says: 'Go on to the survey', href: at },
    })
  },
})

/** Those who lead for an agency renew their own; those who run self-assessments, any. */
const mayRenew = (visit: Visit) => may(visit, 'send in a return') || may(visit, 'run self-assessments')
