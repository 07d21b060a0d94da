import { whenInWords, type When } from '#platform/calendar/when.ts'
import { representedInWords } from '../attendance/attendance.ts'
import type { Quorum } from '../attendance/quorum.ts'
import { outcomeKinds, type OutcomeKind } from '../outcomes/outcome.ts'

/** How one agency was represented, as a draft tells it. */
export type DraftSeat = {
  agency: string
  statutory: boolean
  how: string
  delegated: boolean | null
  byPost: string | null
}

/** What is recorded of one item, as a draft tells it. */
export type DraftItem = {
  presents: string | null
  outcome: string | null
  outcomeSays: string | null
  notes: string[]
  decision: { title: string; stances: { agency: string; stance: string; why: string | null }[] } | null
  actions: { title: string; owner: string | null; due: When }[]
}

/** The general part of minutes: when and where, who came, who did not, and whether there was a quorum. What nobody recorded is said to be so. */
export function generalPart(
  meeting: {
    body: string
    happenedNow: When
    startsAt: string | null
    place: string | null
    chairedNow: string | null
  },
  seats: readonly DraftSeat[],
  quorum: Quorum | null,
): string {
  const came = seats.filter(({ how }) => how === 'attended' || how === 'deputy')
  const others = seats.filter(({ how }) => how !== 'attended' && how !== 'deputy')
  return [
    `${meeting.body}, ${whenInWords(meeting.happenedNow)}${meeting.startsAt ? `, ${meeting.startsAt}` : ''}${meeting.place ? `, ${meeting.place}` : ''}.`,
    meeting.chairedNow ? `Chaired by: ${meeting.chairedNow}.` : 'Who chaired it is not recorded.',
    ...(seats.length === 0 ? ['Nobody has recorded which agencies came.'] : []),
    ...(came.length ? ['Represented:', listOf(came.map(seatSays))] : []),
    ...(others.length ? ['Apologies and absent:', listOf(others.map(seatSays))] : []),
    quorum ? `${quorum.says}.` : 'No rule of quorum held for this meeting.',
  ].join('\n\n')
}

/** The section of one item: what came of it, the notes, the decision with how each partner stood, and the actions. */
export function itemPart({ presents, outcome, outcomeSays, notes, decision, actions }: DraftItem): string {
  const came = outcome ? outcomeKinds[outcome as OutcomeKind] : null
  return [
    ...(presents ? [`Presented by: ${presents}.`] : []),
    ...(notes.length ? ['Heard:', listOf(notes)] : []),
    came ? `${came}${outcomeSays ? `: ${outcomeSays}` : '.'}` : 'What came of it is not recorded.',
    ...(decision ? [decisionSays(decision)] : []),
    ...(actions.length ? ['Actions:', listOf(actions.map(actionSays))] : []),
  ].join('\n\n')
}

const seatSays = (seat: DraftSeat): string =>
  `${seat.agency}${seat.statutory ? ' (safeguarding partner)' : ''}: ${lowered(representedInWords(seat))}`

const decisionSays = ({ title, stances }: NonNullable<DraftItem['decision']>): string =>
  `Decision: ${title}.${stances
    .map(({ agency, stance, why }) => ` ${agency} ${stanceWords[stance] ?? stance}${why ? `: ${ended(why)}` : '.'}`)
    .join('')}`

const stanceWords: Record<string, string> = {
  agreed: 'agreed',
  differed: 'differed',
  abstained: 'abstained',
  'not recorded': 'is not recorded',
}

const actionSays = ({ title, owner, due }: DraftItem['actions'][number]): string =>
  `${title} (${owner ?? 'nobody is named'}, ${whenInWords(due)})`

// One item of a list is one line.
const listOf = (lines: readonly string[]) => lines.map((line) => `- ${line.replaceAll(/\s*\n\s*/g, ' ')}`).join('\n')

const lowered = (words: string) => words.charAt(0).toLowerCase() + words.slice(1)

const ended = (words: string) => (/[.!?]$/.test(words) ? words : `${words}.`)
