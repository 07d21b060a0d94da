import type { Row } from '#platform/database/database.ts'
import type { FactSource } from '#platform/facts/fact.ts'
import type { Problem } from '#platform/problem.ts'

/** A chapter whose facts of a quarter may stand in a group's report: its name, what it is called on the page, the ability by which it is read, and its facts. */
export type Watched = { name: string; says: string; may: string; facts: readonly FactSource[] }

/** What this chapter is handed from chapters after it, which it may not import. */
export type Handed = { watched: readonly Watched[] }

/** One fact of the quarter, with the record that proves it and the ability by which that record opens. */
export type Drawn = { part: string; says: string; at: string; may: string }

export type Draft = Row<'meetings.groupReportDraft'>

/** What only the chair can say, and must before it is sent. A draft may lack any of it. */
export const missingFrom = (answers: {
  confidence: string | null
  summary: string | null
  impact: string | null
}): Problem[] => [
  ...(answers.confidence ? [] : [{ field: 'confidence', says: 'Say how confident you are before you send it' }]),
  ...(answers.summary ? [] : [{ field: 'summary', says: 'Say why before you send it' }]),
  ...(answers.impact
    ? []
    : [{ field: 'impact', says: 'Say what is different for children before you send it, or that it is not known' }]),
]
