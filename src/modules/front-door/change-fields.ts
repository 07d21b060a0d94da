import { sentenceOf } from '#platform/facts/dated.ts'
import { pick, text } from '#platform/forms/fields.tsx'
import { file } from '#platform/forms/file-field.tsx'
import type { Visit } from '#platform/visit.ts'
import { groupsToPick, postsToPick } from '#modules/partnership/index.ts'
import { openPlans, type Change } from './change.ts'

/** What every change is asked beside its date: whose it is, which plan it settles, and what proves it. */
export const changeFields = async (visit: Visit, changes: readonly Change[]) => ({
  byPostId: pick('Which post did it, or is to do it?', await postsToPick(visit.db), { optional: true }),
  byGroupId: pick('Or which group?', await groupsToPick(visit.db), { optional: true }),
  doneBy: text('Or who, in words?', { optional: true, hint: 'A role or a body, never a person’s name' }),
  settles: pick(
    'Does this settle a plan?',
    openPlans(changes).map(({ id, says, happenedOn }) => ({ id, says: sentenceOf(says, happenedOn) })),
    {
      optional: true,
      hint: 'Choose the plan that this carries out, moves to another day or calls off. Its first date stays in sight',
    },
  ),
  proof: file('What proves it?'),
})
