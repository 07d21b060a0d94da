import type { Row } from '#platform/database/database.ts'
import type { RoundChange } from '../../round.ts'
import type { ScoredRow } from '../scored-row.ts'

export type ChallengeEvent = Row<'selfAssessment.challengeEvent'>
export type ChallengeQuestion = Row<'selfAssessment.challengeQuestion'>

export const eventAddress = (id: number) => `/self-assessment/events/${id}`

/** An event is about so many returns at most: more than a day holds. */
export const mostReturns = 40

/** What holds of the date of an event now: the change of its round that set it, or the last that moved it, held it or called it off. */
export function dateOfEvent(changes: readonly RoundChange[], plannedAs: number): RoundChange {
  const settledBy = new Map(changes.map((change) => [change.settles, change]))
  let last = changes.find(({ id }) => id === plannedAs)!
  for (let next = settledBy.get(last.id); next; next = settledBy.get(last.id)) last = next
  return last
}

/** The questions that an event may begin with: one for each row that others put elsewhere than the agency put itself. */
export const candidatesIn = (rows: readonly ScoredRow[]): { questionId: number; asks: string }[] =>
  rows.flatMap(({ question, own, moderated, peers }) => {
    const elsewhere = [
      ...moderated.slice(0, 1).map(({ point }) => ({ point, by: 'it was moderated at' })),
      ...peers.map(({ point }) => ({ point, by: 'a peer put it at' })),
    ].filter(({ point }) => point.id !== own?.id)
    if (elsewhere.length === 0) return []
    const others = [...new Set(elsewhere.map(({ point, by }) => `${by} ${point.says}`))].join(', ')
    return [
      {
        questionId: question.id,
        asks: `${own ? `You put this at ${own.says}` : 'You gave this no score'}; ${others}. What shows where it stands?`,
      },
    ]
  })
