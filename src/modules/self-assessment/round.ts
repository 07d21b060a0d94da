import type { DoneBy } from '#modules/partnership/index.ts'
import { lastDay, type When } from '#platform/calendar/when.ts'
import { inTime, type Change } from '#platform/facts/change.ts'
import type { Dated } from '#platform/facts/dated.ts'
import type { Kind } from '#platform/facts/fact.ts'
import type { NewRow, Row } from '#platform/database/database.ts'

export type Round = Row<'selfAssessment.round'>
export type NewRound = NewRow<'selfAssessment.round'>
export type NewRoundChange = NewRow<'selfAssessment.roundChange'>
export type RoundChange = Change & Dated & DoneBy & { roundId: number; count: number | null; waitsOn: number | null }

/** The part of the report that rounds are told in. */
export const reportSection = 'Independence, scrutiny and assurance'

export const roundAddress = (id: number) => `/self-assessment/rounds/${id}`

/** Who is asked in a round. */
export const roundKinds = {
  'section 11': 'Agencies, under section 11 of the Children Act 2004',
  schools: 'Schools',
} as const

/** What can change about a round, in the words people choose from. */
export const changeKinds = {
  launched: 'Launched',
  'return date': 'Return date',
  extension: 'Longer time for some',
  returned: 'Returns came in',
  analysis: 'Analysis of the returns',
  'challenge event': 'Challenge event',
  themes: 'Themes for improvement',
  presented: 'Analysis presented',
  judgement: 'A judgement of the response',
  closed: 'Closed',
  'opened again': 'Opened again',
  'called off': 'Called off',
} as const

/** Those that are recorded as a change; to open a round again and to call it off are deeds of their own. */
export const recordedKinds = (({ 'opened again': _again, 'called off': _off, ...kinds }) => kinds)(changeKinds)

/**
 * Where on its path a step of a round stands, first to last; steps that share a number may come in any order.
 * A judgement is no step, and neither is a challenge event.
 */
export const stageOf: Partial<Record<string, number>> = {
  launched: 1,
  'return date': 2,
  extension: 2,
  returned: 2,
  analysis: 3,
  themes: 4,
  presented: 4,
  closed: 5,
}

/** What kind of fact a change makes: a plan while it is planned. */
export function factKindOf(change: Pick<Change, 'kind' | 'status'>): Kind {
  if (change.status === 'planned') return 'plan'
  if (change.kind === 'judgement') return 'judgement'
  return change.kind === 'extension' ? 'decision' : 'event'
}

/** How many were asked, in words: from the list of those asked, else as it was recorded, else that it is not recorded. */
export function askedInWords(round: Pick<Round, 'asked' | 'askedNote'>, onTheList: number): string {
  if (onTheList > 0) return `${onTheList} ${onTheList === 1 ? 'was' : 'were'} asked`
  if (round.asked !== null) return `${round.asked} ${round.asked === 1 ? 'was' : 'were'} asked`
  const note = round.askedNote && round.askedNote !== 'not given' ? ` (${round.askedNote})` : ''
  return `How many were asked is not recorded${note}`
}

/** The date by which returns are asked for now: the newest that was neither moved nor called off. Null when none was set. */
export function returnDateOf(changes: readonly RoundChange[]): When | null {
  return returnDateChange(changes)?.happenedOn ?? null
}

/** The change that set the return date now in force. */
export function returnDateChange(changes: readonly RoundChange[]): RoundChange | null {
  const settled = new Set(changes.map((change) => change.settles))
  const set = changes.filter(
    (change) =>
      change.kind === 'return date' && ['planned', 'happened'].includes(change.status) && !settled.has(change.id),
  )
  return set.toSorted((one, other) => one.id - other.id).at(-1) ?? null
}

type Taken = readonly Pick<RoundChange, 'kind' | 'status'>[]

/** Nothing more is waited for: the round was closed or called off, or it was written down that the returns are in, and it was not opened again since. */
export const isOver = (changes: Taken): boolean => stillStands(changes, ['closed', 'called off', 'returned'])

/** Was the round closed, and not opened again since? */
export const isClosed = (changes: Taken): boolean => stillStands(changes, ['closed'])

/** Was the round called off, and not opened again since? */
export const isCalledOff = (changes: Taken): boolean => stillStands(changes, ['called off'])

/** Did one of these happen since the round was last opened again? Changes are in the order they were recorded. */
function stillStands(changes: Taken, kinds: readonly string[]): boolean {
  const taken = changes.filter(({ status }) => status === 'happened').map(({ kind }) => kind)
  return taken.slice(taken.lastIndexOf('opened again') + 1).some((kind) => kinds.includes(kind))
}

/** The last step that has been taken, in the words of its kind; 'Not launched' before there is one. */
export function stageNow(changes: readonly RoundChange[]): string {
  if (isCalledOff(changes)) return changeKinds['called off']
  const wasClosed = isClosed(changes)
  const taken = changes.filter(
    (change) => change.status === 'happened' && change.kind in stageOf && (wasClosed || change.kind !== 'closed'),
  )
  const last = taken.toSorted((one, other) => stageOf[one.kind]! - stageOf[other.kind]! || inTime(one, other)).at(-1)
  return last ? changeKinds[last.kind as keyof typeof changeKinds] : 'Not launched'
}

/** The change that launched a round, or the plan to launch it that still stands; null when there is neither. */
export function launchOf(changes: readonly RoundChange[]): RoundChange | null {
  return (
    changes.find((change) => change.kind === 'launched' && change.status === 'happened') ??
    openPlanOf(changes, 'launched')
  )
}

/** The plan for a step of one kind that still stands; null when there is none. */
export function openPlanOf(changes: readonly RoundChange[], kind: string): RoundChange | null {
  const settled = new Set(changes.map((change) => change.settles))
  return (
    changes.findLast((change) => change.kind === kind && change.status === 'planned' && !settled.has(change.id)) ?? null
  )
}

/** The last day on which a return is in time, before any longer time given to one agency. */
export const lastDayInTime = (changes: readonly RoundChange[]) => {
  const due = returnDateOf(changes)
  return due === null ? null : lastDay(due)
}
