import { numberIn } from '#platform/evidence/evidence.ts'
import { choice, text, when } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { certainlyAfter } from '#platform/calendar/when.ts'
import { task } from '#platform/web/route.tsx'
import { addressIn } from '../address.ts'
import { openExamples } from '../show-action.tsx'
import { findAction } from '../whole-action-store.ts'
import { addPromises, tellingsOf } from './store.ts'

/** An action was told in public somewhere this program did not publish: in which publication, when, and for which date. It is a promise from then on. */
export const recordPromise = task({
  path: '/actions/:action/promised',
  may: 'record promises',
  examples: openExamples,
  find: async (visit, params) => {
    const { id, title, due } = await findAction(visit.db, numberIn(params.action))
    return { id, title, due, tellings: await tellingsOf(visit.db, id) }
  },
  title: ({ title }) => `Record where it was promised: ${title}`,
  above: ({ id, title }) => [
    { says: 'Actions', href: '/actions' },
    { says: title, href: `/actions/${id}` },
  ],
  before: () => (
    <p class="quiet">
      What a report signed here tells is remembered by itself. This is for what was published elsewhere. A row is never
      changed, and the next report has to say what became of it.
    </p>
  ),

  fields: {
    toldIn: text('In which publication?', { hint: 'Such as: Yearly report 2024 to 2025' }),
    toldAt: text('Where is that kept here?', {
      optional: true,
      hint: 'An address of ours, such as /earlier-reports/2',
    }),
    toldOn: when('When was it published?'),
    dueTold: when('For which date was it promised there?', { hint: 'As it says there, or not stated' }),
    stood: choice('How was it told there?', {
      open: 'As something still to be done',
      late: 'As late',
      done: 'As done',
      withdrawn: 'As given up',
    }),
  },

  check: (answers, { tellings }, visit) => [
    ...(tellings.some(({ toldIn }) => toldIn === answers.toldIn)
      ? [{ field: 'toldIn', says: 'That publication is recorded for this action already' }]
      : []),
    ...(answers.toldAt && !addressIn(answers.toldAt)
      ? [{ field: 'toldAt', says: 'Enter an address of ours that begins with /, such as /earlier-reports/2' }]
      : []),
    ...(certainlyAfter(answers.toldOn, visit.today)
      ? [{ field: 'toldOn', says: 'It cannot have been published on a day to come' }]
      : []),
  ],

  async save(visit, { id }, answers) {
    await addPromises(visit.db, [{ actionId: id, ...answers }])
    await record(visit, `recorded as promised in ${answers.toldIn}`, `/actions/${id}`, answers)
    return `/actions/${id}`
  },
})
