import type { Problem } from '../problem.ts'
import type { Visit } from '../visit.ts'

/** How a spreadsheet that was brought in ended, as its row keeps it; all null while it waits. */
export type Ended = { endedAs: string | null; endedBy: string | null; endedAt: Date | null }

/** Who ends a spreadsheet that waits, and when. */
export const endingBy = ({ who, now }: Visit) => ({ endedBy: who.name, endedAt: now })

/** What is told to whoever would take in or put aside a spreadsheet that somebody ended before. */
export const problemOfEnded = (endedAs: string | null): Problem[] =>
  endedAs ? [{ field: 'sheet', says: `This spreadsheet was ${endedAs} already` }] : []
