import type { Answer } from '../answer.ts'
import type { Step } from '../answer-store.ts'

/** How a sign-off stands: who gave it, and whether it still counts. */
export type SignOff = { by: string | null; at: Date | null; stands: boolean }

/**
 * The sign-off that this sending in rests on; null when none was given since the return was last sent in, sent back or opened again. Any answer
 * changed after it makes it void.
 */
export function signOffOf(
  steps: readonly Pick<Step, 'kind' | 'byName' | 'at'>[],
  answers: Iterable<Pick<Answer, 'at'>>,
): SignOff | null {
  const last = steps.findLastIndex(({ kind }) => kind === 'signed off')
  if (last < 0 || steps.slice(last + 1).some(({ kind }) => endsSignOff.has(kind))) return null
  const { byName, at } = steps[last]!
  return { by: byName, at, stands: at === null || [...answers].every((answer) => answer.at <= at) }
}

const endsSignOff = new Set(['returned', 'nil return', 'exempt', 'taken back', 'sent back', 're-opened'])

/** May a return that was sent in be opened again? Where its round allows it, and it was returned or nil. */
export const mayReopen = (
  own: { isOpen: boolean; versionId: number | null; reopens: boolean; living: boolean },
  steps: readonly Pick<Step, 'kind'>[],
): boolean =>
  !own.isOpen &&
  own.versionId !== null &&
  (own.reopens || own.living) &&
  ['returned', 'nil return'].includes(steps.findLast(({ kind }) => endsSignOff.has(kind))?.kind ?? '')

/** May those who run the round open a return again? One that is answered here and was asked for, came in or was shut out by the close, and is not exempt. */
export const mayOfficeOpen = (
  own: { isOpen: boolean; isClosed: boolean; versionId: number | null },
  steps: readonly Pick<Step, 'kind'>[],
): boolean => {
  const last = steps.findLast(({ kind }) => endsSignOff.has(kind))?.kind
  if (own.isOpen || own.versionId === null || last === 'exempt') return false
  return own.isClosed || last === 'returned' || last === 'nil return'
}

/** Is a return in the partnership's hands: the last that became of it is that it was returned? */
export const isSentIn = (steps: readonly Pick<Step, 'kind'>[]): boolean =>
  steps.findLast(({ kind }) => endsSignOff.has(kind) && kind !== 're-opened')?.kind === 'returned'

/** What comes next on the way in: nothing while something is missing, then the sign-off, then the sending. */
export type NextStep = 'sign off' | 'send in' | null
export const nextStep = (missing: readonly unknown[], signOff: SignOff | null): NextStep =>
  missing.length > 0 ? null : signOff?.stands ? 'send in' : 'sign off'
