import type { Day } from '#platform/calendar/day.ts'
import type { Standing } from '#platform/ui/marks.tsx'
import { may, type Visit } from '#platform/visit.ts'

/** How minutes may stand, in the words the page says; each is a row of its own with who and when. */
export const minutesStates = {
  drafted: 'Draft',
  sent: 'With the chair',
  'sent back': 'Sent back by the chair',
  checked: 'Checked by the chair',
  agreed: 'Agreed',
} as const
export type MinutesState = keyof typeof minutesStates

/** How minutes moved on once: to which state and by whom; of those sent, to whom and in which roles they are here today. */
export type MinutesMove = {
  state: string
  byAccount: number | null
  toAccount: number | null
  toName: string | null
  toRoles: readonly string[] | null
}

/** How minutes stand in a word and a mark. */
export function standingOfMinutes(state: string): { is: Standing; says: string } {
  const says = minutesStates[state as MinutesState]
  return { is: state === 'agreed' ? 'done' : state === 'checked' ? 'part' : 'next', says }
}

/** What everybody reads in place of the words of minutes until the chair has checked them. */
export const beingWritten = 'The minutes are being written. They open once the chair has checked them.'

/** May this visitor read drafts of minutes, and what minutes said while they were a draft? */
export const readsDrafts = (visit: Visit): boolean => may(visit, 'read drafts of minutes')

/** May this visitor read what minutes say? Everybody who sees meetings once the chair has checked them; until then only readers of drafts. */
export const mayReadMinutes = (visit: Visit, { state }: { state: string }): boolean =>
  !isOpenToWording(state) || readsDrafts(visit)

/** May a section still be worded again? Until the chair has checked it; what is wrong afterwards is a correction when the minutes are agreed. */
export const isOpenToWording = (state: string): boolean => state !== 'checked' && state !== 'agreed'

/** Why sections can no longer be worded again, in a sentence; null while they can. */
export const whyClosed = (state: string): string | null =>
  state === 'agreed'
    ? 'These minutes are agreed. They are not worded again'
    : state === 'checked'
      ? 'The chair has checked these minutes. What is wrong is put right as a correction when they are agreed'
      : null

/**
 * Why this account may not check minutes that moved so far like this, in a sentence; null where it may. They are checked only by the
 * chair they were sent to last, and nobody checks what they drafted.
 */
export function whyNotCheck(moves: readonly MinutesMove[], accountId: number | null): string | null {
  const last = moves.at(-1)
  if (last?.state !== 'sent') return 'These minutes have not been sent to the chair, or are checked already'
  if (moves.some((move) => move.state === 'drafted' && move.byAccount !== null && move.byAccount === accountId))
    return 'You drafted these minutes. Somebody else checks them'
  return last.toAccount !== null && last.toAccount === accountId
    ? null
    : `These minutes were sent to ${chairInWords(last)}, who alone checks them. Whoever writes minutes can send them to another chair`
}

// The role stands beside the name, unless the account is called by its role.
function chairInWords({ toName, toRoles }: MinutesMove): string {
  const role =
    ['independent chair', 'partnership chair', 'group chair'].find((each) => toRoles?.includes(each)) ?? 'chair'
  return toName && toName.toLowerCase() !== role ? `${toName} (${role})` : `the ${role}`
}

/** Corrections as they were typed, one a line; empty lines are left out. */
export const correctionsIn = (text: string | null): string[] =>
  (text ?? '')
    .split('\n')
    .map((line) => line.replace(/^\s*[-•]\s+/, '').trim())
    .filter((line) => line !== '')

/** The limit that held for a meeting on a day: the one with the latest first day up to then; null before the first. */
export const limitOn = <L extends { fromOn: Day }>(limits: readonly L[], on: Day): L | null =>
  limits
    .filter(({ fromOn }) => fromOn <= on)
    .toSorted((one, other) => (one.fromOn < other.fromOn ? -1 : 1))
    .at(-1) ?? null
