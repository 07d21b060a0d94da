import { addDays, addMonths, inWords, type Day } from '#platform/calendar/day.ts'
import { firstDay, lastDay, type When } from '#platform/calendar/when.ts'
import type { Row } from '#platform/database/database.ts'
import { hadComeBy } from '#platform/facts/change.ts'
import type { Seat } from '../structure.ts'

/** Who is asked to declare their interests and how often, from a day on: the partnership's own rule, never the law's. */
export type InterestRule = Row<'partnership.interestRule'>

/** Who may be asked to declare, in the words people choose from. */
export const askable = {
  posts: 'Whoever holds a post',
  board: 'Whoever sits on the board',
  executive: 'Whoever sits on an executive',
  'sub-group': 'Whoever sits on a sub-group',
  'task and finish': 'Whoever sits on a task and finish group',
  panel: 'Whoever sits on a panel',
  forum: 'Whoever sits on a forum',
} as const

/** The rule that holds on a day: the last that began by it; null when none had. Of two that began on one day, the one recorded last. */
export const ruleOn = (rules: readonly InterestRule[], day: Day): InterestRule | null =>
  rules
    .filter((rule) => rule.fromOn <= day)
    .toSorted((one, other) => (one.fromOn < other.fromOn ? -1 : one.fromOn > other.fromOn ? 1 : one.id - other.id))
    .at(-1) ?? null

/** The rule in one sentence. */
export function ruleInWords({
  asks,
  everyMonths,
  withinDays,
  fromOn,
}: Omit<InterestRule, 'says' | 'id' | 'partnershipId' | 'knownOn'>): string {
  if (asks.length === 0) return `From ${inWords(fromOn)} nobody is asked to declare.`
  const who = asks.map((each) => askable[each as keyof typeof askable].replace(/^W/, 'w')).join(', ')
  return `From ${inWords(fromOn)} ${who} declares ${everyMonths === 1 ? 'every month' : `every ${everyMonths} months`}, and within ${withinDays === 1 ? '1 day' : `${withinDays} days`} of first being asked.`
}

/** All that says who is asked on a day: the seats of groups, and who holds which post since when. */
export type Sitting = {
  seats: readonly (Seat & { groupKind: string; groupEnded: boolean })[]
  held: readonly { postId: number; personId: number; since: When }[]
}

/** The people whom a rule asks on a day, by number, each with the day from which they are asked: since the rule began, or since they came after it did. */
export function askedOn(rule: InterestRule, { seats, held }: Sitting, day: Day): Map<number, Day> {
  const asked = new Map<number, Day>()
  const ask = (personId: number, since: When) => {
    const came = firstDay(since) ?? lastDay(since)
    const from = came !== null && came > rule.fromOn ? came : rule.fromOn
    if (!asked.has(personId) || from < asked.get(personId)!) asked.set(personId, from)
  }
  if (rule.asks.includes('posts')) for (const { personId, since } of held) ask(personId, since)
  for (const { groupKind, groupEnded, sinceOn, untilOn, personId, postId } of seats) {
    if (groupEnded || !rule.asks.includes(groupKind)) continue
    if (!hadComeBy(sinceOn, day) || (untilOn && hadComeBy(untilOn, day))) continue
    const who = personId ?? held.find((each) => each.postId === postId)?.personId
    if (who) ask(who, sinceOn)
  }
  return asked
}

/** By when somebody declares afresh: so many months after they last did, and never before they have had the days that a newcomer has. */
export function declarationDue(
  rule: Pick<InterestRule, 'everyMonths' | 'withinDays'>,
  { askedFrom, lastDeclared }: { askedFrom: Day; lastDeclared: Day | null },
): { due: Day; because: string } {
  const first = addDays(askedFrom, rule.withinDays)
  const again = lastDeclared && addMonths(lastDeclared, rule.everyMonths)
  if (again && again >= first)
    return { due: again, because: `${rule.everyMonths} months after the last declaration, of ${inWords(lastDeclared)}` }
  return { due: first, because: `${rule.withinDays} days from ${inWords(askedFrom)}, the first day of being asked` }
}
