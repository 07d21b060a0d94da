import { gridOf, isAnswered, type Answer } from '../returns/answer.ts'
import { fixedAnswers, type QuestionKind, type WholeQuestion } from '../tools/tool.ts'

/** One line of what everybody said to a question together: how many gave an answer, or a figure of the numbers they gave. */
export type Total = { says: string; count: number }

/**
 * What all who were asked a question said to it together. Of a question that is chosen from, how many gave each answer, those that nobody
 * gave too; of numbers their sum, the least, the middle one and the most; of a table its rows; of words only how many there are. Then how
 * many said that it does not apply, and how many did not answer.
 */
export function totalsOf(question: WholeQuestion, answers: readonly (Answer | undefined)[]): Total[] {
  const given = answers.filter((answer) => answer !== undefined)
  const counted = given.filter((answer) => isAnswered(question, answer))
  const without = given.filter((answer) => !isAnswered(question, answer) && answer.notApplicableBecause !== null).length
  const missing = answers.length - counted.length - without
  return [
    ...totalsByKind(question, counted),
    ...(without ? [{ says: 'Does not apply', count: without }] : []),
    ...(missing ? [{ says: 'Not answered', count: missing }] : []),
  ]
}

function totalsByKind({ kind, scale, choices }: WholeQuestion, answers: readonly Answer[]): Total[] {
  if (kind === 'scored')
    return (scale?.points ?? []).map(({ id, says }) => ({
      says,
      count: answers.filter(({ pointId }) => pointId === id).length,
    }))
  if (kind === 'one of several' || kind === 'several' || kind === 'checklist') return choicesOf(choices, answers)
  const fixed = fixedAnswers[kind as QuestionKind]
  if (fixed) return choicesOf(fixed, answers)
  if (kind === 'number') return ofNumbers(answers.map(({ says }) => Number(says)).filter(Number.isFinite))
  if (kind === 'table')
    return [
      { says: 'Answered', count: answers.length },
      { says: 'Rows in all', count: answers.reduce((sum, answer) => sum + gridOf(answer).length, 0) },
    ]
  return [{ says: 'Answered', count: answers.length }]
}

const choicesOf = (choices: readonly string[], answers: readonly Answer[]): Total[] =>
  choices.map((says) => ({
    says,
    count: answers.filter((answer) => answer.says === says || answer.chosen.includes(says)).length,
  }))

/** The middle one of an even number lies half way between two. */
function ofNumbers(given: readonly number[]): Total[] {
  const numbers = given.toSorted((one, other) => one - other)
  const half = Math.floor(numbers.length / 2)
  if (numbers.length === 0) return [{ says: 'Answered', count: 0 }]
  const middle = numbers.length % 2 ? numbers[half]! : (numbers[half - 1]! + numbers[half]!) / 2
  return [
    { says: 'Answered', count: numbers.length },
    { says: 'Sum', count: numbers.reduce((sum, number) => sum + number, 0) },
    { says: 'Least', count: numbers[0]! },
    { says: 'Middle', count: middle },
    { says: 'Most', count: numbers.at(-1)! },
  ]
}
