import { lastOpenLink, makeOpenLinks } from '#platform/identity/open-link.ts'
import { numberIn } from '#platform/evidence/evidence.ts'
import { choices } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { NotFound } from '#platform/problem.ts'
import { may, type Visit } from '#platform/visit.ts'
import { task } from '#platform/web/route.tsx'
import { shownOnce } from '#platform/web/shown-once.tsx'
import { findSurvey, someSurveys } from './survey-store.ts'
import { surveyAddress } from './survey.ts'

/** What stands above the tasks of a survey. */
export const aboveSurvey = ({ id, agency }: { id: number; agency: string }) => [
  { says: 'Self-assessment', href: '/self-assessment' },
  { says: agency, href: surveyAddress(id) },
]

/** The link of a survey is made afresh, since the old one was lost or went astray. It is asked twice: the one that staff have opens nothing then. */
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
  title: ({ agency }) => `Make the link afresh: ${agency}`,
  above: aboveSurvey,
  button: 'Make the link afresh',
  before: ({ id }) => (
    <p>
      The link that staff have opens nothing from then on, and each of them needs the new one. You are shown it once. To
      give them longer, <a href={`${surveyAddress(id)}/last-day`}>set another last day</a> instead: the link stays.
    </p>
  ),
  fields: {
    sure: choices('Is it to be made afresh?', { yes: 'Yes: the link that staff have is to open nothing any more' }),
  },

  async save(visit, survey) {
    const at = surveyAddress(survey.id)
    const secrets = await makeOpenLinks(visit, [{ opens: at, forAgencyId: survey.forAgencyId }])
    await record(visit, 'link of the survey made afresh', at, {}, { agency: survey.forAgencyId })
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
export const mayRenew = (visit: Visit) => may(visit, 'send in a return') || may(visit, 'run self-assessments')
