import type { Day } from '#platform/calendar/day.ts'
import { day, number, pick, text, when } from '#platform/forms/fields.tsx'
import type { When } from '#platform/calendar/when.ts'
import { record, type Doer } from '#platform/history/history.ts'
import type { Problem } from '#platform/problem.ts'
import type { Visit } from '#platform/visit.ts'
import { task } from '#platform/web/route.tsx'
import { agenciesToPick, groupsToPick, peopleToPick, postsToPick } from '#modules/partnership/index.ts'
import { fallsOn } from './action.ts'
import { addressIn } from './address.ts'
import { problemsOfOwner } from './owner.ts'
import { plansToPick, prioritiesToPick } from './plan/store.ts'
import { addAction, type NewAction } from './store.ts'

/**
 * Somebody is to do something by a date: written down once, in the one register. Any page may lead here with
 * `?because=The board meeting of 12 May&at=/meetings/7`, and the action then leads back to it.
 */
export const raiseActionTask = task({
  path: '/actions/raise',
  may: 'raise actions',
  title: 'Raise an action',
  above: () => [{ says: 'Actions', href: '/actions' }],
  find: async () => null,

  fields: async (visit) => ({
    ...(await actionFields(visit)),
    due: when('When is it due?', {
      optional: true,
      hint: 'A day, a month, or by a date. Leave this empty if it is counted from something else',
    }),
    dueMonths: number('Or how many months after something else?', { optional: true, least: 1, most: 60 }),
    dueWeeks: number('Or how many weeks after something else?', { optional: true, least: 1, most: 260 }),
    countsFromSays: text('Counted from what?', { optional: true, hint: 'Such as: the manager taking up post' }),
    countsFromOn: when('When did that happen, or when will it?', { optional: true }),
    becauseSays: text('What did this come from?', { optional: true, hint: 'Such as: the board meeting of 12 May' }),
    raisedOn: day('When was it agreed?'),
  }),

  begin: (_, visit) => ({
    planId: visit.query.get('plan') ?? '',
    becauseSays: (visit.query.get('because') ?? '').slice(0, 200),
    ...dayAnswers('raisedOn', visit.today),
  }),

  check: async (answers, _, visit) => [
    ...problemsOfOwner(answers, { needed: true }),
    ...problemsOfCount(answers),
    ...(await problemsOfPlan(visit, answers)),
  ],

  async save(visit, _, answers) {
    const due = answers.due ?? fallsOn(answers)!
    const id = await raiseAction(visit, {
      ...answers,
      due,
      planId: await planOf(visit, answers),
      becauseAt: answers.becauseSays && addressIn(visit.query.get('at')),
    })
    return `/actions/${id}`
  },
})

/** Writes down an action with its line of history: for every chapter from which something is to be done. Answers with its number. */
export async function raiseAction(
  visit: Doer & { db: Visit['db']; today: Day },
  action: Omit<NewAction, 'raisedOn'> & { raisedOn?: When },
): Promise<number> {
  const id = await addAction(visit.db, { raisedOn: visit.today, knownOn: visit.today, ...action })
  await record(visit, 'action raised', `/actions/${id}`, action)
  return id
}

/** What an action says, whose it is and what it belongs to: asked when it is raised and when it is edited. */
export const actionFields = async ({ db }: Visit) => ({
  title: text('What is to be done?', {
    hint: 'Begin with a verb: Update the neglect strategy. Never a name or a detail of a child',
    most: 300,
  }),
  ownerAgencyId: pick('Which organisation?', await agenciesToPick(db), { optional: true }),
  ownerPostId: pick('Which post answers for it?', await postsToPick(db), {
    optional: true,
    hint: 'Choose a post, a group or a person, not more than one',
  }),
  ownerGroupId: pick('Or which group?', await groupsToPick(db), { optional: true }),
  ownerPersonId: pick('Or which person?', await peopleToPick(db), { optional: true }),
  planId: pick('Which plan does it belong to?', await plansToPick(db), { optional: true }),
  priorityId: pick('Which priority does it serve?', await prioritiesToPick(db), { optional: true }),
  measure: text('How will we know that it made a difference?', { optional: true, most: 400 }),
})

/** A priority belongs to its own plan. */
export async function problemsOfPlan(
  visit: Visit,
  { planId, priorityId }: { planId: number | null; priorityId: number | null },
): Promise<Problem[]> {
  if (planId === null || priorityId === null) return []
  const priority = (await prioritiesToPick(visit.db)).find(({ id }) => id === priorityId)
  return priority?.planId === planId
    ? []
    : [
        {
          field: 'priorityId',
          says: 'That priority belongs to another plan. Choose one of the plan above, or leave the plan empty',
        },
      ]
}

/** The plan chosen, or the plan of the priority chosen. */
export const planOf = async (
  visit: Visit,
  { planId, priorityId }: { planId: number | null; priorityId: number | null },
): Promise<number | null> =>
  planId ??
  (priorityId === null
    ? null
    : ((await prioritiesToPick(visit.db)).find(({ id }) => id === priorityId)?.planId ?? null))

/** A day as the three boxes of a form would send it. */
export const dayAnswers = (name: string, value: Day) => ({
  [`${name}-day`]: String(Number(value.slice(8))),
  [`${name}-month`]: String(Number(value.slice(5, 7))),
  [`${name}-year`]: value.slice(0, 4),
})

type Counted = {
  due: When | null
  dueMonths: number | null
  dueWeeks: number | null
  countsFromSays: string | null
  countsFromOn: When | null
}

/** A date is given, or it is counted from something that is named and has a date: one of the two. */
function problemsOfCount({ due, dueMonths, dueWeeks, countsFromSays, countsFromOn }: Counted): Problem[] {
  const counts = [dueMonths, dueWeeks].filter((count) => count !== null).length
  if (counts > 1) return [{ field: 'dueWeeks', says: 'Give months or weeks, not both' }]
  if (counts === 0)
    return due === null ? [{ field: 'due', says: 'Say when it is due, or what it is counted from' }] : []
  return [
    ...(countsFromSays === null
      ? [{ field: 'countsFromSays', says: 'Say what the months or weeks are counted from' }]
      : []),
    ...(countsFromOn === null
      ? [{ field: 'countsFromOn', says: 'Say when that happened or will happen, or that it is not stated' }]
      : []),
  ]
}
