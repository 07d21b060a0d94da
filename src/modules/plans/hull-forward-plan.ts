import type { When } from '#platform/calendar/when.ts'
import { record } from '#platform/history/history.ts'
import type { Telling } from '#platform/story.ts'
import { addPlan, addPriority } from './plan/store.ts'
import { raiseAction } from './raise-action.tsx'
import { addWaits, type NewAction } from './store.ts'

/** A promise of Hull's report: what, and by when; the rest where the report says it. */
export type Promised = Partial<NewAction> & { title: string; due: When; raisedOn?: When }

/** Writes down one promise of the report as an action, under the row and paragraph it was read in. */
export async function promise(
  { visit, keep }: Telling,
  source: string,
  paragraph: string,
  promised: Promised,
): Promise<number> {
  return keep(
    `action/${source}`,
    await raiseAction(visit, { raisedOn: '?', ...promised, knownOn: null, source, paragraph }),
  )
}

/** The forward plan at the end of the report: nine activities, each a priority with what was promised for it. */
export async function forwardPlan(telling: Telling): Promise<void> {
  const { visit, find, keep } = telling
  const plan = {
    title: 'Forward plan',
    kind: 'forward plan',
    covers: '2021-04-01/2021-09-30',
    agreedOn: '?',
    says: 'Nine activities were agreed for the first six months of the financial year 2021/22',
    yearsKind: 'financial',
    source: 'F172',
    paragraph: '9.1',
  }
  const planId = keep('plan/forward', await addPlan(visit.db, plan))
  await record(visit, 'plan added', `/plans/${planId}`, plan)
  const [board, quality] = [find('group/executive-board'), find('group/quality-assurance')]
  const ids = new Map<string, number>()

  for (const [place, { title, promises }] of activities(board, quality).entries()) {
    const paragraph = `9.1.${place + 1}`
    const priorityId = await addPriority(visit.db, {
      planId,
      title,
      why: `One of the nine activities agreed for the half-year, at paragraph ${paragraph}`,
    })
    for (const [source, promised] of Object.entries(promises))
      ids.set(
        source,
        await promise(telling, source, paragraph, { planId, priorityId, ...promised, ...countedFrom(source, ids) }),
      )
  }
  for (const [source, title] of [
    ['F189', 'Develop the medium-term strategy further'],
    ['F190', 'Develop a strategy for involving children and young people all the time'],
  ] as const)
    await promise(telling, source, '9.2', { planId, title, due: '2021-01/2021-06', yearsKind: 'calendar' })
  await addWaits(visit.db, [
    {
      actionId: ids.get('F177')!,
      says: 'the domestic abuse programme being complete',
      due: july,
      at: `/actions/${ids.get('F176')}`,
    },
    { actionId: ids.get('F179')!, says: 'the inquest', due: '2021-08-early' },
    { actionId: ids.get('F180')!, says: 'a decision on charges, expected soon after the half-year', due: '2021-04/..' },
  ])
}

/** The website was promised within two months of the first support post being filled, and by a day that is sooner than that. */
const countedFrom = (source: string, ids: Map<string, number>): Partial<NewAction> =>
  source !== 'F185'
    ? {}
    : {
        dueMonths: 2,
        countsFromSays: 'the first business support post being taken up',
        countsFromOn: '2021-07-08',
        countsFromAt: `/actions/${ids.get('F174')}`,
        countsFromActionId: ids.get('F174')!,
      }

type Activity = { title: string; promises: Record<string, Promised> }
const july = '2021-07-31'

const activities = (board: number, quality: number): Activity[] => [
  {
    title: 'Business support posts',
    promises: {
      F173: { title: 'Recruit to the business support posts', due: july },
      F174: {
        title: 'Have the first business support post taken up',
        due: '2021-07-08',
        sameThing: 'first business support post taken up',
      },
    },
  },
  {
    title: 'Improvement from the section 11 audit',
    promises: {
      F175: {
        title: 'Oversee the making of an improvement plan from the section 11 themes',
        due: '2021-06-30',
        ownerGroupId: quality,
      },
    },
  },
  {
    title: 'Learning about domestic abuse',
    promises: {
      F176: {
        title: 'Complete the thematic learning programme on domestic abuse',
        due: july,
        sameThing: 'domestic abuse thematic programme completed',
      },
      F177: {
        title: 'Receive what the programme learnt and its main recommendations',
        due: '2021-08',
        ownerGroupId: board,
      },
    },
  },
  {
    title: 'Business support structure',
    promises: {
      F178: {
        title: 'Receive final proposals for the business support structure',
        due: july,
        ownerGroupId: board,
        sameThing: 'capacity proposals taken to the Board',
      },
    },
  },
  {
    title: 'Reviews published, and learnt from',
    promises: {
      F179: { title: 'Complete and publish review A', due: july, sameThing: 'review A published' },
      F180: { title: 'Publish serious case review C', due: july, sameThing: 'serious case review C published' },
      F181: { title: 'Support both reviews with focused, flexible and blended learning', due: july },
    },
  },
  {
    title: 'Sub-groups in place',
    promises: {
      F182: { title: 'Establish the contextual safeguarding sub-group', due: '2021-06-30' },
      F183: { title: 'Find a permanent chair for the learning and development group', due: july },
      F184: { title: 'Set a work programme for the learning and development group', due: july },
    },
  },
  { title: 'Website', promises: { F185: { title: 'Update and improve the partnership website', due: '2021-08-31' } } },
  {
    title: 'Business priorities',
    promises: {
      F186: {
        title: 'Agree the business priorities for the next twelve months',
        due: '2021-06-30',
        sameThing: 'business plan agreed',
      },
    },
  },
  {
    title: 'Neglect',
    promises: {
      F187: { title: 'Review how effective the neglect tools and strategy are', due: july },
      F188: { title: 'Agree what more will bring the neglect tools and strategy back to life', due: '?' },
    },
  },
]
