import { createHash } from 'node:crypto'
import { isWhen, whenInWords } from '#platform/calendar/when.ts'
import type { Problem } from '#platform/problem.ts'
import { rawOf, type Raw } from '#platform/forms/raw.ts'
import {
  gridOf,
  mostImprovements,
  promisesIn,
  promisingColumns,
  type Answer,
  type NewAnswer,
  type Promised,
} from '../answer.ts'
import type { WholeQuestion } from '../../tools/tool.ts'
import { nameOf, nameOfImprovement, plain, rowsIn, saidInWords, type Beside } from './question-fields.ts'

/** What stands in the fields of one question, in the words of the form. */
export type Sent = {
  point: string
  says: string
  chosen: string[]
  grid: string[][]
  because: string
  evidence: string
  impact: string
  /** Each with whose it is and by when; those left wholly empty left out. */
  improvements: [what: string, owner: string, by: string][]
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
    improvements: Array.from({ length: question.asksImprovement ? mostImprovements : 0 }, (_, place) =>
      (['improvement', 'owner', 'by'] as const).map((beside) =>
        plain(raw.one(nameOfImprovement(question, beside, place + 1))),
      ),
    ).filter((fields) => fields.some(Boolean)) as Sent['improvements'],
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
  ]
  // What is kept without an improvement, such as a post alone, is shown as it stands.
  const [first, ...further] = promisesIn(answer)
  const promises = [
    first ?? { what: null, owner: answer.improvementOwner, by: answer.improvementBy },
    ...further,
  ].flatMap(({ what, owner, by }, place) =>
    (
      [
        ['improvement', what],
        ['owner', owner],
        ['by', byInWords(by)],
      ] as const
    ).map(([beside, value]) => [nameOfImprovement(question, beside, place + 1), value] as const),
  )
  return Object.fromEntries([
    ...cells,
    ...held.flatMap(([beside, value]) => (value === null ? [] : [[nameOf(question, beside), value] as const])),
    ...promises.filter((each): each is readonly [string, string] => each[1] !== null),
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
    ...promisingColumns(promisesRead(question, read)),
    ...ownerAlone(question, read),
  } satisfies Partial<NewAnswer>
}

/** The fields of an improvement that say whose or by when and not what, where more than one is promised; each with what to say of it. */
export const improvementsLackingWhat = (question: WholeQuestion, { improvements }: Sent): Problem[] =>
  improvements.length > 1 && improvements.some(([what]) => !what)
    ? [
        {
          field: nameOf(question, 'improvement'),
          says: `Say what each improvement at ${question.reference} is, or leave all of its fields empty`,
        },
      ]
    : []

/** What was read as an improvement, in order, one that was left empty between two closed up. */
const promisesRead = (question: WholeQuestion, read: Record<string, any>): Promised[] =>
  Array.from({ length: mostImprovements }, (_, place) => {
    const value = (beside: 'improvement' | 'owner' | 'by') =>
      read[nameOfImprovement(question, beside, place + 1)] ?? null
    return { what: value('improvement'), owner: value('owner'), by: value('by') }
  }).filter(({ what }) => what !== null)

/** Whose it is and by when, said before what: kept with the first, so that nothing written is lost. */
function ownerAlone(question: WholeQuestion, read: Record<string, any>): Partial<NewAnswer> {
  if (promisesRead(question, read).length > 0) return {}
  return {
    improvementOwner: read[nameOf(question, 'owner')] ?? null,
    improvementBy: read[nameOf(question, 'by')] ?? null,
  }
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
    ...sent.improvements.flatMap(([what, owner, by]): [string, string][] => [
      ['To improve: ', what],
      ['Whose: ', owner],
      ['By: ', by],
    ]),
  ]
  return lines
    .filter(([, words]) => words)
    .map(([before, words]) => before + words)
    .join('\n')
}

const byInWords = (by: string | null) => (by === null ? null : isWhen(by) ? whenInWords(by) : by)
