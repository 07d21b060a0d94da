import { numberIn } from '#platform/evidence/evidence.ts'
import { Button } from '#platform/ui/govuk/buttons.tsx'
import { Empty, Section } from '#platform/ui/glance.tsx'
import { PageHeading } from '#platform/ui/layout.tsx'
import { Status } from '#platform/ui/marks.tsx'
import { may } from '#platform/visit.ts'
import { page } from '#platform/web/route.tsx'
import { roundAddress } from '../round.ts'
import { answersOfReturn } from '../returns/answer-store.ts'
import { wholeVersion } from '../tools/tool-store.ts'
import type { WholeQuestion } from '../tools/tool.ts'
import { findSurvey, pointsOfSurvey, someSurveys } from './survey-store.ts'
import { smallest } from '#platform/facts/small-number.ts'
import { besideLeaders, isShown, sheetsInWords, staffQuestions, standingInWords, surveyAddress } from './survey.ts'

/** One agency's survey: how it stands, and what practitioners say beside what leaders say. */
export const showSurvey = page({
  path: '/self-assessment/surveys/:survey',
  may: 'read a whole return',
  forSome: true,
  examples: async (visit) => (await someSurveys(visit.db)).map(({ id }) => ({ survey: String(id) })),

  async show(visit, params) {
    const survey = await findSurvey(visit.db, numberIn(params.survey))
    const at = surveyAddress(survey.id)
    const questions =
      survey.versionId === null ? [] : staffQuestions(await wholeVersion(visit.db, survey.versionId), survey.audienceId)
    const shown = isShown(survey, visit.today)
    const points = !shown ? [] : await pointsOfSurvey(visit.db, survey.id)
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
            lede={`${standingInWords(survey, visit.today)}. Answered by: ${sheetsInWords(survey, visit.today)}.`}
            deeds={
              mayRenew && (
                <>
                  {!shown && <Button href={`${at}/last-day`}>Another last day</Button>}
                  <Button href={`${at}/renew`} classes="govuk-button--secondary">
                    Make the link afresh
                  </Button>
                </>
              )
            }
          />
          <Section title="Beside what leaders say" id="beside">
            {!shown ? (
              <Empty
                says={`Shown once it is closed, where ${smallest} or more answered, so that nobody can be known by theirs.`}
              />
            ) : (
              <table class="table stack">
                <caption class="govuk-visually-hidden">
                  What leaders say to each question, and how many practitioners chose each point
                </caption>
                <thead>
                  <tr>
                    {['Question', 'Leaders say', 'Practitioners say', 'So practitioners put it'].map((head) => (
                      <th key={head} scope="col">
                        {head}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {questions.map((question) => (
                    <Beside
                      key={question.id}
                      question={question}
                      points={points}
                      leaders={own.get(question.id)?.pointId ?? null}
                    />
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

type BesideProps = {
  question: WholeQuestion
  points: Awaited<ReturnType<typeof pointsOfSurvey>>
  leaders: number | null
}

/** One question: what leaders say, how many practitioners chose each point, the strongest first, and whether they put it lower. */
const Beside = ({ question, points, leaders }: BesideProps) => {
  const offered = question.scale!.points.filter(({ applies }) => applies)
  const counts = offered.map(
    ({ id }) => points.find((each) => each.questionId === question.id && each.pointId === id)?.count ?? 0,
  )
  const all = counts.reduce((sum, count) => sum + count, 0)
  const so = besideLeaders(
    counts,
    offered.findIndex(({ id }) => id === leaders),
  )
  return (
    <tr>
      <th scope="row" class="plain">
        {question.reference} {question.staffAsks}
      </th>
      <td data-head="Leaders say">{question.scale!.points.find(({ id }) => id === leaders)?.says ?? 'Not answered'}</td>
      <td data-head="Practitioners say">
        {all < smallest
          ? `Fewer than ${smallest} answered this`
          : offered
              .map(({ says }, place) => `${says}: ${counts[place]}`)
              .toReversed()
              .join(', ')}
      </td>
      <td data-head="So practitioners put it">
        {so === 'lower' ? <Status is="late" says="Lower: talk about it" /> : so === null ? 'Not known' : upper(so)}
      </td>
    </tr>
  )
}

const upper = (words: string) => words[0]!.toUpperCase() + words.slice(1)
