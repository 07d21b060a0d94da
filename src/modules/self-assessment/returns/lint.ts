import { lastDay } from '#platform/calendar/when.ts'
import type { Day } from '#platform/calendar/day.ts'
import type { WholePart, WholeQuestion } from '../tools/tool.ts'
import { promisesIn, type Answer } from './answer.ts'
import { doesNotApply } from './missing.ts'

/** What a rule sees of one answer. */
export type Row = {
  question: Pick<WholeQuestion, 'id' | 'reference' | 'scale' | 'asksEvidence' | 'asksImprovement'>
  answer: Pick<
    Answer,
    | 'pointId'
    | 'says'
    | 'notApplicableBecause'
    | 'evidence'
    | 'impact'
    | 'improvement'
    | 'improvementOwner'
    | 'improvementBy'
    | 'furtherImprovements'
    | 'broughtFrom'
    | 'confirmed'
  >
  /** How many documents lie beside it. */
  files: number
}

/** Something about an answer that is worth a second look before a return is sent in, in a sentence. */
export type Look = { partId: number; questionId: number; reference: string; says: string }

/** Each rule looks at one answer and, where it needs to, at the others; it says what it noticed, or nothing. */
export const rules: Record<string, (row: Row, all: readonly Row[], today: Day) => string | null> = {
  'met without evidence': ({ question, answer, files }) => {
    const point = question.scale?.points.find(({ id }) => id === answer.pointId)
    return point?.applies && point.meetsMinimum && question.asksEvidence && !answer.evidence && files === 0
      ? `You say ${point.says}, and nothing shows it`
      : null
  },
  'evidence that says nothing': ({ answer, files }) =>
    answer.evidence && files === 0 && emptyWords.has(letters(answer.evidence))
      ? `What shows it is only “${answer.evidence}”`
      : null,
  'not applicable without reason': ({ question, answer }) =>
    doesNotApply(question, answer) && !answer.notApplicableBecause ? 'You say it does not apply, and not why' : null,
  'the same words twice': (row, all) => {
    for (const beside of ['evidence', 'impact', 'improvement', 'says'] as const) {
      const words = letters(row.answer[beside])
      if (words.length < 40) continue
      const first = all.find((other) => letters(other.answer[beside]) === words)
      if (first && first !== row) return `The same words stand at ${first.question.reference}`
    }
    return null
  },
  'an improvement with no owner': ({ answer }) =>
    promisesIn(answer).some(({ owner }) => !owner) ? 'Nobody is named for what you will improve' : null,
  'an improvement with no date': ({ answer }) =>
    promisesIn(answer).some(({ by }) => by === null || lastDay(by) === null)
      ? 'What you will improve has no date'
      : null,
  'an improvement that is past': ({ answer }, _, today) =>
    promisesIn(answer).some(({ by }) => (by === null ? today : (lastDay(by) ?? today)) < today)
      ? 'The day for what you will improve is past already'
      : null,
  'brought forward as it was': ({ answer }) =>
    answer.broughtFrom !== null && !answer.confirmed
      ? 'The same as last time, and nobody has said that it still holds'
      : null,
}

/** What is worth a second look in a return, row by row in its order. */
export function lint(
  parts: readonly WholePart[],
  answers: ReadonlyMap<number, Answer>,
  files: ReadonlyMap<number, number>,
  today: Day,
): Look[] {
  const rows = parts.flatMap((part) =>
    part.questions.flatMap((question) => {
      const answer = answers.get(question.id)
      return answer ? [{ partId: part.id, question, answer, files: files.get(question.id) ?? 0 }] : []
    }),
  )
  return rows.flatMap((row) =>
    Object.values(rules).flatMap((rule) => {
      const says = rule(row, rows, today)
      return says ? [{ partId: row.partId, questionId: row.question.id, reference: row.question.reference, says }] : []
    }),
  )
}

/** Words that show nothing. */
const emptyWords = new Set([
  'yes',
  'no',
  'na',
  'none',
  'notapplicable',
  'nil',
  'tbc',
  'tba',
  'asabove',
  'ok',
  'done',
  'seeabove',
  'x',
])

/** The letters and figures of some words, so that a full stop makes no difference. */
const letters = (words: string | null): string => words?.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '') ?? ''
