import { addDays, addMonths, dayOf, type Day } from '#platform/calendar/day.ts'
import { financialYearOf } from '#platform/calendar/period.ts'
import { addEvidence } from '#platform/evidence/evidence.ts'
import { earlier } from '#platform/facts/in-a-story.ts'
import { record } from '#platform/history/history.ts'
import type { Story, Telling } from '#platform/story.ts'
import { peopleToPick, postsToPick } from '#modules/partnership/index.ts'
import { northportSince } from './northport-since.ts'
import { plansWhole } from './northport-plans.ts'
import { actionTitles, differences, priorities, reasons } from './northport-words.ts'
import { addPlan, addPriority } from './plan/store.ts'
import { northportSpreadsheet } from './spreadsheets/told-spreadsheet.ts'
import { northportShares } from './shared-priorities/told-shares.ts'
import { raiseAction } from './raise-action.tsx'
import { addActions, addWaits, tellWhatHappened, type NewAction } from './store.ts'

/** Northport's two plans and the hundred and fifty things it said it would do, told to today. */
export const northport: Story = async (telling) => {
  const places = await twoPlans(telling)
  const owners = await ownersOf(telling)
  const told = actionTitles.map((title, at) => lifeOf(telling, title, at, places, owners))
  const ids = await addActions(
    telling.visit.db,
    told.map(({ action }) => action),
  )
  await tellWhatHappened(telling.visit.db, {
    redatings: told.flatMap(({ redatings }, at) => redatings.map((each) => ({ actionId: ids[at]!, ...each }))),
    closings: told.flatMap(({ closing }, at) => (closing ? [{ actionId: ids[at]!, ...closing }] : [])),
    progress: told.flatMap(({ progress }, at) => progress.map((each) => ({ actionId: ids[at]!, ...each }))),
  })
  for (const [at, id] of ids.entries()) {
    telling.keep(`action/${at + 1}`, id)
    await record(telling.visit, 'action brought over from the old register', `/actions/${id}`, {
      title: told[at]!.action.title,
    })
  }
  await provenBy(telling, told.flatMap(({ closing }, at) => (closing?.kind === 'done' ? [ids[at]!] : [])).slice(0, 5))
  await countedAndWaiting(telling, ids, places)
  await northportSince(telling)
  await plansWhole(telling, places)
  await northportShares(telling, ids)
  await northportSpreadsheet(telling, places[4]!.planId)
}

/** A note of what was done, added as a file to a few actions that are done. */
async function provenBy({ visit }: Telling, ids: number[]): Promise<void> {
  for (const id of ids) {
    const bytes = new TextEncoder().encode('A note of what was done, made up for this sample.\n')
    await addEvidence(visit, `/actions/${id}`, 'see actions', {
      name: 'What was done.txt',
      mediaType: 'text/plain',
      bytes,
    })
    await record(visit, 'evidence added', `/actions/${id}`, { name: 'What was done.txt' })
  }
}

type Place = { planId: number; priorityId: number }
type Owner = Pick<NewAction, 'ownerAgencyId' | 'ownerPostId' | 'ownerGroupId' | 'ownerPersonId'>

async function twoPlans({ visit, today, keep }: Telling): Promise<Place[]> {
  const year = financialYearOf(today)
  const [from, to] = [Number(year.from.slice(0, 4)), Number(year.to.slice(0, 4))]
  const plans = [
    {
      key: 'plan/business',
      title: `Business plan ${from}/${String(to).slice(2)}`,
      kind: 'business plan',
      covers: `FY${from}`,
      agreedOn: addDays(year.from, -20),
    },
    {
      key: 'plan/improvement',
      title: 'Improvement plan after the self-assessment',
      kind: 'improvement plan',
      covers: `${addMonths(today, -8)}/${addMonths(today, 10)}`,
      agreedOn: addMonths(today, -8),
    },
  ]
  const places: Place[] = []
  for (const [at, { key, ...plan }] of plans.entries()) {
    const planId = keep(key, await addPlan(visit.db, { ...plan, knownOn: plan.agreedOn }))
    await record(visit, 'plan added', `/plans/${planId}`, plan)
    for (const priority of priorities[at]!)
      places.push({ planId, priorityId: await addPriority(visit.db, { planId, ...priority }) })
  }
  return places
}

/** Whose actions there are: the three partners' most of all, then posts, people, groups and a few other agencies; some nobody's. */
async function ownersOf({ visit, find }: Telling): Promise<Owner[]> {
  const [posts, people] = [await postsToPick(visit.db), await peopleToPick(visit.db)]
  return [
    ...['council', 'police', 'health'].map((name) => ({ ownerAgencyId: find(`agency/${name}`) })),
    ...posts.slice(0, 6).map(({ id }) => ({ ownerPostId: id })),
    ...people.slice(0, 8).map(({ id }) => ({ ownerPersonId: id })),
    ...[1, 2, 3, 4, 5, 6].map((number) => ({ ownerGroupId: find(`group/${number}`) })),
    ...[1, 2, 3, 5, 8].map((number) => ({ ownerAgencyId: find(`agency/${number}`) })),
    {},
  ]
}

