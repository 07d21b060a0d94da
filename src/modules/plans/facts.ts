import type { Day } from '#platform/calendar/day.ts'
import { lastDay, whenInWords, type When } from '#platform/calendar/when.ts'
import { inPeriod, periodInWords, type Period } from '#platform/calendar/period.ts'
import type { Asked, Checks, Fact, FactSource, Status } from '#platform/facts/fact.ts'
import { isLate, termOf } from './action.ts'
import { ownerAddress } from './owner.ts'
import { bearsOn } from './plan/plan.ts'
import { allPlans } from './plan/store.ts'
import { owedAnAccount, promiseFacts, thingPromised, toldBefore, type Told } from './promises/facts.ts'
import { otherDates } from './promises/promise.ts'
import { actionsBearingOn, actionsNumbered, type FoundAction } from './whole-action-store.ts'
import { isOver } from './waits/wait.ts'
import { asAt, ownerInSentence, sentenceOf } from './telling.ts'

const section = 'Forward plan'

/** What plans tell the periodic report: each plan, each action with what became of it, and how many of those due were done. */
export const facts: FactSource = {
  section,
  async gather(db, asked) {
    const told = await toldBefore(db, asked)
    const bearing = await actionsBearingOn(db, asked.period)
    const known = new Set(bearing.map(({ id }) => id))
    const owed = await actionsNumbered(
      db,
      owedAnAccount(told).filter((id) => !known.has(id)),
    )
    const actions = [...bearing, ...owed]
    const plans = (await allPlans(db)).filter((plan) => bearsOn(plan.covers, asked.period.from, '9999-12-31'))
    return [
      ...plans.map((plan) => planFact(plan, asked.asAt)),
      ...actions.map((action) => actionFact(action, asked.asAt, told.get(action.id))),
      ...counts(bearing, asked),
      ...promiseFacts(actions, told, asked, section),
    ]
  },
}

type Plan = Awaited<ReturnType<typeof allPlans>>[number]

function planFact(plan: Plan, day: Day): Fact {
  const [actions, priorities] = [plan.actions ?? 0, plan.priorities ?? 0]
  const agreed =
    plan.agreedOn === null
      ? 'was not agreed yet'
      : plan.agreedOn === '?'
        ? 'was agreed'
        : `was agreed (${whenInWords(plan.agreedOn)})`
  const counted = priorities
    ? `; it has ${several(priorities, 'priority', 'priorities')} and ${several(actions, 'action', 'actions')}`
    : ''
  return {
    name: `/plans/${plan.id}#plan`,
    sentence: plan.says
      ? `${plan.says}.`
      : `The ${plan.title.charAt(0).toLowerCase()}${plan.title.slice(1)} ${agreed}${counted}.`,
    kind: 'plan',
    about: { says: plan.title, at: `/plans/${plan.id}` },
    when: plan.covers,
    status: (lastDay(plan.covers) ?? day) > day ? 'planned' : 'happened',
    figures: { actions, priorities },
    proof: [`/plans/${plan.id}`],
    audience: 'public',
    knownOn: plan.knownOn,
    source: plan.source,
    section,
    ...(plan.yearsKind && { checks: { years: { kind: plan.yearsKind as 'calendar', of: `the ${plan.kind}` } } }),
  }
}

