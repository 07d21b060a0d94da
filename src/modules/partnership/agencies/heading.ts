import type { Day } from '#platform/calendar/day.ts'
import { choice, text } from '#platform/forms/fields.tsx'
import type { Problem } from '#platform/problem.ts'
import { relevantAgenciesInForce } from '#law/relevant-agencies.ts'

type Answered = { category: string; otherHeading: string | null }

/** The questions after an agency's heading: one of the schedule of relevant agencies in force on a day, or another with why. */
export function headingFields(day: Day) {
  const schedule = relevantAgenciesInForce(day)
  const headings = Object.fromEntries((schedule?.headings ?? []).map(({ says }) => [says, says]))
  return {
    category: choice(
      'Under which heading of the schedule of relevant agencies?',
      { ...headings, other: 'Another, which the schedule does not name', none: 'None: it is no relevant agency' },
      {
        hint: schedule
          ? `${schedule.edition}, ${schedule.source.title}. ${schedule.headings.every(({ verified }) => verified) ? '' : 'Not all of it was checked against the text'}`.trim()
          : 'No schedule was in force on this day',
      },
    ),
    otherHeading: text('If another, which, and why?', {
      optional: true,
      most: 120,
      hint: 'Such as: Museums, because children spend their days there',
    }),
  }
}

/** The heading in the answers, as it is kept; null for none. */
export const headingIn = ({ category, otherHeading }: Answered): string | null =>
  category === 'none' ? null : category === 'other' ? otherHeading : category

/** The heading that is kept, as it stands in the questions. */
export function headingAsked(kept: string | null, day: Day) {
  if (kept === null) return { category: 'none' }
  const known = relevantAgenciesInForce(day)?.headings.some(({ says }) => says === kept)
  return known ? { category: kept } : { category: 'other', otherHeading: kept }
}

/** Another heading has to be said with why, and a relevant agency stands under one. */
export const headingProblems = (answers: Answered & { kind: string }): Problem[] => [
  ...(answers.category === 'other' && !answers.otherHeading
    ? [{ field: 'otherHeading', says: 'Say under which heading it stands, and why it is none of the schedule' }]
    : []),
  ...(answers.category === 'none' && answers.kind === 'relevant agency'
    ? [{ field: 'category', says: 'A relevant agency stands under a heading: choose one, or another with why' }]
    : []),
]
