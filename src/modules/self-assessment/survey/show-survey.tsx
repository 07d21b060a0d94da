import { numberIn } from '#platform/evidence/evidence.ts'
import { isOpenLink } from '#platform/identity/open-link.ts'
import { NotFound } from '#platform/problem.ts'
import { Button } from '#platform/ui/govuk/buttons.tsx'
import { Empty, Section } from '#platform/ui/glance.tsx'
import { PageHeading } from '#platform/ui/layout.tsx'
import { may } from '#platform/visit.ts'
import { page } from '#platform/web/route.tsx'
import { roundAddress } from '../round.ts'
import { answersOfReturn } from '../returns/answer-store.ts'
import { wholeVersion } from '../tools/tool-store.ts'
import type { WholeQuestion } from '../tools/tool.ts'
import { findSurvey, pointsOfSurvey, someSurveys } from './survey-store.ts'
import { fewestSheets, sheetsInWords, staffQuestions, standingInWords, surveyAddress } from './survey.ts'

/** One agency's survey: how it stands, its address when it was just made afresh, and what practitioners say beside what leaders say. */
export const showSurvey = page({
  path: '/self-assessment/surveys/:survey',
  may: 'read a return',
  examples: async (visit) => (await someSurveys(visit.db)).map(({ id }) => ({ survey: String(id) })),

  async show(visit, params) {
    const survey = await findSurvey(visit.db, numberIn(params.survey))
    const at = surveyAddress(survey.id)
    const secret = visit.query.get('secret')
    if (secret !== null && !(await isOpenLink(visit.db, at, secret))) throw new NotFound()
    const questions =
      survey.versionId === null ? [] : staffQuestions(await wholeVersion(visit.db, survey.versionId), survey.audienceId)
    const sheets = Number(survey.sheets)
    const points = sheets < fewestSheets ? [] : await pointsOfSurvey(visit.db, survey.id)
    const own = await answersOfReturn(visit.db, survey.roundReturnId)
    const mayRenew = may(visit, 'send in a return') || may(visit, 'run self-assessments')
    return {
      title: `Survey: ${survey.agency}`,
      above: [
        { says: 'Self-assessment', href: '/self-assessment' },
        { says: survey.title, href: roundAddress(survey.roundId) },
        { says: 'Surveys', href: `${roundAddress(survey.roundId)}/surveys` },
      ],
      ownHeading: true,
      body: (
        <>
          <PageHeading
            says={survey.agency}
            over={`What practitioners say. ${survey.title}`}
            lede={`${standingInWords(survey, visit.today)}. Answered by: ${sheetsInWords(sheets)}.`}
            deeds={
              mayRenew && (
                <Button href={`${at}/renew`} classes="govuk-button--secondary">
                  Make the address afresh, or another last day
                </Button>
              )
            }
          />
          {secret !== null && (
            <Section title="The address to send to your staff" id="address">
              <p>
                Copy it now: it is kept nowhere, and this page shows it only while you are here. The one before opens
                nothing any more.
              </p>
              <p class="as-written">
                {visit.origin ?? ''}/survey/{secret}
              </p>
            </Section>
          )}
          <Section title="Beside what leaders say" id="beside">
            {sheets < fewestSheets ? (
              <Empty says={`Shown once ${fewestSheets} people have answered, so that nobody can be known by theirs.`} />
            ) : (
              <table class="table stack">
                <caption>
                  What each question brought: leaders' answer, and how many practitioners chose each point
                </caption>
                <thead>
                  <tr>
                    <th scope="col">Question</th>
                    <th scope="col">Leaders say</th>
                    <th scope="col">Practitioners say</th>
                    <th scope="col" class="num">
                      Answered
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {questions.map((question) => (
                    <tr key={question.id}>
                      <th scope="row" class="plain">
                        {question.reference} {question.staffAsks}
                      </th>
                      <td data-head="Leaders say">
                        {pointCalled(question, own.get(question.id)?.pointId ?? null) ?? 'Not answered'}
                      </td>
                      <Said question={question} points={points} />
                    </tr>
                  ))}
                </tbody>
              </table>
            )}
          </Section>
        </>
      ),
    }
  },
})

/** How many chose each point of one question, the strongest first; nothing where fewer than are shown answered it. */
const Said = ({
  question,
  points,
}: {
  question: WholeQuestion
  points: Awaited<ReturnType<typeof pointsOfSurvey>>
}) => {
  const own = points.filter(({ questionId }) => questionId === question.id)
  const all = own.reduce((sum, { count }) => sum + count, 0)
  if (all < fewestSheets)
    return (
      <>
        <td data-head="Practitioners say">Too few answered</td>
        <td data-head="Answered" class="num">
          Fewer than {fewestSheets}
        </td>
      </>
    )
  const counted = (pointId: number) => own.find((each) => each.pointId === pointId)?.count ?? 0
  return (
    <>
      <td data-head="Practitioners say">
        {question
          .scale!.points.filter(({ applies }) => applies)
          .toReversed()
          .map(({ id, says }) => `${says}: ${counted(id)}`)
          .join(', ')}
      </td>
      <td data-head="Answered" class="num">
        {all}
      </td>
    </>
  )
}

const pointCalled = (question: WholeQuestion, pointId: number | null) =>
  question.scale?.points.find(({ id }) => id === pointId)?.says
