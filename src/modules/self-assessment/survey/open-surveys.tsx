import { accountsActingFor } from '#platform/identity/store.ts'
import { makeOpenLinks } from '#platform/identity/open-link.ts'
import { addDays, inWords, type Day } from '#platform/calendar/day.ts'
import { numberIn } from '#platform/evidence/evidence.ts'
import { dayAnswers } from '#platform/forms/field.ts'
import { day } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { writeLetters } from '#platform/mail/mail.ts'
import { NotFound } from '#platform/problem.ts'
import type { Visit } from '#platform/visit.ts'
import { task } from '#platform/web/route.tsx'
import { roundAddress } from '../round.ts'
import { findRound } from '../store.ts'
import { wholeVersion } from '../tools/tool-store.ts'
import { addSurveys, returnsToSurvey, someSurveyableRounds } from './survey-store.ts'
import { staffQuestions, surveyAddress } from './survey.ts'

/**
 * A survey of practitioners is put beside every return of a round that has none: each agency's leads are written to with the one
 * address their staff answer at. What leaders say can then be set beside what staff say.
 */
export const openSurveys = task({
  path: '/self-assessment/rounds/:round/open-surveys',
  may: 'run self-assessments',
  examples: async (visit) => (await someSurveyableRounds(visit.db)).map(({ id }) => ({ round: String(id) })),
  find: async (visit, params) => {
    const round = await findRound(visit.db, numberIn(params.round))
    if (round.versionId === null) throw new NotFound()
    const asks = staffQuestions(await wholeVersion(visit.db, round.versionId), null)
    return { round, asks, returns: await returnsToSurvey(visit.db, round.id) }
  },
  title: ({ round }) => `Ask practitioners: ${round.title}`,
  above: ({ round }) => [
    { says: 'Self-assessment', href: '/self-assessment' },
    { says: round.title, href: roundAddress(round.id) },
    { says: 'Surveys', href: `${roundAddress(round.id)}/surveys` },
  ],
  button: 'Open the surveys and write to the leads',

  before: ({ asks, returns }) => (
    <>
      <p>
        {returns.length === 0
          ? 'Every agency asked in this round has its survey already.'
          : `${returns.length} ${returns.length === 1 ? 'agency is' : 'agencies are'} given an address that anybody on their staff can answer at, without a name. Their leads are written to with it today.`}
      </p>
      <p>Practitioners are asked:</p>
      <ul class="govuk-list govuk-list--bullet">
        {asks.map(({ id, staffAsks }) => (
          <li key={id}>{staffAsks}</li>
        ))}
      </ul>
    </>
  ),
  fields: {
    opensOn: day('When does it open?'),
    closesOn: day('What is the last day to answer?'),
  },
  begin: (_, visit) => ({ ...dayAnswers('opensOn', visit.today), ...dayAnswers('closesOn', addDays(visit.today, 28)) }),

  check: ({ opensOn, closesOn }, { asks, returns }, visit) => [
    ...(asks.length === 0
      ? [
          {
            field: 'opensOn',
            says: 'The tool of this round has no wording for practitioners, so there is nothing to ask',
          },
        ]
      : []),
    ...(returns.length === 0 ? [{ field: 'opensOn', says: 'Every agency has its survey already' }] : []),
    ...(closesOn < opensOn || closesOn < visit.today
      ? [{ field: 'closesOn', says: 'Choose a last day that lies ahead and not before the first' }]
      : []),
  ],

  async save(visit, { round, returns }, days) {
    const added = await addSurveys(visit.db, returns, days)
    await record(visit, 'surveys of practitioners opened', roundAddress(round.id), { ...days, surveys: added.length })
    await writeToLeads(visit, round.title, added, days.closesOn)
    return `${roundAddress(round.id)}/surveys`
  },
})

/** Makes each survey its address and writes it to those who lead for the agency. The address is kept nowhere else. */
export async function writeToLeads(
  visit: Visit,
  title: string,
  surveys: readonly { id: number; forAgencyId: number }[],
  closesOn: Day,
): Promise<void> {
  const accounts = (
    await accountsActingFor(
      visit.db,
      surveys.map(({ forAgencyId }) => forAgencyId),
    )
  ).filter(({ roles }) => roles.some((role) => leads.has(role)))
  const secrets = await makeOpenLinks(
    visit,
    surveys.map(({ id, forAgencyId }) => ({ opens: surveyAddress(id), forAgencyId })),
  )
  const survey = new Map(surveys.map(({ id, forAgencyId }) => [forAgencyId, surveyAddress(id)]))
  await writeLetters(
    visit,
    accounts.map(({ accountId, agencyId }) => ({
      toAccount: accountId,
      subject: `A survey for the people who work with children: ${title}`,
      body: [
        'Please send this address to everybody in your agency who works with children. They answer without a name, in five minutes.',
        `${visit.origin ?? ''}/survey/${secrets.get(survey.get(agencyId!)!)}`,
        `It can be answered until ${inWords(closesOn)}. Answers are shown only when several people have given theirs.`,
      ].join('\n\n'),
      about: survey.get(agencyId!)!,
    })),
  )
}

/** Those who lead for an agency. */
const leads = new Set(['agency lead', 'safeguarding partner'])
