import { inWords } from '#platform/calendar/day.ts'
import { whenInWords } from '#platform/calendar/when.ts'
import type { DeadlineSource } from '#platform/module.ts'
import { groupsNow } from '../groups/store.ts'
import { allTermsOfReference } from './store.ts'

/** Terms of reference to be looked at again: the last version of every group that has not ended, by the day that was set when it was agreed. */
export const termsOfReferenceToReview: DeadlineSource = async ({ db, today }) => {
  const versions = await allTermsOfReference(db)
  if (versions.length === 0) return []
  const ended = new Set((await groupsNow(db, today)).filter(({ state }) => state.is === 'ended').map(({ id }) => id))
  return [...Map.groupBy(versions, (terms) => terms.workingGroupId).values()].flatMap((ofGroup) => {
    const { id, workingGroupId, group, number, agreedOn, reviewBy } = ofGroup.at(-1)!
    if (!reviewBy || ended.has(workingGroupId)) return []
    const at = `/terms-of-reference/${id}`
    return [
      {
        name: `${at}#review`,
        title: `${group}: terms of reference to be looked at again`,
        at,
        due: reviewBy,
        lastDay: reviewBy,
        waitsOn: group,
        owner: { groupId: workingGroupId },
        says: `Version ${number} was agreed ${whenInWords(agreedOn)} and is to be looked at again by ${inWords(reviewBy)}.`,
        why: [
          { term: 'Counted from', says: 'nothing: the day was set when the version was agreed', at },
          { term: 'Falls', says: inWords(reviewBy), at },
        ],
      },
    ]
  })
}
