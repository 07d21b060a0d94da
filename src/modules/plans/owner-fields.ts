import { pick } from '#platform/forms/fields.tsx'
import type { Problem } from '#platform/problem.ts'
import type { Visit } from '#platform/visit.ts'
import { agenciesToPick, groupsToPick, peopleToPick, postsToPick } from '#modules/partnership/index.ts'

/** Who is to answer for an action that is raised in the same breath as something else: a post, a group, a person or an organisation. */
export const ownerFieldsOf = async ({ db }: Pick<Visit, 'db'>) => ({
  actionOwnerPostId: pick('Which post answers for that action?', await postsToPick(db), {
    optional: true,
    hint: 'Choose a post, a group or a person, or at least an organisation',
  }),
  actionOwnerGroupId: pick('Or which group answers for it?', await groupsToPick(db), { optional: true }),
  actionOwnerPersonId: pick('Or which person answers for it?', await peopleToPick(db), { optional: true }),
  actionOwnerAgencyId: pick('Or which organisation answers for it?', await agenciesToPick(db), { optional: true }),
})

type Raising = {
  actionTitle?: string | null
  actionDue?: string | null
  actionOwnerPostId?: number | null
  actionOwnerGroupId?: number | null
  actionOwnerPersonId?: number | null
  actionOwnerAgencyId?: number | null
}

/** What keeps an action from being raised in the same breath: half of it is said, nobody answers for it, or two do. */
export function problemsOfRaising(raising: Raising): Problem[] {
  const within = [raising.actionOwnerPostId, raising.actionOwnerGroupId, raising.actionOwnerPersonId].filter(Boolean)
  const owned = within.length > 0 || Boolean(raising.actionOwnerAgencyId)
  if (!raising.actionTitle)
    return owned || raising.actionDue ? [{ field: 'actionTitle', says: 'Say what the action is' }] : []
  return [
    ...(raising.actionDue ? [] : [{ field: 'actionDue', says: 'Say when the action is due, or not stated' }]),
    ...(owned
      ? []
      : [
          {
            field: 'actionOwnerPostId',
            says: 'Say who answers for the action: a post, a group, a person or an organisation',
          },
        ]),
    ...(within.length > 1
      ? [{ field: 'actionOwnerPostId', says: 'Choose one of a post, a group or a person to answer for it' }]
      : []),
  ]
}

/** The same answers as the owner of the action to be raised. */
export const ownerRaised = (raising: Raising) => ({
  ownerPostId: raising.actionOwnerPostId ?? null,
  ownerGroupId: raising.actionOwnerGroupId ?? null,
  ownerPersonId: raising.actionOwnerPersonId ?? null,
  ownerAgencyId: raising.actionOwnerAgencyId ?? null,
})
