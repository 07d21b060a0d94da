import type { Day } from '#platform/calendar/day.ts'
import type { Row } from '#platform/database/database.ts'
import { roundAddress } from '../round.ts'

export type Theme = Row<'selfAssessment.theme'>

export const themeAddress = (id: number) => `/self-assessment/themes/${id}`
export const themesAddress = (roundId: number) => `${roundAddress(roundId)}/themes`
export const answersAddress = (roundId: number) => `${roundAddress(roundId)}/answers`

/** How a theme can stand, in the words people choose from. */
export const choices = {
  candidate: 'A candidate, still to be decided',
  chosen: 'Chosen for improvement',
  dropped: 'Considered, not chosen',
} as const
export type ThemeChoice = keyof typeof choices

/** One step of a theme. */
export type Choice = {
  id: number
  themeId: number
  choice: string
  because: string
  group: string | null
  byGroupId: number | null
  happenedOn: Day
  byName: string
}

/** The mark of each way a theme can stand. */
export const marks = {
  candidate: { is: 'none', says: 'Candidate' },
  chosen: { is: 'done', says: 'Chosen' },
  dropped: { is: 'ended', says: 'Not chosen' },
} as const

/** How a theme stands: as its last step says. Every theme has one, since it is put up by one. */
export const standingOf = (steps: readonly Pick<Choice, 'choice'>[]): ThemeChoice =>
  (steps.at(-1)?.choice ?? 'candidate') as ThemeChoice

/** After how many days a chosen theme without any action stands on Home. It is this partnership's own habit, four weeks; no law says so. */
export const daysToFirstAction = 28

/** The references typed for a theme, such as '1.2, 1.3': each once, in the order given. */
export const referencesIn = (words: string | null): string[] => [
  ...new Set((words ?? '').split(/[\s,;]+/).filter(Boolean)),
]

/** Do these words stand in one of the texts of an answer, whatever the spaces and capitals between them? */
export const standIn = (words: string, texts: readonly (string | null)[]): boolean =>
  texts.some((text) =>
    text?.replaceAll(/\s+/g, ' ').toLowerCase().includes(words.replaceAll(/\s+/g, ' ').toLowerCase()),
  )
