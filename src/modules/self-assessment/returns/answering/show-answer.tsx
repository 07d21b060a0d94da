import type { Day } from '#platform/calendar/day.ts'
import { momentInWords } from '#platform/calendar/moment.ts'
import { numberIn } from '#platform/evidence/evidence.ts'
import { NotFound } from '#platform/problem.ts'
import { Empty, Section } from '#platform/ui/glance.tsx'
import { PageHeading } from '#platform/ui/layout.tsx'
import { page } from '#platform/web/route.tsx'
import { improvementsOfAnswers } from '../../improvements/plan-store.ts'
import { PromisedBefore } from '../../improvements/promised-before.tsx'
import { whatBecameOfIt } from '../../themes/what-became-of-it.tsx'
import { evidenceAddress, returnAddress } from '../answer.ts'
import { partAddress } from '../how-far.tsx'
import { agenciesShown } from '../open-return.ts'
import { wholeReturn } from '../whole-return.ts'
import { AnswerShown } from './answer-shown.tsx'
import { deedsOnQuestion, placeOfAnswer, someAnswers } from './earlier-store.ts'
import { filesAt } from './part-store.ts'
import { Asks } from './question-heading.tsx'

/** One answer of a return, with all its earlier wordings. Twelve statements. */
export const showAnswer = page({
  path: '/self-assessment/answers/:answer',
  may: 'read a return',
  forSome: true,
  examples: async (visit) =>
    (await someAnswers(visit.db, agenciesShown(visit))).map(({ id }) => ({ answer: String(id) })),

  async show(visit, params) {
    const { roundReturnId, questionId } = await placeOfAnswer(visit.db, numberIn(params.answer))
    const { own, maybeAsked, answers, answerable } = await wholeReturn(visit, roundReturnId)
    const part = maybeAsked.find(({ questions }) => questions.some(({ id }) => id === questionId))
    const question = part?.questions.find(({ id }) => id === questionId)
    if (!part || !question) throw new NotFound()
    const answer = answers.get(questionId)!
    const at = evidenceAddress(own.id, questionId)
    const files = (await filesAt(visit.db, [at])).get(at) ?? []
    const wordings = (await deedsOnQuestion(visit.db, own.id, questionId)).map((line) => ({
      ...line,
      says: wordsIn(line.detail, questionId),
    }))
    return {
      title: `${question.reference} of ${own.agency}: ${own.title}`,
      above: [{ says: `${own.title}: ${own.agency}`, href: returnAddress(own.id) }],
      ownHeading: true,
      body: (
        <>
          <PageHeading
            says={<Asks question={question} />}
            over={`${own.agency}, ${own.title}, part ${part.reference} ${part.title}`}
            lede={`Last answered by ${answer.byName}, ${momentInWords(answer.at)}.`}
          />
          <AnswerShown question={question} answer={answer} files={files} />
          <p class="after">
            <a
              href={
                answerable
                  ? `${partAddress(own.id, part.id)}#q-${questionId}`
                  : `${returnAddress(own.id)}/whole#q-${questionId}`
              }
            >
              {answerable ? 'Change this answer' : 'See it in the whole return'}
            </a>
          </p>
          <InPlan
            promised={await improvementsOfAnswers(visit.db, visit.today, [answer.id])}
            returnId={own.id}
            today={visit.today}
          />
          {await whatBecameOfIt(visit, answer.id)}
          <Section title="Earlier wordings" id="wordings" quiet="the newest first">
            {wordings.length === 0 ? (
              <Empty says="Nothing was written about it here." />
            ) : (
              <table class="table stack">
                <caption class="govuk-visually-hidden">What was said at each saving</caption>
                <thead>
                  <tr>
                    {['When', 'Who', 'What it said'].map((head) => (
                      <th key={head} scope="col">
                        {head}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {wordings.map((line) => (
                    <tr key={line.number}>
                      <td>{momentInWords(line.at)}</td>
                      <td>{line.byName}</td>
                      <td class="as-written">{line.says ?? line.deed}</td>
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

/** How what was promised beside it stands in the action plan. */
const InPlan = ({
  promised,
  ...rest
}: {
  promised: Awaited<ReturnType<typeof improvementsOfAnswers>>
  returnId: number
  today: Day
}) => {
  const each = [...promised.values()].flat()
  return each.length === 0 ? null : (
    <Section title="In the action plan" id="in-plan">
      <PromisedBefore promised={each} {...rest} says="they" />
    </Section>
  )
}

/** What one deed wrote to a question; null where it wrote no words, such as when a document was removed. */
function wordsIn(detail: string, questionId: number): string | null {
  const { answers } = JSON.parse(detail) as { answers?: Record<string, string> }
  const words = answers?.[questionId]
  return words === undefined ? null : words || 'Nothing'
}
