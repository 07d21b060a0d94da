import { dayAnswers } from '#platform/forms/field.ts'
import { numberIn } from '#platform/evidence/evidence.ts'
import { day, text } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { Endings } from './closings/endings.tsx'
import { endingsOf } from './closings/store.ts'
import { reopen } from './store.ts'
import { findAction, someActions } from './whole-action-store.ts'

/** An action that was closed and had not really ended is open again, with the reason. How it was closed stays in sight. */
export const reopenAction = task({
  path: '/actions/:action/reopen',
  may: 're-open actions',
  examples: async (visit) => (await someActions(visit.db, 'done', 1)).map(({ id }) => ({ action: String(id) })),
  async find(visit, params) {
    const action = await findAction(visit.db, numberIn(params.action))
    return { ...action, endings: await endingsOf(visit.db, action.id) }
  },
  title: ({ title }) => `Open again: ${title}`,
  above: ({ id, title }) => [
    { says: 'Actions', href: '/actions' },
    { says: title, href: `/actions/${id}` },
  ],
  before: ({ endings }) => (
    <>
      <p class="quiet">Its dates stay what they are, and what was said when it was closed stays in sight.</p>
      <Endings endings={endings.slice(-1)} awaitsCheck={false} />
    </>
  ),
  button: 'Open it again',
  begin: (_, visit) => dayAnswers('reopenedOn', visit.today),

  fields: {
    why: text('Why had it not really ended?', { long: true, most: 1_000, hint: 'As it may be read in a report' }),
    reopenedOn: day('From which day is it open again?'),
  },

  check: (answers, { state }, visit) => [
    ...(state === 'open' ? [{ field: 'why', says: 'This action is open' }] : []),
    ...(answers.reopenedOn > visit.today
      ? [{ field: 'reopenedOn', says: 'It cannot be opened again on a day to come' }]
      : []),
  ],

  async save(visit, { endings, ...action }, answers) {
    await reopen(visit.db, action, {
      ...answers,
      closingId: endings.at(-1)?.id ?? null,
      reopenedBy: visit.who.name,
    })
    await record(visit, 'opened again', `/actions/${action.id}`, answers)
    return `/actions/${action.id}`
  },
})
