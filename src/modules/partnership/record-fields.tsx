import { pick } from '#platform/forms/fields.tsx'
import { openPlans, tellChange, type Change } from './change.ts'

/** Asks which of the plans that still stand this change confirms, moves or withdraws. */
export const settlesField = (changes: readonly (Change & { says: string })[]) =>
  pick(
    'Does this settle a plan?',
    openPlans(changes).map((change) => ({ id: change.id, says: tellChange(change) })),
    {
      optional: true,
      hint: 'Choose the plan that this confirms, moves to another day or withdraws. Its first date stays in sight',
    },
  )
