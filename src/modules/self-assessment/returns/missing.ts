import type { WholePart, WholeQuestion } from '../tools/tool.ts'
import { isAnswered, type Answer, type Said } from './answer.ts'

/** Something a return is not whole without, and where it stands. */
export type Missing = { partId: number; questionId: number; reference: string; asks: string; says: string }

/** What is missing before a return can be sent in, part by part in order. A question that need not be answered is never missing. */
export const missingIn = (parts: readonly WholePart[], answers: ReadonlyMap<number, Answer>): Missing[] =>
  parts.flatMap((part) =>
    part.questions.flatMap((question) => {
      const says = missingOf(question, answers.get(question.id))
      return says === null
        ? []
        : [{ partId: part.id, questionId: question.id, reference: question.reference, asks: question.asks, says }]
    }),
  )

/** The answers that count: what was brought forward counts once somebody said that it is still right. */
export const answersThatCount = (answers: ReadonlyMap<number, Answer>): Map<number, Answer> =>
  new Map([...answers].filter(([, { confirmed }]) => confirmed))

/** Was a question that does not apply to everybody put at the point that says so? */
export const doesNotApply = (
  question: Pick<WholeQuestion, 'scale'>,
  said: Pick<Said, 'pointId'> | undefined,
): boolean => question.scale?.points.some(({ id, applies }) => !applies && id === said?.pointId) ?? false

function missingOf(question: WholeQuestion, answer: Answer | undefined): string | null {
  if (question.kind === 'statement') return null
  if (answer && !answer.confirmed && isAnswered(question, answer))
    return !answer.givenFrom
      ? 'Brought forward: say whether it is still right'
      : 'Given from another area: say whether it is right here'
  if (!isAnswered(question, answer)) return question.needed ? 'Not answered' : null
  if (doesNotApply(question, answer) && !answer?.notApplicableBecause) return 'Say why it does not apply'
  return null
}
