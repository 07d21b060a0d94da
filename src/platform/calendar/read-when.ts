import { addDays, monthNames } from './day.ts'
import { firstDay, isWhen, lastDay, notStated, precisionOf, timeOf, type When } from './when-notation.ts'

/**
 * Reads a date as people write it: '12 April 2021', '12/4/2021', 'early July 2021', 'by end of February 2021',
 * 'July to October 2021', 'Q1 2021', '2021/22', 'not stated', and the notation itself. Days come before months.
 * Returns null when it cannot be read, or reads as a day that never was. Blank is not an answer, so null too.
 */
export function readWhen(words: string): When | null {
  if (isWhen(words.trim())) return words.trim()
  const said = plainly(words)
  if (/^(date )?(is )?(not (stated|known|given|recorded)|unknown)$/.test(said)) return notStated
  const when = readBounded(said) ?? readSpan(said) ?? readTime(said)
  return when !== null && isWhen(when) ? when : null
}

const plainly = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[–—]/g, '-')
    .replace(/\b(\d{1,2})(st|nd|rd|th)\b/g, '$1')
    .replace(/\b(monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b/g, ' ')
    .replace(/\bmid-/g, 'mid ')
    .replace(/\s-\s|(?<=[a-z])-(?=[a-z])|(?<=^\d{1,2})-(?=\d{1,2} [a-z])/g, ' to ')
    .replace(/\b(of|in|on|the|during)\b|,/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

/** 'by', 'before', 'after', 'from' and 'onwards'. */
function readBounded(said: string): When | null {
  const by = /^(?:by|no later than|or before|up to|until|before or) (.+)$/.exec(said)
  if (by) return after(readTime(by[1]!), (time) => `../${time}`)
  const before = /^before (.+)$/.exec(said)
  if (before) return after(readTime(before[1]!), (time) => `../${addDays(firstDay(time)!, -1)}`)
  const later = /^after (.+)$/.exec(said)
  if (later) return after(readTime(later[1]!), (time) => `${addDays(lastDay(time)!, 1)}/..`)
  const from = /^(?:from|since) (.+?)(?: onwards?)?$/.exec(said) ?? /^(.+?) onwards?$/.exec(said)
  return from && after(readTime(from[1]!), (time) => `${time}/..`)
}

/** 'July to October 2021': what the first half leaves unsaid is taken from the second. */
function readSpan(said: string): When | null {
  const halves = /^(?:from )?(.+?) to (.+)$/.exec(said) ?? /^between (.+?) and (.+)$/.exec(said)
  const end = halves && readTime(halves[2]!)
  if (!halves || !end) return null
  const [, first, last] = halves as unknown as [string, string, string]
  const begin = readTime(first)
  if (begin) return `${begin}/${end}`
  const year = Number((firstDay(end) ?? '').slice(0, 4))
  const borrowed = /^\d{1,2}$/.test(first) ? `${first} ${last.replace(/^\d+ /, '')}` : `${first} ${year}`
  const start = readTime(borrowed)
  if (!start) return null
  if (firstDay(start)! > lastDay(end)!) return after(readTime(`${first} ${year - 1}`), (time) => `${time}/${end}`)
  return quarterFrom(start, end) ?? `${start}/${end}`
}

/** Three months that make a calendar quarter, with the year said once, are the quarter. */
const quarterFrom = (start: When, end: When): When | null => {
  if (precisionOf(start) !== 'month' || precisionOf(end) !== 'month') return null
  const quarter = `${start.slice(0, 4)}-Q${Math.ceil(Number(start.slice(5)) / 3)}`
  return firstDay(quarter) === firstDay(start) && lastDay(quarter) === lastDay(end) ? quarter : null
}

/** One time with neither 'to', 'by' nor 'from'. */
function readTime(said: string): When | null {
  for (const [pattern, write] of forms) {
    const found = pattern.exec(said)
    const when = found && write(found.slice(1).map((part) => part ?? ''))
    if (when && timeOf(when)) return when
  }
  return null
}

const names = monthNames.map((name) => name.toLowerCase())
const monthNumber = (name: string): string =>
  two(
    names.findIndex((month) => month === name || month.slice(0, 3) === name || (name === 'sept' && month[0] === 's')) +
      1,
  )
const two = (number: string | number): string => String(number).padStart(2, '0')
const century = (year: string): string => (year.length === 2 ? `20${year}` : year)
const partOf: Record<string, string> = { beginning: 'early', start: 'early', middle: 'mid' }
const ordinals: Record<string, string> = { first: '1', second: '2', third: '3', fourth: '4' }
const parts = '(early|mid|late|beginning|start|middle)'

/** The forms a time is written in, each with what it becomes in the notation. Tried in order. */
const forms: [RegExp, (found: string[]) => When | null][] = [
  [/^([\da-z-]+)$/, ([text]) => text!.toUpperCase().replace(/EARLY|MID|LATE/, (part) => part.toLowerCase())],
  [/^end (.+)$/, ([time]) => after(readTime(time!), (when) => lastDay(when)!)],
  [/^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/, ([d, m, y]) => `${century(y!)}-${two(m!)}-${two(d!)}`],
  [/^(\d{1,2}) ([a-z]+) (\d{4})$/, ([d, m, y]) => `${y}-${monthNumber(m!)}-${two(d!)}`],
  [/^([a-z]+) (\d{1,2}) (\d{4})$/, ([m, d, y]) => `${y}-${monthNumber(m!)}-${two(d!)}`],
  [/^([a-z]+) (\d{4})$/, ([m, y]) => `${y}-${monthNumber(m!)}`],
  [/^(\d{1,2})\/(\d{4})$/, ([m, y]) => `${y}-${two(m!)}`],
  [new RegExp(`^${parts} ([a-z]+) (\\d{4})$`), ([p, m, y]) => `${y}-${monthNumber(m!)}-${partOf[p!] ?? p}`],
  [new RegExp(`^${parts} (\\d{4})$`), ([p, y]) => `${y}-${partOf[p!] ?? p}`],
  [/^q(?:uarter )?([1-4]) (\d{4})$/, ([q, y]) => `${y}-Q${q}`],
  [/^(\d{4}) q(?:uarter )?([1-4])$/, ([y, q]) => `${y}-Q${q}`],
  [/^(first|second|third|fourth) quarter (\d{4})$/, ([q, y]) => `${y}-Q${ordinals[q!]}`],
  [
    /^(?:fy ?|financial year )?(\d{4})[/-](?:\d\d)?(\d\d)$/,
    ([y, z]) => (two((Number(y) + 1) % 100) === z ? `FY${y}` : null),
  ],
  [/^(?:fy|financial year) (\d{4})$/, ([y]) => `FY${y}`],
]

const after = (when: When | null, write: (when: When) => When): When | null => (when === null ? null : write(when))
