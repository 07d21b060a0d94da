import { isDay, inWords, type Day } from '../calendar/day.ts'
import { readWhen, whenInWords, type When } from '../calendar/when.ts'
import { Checkboxes, Radios } from '../ui/govuk/choices.tsx'
import { DateInput } from '../ui/govuk/dates.tsx'
import { Input, Select, Textarea } from '../ui/govuk/text-inputs.tsx'
import { label, nothing, once, part, type Field } from './field.ts'
import type { Raw } from './raw.ts'

type Options = { hint?: string; optional?: boolean }
type Maybe<T, O> = O extends { optional: true } ? T | null : T

/** Words: one line, or several with `long`. At most `most` characters (200, or 10,000 when long). */
export const text = <const O extends Options & { long?: boolean; most?: number }>(
  question: string,
  options?: O,
): Field<Maybe<string, O>> => {
  const { hint, optional, long } = options ?? {}
  const most = options?.most ?? (long ? 10_000 : 200)
  return {
    question,
    read: once((raw, name) => {
      const words = raw.one(name)?.replaceAll('\r\n', '\n').trim() ?? ''
      if (!words) return optional ? nothing() : { says: `Answer: ${question}` }
      if (words.length > most)
        return {
          says: `Keep this to ${most.toLocaleString('en-GB')} characters or fewer; it has ${words.length.toLocaleString('en-GB')}`,
        }
      if (!long && words.includes('\n')) return { says: 'Write this on one line' }
      return { value: words }
    }) as Field<Maybe<string, O>>['read'],
    ask: (name, raw, says) => {
      const asked = {
        id: name,
        name,
        value: raw.one(name) ?? '',
        label: label(question, optional),
        hint: part(hint),
        errorMessage: part(says),
      }
      return long ? <Textarea {...asked} rows={6} /> : <Input {...asked} />
    },
    show: (value) => value ?? '',
    example: (name) => ({ [name]: 'Words for an example' }),
  }
}

/** A whole number within limits, both included. */
export const number = <const O extends Options & { least?: number; most?: number }>(
  question: string,
  options?: O,
): Field<Maybe<number, O>> => {
  const { hint, optional, least = 0, most = 1_000_000 } = options ?? {}
  return {
    question,
    read: once((raw, name) => {
      const words = (raw.one(name) ?? '').replaceAll(',', '').trim()
      if (!words) return optional ? nothing() : { says: `Answer: ${question}` }
      if (!/^-?\d{1,9}$/.test(words)) return { says: 'Enter a whole number, such as 12' }
      const value = Number(words)
      return value < least || value > most ? { says: `Enter a number from ${least} to ${most}` } : { value }
    }) as Field<Maybe<number, O>>['read'],
    ask: (name, raw, says) => (
      <Input
        id={name}
        name={name}
        value={raw.one(name) ?? ''}
        inputmode="numeric"
        classes="govuk-input--width-5"
        label={label(question, optional)}
        hint={part(hint)}
        errorMessage={part(says)}
      />
    ),
    show: (value) => (value === null ? '' : String(value)),
    example: (name) => ({ [name]: String(Math.max(least, Math.min(most, 3))) }),
  }
}

/** One day of the calendar, asked as day, month and year. */
export const day = <const O extends Options>(question: string, options?: O): Field<Maybe<Day, O>> => {
  const { hint, optional } = options ?? {}
  const parts = (raw: Raw, name: string) =>
    ['day', 'month', 'year'].map((part) => raw.one(`${name}-${part}`)?.trim() ?? '')
  return {
    question,
    read: ((raw: Raw, name: string) => {
      const [d = '', m = '', y = ''] = parts(raw, name)
      if (!d && !m && !y) return optional ? nothing() : { says: `Answer: ${question}` }
      const iso = `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`
      return isDay(iso) ? { value: iso } : { says: 'Enter a real date, such as 12 4 2021' }
    }) as Field<Maybe<Day, O>>['read'],
    ask: (name, raw, says) => {
      const [d = '', m = '', y = ''] = parts(raw, name)
      return (
        <DateInput
          id={name}
          namePrefix={name}
          values={{ [`${name}-day`]: d, [`${name}-month`]: m, [`${name}-year`]: y }}
          fieldset={{
            legend: { content: question + (optional ? ' (optional)' : ''), classes: 'govuk-fieldset__legend--s' },
          }}
          hint={part(hint)}
          errorMessage={part(says)}
        />
      )
    },
    anchor: (name) => `${name}-day`,
    show: (value) => (value ? inWords(value) : ''),
    example: (name) => ({ [`${name}-day`]: '1', [`${name}-month`]: '6', [`${name}-year`]: '2026' }),
  }
}