/** One action is one fact: what was promised, by whom, by when and what became of it, as it was known on a day. */
export function actionFact(action: FoundAction, day: Day, told: readonly Told[] = []): Fact {
  const address = `/actions/${action.id}`
  const stood = asAt(action, day)
  const moved = stood.redatings.length
  return {
    name: `${address}#action`,
    sentence: sentenceOf({ ...action, owner: ownerInSentence(action) }, day),
    kind: 'plan',
    about: action.priority
      ? { says: action.priority, at: `/plans/${action.planId}#priority-${action.priorityId}` }
      : { says: action.title, at: address },
    when: whenOf(stood.closedOn !== null && stood.due !== '?' ? stood.closedOn : stood.due, action.raisedOn),
    status: action.saidDone && stood.state === 'open' ? 'planned' : statusOf(stood, day),
    figures: {
      ...(moved && { moved, firstDue: stood.redatings[0]!.fromDue, due: stood.due }),
      ...(stood.closedOn && { closedOn: stood.closedOn }),
    },
    proof: [address, ...(action.becauseAt ? [action.becauseAt] : [])],
    audience: 'public',
    knownOn: action.knownOn,
    source: action.source,
    section: action.section ?? section,
    checks: {
      ...checksOf(action, stood),
      ...(otherDates(action, told).length && { sameThing: thingPromised(action) }),
    },
  }
}

/** Where no date was set, the time it was agreed is all that is known of when. */
const whenOf = (due: When, raisedOn: When): When => (due === '?' ? raisedOn : due)

function statusOf(stood: { due: When; state: string }, day: Day): Status {
  if (stood.state === 'done') return 'happened'
  if (stood.state === 'withdrawn') return 'withdrawn'
  return isLate(stood, day) ? 'missed' : 'planned'
}

function checksOf(action: FoundAction, stood: { due: When; state: string }): Checks {
  const at = ownerAddress(action)
  const months = termOf(action)
  const waits = action.waits.filter((wait) => !isOver(wait))
  return {
    by: action.owner && at ? { says: action.owner, at } : null,
    ...(stood.state === 'open' && { commitment: { owner: action.owner, due: stood.due } }),
    ...(action.sameThing && { sameThing: action.sameThing }),
    ...(waits.length > 0 && {
      waitsOn: waits.map(({ says, due, at: place }) => ({
        says,
        when: due,
        at: place ?? `/actions/${action.id}`,
      })),
    }),
    ...(months &&
      'months' in months &&
      action.countsFromOn && {
        lasts: {
          months: months.months,
          from: action.countsFromOn,
          to: stood.due,
          says: `${several(months.months, 'month', 'months')} after ${action.countsFromSays}`,
        },
      }),
    ...(action.yearsKind && {
      years: { kind: action.yearsKind as 'calendar', of: `the ${action.planKind ?? 'forward plan'}` },
    }),
  }
}

/** '12 of 40 actions due in the period were completed', and how many were given a later date; nothing where none was due or moved. */
function counts(actions: FoundAction[], { period, asAt: day }: Asked): Fact[] {
  const stood = actions.map((action) => ({ action, ...asAt(action, day) }))
  const soFar = { from: period.from, to: day < period.to ? day : period.to }
  const due = stood.filter((each) => each.state !== 'withdrawn' && isIn(each.due, soFar))
  const done = due.filter((each) => each.state === 'done')
  const moved = stood.filter((each) => each.redatings.some((redating) => inPeriod(redating.agreedOn, period)))
  const count = (name: string, sentence: string, figures: Record<string, number>): Fact => ({
    name: `/actions#${name}`,
    sentence,
    kind: 'count',
    about: { says: 'Actions', at: '/actions' },
    when: `${period.from}/${period.to}`,
    status: 'happened',
    figures,
    proof: ['/actions/totals', '/actions'],
    audience: 'public',
    knownOn: null,
    source: null,
    section,
  })
  return [
    ...(due.length === 0
      ? []
      : [
          count(
            'completed',
            `${done.length} of ${several(due.length, 'action', 'actions')} due in the period ${periodInWords(soFar)} ${done.length === 1 ? 'was' : 'were'} completed.`,
            { completed: done.length, due: due.length },
          ),
        ]),
    ...(moved.length === 0
      ? []
      : [
          count('moved', `${several(moved.length, 'action was', 'actions were')} given another date in the period.`, {
            moved: moved.length,
          }),
        ]),
  ]
}

const isIn = (due: When, period: Period): boolean => {
  const last = lastDay(due)
  return last !== null && inPeriod(last, period)
}

const several = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`
