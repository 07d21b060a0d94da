import type { Day } from '#platform/calendar/day.ts'
import type { Problem } from '#platform/problem.ts'
import { planKinds } from '../plan/plan.ts'

/** What the partnership asks before an action counts as done: something that proves it, and somebody else who looked. */
export type ClosingRule = { evidenceNeeded: boolean; checkNeeded: boolean }

/** What holds until the partnership decides otherwise for a kind of plan: both. */
export const untilDecided: ClosingRule = { evidenceNeeded: true, checkNeeded: true }

/** Where a rule may differ: each kind of plan, and what belongs to none. */
export const ruledKinds = { ...planKinds, 'no plan': 'What belongs to no plan' } as const

/** Which rule holds for an action of this kind of plan on a day: the latest decided by then. */
export function ruleOn<R extends ClosingRule & { planKind: string; decidedOn: Day }>(
  rules: readonly R[],
  planKind: string | null,
  day: Day,
): R | null {
  const kind = planKind ?? 'no plan'
  return rules.filter((rule) => rule.planKind === kind && rule.decidedOn <= day).at(-1) ?? null
}

/** What is asked, in words: 'Evidence, and a check by somebody else'. */
export const ruleInWords = ({ evidenceNeeded, checkNeeded }: ClosingRule): string =>
  evidenceNeeded
    ? checkNeeded
      ? 'Evidence, and a check by somebody else'
      : 'Evidence; nobody else has to check it'
    : checkNeeded
      ? 'A check by somebody else; evidence is welcome'
      : 'Neither evidence nor a check'

/** What is offered as evidence: a file, the address of a record, or words why there is none. */
export type Offered = { proof: unknown; evidenceAt: string | null; evidenceSays: string | null }

/** Which kind of evidence it is; null where none was offered. */
export function evidenceOffered({ proof, evidenceAt, evidenceSays }: Offered, filesThere: boolean) {
  if (proof !== null || filesThere) return 'file'
  if (evidenceAt !== null) return 'address'
  return evidenceSays !== null ? 'words' : null
}

/** Where evidence is asked for, there is a file, the address of a record, or words why none is needed. */
export const problemsOfEvidence = (offered: Offered, { evidenceNeeded }: ClosingRule, filesThere: boolean): Problem[] =>
  evidenceNeeded && evidenceOffered(offered, filesThere) === null
    ? [{ field: 'proof', says: 'Add what proves it, give the address of a record, or say why neither is needed' }]
    : []

/** Who looks at an ending: the account they sign in with and the person they are. */
export type Checker = { accountId: number | null; personId: number | null }

/** Why somebody may not check an ending, in words to them; null where they may. `answering` are the people who answer for the action today. */
export function notToCheck(
  { proposedAccountId }: { proposedAccountId: number | null },
  answering: readonly number[],
  { accountId, personId }: Checker,
): string | null {
  if (proposedAccountId !== null && proposedAccountId === accountId)
    return 'You said that it is done: somebody else checks it'
  return personId !== null && answering.includes(personId)
    ? 'You answer for this action: somebody else checks it'
    : null
}
