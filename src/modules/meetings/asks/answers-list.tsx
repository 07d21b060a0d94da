import { inWords } from '#platform/calendar/day.ts'
import type { Row } from '#platform/database/database.ts'
import { Empty } from '#platform/ui/glance.tsx'
import { answerKinds, type AnswerKind } from './ask.ts'

/** What was answered to an ask, in order: what became of it, in which words, who said so and when. */
export const AnswersList = ({ answers }: { answers: readonly Row<'meetings.askAnswer'>[] }) =>
  answers.length === 0 ? (
    <Empty says="No answer has been recorded." />
  ) : (
    <ol class="bullets">
      {answers.map((answer) => (
        <li key={answer.id} id={`answer-${answer.id}`}>
          {answer.at ? (
            <a href={answer.at}>{answerKinds[answer.kind as AnswerKind]}</a>
          ) : (
            answerKinds[answer.kind as AnswerKind]
          )}
          : {answer.says}{' '}
          <span class="quiet">
            {answer.answeredBy}, {inWords(answer.answeredOn)}
          </span>
        </li>
      ))}
    </ol>
  )
