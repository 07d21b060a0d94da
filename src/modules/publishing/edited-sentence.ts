import type { Fact } from '#platform/facts/fact.ts'
import { whenInWords } from '#platform/calendar/when.ts'

/** Where the words of a person and the record behind them part: what is no longer said, and what the record never said. */
export type Differences = { missing: string[]; added: string[] }

/**
 * Holds an edited sentence against its record: every date and figure that the record's own sentence tells must still be
 * told, and none may be told that the record does not know. Numbers may be written in words up to twenty.
 */
export function differencesFrom(fact: Pick<Fact, 'sentence' | 'figures' | 'when'>, words: string): Differences {
  const record = quantitiesIn(fact.sentence)
  const known = new Set([
    ...record,
    ...quantitiesIn(whenInWords(fact.when)),
    ...quantitiesIn(Object.values(fact.figures).join(', ')),
  ])
  const told = quantitiesIn(words)
  return {
    missing: [...record].filter((each) => !told.has(each)),
    added: [...told].filter((each) => !known.has(each) && each !== '1'),
  }
}

/** The differences as a person should read them; null when there are none. */
export function differencesInWords({ missing, added }: Differences): string | null {
  const parts = [
    ...(missing.length ? [`The record says ${missing.join(' and ')}, and the sentence no longer does`] : []),
    ...(added.length ? [`The sentence says ${added.join(' and ')}, and the record does not`] : []),
  ]
  return parts.length ? `${parts.join('. ')}. Put it right, or say why below` : null
}

const months = 'January|February|March|April|May|June|July|August|September|October|November|December'
const dates = new RegExp(
  String.raw`\b(?:\d{1,2} (?:${months}) \d{4}|(?:early |late |mid-)?(?:${months}) \d{4}|financial year \d{4}/\d{2}|\d{4}/\d{2}|(?:early |late |mid-)?(?:19|20)\d{2})\b`,
  'gi',
)
const words =
  'nought one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  )
const numbers = new RegExp(String.raw`\b(?:\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?|${words.slice(2).join('|')}|one)\b`, 'gi')

/** The dates and numbers in a text, each once and written one way. */
export function quantitiesIn(text: string): Set<string> {
  const found = new Set<string>()
  const rest = text.replaceAll(dates, (date) => {
    found.add(
      date
        .toLowerCase()
        .replace('financial year ', '')
        .replaceAll(/\b[a-z]/g, (letter) => letter.toUpperCase())
        .replace(/^(Early|Late|Mid)/, (part) => part.toLowerCase()),
    )
    return ' '
  })
  for (const [number] of rest.matchAll(numbers)) {
    const place = words.indexOf(number.toLowerCase())
    found.add(place >= 0 ? String(place) : number.replaceAll(',', ''))
  }
  return found
}