type Redated = { fromDue: Day; toDue: Day; why: string; agreedBy: string; agreedOn: Day }
type Closed = {
  kind: 'done' | 'withdrawn'
  closedOn: Day
  difference: string | null
  why: string | null
  checkedBy: string | null
}
type Life = {
  action: NewAction
  redatings: Redated[]
  closing: Closed | null
  progress: { notedOn: Day; says: string; notedBy: string }[]
}

/** One action from the day it was agreed to how it stands today. */
function lifeOf({ today, chance }: Telling, title: string, at: number, places: Place[], owners: Owner[]): Life {
  const one = <T>(list: readonly T[]): T => list[Math.floor(chance() * list.length)]!
  const raisedOn = addDays(today, -40 - Math.floor(chance() * 320))
  const promised = addDays(raisedOn, 60 + Math.floor(chance() * 300))
  const redatings: Redated[] = []
  let due = promised
  for (const _ of Array.from({ length: at % 19 === 0 ? 2 : at % 9 === 0 ? 1 : 0 })) {
    const agreedOn = earlier(addDays(due, -5), addDays(today, -2))
    const toDue = addDays(due, 45 + Math.floor(chance() * 60))
    redatings.push({ fromDue: due, toDue, why: one(reasons.later), agreedBy: 'Partnership board', agreedOn })
    due = toDue
  }
  const past = due < today
  const ending =
    at % 17 === 3 ? 'withdrawn' : past && chance() < 0.75 ? 'done' : !past && chance() < 0.08 ? 'done' : null
  const closedOn = earlier(addDays(due, Math.floor(chance() * 24) - 16), addDays(today, -1))
  const closing: Closed | null = ending && {
    kind: ending,
    closedOn: closedOn > raisedOn ? closedOn : addDays(raisedOn, 10),
    difference: ending === 'done' ? one(differences) : null,
    why: ending === 'withdrawn' ? one(reasons.withdrawn) : null,
    checkedBy: chance() < 0.5 ? 'Business manager' : null,
  }
  const byMonth = redatings.length === 0 && at % 14 === 5
  const undated = !closing && redatings.length === 0 && at % 47 === 21
  const progress =
    at % 3 === 0
      ? [{ notedOn: addDays(raisedOn, 30), says: one(reasons.progress), notedBy: 'Partnership coordinator' }]
      : []
  const action: NewAction = {
    title,
    ...one(owners),
    ...(chance() < 0.85 && one(promised < financialYearOf(today).from ? places.slice(4) : places)),
    raisedOn,
    knownOn: raisedOn,
    due: undated ? '?' : byMonth ? due.slice(0, 7) : due,
    firstDue: undated ? '?' : byMonth ? due.slice(0, 7) : promised,
    becauseSays: one(reasons.because),
    measure: chance() < 0.4 ? one(reasons.measures) : null,
  }
  return { action, redatings, closing, progress }
}

/** Dates counted from something else, one of them from another action, and actions that wait for something. */
async function countedAndWaiting({ visit, today, find }: Telling, ids: number[], places: Place[]): Promise<void> {
  const start = dayOf(Number(today.slice(0, 4)), Number(today.slice(5, 7)), 1)
  const first = await raiseAction(visit, {
    title: 'Appoint a second analyst',
    ...places[0],
    ownerGroupId: find('group/board'),
    raisedOn: addMonths(start, -2),
    due: addMonths(start, 2),
  })
  const counted = await raiseAction(visit, {
    title: 'Give the board one set of figures each quarter',
    ...places[0],
    ownerAgencyId: find('agency/council'),
    raisedOn: addMonths(start, -2),
    due: addMonths(start, 5),
    dueMonths: 3,
    countsFromSays: 'the second analyst being appointed',
    countsFromOn: addMonths(start, 2),
    countsFromAt: `/actions/${first}`,
    countsFromActionId: first,
  })
  await raiseAction(visit, {
    title: 'Tell every school what changed in the threshold document',
    ...places[1],
    ownerAgencyId: find('agency/council'),
    raisedOn: addMonths(start, -3),
    due: addDays(addMonths(start, -1), 42),
    dueWeeks: 6,
    countsFromSays: 'the threshold document being agreed',
    countsFromOn: addMonths(start, -1),
  })
  await addWaits(visit.db, [
    { actionId: counted, says: 'the second analyst', due: addMonths(start, 2), at: `/actions/${first}` },
    { actionId: ids[0]!, says: 'the new case system of the police', due: addMonths(start, 4).slice(0, 7) },
    { actionId: ids[7]!, says: 'the yearly budget being agreed', due: `../${addMonths(start, 3)}` },
  ])
}
