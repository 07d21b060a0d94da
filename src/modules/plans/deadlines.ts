import { addDays } from '#platform/calendar/day.ts'
import type { Deadline, DeadlineSource, Waiting, WaitingSource } from '#platform/module.ts'
import { lastDay, whenInWords } from '#platform/calendar/when.ts'
import { isLate, whyThisDate } from './action.ts'
import { actionsPage, countedTo, openActionsDueBy, openActionsOfPerson } from './register-store.ts'

/** Open actions that are late, or due within sixty days. */
export const deadlines: DeadlineSource = async (visit, most) =>
  (await openActionsDueBy(visit.db, addDays(visit.today, 60), most)).map((action): Deadline => ({
    name: `/actions/${action.id}#due`,
    title: action.title,
    at: `/actions/${action.id}`,
    due: action.due,
    waitsOn: action.owner ?? 'Nobody is named',
    ...(action.agency && action.agency !== action.owner && { waitsOnNote: action.agency }),
    owner: {
      postId: action.ownerPostId,
      personId: action.ownerPersonId,
      groupId: action.ownerGroupId,
      agencyId: action.ownerAgencyId,
    },
    says: `${action.plan ?? 'Belongs to no plan'}.${action.firstDue === action.due ? '' : ` First promised ${whenInWords(action.firstDue)}.`}`,
    why: whyThisDate(action),
    lastDay: lastDay(action.due),
  }))

/** What this visitor has to do within a fortnight, and how many actions of their agency are late. */
export const waiting: WaitingSource = async (visit) => {
  const { personId, agencyId, roles } = visit.who
  const own = personId === null ? [] : await openActionsOfPerson(visit.db, personId, addDays(visit.today, 14))
  const lines: Waiting[] = own.map((action) => ({
    title: action.title,
    at: `/actions/${action.id}`,
    says: isLate(action, visit.today)
      ? `Yours, and late: it was due ${whenInWords(action.due)}.`
      : `Yours, due ${whenInWords(action.due)}.`,
  }))
  if (agencyId === null || !roles.includes('agency lead')) return lines
  const { count } = await actionsPage(
    visit.db,
    { state: 'late', agencyId, planId: null, latestFirst: false, after: null },
    visit.today,
  )
  if (count === 0) return lines
  const many = count > countedTo ? `More than ${countedTo} actions` : count === 1 ? 'One action' : `${count} actions`
  return [
    ...lines,
    {
      title: `${many} of your organisation ${count === 1 ? 'is' : 'are'} late`,
      at: `/actions?state=late&agency=${agencyId}`,
      says: 'Note progress, mark as done, or agree a new date.',
    },
  ]
}
