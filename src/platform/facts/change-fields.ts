import { pick } from '../forms/fields.tsx'
import type { Visit } from '../visit.ts'
import { inTime, openPlans, tellChange, type ToldChange } from './change.ts'

/** Asks which of the plans that still stand a change carries out, moves or calls off. */
export const settlesField = <C extends ToldChange>(changes: readonly C[], tell: (change: C) => string = tellChange) =>
  pick(
    'Does this settle a plan?',
    openPlans(changes).map((change) => ({ id: change.id, says: tell(change) })),
    {
      optional: true,
      hint: 'Choose the plan that this carries out, moves to another day or calls off. Its first date stays in sight',
    },
  )

/** Asks which of the changes recorded has to come first. */
export const waitsOnField = (changes: readonly ToldChange[]) =>
  pick(
    'What has to come first?',
    changes.toSorted(inTime).map((change) => ({ id: change.id, says: tellChange(change) })),
    { optional: true },
  )

/** The change that an address asks to settle (`?settles=7`), or undefined: what is recorded begins with its answers. */
export const planAsked = <C extends ToldChange>(
  changes: readonly C[],
  { query }: Pick<Visit, 'query'>,
): C | undefined => changes.find((change) => String(change.id) === query.get('settles'))

/** The first answers of a change that settles the plan asked for: which plan, and the same kind. Nothing when none is asked for. */
export function beginOf(changes: readonly ToldChange[], visit: Pick<Visit, 'query'>): Record<string, string> {
  const plan = planAsked(changes, visit)
  return plan ? { settles: String(plan.id), kind: plan.kind } : {}
}
