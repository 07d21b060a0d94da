import { numberIn } from '#platform/evidence/evidence.ts'
import { choice, text } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import type { Visit } from '#platform/visit.ts'
import { task } from '#platform/web/route.tsx'
import { columnAnswers, columnsField } from './columns-field.tsx'
import { groupings } from './layout.ts'
import { addLayout, changeLayout, findLayout, layoutsToPick } from './store.ts'

const fields = {
  title: text('What is the layout called?', { most: 80 }),
  groupedBy: choice('What do the actions stand together by?', groupings),
  columns: columnsField('Which columns, in which order?'),
}

const above = [
  { says: 'Plans', href: '/plans' },
  { says: 'Layouts', href: '/plans/layouts' },
]

/** The partnership sets its plans out in one more way: which columns, in which order, under which words, grouped by what. */
export const addLayoutTask = task({
  path: '/plans/layouts/add',
  may: 'keep layouts',
  title: 'Add a layout',
  above: () => above,
  find: async () => null,
  fields,
  async save(visit, _, answers) {
    const id = await addLayout(visit.db, answers)
    await record(visit, 'layout of plans added', `/plans/layouts/${id}`, answers)
    return `/plans/layouts/${id}`
  },
})

/** A layout is changed. Plans shown in it look so from then on; what it was stays in its history. */
export const editLayout = task({
  path: '/plans/layouts/:layout/edit',
  may: 'keep layouts',
  examples: (visit) => layoutExamples(visit),
  find: (visit, params) => findLayout(visit.db, numberIn(params.layout)),
  title: ({ title }) => `Edit the layout: ${title}`,
  above: ({ id, title }) => [...above, { says: title, href: `/plans/layouts/${id}` }],
  before: () => (
    <p class="quiet">
      A spreadsheet that was taken out before the change is recognised by its headings: bring it back first, or keep
      them.
    </p>
  ),
  fields,
  begin: ({ title, groupedBy, columns }) => ({ title, groupedBy, ...columnAnswers('columns', columns) }),
  async save(visit, layout, answers) {
    await changeLayout(visit.db, layout, answers)
    const { title, groupedBy, columns } = layout
    await record(visit, 'layout of plans changed', `/plans/layouts/${layout.id}`, {
      was: { title, groupedBy, columns },
      ...answers,
    })
    return `/plans/layouts/${layout.id}`
  },
})

/** A layout or two that exist, for addresses with one in them. */
export const layoutExamples = async (visit: Visit) =>
  (await layoutsToPick(visit.db)).slice(0, 2).map(({ id }) => ({ layout: String(id) }))
