import type { Day } from '#platform/calendar/day.ts'
import type { Standing } from '#platform/ui/marks.tsx'

/** How minutes may stand, in the words the page says; each is a row of its own with who and when. */
export const minutesStates = {
  drafted: 'Draft',
  sent: 'With the chair',
  'sent back': 'Sent back by the chair',
  checked: 'Checked by the chair',
  agreed: 'Agreed',
} as const
export type MinutesState = keyof typeof minutesStates

/** How minutes moved on once: to which state, by whom, when; of those sent, to whom. */
export type MinutesMove = { state: string; byName: string; byAccount: number | null; toAccount: number | null }

/** How minutes stand in a word and a mark. */
export function standingOfMinutes(state: string): { is: Standing; says: string } {
  const says = minutesStates[state as MinutesState]
  return { is: state === 'agreed' ? 'done' : state === 'checked' ? 'part' : 'next', says }
}

/** May a section still be worded again? Until the chair has checked it; what is wrong afterwards is a correction when the minutes are agreed. */
export const isOpenToWording = (state: string): boolean => state !== 'checked' && state !== 'agreed'

/** Why sections can no longer be worded again, in a sentence; null while they can. */
export const whyClosed = (state: string): string | null =>
  state === 'agreed'
    ? 'These minutes are agreed. They are not worded again'
    : state === 'checked'
      ? 'The chair has checked these minutes. What is wrong is put right as a correction when they are agreed'
      : null

/** Why this account may not check minutes that moved so far like this, in a sentence; null where it may. Nobody checks what they drafted. */
export function whyNotCheck(moves: readonly MinutesMove[], accountId: number | null): string | null {
  if (moves.at(-1)?.state !== 'sent') return 'These minutes have not been sent to the chair, or are checked already'
  return moves.some((move) => move.state === 'drafted' && move.byAccount !== null && move.byAccount === accountId)
    ? 'You drafted these minutes. Somebody else checks them'
    : null
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
