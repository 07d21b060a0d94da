import type { Day } from '#platform/calendar/day.ts'
import type { Answers } from '#platform/forms/field.ts'
import { choice, day, number, pick, text } from '#platform/forms/fields.tsx'
import type { Problem } from '#platform/problem.ts'
import type { Visit } from '#platform/visit.ts'
import { groupsToPick } from '#modules/partnership/index.ts'
import { linkProblem } from '../move-meeting.tsx'
import { templatesToPick } from '../templates/store.ts'
import { timeOfDay } from '../time-field.ts'
import { daysOfWeek, whichOfMonth } from './series.ts'

const notOfMonths = { '': 'Not in months', ...whichOfMonth }

/** The questions of a series, asked when it is planned and when it is changed. */
export const seriesFields = async ({ db }: Visit) => ({
  workingGroupId: pick('Which group meets?', await groupsToPick(db)),
  title: text('What are its meetings called?', {
    hint: 'The month is added to each, such as: Board meeting, June 2026',
  }),
  rhythm: choice('How is the rhythm counted?', {
    months: 'In months, on the same weekday of the month',
    weeks: 'In weeks, from the first day',
  }),
  every: number('Every how many months or weeks?', { least: 1, most: 24 }),
  which: choice('Which weekday of the month, if it is in months?', notOfMonths),
  weekday: choice('Which day of the week, if it is in months?', { '': 'Not in months', ...daysOfWeek }),
  startsOn: day('On or after which day is the first?', { hint: 'In weeks, this is the day of the first meeting' }),
  untilOn: day('Until which day does it go on?', { optional: true }),
  startsAt: timeOfDay('When do they begin?'),
  minutes: number('How many minutes do they last?', { least: 5, most: 1440 }),
  place: text('Where are they held?', { optional: true }),
  link: text('Where are they joined online?', {
    optional: true,
    most: 500,
    hint: 'Shown to people who are signed in, never in a public feed',
  }),
  chairedBy: text('Which post chairs them?', { optional: true, hint: 'A post, never a person’s name' }),
  templateId: pick('Which template do their agendas begin with?', await templatesToPick(db), { optional: true }),
  paperDays: number('How many working days before are papers due?', { least: 0, most: 60 }),
})
type SeriesAnswers = Answers<Awaited<ReturnType<typeof seriesFields>>>

/** What keeps a series from being saved: a rhythm in months without its weekday, no time, an end before the beginning. */
export const seriesProblems = ({
  rhythm,
  which,
  weekday,
  startsAt,
  startsOn,
  untilOn,
  link,
}: SeriesAnswers): Problem[] => [
  ...(rhythm === 'months' && which === ''
    ? [{ field: 'which', says: 'Say which weekday of the month, such as the second' }]
    : []),
  ...(rhythm === 'months' && weekday === '' ? [{ field: 'weekday', says: 'Say on which day of the week' }] : []),
  ...(startsAt === null ? [{ field: 'startsAt', says: 'Say when the meetings begin' }] : []),
  ...(untilOn !== null && untilOn < startsOn
    ? [{ field: 'untilOn', says: 'The last day cannot come before the first' }]
    : []),
  ...linkProblem(link),
]

/** The answers as a row keeps them: in weeks no weekday of the month is kept. */
export const seriesRow = ({ which, weekday, startsAt, ...answers }: SeriesAnswers) => ({
  ...answers,
  startsAt: startsAt!,
  whichWeekday: answers.rhythm === 'months' ? Number(which) : null,
  weekday: answers.rhythm === 'months' ? weekday : null,
})

/** A day in the three boxes of a form. */
export const dayBoxes = (name: string, value: Day | null): Record<string, string> =>
  value === null
    ? {}
    : {
        [`${name}-day`]: String(Number(value.slice(8))),
        [`${name}-month`]: String(Number(value.slice(5, 7))),
        [`${name}-year`]: value.slice(0, 4),
      }
