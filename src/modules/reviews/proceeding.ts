import type { Row } from '#platform/database/database.ts'
import { whenInWords } from '#platform/calendar/when.ts'

export type Proceeding = Row<'reviews.proceeding'>

/** What may go on beside a review, as the person who records it chooses. */
export const proceedingKinds = {
  'criminal investigation': 'A criminal investigation',
  inquest: 'An inquest',
  'family proceedings': 'Proceedings in a family court',
} as const

/** The same in general words, for every page outside the case room: that something goes on, and nothing of what it is about. */
const generalWords: Record<string, string> = {
  'criminal investigation': 'an investigation',
  inquest: 'an inquiry by another body',
  'family proceedings': 'separate proceedings',
}
export const inGeneralWords = (kind: string): string => generalWords[kind] ?? 'something else'

/** What stands in the page of a review: 'An investigation is open, next expected by 31 July 2026'. */
export function standingInWords({
  kind,
  status,
  happenedOn,
}: Pick<Proceeding, 'kind' | 'status' | 'happenedOn'>): string {
  const words = inGeneralWords(kind)
  const what = words.charAt(0).toUpperCase() + words.slice(1)
  const are = kind === 'family proceedings' ? 'are' : 'is'
  if (status === 'planned') return `${what} ${are} open; the next step is expected ${whenInWords(happenedOn)}`
  return status === 'happened'
    ? `${what} ${are} recorded, ${whenInWords(happenedOn)}`
    : `${what} ${are} recorded; how it stands is not known`
}

/** What the review still waits on: open, and said to hold something up. */
export const holdingUp = (proceedings: readonly Proceeding[]): Proceeding[] => proceedings.filter(isHoldingUp)

const isHoldingUp = ({ status, holdsUp }: Proceeding): boolean => status === 'planned' && holdsUp !== null
