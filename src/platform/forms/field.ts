import type { Day } from '../calendar/day.ts'
import type { ComponentChildren } from 'preact'
import type { Problem } from '../problem.ts'
import type { Raw } from './raw.ts'

export type Read<T> = { value: T } | { says: string }

/** One question: how to read the answer from a form, how to ask it, and how to show it back. */
export type Field<T> = {
  question: string
  read: (raw: Raw, name: string) => Read<T> | Promise<Read<T>>
  ask: (name: string, raw: Raw, says?: string) => ComponentChildren
  show: (value: T) => string
  /** An answer that would be taken, as a form sends it: for the tests that try every form. */
  example: (name: string) => Record<string, string | string[]>
  /** Where the summary of problems leads, when that is not the name itself: the first box of a date. */
  anchor?: (name: string) => string
  /** A form with a file in it is sent in another way. */
  isFile?: boolean
}
export type Fields = Record<string, Field<any>>
export type Answers<F extends Fields> = { [K in keyof F]: F[K] extends Field<infer T> ? T : never }

/** Reads every field, collecting all the problems rather than stopping at the first. */
export async function readAnswers<F extends Fields>(
  fields: F,
  raw: Raw,
): Promise<{ answers: Answers<F>; problems: Problem[] }> {
  const answers: Record<string, unknown> = {}
  const problems: Problem[] = []
  for (const [name, field] of Object.entries(fields)) {
    const read = await field.read(raw, name)
    if ('says' in read) problems.push({ field: name, says: read.says })
    else answers[name] = read.value
  }
  return { answers: answers as Answers<F>, problems }
}

/** The same questions with their answers, as rows of a summary list; questions without an answer are left out. */
export const shown = <F extends Fields>(fields: F, answers: { [K in keyof F]?: any }) =>
  Object.entries(fields)
    .filter(([name]) => answers[name] !== undefined && answers[name] !== null && answers[name] !== '')
    .map(([name, field]) => ({ key: { content: field.question }, value: { content: field.show(answers[name]) } }))

/** A hint or a problem as a component takes it: nothing when there is none. */
export const part = (says?: string) => (says ? { content: says } : undefined)
/** The question over its answer; says so when it may be left out. */
export const label = (question: string, optional = false) => ({
  content: question + (optional ? ' (optional)' : ''),
  classes: 'govuk-label--s',
})

/** An answer that was left out, where that is allowed. */
export const nothing = () => ({ value: null })

/** A question sent twice has no one answer. */
export const once = (read: (raw: Raw, name: string) => Read<unknown>) => (raw: Raw, name: string) =>
  raw.all(name).length > 1 ? { says: 'This was answered twice; answer it once' } : read(raw, name)

/** A question that may be left unanswered: where nothing was sent, this is taken. */
export const orElse = <T extends string>(field: Field<T>, value: T): Field<T> => ({
  ...field,
  read: (raw, name) => (raw.one(name) ? field.read(raw, name) : { value }),
})

/** A day as the three boxes of a form would send it. */
export const dayAnswers = (name: string, value: Day) => ({
  [`${name}-day`]: String(Number(value.slice(8))),
  [`${name}-month`]: String(Number(value.slice(5, 7))),
  [`${name}-year`]: value.slice(0, 4),
})
