import { randomUUID } from 'node:crypto'
import { choice } from '#platform/forms/fields.tsx'
import { orElse, type Fields } from '#platform/forms/field.ts'
import { page, task, type Params } from '#platform/web/route.tsx'
import { anyoneSignedIn } from '#platform/abilities/abilities.ts'
import { NotFound } from '#platform/problem.ts'
import type { Visit } from '#platform/visit.ts'
import { wholeVersion } from '../tools/tool-store.ts'
import type { WholeQuestion } from '../tools/tool.ts'
import { addSheets, findSurvey } from './survey-store.ts'
import { isAnswerable, mostSheets, staffQuestions, standingInWords } from './survey.ts'

/**
 * What a practitioner is asked, without a name and without an account, at the address their agency was given. Any question may be left
 * out. Nothing says who answered: no account, no time of day, no line of history.
 */
export const answerSurvey = task({
  path: '/survey/:secret',
  may: anyoneSignedIn,
  find: openedSurvey,
  title: ({ survey }) => `What is it like where you work: ${survey.agency}`,
  button: 'Send my answers',

  before: ({ survey, isOpen }, visit) => (
    <>
      <p class="lede">
        {visit.partnership.name} asks the people who work with children at {survey.agency} how things really are.
      </p>
      {isOpen ? (
        <p>
          Nobody is told who answered. Your name, your account and the time are not kept, and answers are shown to your
          agency and the partnership only when several people have given theirs. Leave out what you cannot say. Never
          write of a child here; if you worry about one, use the numbers above.
        </p>
      ) : (
        <p class="govuk-inset-text">{standingInWords(survey, visit.today)}. It cannot be answered today.</p>
      )}
    </>
  ),

  fields: async (_, { questions }): Promise<Fields> =>
    Object.fromEntries(
      questions.map((question) => [
        `q${question.id}`,
        orElse(choice(question.staffAsks!, { ...pointsOf(question), [cannotSay]: 'I cannot say' }), cannotSay),
      ]),
    ),

  check: (answers, { isOpen, survey, questions }, visit) => [
    ...(isOpen ? [] : [{ field: `q${questions[0]?.id}`, says: `${standingInWords(survey, visit.today)}` }]),
    ...(Number(survey.sheets) >= mostSheets
      ? [{ field: `q${questions[0]?.id}`, says: 'This survey has had more answers than it takes; tell your agency' }]
      : []),
    ...(Object.values(answers).every((answer) => answer === cannotSay)
      ? [{ field: `q${questions[0]?.id}`, says: 'Answer at least one question' }]
      : []),
  ],

  async save(visit, { survey, questions, secret }, answers) {
    const given = questions.flatMap(({ id }) => {
      const point = answers[`q${id}`]
      return point === cannotSay ? [] : [{ questionId: id, pointId: Number(point.slice('point '.length)) }]
    })
    await addSheets(visit.db, [{ survey, sheet: randomUUID(), givenOn: visit.today, answers: given }])
    return `/survey/${secret}/thank-you`
  },
})

/** Said once the answers are in. */
export const surveyThanks = page({
  path: '/survey/:secret/thank-you',
  may: anyoneSignedIn,
  async show(visit, params) {
    const { survey } = await openedSurvey(visit, params)
    return {
      title: 'Thank you',
      body: (
        <>
          <p class="lede">Your answers are in. Nobody is told that they are yours.</p>
          <p>
            They are set beside what {survey.agency} says of itself, and the partnership talks with it about where the
            two differ. You can close this page.
          </p>
        </>
      ),
    }
  },
})

/** Stands for a question left out. */
const cannotSay = 'cannot say'

/** The points that say something; that a question does not apply is for leaders to say. */
const pointsOf = ({ scale }: WholeQuestion): Record<string, string> =>
  Object.fromEntries(scale!.points.filter(({ applies }) => applies).map(({ id, says }) => [`point ${id}`, says]))

/** The survey that an open link opens, with what it asks. Throws NotFound where the link opens something else. */
async function openedSurvey(visit: Visit, { opens, secret }: Params) {
  const id = /^\/self-assessment\/surveys\/(\d+)$/.exec(opens ?? '')?.[1]
  if (!id) throw new NotFound()
  const survey = await findSurvey(visit.db, Number(id))
  if (survey.versionId === null) throw new NotFound()
  const questions = staffQuestions(await wholeVersion(visit.db, survey.versionId), survey.audienceId)
  return { survey, questions, isOpen: isAnswerable(survey, visit.today), secret: secret! }
}
