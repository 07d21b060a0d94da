import { isWhen, whenInWords, type When } from '#platform/calendar/when.ts'
import { nothing, once, type Field, type Fields } from '#platform/forms/field.ts'
import { number, text, when } from '#platform/forms/fields.tsx'
import { file } from '#platform/forms/file-field.tsx'
import type { Raw } from '#platform/forms/raw.ts'
import { mostImprovements } from '../answer.ts'
import type { WholeQuestion } from '../../tools/tool.ts'

/** The small questions that stand beside one question; each is a field of its own, named by the question. */
export type Beside =
  | 'point'
  | 'says'
  | 'chosen'
  | 'grid'
  | 'because'
  | 'evidence'
  | 'file'
  | 'impact'
  | 'improvement'
  | 'owner'
  | 'by'
  | 'still'

/** The name a field has in the form: 'q-12-says'. */
export const nameOf = ({ id }: Pick<WholeQuestion, 'id'>, beside: Beside | 'given') => `q-${id}-${beside}`

/** The fields of one of several improvements at a question: 'q-12-improvement' for the first, 'q-12-improvement-2' for the next. */
export const nameOfImprovement = (
  question: Pick<WholeQuestion, 'id'>,
  beside: 'improvement' | 'owner' | 'by',
  place: number,
) => nameOf(question, beside) + (place > 1 ? `-${place}` : '')

/** How many rows a table may have. */
export const mostRows = 40

/** What can be said to a question that is answered by one of a few words. */
export const wordsOf = ({ kind, choices }: Pick<WholeQuestion, 'kind' | 'choices'>): readonly string[] =>
  kind === 'yes or no' ? ['Yes', 'No'] : kind === 'met or unmet' ? ['Met', 'Not met'] : choices

/** The fields of one question. Nothing has to be answered to be saved: what is missing is said on the page of the return. */
export function fieldsOf(question: WholeQuestion): Fields {
  const { kind, reference } = question
  if (kind === 'statement') return {}
  const own: Partial<Record<Beside, Field<any>>> = answerField(question)
  if (question.scale?.points.some(({ applies }) => !applies))
    own.because = text(`${reference}: why it does not apply`, { optional: true, long: true, most: 2_000 })
  if (question.asksEvidence) {
    own.evidence = text(`${reference}: what shows it`, { optional: true, long: true })
    own.file = file(`${reference}: a document that shows it`)
  }
  if (question.asksImpact) own.impact = text(`${reference}: what difference it made`, { optional: true, long: true })
  own.still = oneOf(`${reference}: still right`, ['yes'])
  return {
    ...Object.fromEntries(Object.entries(own).map(([beside, field]) => [nameOf(question, beside as Beside), field])),
    ...(question.asksImprovement && improvementFields(question)),
  }
}

function improvementFields(question: WholeQuestion): Fields {
  const fields: Fields = {}
  for (let place = 1; place <= mostImprovements; place += 1) {
    const which = place === 1 ? question.reference : `${question.reference}, improvement ${place}`
    fields[nameOfImprovement(question, 'improvement', place)] = text(`${which}: what you will improve`, {
      optional: true,
      long: true,
    })
    fields[nameOfImprovement(question, 'owner', place)] = text(`${which}: whose that is`, { optional: true })
    fields[nameOfImprovement(question, 'by', place)] = when(`${which}: done by`, { optional: true })
  }
  return fields
}

/** The words of an answer that was kept as a date, or any other as it stands. */
export const saidInWords = ({ kind }: Pick<WholeQuestion, 'kind'>, says: string | null): string =>
  kind === 'date' && says !== null && isWhen(says) ? whenInWords(says as When) : (says ?? '')

/** The rows of a table as they were sent, those left wholly empty left out. */
export function rowsIn(raw: Raw, name: string, columns: number): string[][] {
  const rows = []
  for (let row = 1; row <= mostRows; row += 1) {
    const cells = Array.from({ length: columns }, (_, column) => plain(raw.one(`${name}-${row}-${column + 1}`)))
    if (cells.some(Boolean)) rows.push(cells)
  }
  return rows
}

/** Words as they are kept: without space around them, lines ending in one way. */
export const plain = (words: string | undefined): string => words?.replaceAll('\r\n', '\n').trim() ?? ''

function answerField(question: WholeQuestion): Partial<Record<Beside, Field<any>>> {
  const { kind, reference, asks } = question
  const says = `${reference}: ${asks}`
  switch (kind) {
    case 'scored':
      return {
        point: oneOf(
          says,
          question.scale!.points.map(({ id }) => String(id)),
        ),
      }
    case 'yes or no':
    case 'met or unmet':
    case 'one of several':
      return { says: oneOf(says, wordsOf(question)) }
    case 'several':
    case 'checklist':
      return { chosen: someOf(says, question.choices) }
    case 'number':
      return { says: number(says, { optional: true, most: 999_999_999 }) }
    case 'date':
      return { says: when(says, { optional: true }) }
    case 'table':
      return { grid: grid(says, question.choices.length) }
    case 'person':
      return { says: text(says, { optional: true }) }
    default:
      return { says: text(says, { optional: true, long: true }) }
  }
}

/** One of a few answers, or none yet. */
const oneOf = (question: string, values: readonly string[]): Field<string | null> => ({
  question,
  read: once((raw, name) => {
    const value = raw.one(name) ?? ''
    if (!value) return nothing()
    return values.includes(value) ? { value } : { says: `Choose from the list: ${question}` }
  }) as Field<string | null>['read'],
  ask: () => null,
  show: (value) => value ?? '',
  example: (name) => ({ [name]: values[0] ?? '' }),
})

/** Any number of a few answers. */
const someOf = (question: string, values: readonly string[]): Field<string[]> => ({
  question,
  read: (raw, name) => {
    const chosen = [...new Set(raw.all(name))].filter(Boolean)
    return chosen.every((value) => values.includes(value))
      ? { value: chosen }
      : { says: `Choose from the list: ${question}` }
  },
  ask: () => null,
  show: (value) => value.join(', '),
  example: (name) => ({ [name]: values.slice(0, 1) }),
})

/** A table that is filled in row by row. */
const grid = (question: string, columns: number): Field<string[][]> => ({
  question,
  read: (raw, name) => {
    const rows = rowsIn(raw, name, columns)
    const long = rows.flat().find((cell) => cell.length > 2_000)
    return long ? { says: `Keep each cell to 2,000 characters or fewer; one has ${long.length}` } : { value: rows }
  },
  ask: () => null,
  show: (value) => value.map((row) => row.filter(Boolean).join(', ')).join('; '),
  anchor: (name) => `${name}-1-1`,
  example: (name) => ({ [`${name}-1-1`]: 'Words for an example' }),
})
