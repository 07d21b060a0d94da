import { inWords, type Day } from '#platform/calendar/day.ts'
import { isColumnKind, kindOf, ratingWords, type ColumnKind } from '../layouts/column.ts'
import type { Rating } from '../rating.ts'
import { over, type Against, type Changed, type RowRead } from './changes.ts'

/**
 * Notes written into a row. What was noted stays: below it one writes what is new, under the column of a quarter or of all notes; the
 * column of the latest note may be written over, which adds a note. A colour alone is a note that says how it is seen.
 */
export function readNotes(cells: Changed, read: RowRead, against: Against): void {
  const rating = ratingIn(cells, read, against)
  for (const [key, { text, was }] of cells) {
    if (!isColumnKind(key) || kindOf(key).takes !== 'note') continue
    const says = newWords(key, text, was)
    const notedOn = dayOfNote(key, against)
    if (says === null)
      read.problems.push(`${over(against, key)}: what was noted stays. Put it back, and write below it`)
    else if (notedOn === null) read.problems.push(`${over(against, key)}: that quarter has not begun`)
    else if (says.length > 2_000)
      read.problems.push(`${over(against, key)}: keep a note to 2,000 characters or fewer; this has ${says.length}`)
    else {
      read.wanted.notes.push({ says, notedOn, rating: null })
      read.changes.push({ heading: over(against, key), was: '', now: `${inWords(notedOn)}: ${says}` })
    }
  }
  if (rating === null) return
  const latest = read.wanted.notes.toSorted((one, other) => (one.notedOn < other.notedOn ? -1 : 1)).at(-1)
  if (latest) latest.rating = rating
  else
    read.wanted.notes.push({
      says: `Seen as ${ratingWords[rating].toLowerCase()}`,
      notedOn: against.around.today,
      rating,
    })
}

function ratingIn(cells: Changed, read: RowRead, against: Against): Rating | null {
  const text = cells.get('rating')?.text
  if (text === undefined) return null
  const heading = over(against, 'rating')
  const rating = ratingOf(text)
  if (rating === null)
    read.problems.push(
      text === ''
        ? `${heading}: how it was seen stays. Put it back, or say how it is seen now`
        : `${heading}: write green, amber or red`,
    )
  else
    read.changes.push({
      heading,
      was: read.line?.rating ? ratingWords[read.line.rating] : '',
      now: ratingWords[rating],
    })
  return rating
}

/** 'Green', 'g', 'on course' and 'Green: on course' are the same. */
export function ratingOf(text: string): Rating | null {
  const said = text.toLowerCase().trim()
  const found = Object.entries(ratingWords).find(([rating, shown]) => {
    const colour = shown.slice(0, shown.indexOf(':')).toLowerCase()
    return [rating, colour, colour[0], shown.toLowerCase()].includes(said)
  })
  return found ? (found[0] as Rating) : null
}

/** What was written below what stood there, or the whole where the latest note was written over. Null where something was taken away. */
function newWords(key: ColumnKind, text: string, was: string): string | null {
  const rest = text.startsWith(was) ? text.slice(was.length) : null
  if (rest !== null && (was === '' || /^\s/.test(rest))) return rest.trim() || null
  return key === 'progress' ? text || null : null
}

/** A note in the column of a quarter is of today, or of its last day once it is over; null before it has begun. */
function dayOfNote(key: ColumnKind, { around: { today, quarters } }: Against): Day | null {
  const number = /^quarter ([1-4])$/.exec(key)?.[1]
  if (!number) return today
  const { from, to } = quarters[Number(number) - 1]!
  return today < from ? null : today > to ? to : today
}
