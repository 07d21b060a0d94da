import type { Day } from '#platform/calendar/day.ts'
import type { Field } from '#platform/forms/field.ts'
import { choice, day, pick, text } from '#platform/forms/fields.tsx'
import type { When } from '#platform/calendar/when.ts'
import { record, type Doer } from '#platform/history/history.ts'
import type { Visit } from '#platform/visit.ts'
import { task } from '#platform/web/route.tsx'
import { agenciesToPick, groupsToPick, peopleToPick, postsToPick } from '#modules/partnership/index.ts'
import { addressIn } from './address.ts'
import { countOf, dueFields, problemsOfCount } from './counted-from.ts'
import { originAt, origins } from './origin.ts'
import { problemsOfOwner } from './owner.ts'
import { placeOf, problemsOfPlan } from './plan/place.ts'
import { plansToPick, prioritiesToPick } from './plan/store.ts'
import { objectivesToPick } from './priorities/store.ts'
import { dayAnswers, orElse } from '#platform/forms/field.ts'
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
    ...(await dueFields(visit)),
    becauseSays: text('What did this come from?', { optional: true, hint: 'Such as: the board meeting of 12 May' }),
    becauseKind: orElse(
      choice('What kind of thing is that?', { ...origins, 'not said': 'Nobody has said' }),
      'not said',
    ),
    raisedOn: day('When was it agreed?'),
  }),

  begin: (_, visit) => ({
    planId: visit.query.get('plan') ?? '',
    priorityId: visit.query.get('priority') ?? '',
    becauseSays: (visit.query.get('because') ?? '').slice(0, 200),
    becauseKind: originAt(addressIn(visit.query.get('at'))) ?? 'not said',
    ...dayAnswers('raisedOn', visit.today),
  }),

  check: async (answers, _, visit) => [
    ...problemsOfOwner(answers, { needed: true }),
    ...problemsOfCount(answers),
    ...(await problemsOfPlan(visit, answers)),
  ],

  async save(visit, _, { becauseKind, ...answers }) {
    const { countsFromPostId: _post, ...said } = answers
    const id = await raiseAction(visit, {
      ...said,
      ...(await countOf(visit, answers)),
      ...(await placeOf(visit, answers)),
      becauseKind: becauseKind === 'not said' ? null : becauseKind,
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
  ...(await objectiveField(db)),
  how: text('How will it be done?', { optional: true, long: true, most: 1_000 }),
  outcome: text('What is to be different once it is done?', { optional: true, most: 400 }),
  measure: text('How will we know that it made a difference?', { optional: true, most: 400 }),
})

/** The objective is asked for once a plan has any. */
async function objectiveField(db: Visit['db']): Promise<{ objectiveId: Field<number | null> }> {
  const objectives = await objectivesToPick(db)
  return objectives.length
    ? { objectiveId: pick('Which objective does it serve?', objectives, { optional: true }) }
    : ({} as { objectiveId: Field<number | null> })
}
