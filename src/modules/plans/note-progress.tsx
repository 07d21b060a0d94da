import { numberIn } from '#platform/evidence/evidence.ts'
import { day, text } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { dayAnswers } from './raise-action.tsx'
import { openExamples } from './show-action.tsx'
import { findAction } from './whole-action-store.ts'
import { noteProgress as saveNote } from './store.ts'

/** How an action is going: a dated note. Two people may each add one, so there is nothing to overwrite. */
export const noteProgress = task({
  path: '/actions/:action/progress',
  may: 'note progress on actions',
  examples: openExamples,
  find: async (visit, params) => {
    const { id, title } = await findAction(visit.db, numberIn(params.action))
    return { id, title }
  },
  title: ({ title }) => `Note progress: ${title}`,
  above: ({ id, title }) => [
    { says: 'Actions', href: '/actions' },
    { says: title, href: `/actions/${id}` },
  ],
  begin: (_, visit) => dayAnswers('notedOn', visit.today),

  fields: {
    says: text('How is it going?', { long: true, most: 2_000, hint: 'Never a name or a detail of a child' }),
    notedOn: day('On which day does it stand so?'),
  },

  check: (answers, _, visit) =>
    answers.notedOn > visit.today ? [{ field: 'notedOn', says: 'Progress is noted on a day that has come' }] : [],

  async save(visit, action, answers) {
    await saveNote(visit.db, { actionId: action.id, notedBy: visit.who.name, ...answers })
    await record(visit, 'progress noted', `/actions/${action.id}`, answers)
    return `/actions/${action.id}`
  },
})
