import type { Checks } from '#platform/facts/fact.ts'
import { termsIn, type Vocabulary } from './vocabulary.ts'

/** What every fact of this chapter lets the findings know: the names it uses, and for a judgement that nothing measures it. */
export function commonChecks(change: { says: string; kind: string }, vocabulary: Vocabulary): Checks {
  const terms = termsIn(change.says, vocabulary)
  return { ...(terms.length > 0 && { terms }), ...(isJudgement(change) && { measure: null }) }
}

export const isJudgement = ({ kind }: { kind: string }): boolean => kind === 'judgement' || kind === 'conclusion'
