import type { Field } from '#platform/forms/field.ts'
import { text } from '#platform/forms/fields.tsx'

/** A time of day on a 24-hour clock, '09:30'. Read as people write it: 9.30, 9:30, 0930, 2pm, half past is not. Optional. */
export const timeOfDay = (question: string, hint = 'Such as 9:30 or 14:00'): Field<string | null> => {
  const words = text(question, { optional: true, hint, most: 20 })
  return {
    ...words,
    async read(raw, name) {
      const read = await words.read(raw, name)
      if ('says' in read || read.value === null) return read
      const time = timeIn(read.value)
      return time ? { value: time } : { says: 'Enter a time such as 9:30 or 14:00' }
    },
    example: (name) => ({ [name]: '9:30' }),
  }
}

/** '09:30' from '9.30', '9:30am' or '0930'; '14:00' from '2pm'. Null for what is no time of day. */
export function timeIn(words: string): string | null {
  const found = /^(\d{1,2})(?:[:.]?(\d{2}))?\s*(am|pm)?$/i.exec(words.trim())
  if (!found) return null
  const [, hour, minute = '00', half] = found
  if (half && (Number(hour) < 1 || Number(hour) > 12)) return null
  if (!half && found[2] === undefined) return null
  const hours = half ? (Number(hour) % 12) + (half.toLowerCase() === 'pm' ? 12 : 0) : Number(hour)
  return hours > 23 || Number(minute) > 59 ? null : `${String(hours).padStart(2, '0')}:${minute}`
}
