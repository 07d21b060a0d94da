import { addWorkingDays, BeyondTheCalendar, type Holidays } from '#platform/calendar/working-days.ts'
import { addDays, inWords, type Day } from '#platform/calendar/day.ts'
import type { Row } from '#platform/database/database.ts'
import type { Standing } from '#platform/ui/marks.tsx'

export type Challenge = Row<'risks.challenge'>
export type Reply = Row<'risks.challengeReply'>
export type Closing = Row<'risks.challengeClosing'>

/** How long an answer may take until the partnership sets its own time: ten working days. Nobody's rule but a beginning. */
export const firstLimit = 10

/** How a challenge ended, in the words of who raised it. */
export const endings = {
  settled: 'It is settled',
  'not settled': 'It is not settled, and I leave it there',
  withdrawn: 'I withdraw it',
} as const

/** The last day for an answer: so many working days after the challenge, which is day 0. Beyond the calendar each week counts five. */
export function answerBy(raisedOn: Day, workingDays: number, holidays?: Holidays): Day {
  try {
    return addWorkingDays(raisedOn, workingDays, holidays ? { holidays } : {})
  } catch (error) {
    if (!(error instanceof BeyondTheCalendar)) throw error
    return addDays(raisedOn, Math.ceil((workingDays / 5) * 7))
  }
}

/** The last day for the answer that is awaited now: that of the challenge, or that of asking again; null when none is awaited. */
export function awaitedBy(
  challenge: Pick<Challenge, 'answerBy'>,
  replies: readonly Pick<Reply, 'kind' | 'answerBy'>[],
): Day | null {
  const last = replies.at(-1)
  if (!last) return challenge.answerBy
  return last.kind === 'answer' ? null : last.answerBy
}

/** How a challenge stands on a day. */
export function standingOf(
  challenge: Pick<Challenge, 'answerBy'>,
  replies: readonly Pick<Reply, 'kind' | 'answerBy'>[],
  closing: Pick<Closing, 'how' | 'closedOn'> | undefined,
  today: Day,
): { is: Standing; says: string } {
  if (closing)
    return {
      is: closing.how === 'settled' ? 'done' : 'ended',
      says: `${closedAs[closing.how] ?? closing.how}, ${inWords(closing.closedOn)}`,
    }
  const by = awaitedBy(challenge, replies)
  if (by === null) return { is: 'part', says: 'Answered; waits on who raised it' }
  return by < today
    ? { is: 'late', says: `No answer; due ${inWords(by)}` }
    : { is: 'next', says: `To be answered by ${inWords(by)}` }
}

const closedAs: Record<string, string> = {
  settled: 'Settled',
  'not settled': 'Left, not settled',
  withdrawn: 'Withdrawn',
}

/** Was its first answer given in time? Null where there is none yet. */
export function answeredInTime(
  challenge: Pick<Challenge, 'answerBy'>,
  replies: readonly Pick<Reply, 'kind' | 'repliedOn'>[],
): boolean | null {
  const first = replies.find(({ kind }) => kind === 'answer')
  return first ? first.repliedOn <= challenge.answerBy : null
}
