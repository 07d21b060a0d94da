import { isWhen, type When } from '#platform/calendar/when.ts'
import type { NewRow, Row } from '#platform/database/database.ts'
import { askedOf, type WholePart, type WholeQuestion, type WholeVersion } from '../tools/tool.ts'

export type Answer = Row<'selfAssessment.answer'>
export type NewAnswer = NewRow<'selfAssessment.answer'>

/** What somebody said to a question, without whose it is. */
export type Said = Pick<Answer, 'pointId' | 'says' | 'chosen' | 'grid' | 'notApplicableBecause'>

export const returnAddress = (id: number) => `/self-assessment/returns/${id}`
export const answerAddress = (id: number) => `/self-assessment/answers/${id}`

/** The address under which the files lie that show one answer, whether it is given yet or not. */
export const evidenceAddress = (returnId: number, questionId: number) =>
  `${returnAddress(returnId)}/questions/${questionId}`

/** Where a document that shows an answer is opened: by whoever may read the part of the return that it belongs to. */
export const documentAddress = ({ id, subject }: { id: number; subject: string }) =>
  `${subject.replace(/\/questions\/\d+$/, '')}/documents/${id}`

/** The cells of a table that was answered, row by row; none when it was not. */
export const gridOf = ({ grid }: Pick<Answer, 'grid'>): string[][] => (Array.isArray(grid) ? (grid as string[][]) : [])

/** One thing that an agency says it will improve: what, whose as a post, and by when, as far as it said so. */
export type Promised = { what: string; owner: string | null; by: When | null }

/** How many improvements one row of a return can promise. */
export const mostImprovements = 6

/** All that is promised beside one answer, in order: the first, and what else. */
export const promisesIn = (answer: PromisingAnswer | undefined): Promised[] =>
  answer?.improvement
    ? [{ what: answer.improvement, owner: answer.improvementOwner, by: answer.improvementBy }, ...furtherIn(answer)]
    : []
export type PromisingAnswer = Pick<Answer, 'improvement' | 'improvementOwner' | 'improvementBy' | 'furtherImprovements'>

/** The same as the columns of an answer hold it. */
export const promisingColumns = ([first, ...further]: readonly Promised[]) => ({
  improvement: first?.what ?? null,
  improvementOwner: first?.owner ?? null,
  improvementBy: first?.by ?? null,
  furtherImprovements:
    further.length > 0 ? JSON.stringify(further.map(({ what, owner, by }) => [what, owner, by])) : null,
})

const furtherIn = ({ furtherImprovements }: Pick<PromisingAnswer, 'furtherImprovements'>): Promised[] =>
  Array.isArray(furtherImprovements)
    ? (furtherImprovements as [string, string | null, string | null][]).map(([what, owner, by]) => ({
        what,
        owner,
        by: by !== null && isWhen(by) ? by : null,
      }))
    : []

/** Has the question itself been answered? What stands beside it, such as evidence, does not count. A statement has nothing to answer. */
export function isAnswered(question: Pick<WholeQuestion, 'kind'>, said: Said | undefined): boolean {
  if (question.kind === 'statement') return true
  if (!said) return false
  if (question.kind === 'scored') return said.pointId !== null
  if (question.kind === 'several' || question.kind === 'checklist') return said.chosen.length > 0
  if (question.kind === 'table') return gridOf(said).length > 0
  return Boolean(said.says?.trim())
}

/** The answer as one word or sentence, as a condition of a later question asks for it: the point, what was said, or what was chosen. */
export function inOneWord(question: Pick<WholeQuestion, 'scale'>, said: Said | undefined): string[] {
  if (!said) return []
  const point = question.scale?.points.find(({ id }) => id === said.pointId)
  return [...(point ? [point.says] : []), ...(said.says ? [said.says] : []), ...said.chosen]
}

/**
 * The parts and questions that a return is asked, in order: the wordings of its audience, without what an earlier answer makes
 * needless. A question whose condition is itself not asked is not asked either.
 */
export function askedInReturn(
  version: Pick<WholeVersion, 'parts'>,
  audienceId: number | null,
  answers: ReadonlyMap<number, Said>,
): WholePart[] {
  const all = new Map(version.parts.flatMap(({ questions }) => questions.map((question) => [question.id, question])))
  const applies = (question: WholeQuestion, seen: ReadonlySet<number> = new Set()): boolean => {
    if (question.onlyIf === null) return true
    const earlier = all.get(question.onlyIf)
    if (!earlier || seen.has(question.id)) return false
    return (
      applies(earlier, new Set([...seen, question.id])) &&
      inOneWord(earlier, answers.get(earlier.id)).includes(question.onlyIfAnswer!)
    )
  }
  return version.parts
    .map((part) => ({
      ...part,
      questions: askedOf(part.questions, audienceId).filter((question) => applies(question)),
    }))
    .filter(({ questions }) => questions.length > 0)
}

/** How many questions of some are to be answered, and how many are. */
export function progressOf(
  questions: readonly WholeQuestion[],
  answers: ReadonlyMap<number, Said>,
): { asked: number; answered: number } {
  const asked = questions.filter(({ kind }) => kind !== 'statement')
  return {
    asked: asked.length,
    answered: asked.filter((question) => isAnswered(question, answers.get(question.id))).length,
  }
}
