import { dayAnswers } from '#platform/forms/field.ts'
import { numberIn } from '#platform/evidence/evidence.ts'
import { day, text, when } from '#platform/forms/fields.tsx'
import { whenInWords } from '#platform/calendar/when.ts'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { closedProblem } from './action.ts'
import { notTheirs, whyNotTheirs } from './acting.ts'
import { moveWhatCountsFrom } from './move-what-counts.ts'
import { openExamples } from './show-action.tsx'
import { findAction } from './whole-action-store.ts'
import { redate } from './store.ts'

/** An action gets a new date, with the reason and who agreed. The dates before stay in sight. */
export const redateAction = task({
  path: '/actions/:action/redate',
  may: 'change the dates of actions',
  examples: openExamples,
  async find(visit, params) {
    const action = await findAction(visit.db, numberIn(params.action))
    return { ...action, notTheirs: await whyNotTheirs(visit, action) }
  },
  title: ({ title }) => `Change the date: ${title}`,
  above: ({ id, title }) => [
    { says: 'Actions', href: '/actions' },
    { says: title, href: `/actions/${id}` },
  ],
  before: (action) => (
    <p class="quiet">
      Due now: {whenInWords(action.due)}. First promised: {whenInWords(action.firstDue)}. Both stay in sight.
    </p>
  ),
  begin: (_, visit) => dayAnswers('agreedOn', visit.today),

  fields: {
    toDue: when('What is the new date?'),
    why: text('Why?', { hint: 'As it may be read in a report', most: 300 }),
    agreedBy: text('Who agreed to it?', { hint: 'A post or a group, such as the Executive Board' }),
    agreedOn: day('When was that agreed?'),
  },

  check: (answers, action, visit) => [
    ...notTheirs(action.notTheirs, 'toDue'),
    ...closedProblem(action, 'toDue'),
    ...(answers.toDue === action.due ? [{ field: 'toDue', says: 'That is the date it has already' }] : []),
    ...(answers.agreedOn > visit.today
      ? [{ field: 'agreedOn', says: 'It cannot have been agreed on a day to come' }]
      : []),
  ],

  async save(visit, action, answers) {
    await redate(visit.db, action, answers)
    await record(
      visit,
      `date changed from ${whenInWords(action.due)} to ${whenInWords(answers.toDue)}`,
      `/actions/${action.id}`,
      answers,
    )
    await moveWhatCountsFrom(visit, action.id, answers.toDue)
    return `/actions/${action.id}`
  },
})
