import type { Day } from '#platform/calendar/day.ts'
import { certainlyBefore, precisionOf, whenInWords, type When } from '#platform/calendar/when.ts'
import type { NewRow, Row } from '#platform/database/database.ts'
import { lastOf, openPlans, type Change } from '#platform/facts/change.ts'

export type Post = Row<'partnership.post'>
export type PostChange = Row<'partnership.postChange'>
export type NewPostChange = NewRow<'partnership.postChange'>

/** What kinds of post there are, in words. */
export const postKinds = {
  'lead safeguarding partner': 'A lead safeguarding partner, the head of one of the three',
  'delegated safeguarding partner': 'A delegated safeguarding partner, who decides for a lead',
  'partnership chair': 'The partnership chair',
  'executive lead': 'An executive lead of a safeguarding partner',
  independent: 'An independent role, such as chair or scrutineer',
  support: 'Support of partnership work, such as business manager or coordinator',
} as const

/** The kinds of post whose holder stands for one of the three partners. */
export const leadKinds: readonly string[] = [
  'lead safeguarding partner',
  'delegated safeguarding partner',
  'executive lead',
]

/** What can happen to a post, in the words people choose from. */
export const postChangeKinds = {
  agreed: 'It was agreed to have the post',
  advertised: 'It was advertised',
  appointed: 'Someone was appointed',
  'expected to start': 'Someone is expected to start',
  started: 'Someone started',
  delayed: 'Filling it was delayed',
  vacant: 'It fell vacant, or was still vacant',
  ended: 'The post came to an end',
  purpose: 'What the post is for was settled',
  described: 'Something else about it',
  judgement: 'A view of how it went',
} as const

/** How a post stands on a day: `is` in one word for rules, `says` in words for people, `personId` whoever holds or is to hold it. */
export type PostState = {
  is: 'in post' | 'vacant' | 'appointed' | 'agreed' | 'delayed' | 'ended' | 'not recorded'
  says: string
  personId: number | null
}

type Told = Change & { personId?: number | null }

/**
 * How a post stands at the end of a day, told from its changes. A change counts from the first day it can have happened on, a 'by'
 * from the day it names. What is only planned changes nothing until it has happened, but a start still planned is said.
 */
export function stateOfPost(changes: readonly Told[], day: Day): PostState {
  const told = lastOf(changes, day, Object.keys(standings))
  const appointed = lastOf(changes, day, ['appointed', 'started', 'ended'])
  const start = nextStart(changes, day)
  const is = told ? standings[told.kind as keyof typeof standings] : start ? 'agreed' : 'not recorded'
  if (is === 'in post') return { is, says: `in post${since(told!.happenedOn)}`, personId: told!.personId ?? null }
  if (is === 'ended') return { is, says: `ended${since(told!.happenedOn)}`, personId: null }
  const personId = start?.personId ?? (appointed?.kind === 'appointed' ? (appointed.personId ?? null) : null)
  const stands = told?.kind === 'advertised' ? 'advertised, not yet filled' : sayings[is]
  return { is, says: start ? `${stands}, ${startInWords(start.happenedOn, day)}` : stands, personId }
}

/** The start still planned, or so at the end of a day, the earliest of them; null when none is. */
export const nextStart = <C extends Change>(changes: readonly C[], day?: Day): C | null =>
  openPlans(changes, day).find((change) => startKinds.includes(change.kind)) ?? null

/** The kinds of change by which somebody starts, planned or done. */
export const startKinds: readonly string[] = ['expected to start', 'started']

const standings = {
  agreed: 'agreed',
  advertised: 'agreed',
  appointed: 'appointed',
  started: 'in post',
  delayed: 'delayed',
  vacant: 'vacant',
  ended: 'ended',
} as const

const sayings = {
  agreed: 'agreed, not yet filled',
  appointed: 'appointed',
  delayed: 'not filled, recruitment delayed',
  vacant: 'vacant',
  'not recorded': 'dates not recorded',
} as const

const since = (when: When): string =>
  when === '?'
    ? ''
    : precisionOf(when) === 'by'
      ? ` ${whenInWords(when)}`
      : ` since ${whenInWords(when).replace(/^from /, '')}`

const startInWords = (when: When, day: Day): string => {
  if (when === '?') return 'start not dated'
  return certainlyBefore(when, day)
    ? `start expected ${whenInWords(when)}, not confirmed`
    : `starts ${whenInWords(when)}`
}
