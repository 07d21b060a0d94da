import { addDays } from '#platform/calendar/day.ts'
import type { Deadline, DeadlineSource, Waiting, WaitingSource } from '#platform/module.ts'
import { lastDay, whenInWords } from '#platform/calendar/when.ts'
import { may, type Visit } from '#platform/visit.ts'
import { chairs, groupsToPick, office, peopleAnsweringFor, postsToPick } from '#modules/partnership/index.ts'
import { isLate, whyThisDate } from './action.ts'
import { countUnchecked } from './closings/store.ts'
import { countUnowned } from './owner-store.ts'
import { ownerNumbers } from './owner.ts'
import { uncut } from './asked.ts'
import { actionsPage, countedTo, openActionsDueBy, openActionsOfPerson } from './register-store.ts'
import { countStranded, strandingsOn } from './stranded/store.ts'

/** Open actions that are late, or due within sixty days. */
export const deadlines: DeadlineSource = async (visit, most) => {
  if (!may(visit, 'see actions')) return []
  return (await openActionsDueBy(visit.db, addDays(visit.today, 60), most)).map((action): Deadline => ({
    name: `/actions/${action.id}#due`,
    title: action.title,
    at: `/actions/${action.id}`,
    due: action.due,
    ...waitsOn(action),
    says: `${action.plan ?? 'Belongs to no plan'}.${action.firstDue === action.due ? '' : ` First promised ${whenInWords(action.firstDue)}.`}`,
    why: whyThisDate(action),
    lastDay: lastDay(action.due),
  }))
}

/** Whom it waits on: its owner, or, once it is said to be done, somebody else who checks it. */
const waitsOn = (action: Awaited<ReturnType<typeof openActionsDueBy>>[number]) =>
  action.awaitsCheck
    ? { waitsOn: 'Somebody else, to check it', waitsOnNote: action.owner ?? undefined }
    : {
        waitsOn: action.owner ?? 'Nobody is named',
        ...(action.agency && action.agency !== action.owner && { waitsOnNote: action.agency }),
        owner: ownerNumbers(action),
      }

/** For whoever may check: how many actions are said to be done and wait for a check by somebody else. */
export const toCheck: WaitingSource = async (visit) => {
  if (!visit.who.roles.some((role) => checkers.includes(role))) return []
  const count = await countUnchecked(visit.db)
  if (count === 0) return []
  return [
    {
      title: count === 1 ? 'One action waits for a check' : `${manyOf(count)} actions wait for a check`,
      at: '/actions?state=unchecked',
      says: 'Somebody said that it is done; whoever neither said so nor answers for it looks whether it is.',
    },
  ]
}
const checkers: readonly string[] = [...office, ...chairs, 'scrutineer']

/** What this visitor has to do within a fortnight, and how many actions of their agency are late. */
export const waiting: WaitingSource = async (visit) => {
  const { personId, agencyId, roles } = visit.who
  const own =
    personId === null
      ? []
      : await openActionsOfPerson(visit.db, await heldBy(visit, personId), addDays(visit.today, 14))
  const lines: Waiting[] = own.map((action) => ({
    title: action.title,
    at: `/actions/${action.id}`,
    says: isLate(action, visit.today)
      ? `Yours, and late: it was due ${whenInWords(action.due)}.`
      : `Yours, due ${whenInWords(action.due)}.`,
  }))
  if (agencyId === null || !roles.includes('agency lead')) return lines
  const { count } = await actionsPage(visit.db, { ...uncut, state: 'late', agencyId }, visit.today)
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

/** For the office: how many open actions nobody answers for, and how many somebody is to do who is not there. */
export const nobodyThere: WaitingSource = async (visit) => {
  if (!visit.who.roles.some((role) => (office as readonly string[]).includes(role))) return []
  const unowned = await countUnowned(visit.db)
  const stranded = await countStranded(visit.db, await strandingsOn(visit.db, visit.today))
  return [
    ...(unowned === 0
      ? []
      : [
          {
            title: `${countInWords(unowned)} nobody who answers for ${unowned === 1 ? 'it' : 'them'}`,
            at: '/actions?agency=nobody',
            says: 'Edit each, and choose who is to do it.',
          },
        ]),
    ...(stranded === 0
      ? []
      : [
          {
            title: stranded === 1 ? 'One action is stranded' : `${manyOf(stranded)} actions are stranded`,
            at: '/actions/stranded',
            says: 'Nobody is there to do it: the post is not filled, or the group is suspended or has no chair.',
          },
        ]),
  ]
}

const manyOf = (count: number) => (count > countedTo ? `More than ${countedTo}` : String(count))
const countInWords = (count: number) => (count === 1 ? 'One open action has' : `${manyOf(count)} open actions have`)

/** A person, the posts they hold today and the groups they chair. */
async function heldBy({ db, today }: Visit, personId: number) {
  const who = await peopleAnsweringFor(db, today)
  const [posts, groups] = [await postsToPick(db), await groupsToPick(db)]
  return {
    personId,
    postIds: posts.flatMap(({ id }) => (who({ postId: id }).includes(personId) ? [id] : [])),
    groupIds: groups.flatMap(({ id }) => (who({ groupId: id }).includes(personId) ? [id] : [])),
  }
}
