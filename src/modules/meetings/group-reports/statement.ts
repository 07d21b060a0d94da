import type { FactSource } from '#platform/facts/fact.ts'
import type { Row } from '#platform/database/database.ts'
import type { Problem } from '#platform/problem.ts'

/** A chapter whose facts of a quarter may stand in a group's report: its name, what it is called on the page, and its facts. */
export type Watched = { name: string; says: string; facts: readonly FactSource[] }

/** One fact of the quarter, with the record that proves it. */
export type Drawn = { part: string; says: string; at: string }

export type Draft = Row<'meetings.groupReportDraft'>

/** What an ask of the board wants, in the words people choose from. */
export const wants = {
  decision: 'A decision',
  action: 'That somebody does something',
  hearing: 'To be heard',
} as const
export type Wants = keyof typeof wants

/** What may come of an ask. */
export const answerKinds = {
  decision: 'It became a decision',
  action: 'It became an action',
  heard: 'It was heard',
  declined: 'It was declined',
} as const
export type AnswerKind = keyof typeof answerKinds

/** How many asks one report holds at the most: a board that is asked for more answers none. */
export const mostAsks = 4

/** The asks of a form: each that has words, with what it wants. */
export const asksIn = (answers: Record<string, unknown>): { says: string; wants: Wants }[] =>
  Array.from({ length: mostAsks }, (_, place) => place + 1).flatMap((number) => {
    const says = answers[`ask${number}`] as string | null
    return says ? [{ says, wants: answers[`wants${number}`] as Wants }] : []
  })

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
