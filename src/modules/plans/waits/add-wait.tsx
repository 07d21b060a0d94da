import { numberIn } from '#platform/evidence/evidence.ts'
import { pick, text, when } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { notTheirs, whyNotTheirs } from '../acting.ts'
import { closedProblem, lower } from '../action.ts'
import { actionsToPick } from '../register-store.ts'
import { openExamples } from '../show-action.tsx'
import { addWaits } from '../store.ts'
import { findAction } from '../whole-action-store.ts'
import { isOver } from './wait.ts'
import { wouldCircle } from './store.ts'

/** An action cannot be done before something else is: another action of the register, or whatever is named, with when it is expected. */
export const addWait = task({
  path: '/actions/:action/add-wait',
  may: 'arrange actions',
  examples: openExamples,
  async find(visit, params) {
    const action = await findAction(visit.db, numberIn(params.action))
    return { ...action, notTheirs: await whyNotTheirs(visit, action) }
  },
  title: ({ title }) => `Say what it waits for: ${title}`,
  above: ({ id, title }) => [
    { says: 'Actions', href: '/actions' },
    { says: title, href: `/actions/${id}` },
  ],

  fields: async ({ db }, { id }) => ({
    awaitedId: pick(
      'Which action does it wait for?',
      (await actionsToPick(db)).filter((each) => each.id !== id),
      { optional: true },
    ),
    says: text('Or what else does it wait for?', { optional: true, most: 200, hint: 'Such as: the inquest' }),
    due: when('When is that expected?', { optional: true, hint: 'An action of the register brings its own date' }),
  }),

  async check({ awaitedId, says, due }, action, visit) {
    const problems = [...notTheirs(action.notTheirs, 'awaitedId'), ...closedProblem(action, 'awaitedId')]
    if ((awaitedId === null) === (says === null))
      return [
        ...problems,
        { field: 'awaitedId', says: 'Choose an action, or say what else it waits for: one of the two' },
      ]
    if (awaitedId === null)
      return due === null
        ? [...problems, { field: 'due', says: 'Say when that is expected, or that it is not stated' }]
        : problems
    if (action.waits.some((each) => each.waitsForActionId === awaitedId && !isOver(each)))
      return [...problems, { field: 'awaitedId', says: 'It waits for that already' }]
    return (await wouldCircle(visit.db, action.id, awaitedId))
      ? [...problems, { field: 'awaitedId', says: 'That action waits for this one, so neither could begin' }]
      : problems
  },

  async save(visit, { id }, { awaitedId, says, due }) {
    const awaited = awaitedId === null ? null : await findAction(visit.db, awaitedId)
    const wait = awaited
      ? {
          says: lower(awaited.title),
          due: due ?? awaited.due,
          at: `/actions/${awaited.id}`,
          waitsForActionId: awaited.id,
        }
      : { says: says!, due: due! }
    await addWaits(visit.db, [{ actionId: id, ...wait }])
    await record(visit, `waits for ${wait.says}`, `/actions/${id}`, wait)
    return `/actions/${id}`
  },
})
