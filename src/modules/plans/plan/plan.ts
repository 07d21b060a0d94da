import { firstDay, lastDay, whenInWords, type When } from '#platform/calendar/when.ts'

/** The kinds of plan there are, in the words people choose from. */
export const planKinds = {
  'business plan': 'Business plan',
  'forward plan': 'Forward plan',
  'improvement plan': 'Improvement plan',
  'action plan': 'Action plan',
} as const

/** Whether a plan is agreed, in words. */
export const agreedInWords = (agreedOn: When | null): string =>
  agreedOn === null
    ? 'Not agreed yet'
    : agreedOn === '?'
      ? 'Agreed; the day is not recorded'
      : `Agreed ${whenInWords(agreedOn)}`

/** Is the plan for a time that takes in this stretch of days, or part of it? A plan without a known time is for any. */
export const bearsOn = (covers: When, from: string, to: string): boolean =>
  (firstDay(covers) ?? from) <= to && (lastDay(covers) ?? to) >= from
