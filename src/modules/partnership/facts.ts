import type { Period } from '#platform/calendar/period.ts'
import type { Checks } from '#platform/facts/fact.ts'
import { hadComeBy, type Change } from './change.ts'
import { termsIn, type Vocabulary } from './vocabulary.ts'

/** Leaves out the plans that another change had settled by the end of the period: what became of them is told instead. */
export function stillTold<C extends Change>(changes: readonly C[], { to }: Period): C[] {
  const settled = new Set(
    changes
      .filter((change) => change.status !== 'happened' || hadComeBy(change.happenedOn, to))
      .map((change) => change.settles),
  )
  return changes.filter((change) => change.status !== 'planned' || !settled.has(change.id))
}

/** What every fact of this chapter lets the findings know: the names it uses, and for a judgement that nothing measures it. */
export function commonChecks(change: { says: string; kind: string }, vocabulary: Vocabulary): Checks {
  const terms = termsIn(change.says, vocabulary)
  return { ...(terms.length > 0 && { terms }), ...(isJudgement(change) && { measure: null }) }
}

export const isJudgement = ({ kind }: { kind: string }): boolean => kind === 'judgement' || kind === 'conclusion'