/** A date as precise as it is known: '12 April 2021', 'early July 2021', 'by 31 March 2021', 'not stated'. */
export const when = <const O extends Options>(question: string, options?: O): Field<Maybe<When, O>> => {
  const {
    optional,
    hint = 'As precisely as it is known: 12 April 2021, early July 2021, by 31 March 2021, or not stated',
  } = options ?? {}
  return {
    question,
    read: once((raw, name) => {
      const words = raw.one(name)?.trim() ?? ''
      if (!words) return optional ? nothing() : { says: `Answer: ${question}` }
      const value = words.length > 80 ? null : readWhen(words)
      return value
        ? { value }
        : { says: 'Enter a date we can read, such as 12 April 2021, April 2021, early July 2021 or not stated' }
    }) as Field<Maybe<When, O>>['read'],
    ask: (name, raw, says) => (
      <Input
        id={name}
        name={name}
        value={raw.one(name) ?? ''}
        classes="govuk-input--width-20"
        label={label(question, optional)}
        hint={part(hint)}
        errorMessage={part(says)}
      />
    ),
    show: (value) => (value ? whenInWords(value) : ''),
    example: (name) => ({ [name]: '1 June 2026' }),
  }
}

/** One of a few: drawn as radio buttons, with all the choices in sight. */
export const choice = <const C extends Record<string, string>>(
  question: string,
  choices: C,
  options: { hint?: string } = {},
): Field<keyof C & string> => ({
  question,
  read: once((raw, name) => {
    const value = raw.one(name)
    return value && Object.hasOwn(choices, value) ? { value } : { says: `Choose: ${question}` }
  }) as Field<keyof C & string>['read'],
  ask: (name, raw, says) => (
    <Radios
      idPrefix={name}
      name={name}
      value={raw.one(name) ?? null}
      errorMessage={part(says)}
      hint={part(hintFor(choices, options))}
      fieldset={{ legend: { content: question, classes: 'govuk-fieldset__legend--s' } }}
      items={Object.entries(choices).map(([value, content]) => ({ value, content }))}
    />
  ),
  show: (value) => choices[value] ?? value,
  example: (name) => ({ [name]: Object.keys(choices)[0] ?? '' }),
})

/** Any number of a few: drawn as tick boxes. */
export const choices = <const C extends Record<string, string>>(
  question: string,
  all: C,
  options: Options = {},
): Field<(keyof C & string)[]> => ({
  question,
  read: (raw, name) => {
    const chosen = [...new Set(raw.all(name))]
    if (!chosen.length && !options.optional) return { says: `Choose at least one: ${question}` }
    return chosen.every((value) => Object.hasOwn(all, value))
      ? { value: chosen }
      : { says: `Choose from the list: ${question}` }
  },
  ask: (name, raw, says) => (
    <Checkboxes
      idPrefix={name}
      name={name}
      values={raw.all(name)}
      errorMessage={part(says)}
      hint={part(hintFor(all, options))}
      fieldset={{ legend: { content: question, classes: 'govuk-fieldset__legend--s' } }}
      items={Object.entries(all).map(([value, content]) => ({ value, content }))}
    />
  ),
  show: (value) => value.map((each) => all[each] ?? each).join(', '),
  example: (name) => ({ [name]: Object.keys(all).slice(0, 1) }),
})

/** One row of the partnership's own, such as a group or an agency: only those offered are taken, so another partnership's never are. */
export const pick = <const O extends Options>(
  question: string,
  offered: { id: number; says: string }[],
  options?: O,
): Field<Maybe<number, O>> => {
  const { hint, optional } = options ?? {}
  return {
    question,
    read: once((raw, name) => {
      const value = raw.one(name) ?? ''
      if (!value) return optional ? nothing() : { says: `Choose: ${question}` }
      return offered.some((each) => String(each.id) === value)
        ? { value: Number(value) }
        : { says: `Choose from the list: ${question}` }
    }) as Field<Maybe<number, O>>['read'],
    ask: (name, raw, says) => (
      <Select
        id={name}
        name={name}
        value={raw.one(name) ?? ''}
        label={label(question, optional)}
        hint={part(hint)}
        errorMessage={part(says)}
        items={[
          { value: '', content: optional ? 'None' : 'Choose one' },
          ...offered.map(({ id, says: content }) => ({ value: String(id), content })),
        ]}
      />
    ),
    show: (value) => offered.find((each) => each.id === value)?.says ?? '',
    example: (name) => ({ [name]: String(offered[0]?.id ?? '') }),
  }
}

/** The hint of a question, or that there is nothing to choose from. */
const hintFor = (choices: Record<string, string>, { hint }: Options) =>
  Object.keys(choices).length ? hint : 'There is nothing to choose from.'
