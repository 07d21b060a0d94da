import { numberIn } from '#platform/evidence/evidence.ts'
import { choice, day, text } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { dayAnswers, orElse } from '#platform/forms/field.ts'
import { ratings } from './rating.ts'
import { openExamples } from './show-action.tsx'
import { findAction, progressOf } from './whole-action-store.ts'
import { noteProgress as saveNote } from './store.ts'

/**
 * How an action is going: a dated note, and how whoever notes it sees it. Two people may each add one, so there is nothing to
 * overwrite; a note is put right by another one (`?corrects=5`), and both stay.
 */
export const noteProgress = task({
  path: '/actions/:action/progress',
  may: 'note progress on actions',
  examples: openExamples,
  find: async (visit, params) => {
    const { id, title } = await findAction(visit.db, numberIn(params.action))
    const asked = visit.query.get('corrects')
    const earlier = asked === null ? [] : await progressOf(visit.db, id)
    return { id, title, corrects: earlier.find((note) => String(note.id) === asked) ?? null }
  },
  title: ({ title, corrects }) => (corrects ? `Put a note right: ${title}` : `Note progress: ${title}`),
  above: ({ id, title }) => [
    { says: 'Actions', href: '/actions' },
    { says: title, href: `/actions/${id}` },
  ],
  before: ({ corrects }) =>
    corrects && <p class="quiet">The earlier note stays in sight, struck through: {corrects.says}</p>,
  begin: ({ corrects }, visit) => ({
    says: corrects?.says ?? '',
    rating: corrects?.rating ?? 'not said',
    ...dayAnswers('notedOn', corrects?.notedOn ?? visit.today),
  }),

  fields: {
    says: text('How is it going?', { long: true, most: 2_000, hint: 'Never a name or a detail of a child' }),
    rating: orElse(
      choice('How do you see it?', {
        'on course': ratings['on course'].says,
        'at risk': ratings['at risk'].says,
        'off course': ratings['off course'].says,
        'not said': 'I would rather not say',
      }),
      'not said',
    ),
    notedOn: day('On which day does it stand so?'),
  },

  check: (answers, _, visit) =>
    answers.notedOn > visit.today ? [{ field: 'notedOn', says: 'Progress is noted on a day that has come' }] : [],

  async save(visit, { id, corrects }, { rating, ...answers }) {
    const note = {
      ...answers,
      rating: rating === 'not said' ? null : rating,
      corrects: corrects?.id ?? null,
    }
    await saveNote(visit.db, { actionId: id, notedBy: visit.who.name, ...note })
    await record(visit, corrects ? 'a note of progress put right' : 'progress noted', `/actions/${id}`, note)
    return `/actions/${id}`
  },
})
