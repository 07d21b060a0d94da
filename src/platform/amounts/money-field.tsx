import { label, nothing, once, part, type Field } from '../forms/field.ts'
import { Input } from '../ui/govuk/text-inputs.tsx'
import { inPounds, mostPence, readPounds } from './amount.ts'

type Options = { hint?: string; optional?: boolean; least?: number; most?: number }
type Maybe<T, O> = O extends { optional: true } ? T | null : T

/** An amount of money in pounds, kept in pence. Left out where it may be, it is not known, which is not nought. `least` and `most` are in pence. */
export const money = <const O extends Options>(question: string, options?: O): Field<Maybe<number, O>> => {
  const { hint, optional, least = 0, most = mostPence } = options ?? {}
  return {
    question,
    read: once((raw, name) => {
      const words = raw.one(name)?.trim() ?? ''
      if (!words) return optional ? nothing() : { says: `Answer: ${question}` }
      const value = words.length > 40 ? null : readPounds(words)
      if (value === null) return { says: 'Enter an amount in pounds, such as £12,500 or 12500.50' }
      return value < least || value > most
        ? { says: `Enter an amount from ${inPounds(least)} to ${inPounds(most)}` }
        : { value }
    }) as Field<Maybe<number, O>>['read'],
    ask: (name, raw, says) => (
      <Input
        id={name}
        name={name}
        value={raw.one(name) ?? ''}
        inputmode="decimal"
        classes="govuk-input--width-10"
        label={label(question, optional)}
        hint={part(hint ?? (optional ? 'In pounds; leave it out where it is not known' : 'In pounds'))}
        errorMessage={part(says)}
      />
    ),
    show: (value) => (value === null ? '' : inPounds(value)),
    example: (name) => ({ [name]: '£12,500.00' }),
  }
}
