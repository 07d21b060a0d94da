import { createHash } from 'node:crypto'
import { isWhen, whenInWords } from '#platform/calendar/when.ts'
import { rawOf, type Raw } from '#platform/forms/raw.ts'
import { gridOf, type Answer, type NewAnswer } from '../answer.ts'
import type { WholeQuestion } from '../../tools/tool.ts'
import { nameOf, plain, rowsIn, saidInWords, type Beside } from './question-fields.ts'

/** What stands in the fields of one question, in the words of the form. */
export type Sent = {
  point: string
  says: string
  chosen: string[]
  grid: string[][]
  because: string
  evidence: string
  impact: string
  improvement: string
  owner: string
  by: string
}

/** What was sent for a question, or stands in a form. */
export function sentOf(question: WholeQuestion, raw: Raw): Sent {
  const one = (beside: Beside) => plain(raw.one(nameOf(question, beside)))
  const chosen = new Set(raw.all(nameOf(question, 'chosen')))
  return {
    point: one('point'),
    says: one('says'),
    chosen: [...question.choices.filter((each) => chosen.delete(each)), ...chosen].filter(Boolean),
    grid: question.kind === 'table' ? rowsIn(raw, nameOf(question, 'grid'), question.choices.length) : [],
    because: one('because'),
    evidence: one('evidence'),
    impact: one('impact'),
    improvement: one('improvement'),
    owner: one('owner'),
    by: one('by'),
  }
}

/** What a question's fields hold before anybody writes: what stands there. */
export function fieldsHolding(question: WholeQuestion, answer: Answer | undefined): Record<string, string | string[]> {
  if (!answer) return {}
  const cells = gridOf(answer).flatMap((row, place) =>
    row.map((cell, column) => [`${nameOf(question, 'grid')}-${place + 1}-${column + 1}`, cell] as const),
  )
  const held: [Beside, string | string[] | null][] = [
    ['point', answer.pointId === null ? null : String(answer.pointId)],
    ['says', saidInWords(question, answer.says)],
    ['chosen', answer.chosen],
    ['because', answer.notApplicableBecause],
    ['evidence', answer.evidence],
    ['impact', answer.impact],
    ['improvement', answer.improvement],
    ['owner', answer.improvementOwner],
    ['by', byInWords(answer.improvementBy)],
  ]
  return Object.fromEntries([
    ...cells,
    ...held.flatMap(([beside, value]) => (value === null ? [] : [[nameOf(question, beside), value] as const])),
  ])
}

/** What stands to a question now, as its form would send it. */
export const standing = (question: WholeQuestion, answer: Answer | undefined): Sent =>
  sentOf(question, rawOf(fieldsHolding(question, answer)))

/** A short mark of what stands in a question's fields: the same for the same words. */
export const digestOf = (sent: Sent): string =>
  createHash('sha256')
    .update(JSON.stringify(Object.values(sent)))
    .digest('hex')
    .slice(0, 16)

/** The columns of an answer from what its fields were read as. */
export function columnsOf(question: WholeQuestion, read: Record<string, any>) {
  const value = (beside: Beside) => read[nameOf(question, beside)] ?? null
  const says = value('says')
  return {
    pointId: value('point') === null ? null : Number(value('point')),
    says: says === null ? null : String(says),
    chosen: (value('chosen') ?? []) as string[],
    grid: value('grid')?.length ? JSON.stringify(value('grid')) : null,
    notApplicableBecause: value('because'),
    evidence: value('evidence'),
    impact: value('impact'),
    improvement: value('improvement'),
    improvementOwner: value('owner'),
    improvementBy: value('by'),
  } satisfies Partial<NewAnswer>
}

/** An answer told in words, line by line, each with what it is: to set two beside one another, and for the history. */
export function inLines(question: WholeQuestion, sent: Sent): string {
  const point = question.scale?.points.find(({ id }) => String(id) === sent.point)?.says ?? sent.point
  const lines: [string, string][] = [
    ['', [point, sent.says, sent.chosen.join(', ')].filter(Boolean).join(' ')],
    ...sent.grid.map((row): [string, string] => ['', row.filter(Boolean).join(', ')]),
    ['Does not apply because: ', sent.because],
    ['What shows it: ', sent.evidence],
    ['What difference it made: ', sent.impact],
    ['To improve: ', sent.improvement],
    ['Whose: ', sent.owner],
    ['By: ', sent.by],
  ]
  return lines
    .filter(([, words]) => words)
    .map(([before, words]) => before + words)
    .join('\n')
}

const byInWords = (by: string | null) => (by === null ? null : isWhen(by) ? whenInWords(by) : by)
