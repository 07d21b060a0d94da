import { addDays, addMonths, dayOf, type Day } from '#platform/calendar/day.ts'
import { financialYearOf } from '#platform/calendar/period.ts'
import { record } from '#platform/history/history.ts'
import type { Telling } from '#platform/story.ts'
import { fieldLayouts } from './layouts/field-layouts.ts'
import { takeLayouts } from './layouts/take-field-layouts.tsx'
import { addPlan, addPriority, addVersion, changePlan, findPlan } from './plan/store.ts'
import { addMeasure, addObjective, addReading, changePriority, findPriority, putUnder } from './priorities/store.ts'
import { actionsOfPlan } from './register-store.ts'
import { noteProgress } from './store.ts'
import { themesToPick } from './priorities/themes-store.ts'

type Place = { planId: number; priorityId: number }

/**
 * What Northport's two plans grew into: the six layouts, a plan for three years around the one of this year, who leads each
 * priority, how success is measured, objectives, and how the plans came to be agreed. `places` are the priorities told before.
 */
export async function plansWhole(telling: Telling, places: Place[]): Promise<void> {
  const { visit, find, today } = telling
  const layouts = await takeLayouts(visit, Object.keys(fieldLayouts))
  const themes = new Map((await themesToPick(visit.db)).map(({ id, says }) => [says, id]))
  const longer = await threeYears(telling)
  const business = await findPlan(visit.db, places[0]!.planId)
  await changePlan(visit.db, business, { withinPlanId: longer.planId, layoutId: layouts.get('nested')! })
  const improvement = await findPlan(visit.db, places[4]!.planId)
  await changePlan(visit.db, improvement, { layoutId: layouts.get('quarters')! })

  const leads = [
    { leadGroupId: find('group/1') },
    { leadAgencyId: find('agency/police') },
    { leadAgencyId: find('agency/health') },
    { leadGroupId: find('group/board') },
    { leadGroupId: find('group/2') },
    { leadAgencyId: find('agency/council') },
    {},
  ]
  const theirThemes = ['Practice', 'Practice', 'Practice', 'Governance', 'Workforce', 'Communication', 'Workforce']
  for (const [at, { priorityId }] of places.entries())
    await changePriority(visit.db, await findPriority(visit.db, priorityId), {
      ...leads[at],
      themeId: themes.get(theirThemes[at]!)!,
      outcome: outcomes[at]!,
      ...(at < 3 && { servesPriorityId: longer.priorityIds[at]! }),
      ...(at === 3 && { part: 'core function' }),
    })
  await objectives(telling, places)
  await measures(telling, places)
  await seen(telling, improvement.id)
  await versions(telling, [longer.planId, business.id, improvement.id])
  await record(visit, 'plans brought over with their measures', `/plans/${business.id}`, { since: addDays(today, -30) })
}

const outcomes = [
  'Children are helped before neglect has become severe',
  'Young people are safe in the places where they spend their time',
  'Babies are safe from their first day',
  'The board decides from figures that every partner stands behind',
  'Practitioners are held and challenged in what is hard',
  'Children can say what changed because they spoke',
  'Nobody unsuitable works with children',
]

async function threeYears({ visit, today, keep }: Telling): Promise<{ planId: number; priorityIds: number[] }> {
  const year = Number(financialYearOf(today).from.slice(0, 4))
  const from = dayOf(year - 1, 4, 1)
  const plan = {
    title: `Strategic plan ${year - 1} to ${year + 2}`,
    kind: 'business plan',
    covers: `${from}/${year + 2}-03-31`,
    agreedOn: addDays(from, -25),
  }
  const planId = keep('plan/strategic', await addPlan(visit.db, { ...plan, knownOn: plan.agreedOn }))
  await record(visit, 'plan added', `/plans/${planId}`, plan)
  const priorityIds: number[] = []
  for (const [title, why] of [
    ['Help early', 'Three reviews in six years say that help came late'],
    ['Safety outside the home', 'It grew in every quarter of the two years before'],
    ['The first year of life', 'Babies are the most of our serious incidents'],
  ] as const)
    priorityIds.push(await addPriority(visit.db, { planId, title, why }))
  return { planId, priorityIds }
}

