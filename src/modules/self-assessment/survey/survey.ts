import { inWords, type Day } from '#platform/calendar/day.ts'
import type { Row } from '#platform/database/database.ts'
import { askedOf, type WholeQuestion, type WholeVersion } from '../tools/tool.ts'

export type Survey = Row<'selfAssessment.survey'>

export const surveyAddress = (id: number) => `/self-assessment/surveys/${id}`

/** Answers are shown from this many on, so that nobody can be known by theirs. The partnership's habit, not law. */
export const fewestSheets = 5

/** More answers than any agency has staff: whoever tries to drown a survey is told that it is full. */
export const mostSheets = 5_000

/** The questions put to practitioners: those of their audience with a wording for staff, in order. */
export const staffQuestions = (version: Pick<WholeVersion, 'parts'>, audienceId: number | null): WholeQuestion[] =>
  version.parts.flatMap(({ questions }) =>
    askedOf(questions, audienceId).filter(({ staffAsks, scale }) => staffAsks !== null && scale !== null),
  )

/** Can it be answered on a day? Its first and last day are both in. */
export const isAnswerable = ({ opensOn, closesOn }: Pick<Survey, 'opensOn' | 'closesOn'>, today: Day): boolean =>
  opensOn <= today && today <= closesOn

/** How it stands, in words: not yet open, open until, or closed since. */
export const standingInWords = ({ opensOn, closesOn }: Pick<Survey, 'opensOn' | 'closesOn'>, today: Day): string =>
  today < opensOn
    ? `Opens on ${inWords(opensOn)}`
    : today <= closesOn
      ? `Open until ${inWords(closesOn)}`
      : `Closed since ${inWords(closesOn)}`

/** How many answered, for those who may read the return: from the fewest that are shown on. */
export const sheetsInWords = (sheets: number): string =>
  sheets === 0 ? 'Nobody yet' : sheets < fewestSheets ? `Fewer than ${fewestSheets}` : String(sheets)

/**
 * How practitioners stand to their leaders on one question: by the point that half of them reach or pass, the weakest point first.
 * Null where too few answered, or leaders did not.
 */
export function besideLeaders(
  counts: readonly number[],
  leaders: number | null,
): 'lower' | 'the same' | 'higher' | null {
  const all = counts.reduce((sum, count) => sum + count, 0)
  if (leaders === null || leaders < 0 || all < fewestSheets) return null
  let below = 0
  const middle = counts.findIndex((count) => (below += count) * 2 >= all)
  return middle < leaders ? 'lower' : middle > leaders ? 'higher' : 'the same'
}
