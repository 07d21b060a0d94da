import { inWords } from '#platform/calendar/day.ts'
import { whenInWords } from '#platform/calendar/when.ts'
import { Mark } from '#platform/ui/marks.tsx'
import { Prose } from '#platform/ui/prose.tsx'
import type { WholeQuestion } from '../../tools/tool.ts'
import { documentAddress, gridOf, promisesIn, type Answer } from '../answer.ts'
import type { FileAt } from './part-store.ts'
import { markOf } from './question-asked.tsx'
import { saidInWords } from './question-fields.ts'

type Shown = { question: WholeQuestion; answer: Answer | undefined; files: readonly FileAt[] }

/** What was answered to one question, to be read: the answer, what shows it, what came of it and what will improve. */
export const AnswerShown = ({ question, answer, files }: Shown) => (
  <div class="answer">
    <Said question={question} answer={answer} />
    {answer && <WhereFrom answer={answer} />}
    {answer?.notApplicableBecause && <Beside title="Why it does not apply" says={answer.notApplicableBecause} />}
    {answer?.evidence && <Beside title="What shows it" says={answer.evidence} />}
    {files.length > 0 && (
      <ul>
        {files.map((file) => (
          <li key={file.id}>
            <span class="gold">
              <Mark name="knot" />
            </span>{' '}
            <a href={documentAddress(file)}>{file.name}</a>
          </li>
        ))}
      </ul>
    )}
    {answer?.impact && <Beside title="What difference it made" says={answer.impact} />}
    {promisesIn(answer).map(({ what, owner, by }, place) => (
      <div key={place}>
        <Beside title="To improve" says={what} />
        <p class="quiet">
          {owner ?? 'Nobody is named for it'}, {by ? `by ${whenInWords(by)}` : 'without a date'}
        </p>
      </div>
    ))}
  </div>
)

/** Where an answer came from that did not begin here, and whether somebody has said that it holds. */
const WhereFrom = ({ answer: { givenFrom, givenOn, confirmed } }: { answer: Answer }) =>
  givenFrom ? (
    <p class="quiet">
      Given from {givenFrom} on {inWords(givenOn!)}
      {confirmed ? '.' : '; nobody here has said that it is right.'}
    </p>
  ) : (
    !confirmed && <p class="quiet">Brought forward from last time; nobody has said that it still holds.</p>
  )

/** The answer itself, by the kind of the question. */
export function Said({ question, answer }: Pick<Shown, 'question' | 'answer'>) {
  if (question.kind === 'statement') return null
  const point = question.scale?.points.find(({ id }) => id === answer?.pointId)
  if (point)
    return (
      <p class="answer__point">
        <Mark name={markOf(point)} /> {point.says}
      </p>
    )
  const rows = answer ? gridOf(answer) : []
  if (rows.length > 0)
    return (
      <table class="table stack">
        <caption class="govuk-visually-hidden">{question.asks}</caption>
        <thead>
          <tr>
            {question.choices.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, place) => (
            <tr key={place}>
              {question.choices.map((column, cell) => (
                <td key={column} data-head={column} class="as-written">
                  {row[cell] ?? ''}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    )
  if (answer && answer.chosen.length > 0)
    return (
      <ul class="bullets">
        {answer.chosen.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
    )
  const says = saidInWords(question, answer?.says ?? null)
  return says ? <Prose text={says} small /> : <p class="quiet">Not answered</p>
}

const Beside = ({ title, says }: { title: string; says: string }) => (
  <>
    <h3>{title}</h3>
    <Prose text={says} small />
  </>
)
