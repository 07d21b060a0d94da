import type { Day } from '#platform/calendar/day.ts'
import type { Row } from '#platform/database/database.ts'
import type { Presence } from '../meeting.ts'

export type QuorumRule = Pick<
  Row<'meetings.quorumRule'>,
  'id' | 'fromOn' | 'partnersAtLeast' | 'agenciesAtLeast' | 'kinds' | 'writtenIn'
> & { deputies: Deputies }

/** Who represents a safeguarding partner besides its lead, in the words people choose from. */
export const deputyRules = {
  delegated: 'Its lead, or a deputy with a delegation to decide',
  any: 'Its lead, or any deputy',
  none: 'Its lead alone',
} as const
export type Deputies = keyof typeof deputyRules

/** Kinds of agency that a rule may ask for besides the partners, as they stand in a sentence. */
export const kindsAsked = {
  education: 'education',
  school: 'a school or college',
  'relevant agency': 'a relevant agency',
} as const

/** How one agency was represented at a meeting: `how` is null where nobody recorded it, `delegated` where it is not known of a deputy. */
export type Seat = {
  agencyId: number
  agency: string
  kind: string
  statutory: boolean
  how: Presence | null
  delegated: boolean | null
}

/** Whether a meeting was quorate, in a sentence, and every reason why not or why it is not known. */
export type Quorum = { is: 'quorate' | 'not quorate' | 'not known'; says: string; why: string[] }

/** The rule that held on a day: the one with the latest first day up to then, of two from one day the one set later; null before the first. */
export const ruleOn = <R extends Pick<QuorumRule, 'id' | 'fromOn'>>(rules: readonly R[], day: Day): R | null =>
  rules
    .filter((rule) => rule.fromOn <= day)
    .toSorted((one, other) => (one.fromOn === other.fromOn ? one.id - other.id : one.fromOn < other.fromOn ? -1 : 1))
    .at(-1) ?? null

/**
 * Whether a meeting was quorate under a rule: counted by partner and agency, never by head. A partner is represented by its lead,
 * or by a deputy as the rule says; any other agency by whoever came. What is not recorded makes it not known, never not quorate.
 */
export function quorumOf(rule: QuorumRule, seats: readonly Seat[]): Quorum {
  if (seats.every(({ how }) => how === null)) return told([], ['nobody has recorded who came'])
  const partners = seats.filter(({ statutory }) => statutory).map((seat) => ({ seat, stood: stood(rule, seat) }))
  const needed = rule.partnersAtLeast ?? partners.length
  const [there, perhaps] = [countOf(partners, 'there'), countOf(partners, 'not known')]
  const [fails, unknown]: [string[], string[]] = [[], []]
  if (there + perhaps < needed)
    fails.push(...partners.filter(({ stood: is }) => is === 'not there').map(({ seat }) => missing(rule, seat)))
  else if (there < needed)
    unknown.push(...partners.filter(({ stood: is }) => is === 'not known').map(({ seat }) => unsaid(seat)))
  if (fails.length === 0 && there + perhaps < needed)
    fails.push(`${needed} safeguarding partners are needed and there are ${partners.length}`)

  const came = seats.filter(({ how }) => isPresent(how))
  const unrecorded = seats.filter(({ how }) => how === null)
  if (came.length < rule.agenciesAtLeast) {
    const says = `${came.length} of the ${rule.agenciesAtLeast} agencies that are needed were represented`
    if (came.length + unrecorded.length < rule.agenciesAtLeast) fails.push(says)
    else unknown.push(`${says}, and ${unrecorded.length} are not recorded`)
  }
  for (const kind of rule.kinds) {
    if (came.some((seat) => seat.kind === kind)) continue
    const says = kindSays(kind)
    if (unrecorded.some((seat) => seat.kind === kind))
      unknown.push(`it is not recorded whether ${says} was represented`)
    else fails.push(`${says} was not represented`)
  }
  return told(fails, unknown)
}

/** The rule in one sentence: 'Every safeguarding partner is represented, by its lead or a deputy with a delegation, and at least 5 agencies in all.' */
export function ruleInWords(rule: Omit<QuorumRule, 'id' | 'fromOn' | 'writtenIn'>): string {
  const { partnersAtLeast: count } = rule
  const who =
    count === null
      ? 'every safeguarding partner is represented'
      : count === 0
        ? null
        : `at least ${count} safeguarding ${count === 1 ? 'partner is' : 'partners are'} represented`
  const by = {
    delegated: 'by its lead or a deputy with a delegation',
    any: 'by its lead or any deputy',
    none: 'by its lead',
  }
  const parts = [
    ...(who ? [`${who}, ${by[rule.deputies]}`] : []),
    ...(rule.agenciesAtLeast > 0 ? [`at least ${rule.agenciesAtLeast} agencies are represented in all`] : []),
    ...rule.kinds.map((kind) => `${kindSays(kind)} is represented`),
  ]
  return parts.length ? `Quorate when ${parts.join('; and ')}.` : 'Quorate whoever comes.'
}

const told = (fails: string[], unknown: string[]): Quorum =>
  fails.length
    ? { is: 'not quorate', says: `Not quorate: ${fails.join('; ')}`, why: fails }
    : unknown.length
      ? { is: 'not known', says: `Not known whether it was quorate: ${unknown.join('; ')}`, why: unknown }
      : { is: 'quorate', says: 'Quorate', why: [] }

const isPresent = (how: Presence | null) => how === 'attended' || how === 'deputy'

function stood({ deputies }: QuorumRule, { how, delegated }: Seat): 'there' | 'not there' | 'not known' {
  if (how === null) return 'not known'
  if (how === 'attended') return 'there'
  if (how !== 'deputy' || deputies === 'none') return 'not there'
  if (deputies === 'any') return 'there'
  return delegated === null ? 'not known' : delegated ? 'there' : 'not there'
}

const missing = ({ deputies }: QuorumRule, { agency, how }: Seat): string =>
  how === 'deputy'
    ? `${agency} sent a deputy ${deputies === 'none' ? 'and its lead must come' : 'without a delegation'}`
    : `nobody represented ${agency} (${how === 'apologies' ? 'apologies' : 'absent'})`

const unsaid = ({ agency, how }: Seat): string =>
  how === 'deputy'
    ? `whether the deputy of ${agency} had a delegation is not recorded`
    : `it is not recorded whether anybody represented ${agency}`

const kindSays = (kind: string): string => kindsAsked[kind as keyof typeof kindsAsked] ?? kind

const countOf = (partners: { stood: string }[], is: string) => partners.filter((each) => each.stood === is).length