async function objectives({ visit }: Telling, places: Place[]): Promise<void> {
  for (const [at, titles] of [
    [0, ['Every agency names neglect in the same words', 'Families are asked what would help']],
    [1, ['One plan for each young person']],
  ] as const)
    for (const [place, title] of titles.entries()) {
      const { priorityId } = places[at]!
      const objectiveId = await addObjective(visit.db, { priorityId, title })
      await putUnder(visit.db, objectiveId, priorityId, place, titles.length + 1)
    }
}

async function measures({ visit, today }: Telling, places: Place[]): Promise<void> {
  const { from, to } = financialYearOf(today)
  const told = [
    {
      at: 0,
      says: 'Early help assessments that name neglect where it is found at review',
      beganAt: '31 of 60',
      target: '48 of 60',
      due: to,
      reading: { readOn: addMonths(from, 2).slice(0, 7), says: '38 of 60', met: 'not yet' },
    },
    {
      at: 0,
      says: 'Agencies that use the one guide',
      beganAt: null,
      target: 'every agency',
      due: addDays(today, -12),
      reading: { readOn: addDays(today, -20), says: '17 of 22', met: 'no' },
    },
    {
      at: 1,
      says: 'Young people discussed who have one plan that all agencies hold',
      beganAt: '9 of 30',
      target: '27 of 30',
      due: `${to.slice(0, 4)}-Q1`,
      reading: null,
    },
    {
      at: 2,
      says: 'Pre-birth referrals triaged within a week',
      beganAt: '40 of 52',
      target: '50 of 52',
      due: addDays(today, 60),
      reading: { readOn: addDays(today, -10), says: '51 of 52', met: 'yes' },
    },
    {
      at: 4,
      says: 'Returns that are at least partly met on supervision',
      beganAt: null,
      target: null,
      due: '?',
      reading: null,
    },
  ]
  for (const { at, reading, ...measure } of told) {
    const measureId = await addMeasure(visit.db, {
      priorityId: places[at]!.priorityId,
      ...measure,
      addedOn: addDays(today, -90),
    })
    if (reading) await addReading(visit.db, { measureId, ...reading, notedBy: 'Analyst' })
  }
}

/** How those who noted progress of the improvement plan see some of its actions. */
async function seen({ visit, today }: Telling, planId: number): Promise<void> {
  const open = (await actionsOfPlan(visit.db, planId)).filter(({ state }) => state === 'open')
  for (const [at, rating, says] of [
    [1, 'on course', 'The group has what it asked for'],
    [2, 'at risk', 'One agency has not answered yet'],
    [3, 'on course', 'Half of the teams have been met'],
    [5, 'off course', 'Nobody has the hours for it before the spring'],
    [7, 'on course', 'The draft is with the partners'],
  ] as const)
    await noteProgress(visit.db, {
      actionId: open[at]!.id,
      notedOn: addDays(today, -9),
      says,
      rating,
      notedBy: 'Partnership coordinator',
    })
}

async function versions({ visit, today }: Telling, planIds: number[]): Promise<void> {
  for (const planId of planIds) {
    const agreedOn = (await findPlan(visit.db, planId)).agreedOn as Day // told as a day, above
    const common = { planId, knownOn: agreedOn, decidedBy: 'Partnership board' }
    await addVersion(visit.db, {
      ...common,
      kind: 'drafted',
      name: 'V1',
      happenedOn: addDays(agreedOn, -35),
      decidedBy: null,
    })
    await addVersion(visit.db, {
      ...common,
      kind: 'agreed',
      name: 'V2',
      happenedOn: agreedOn,
      decisionSays: 'The board agreed the plan',
    })
  }
  await addVersion(visit.db, {
    planId: planIds[2]!,
    kind: 'amended',
    name: 'V3',
    happenedOn: addDays(today, -75),
    decidedBy: 'Partnership board',
    decisionSays: 'The board took in what the audits found',
    says: 'Actions from two audits were taken into the plan.',
    knownOn: addDays(today, -75),
  })
}
