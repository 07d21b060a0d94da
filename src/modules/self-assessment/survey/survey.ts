import { inWords, type Day } from '#platform/calendar/day.ts'
import type { Row } from '#platform/database/database.ts'
import { smallest } from '#platform/facts/small-number.ts'
import { askedOf, type WholeQuestion, type WholeVersion } from '../tools/tool.ts'

export type Survey = Row<'selfAssessment.survey'>

export const surveyAddress = (id: number) => `/self-assessment/surveys/${id}`

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

/**
 * Is what practitioners answered shown? Only once it is closed, and where enough answered: whoever looked before and after one more answer
 * would read that answer. So nothing of it moves while it is open, and what is shown is never opened again.
 */
export const isShown = (survey: Pick<Survey, 'closesOn'> & { sheets: number | string | null }, today: Day): boolean =>
  today > survey.closesOn && Number(survey.sheets) >= smallest

/** How many answered, for those who may read the return: in steps while it is open, and the number itself once it is shown. */
export function sheetsInWords(
  survey: Pick<Survey, 'closesOn'> & { sheets: number | string | null },
  today: Day,
): string {
  const sheets = Number(survey.sheets)
  if (sheets < smallest) return `fewer than ${smallest}`
  return isShown(survey, today) ? String(sheets) : `${smallest + Math.floor((sheets - smallest) / step) * step} or more`
}

/** While a survey is open the number of answers moves in steps of so many. */
const step = 5

/**
 * How practitioners stand to their leaders on one question: by the point that half of them reach or pass, the weakest point first.
 * Null where too few answered, or leaders did not.
 */
export function besideLeaders(
  counts: readonly number[],
  leaders: number | null,
): 'lower' | 'the same' | 'higher' | null {
  const all = counts.reduce((sum, count) => sum + count, 0)
  if (leaders === null || leaders < 0 || all < smallest) return null
  let below = 0
  const middle = counts.findIndex((count) => (below += count) * 2 >= all)
  return middle < leaders ? 'lower' : middle > leaders ? 'higher' : 'the same'
}
