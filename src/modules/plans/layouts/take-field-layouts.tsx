import { choices } from '#platform/forms/fields.tsx'
import { record, type Doer } from '#platform/history/history.ts'
import type { Visit } from '#platform/visit.ts'
import { task } from '#platform/web/route.tsx'
import { setThemes, themesToPick } from '../priorities/themes-store.ts'
import { fieldLayouts } from './field-layouts.ts'
import { addLayout, allLayouts } from './store.ts'

const names = Object.fromEntries(
  Object.entries(fieldLayouts).map(([key, { title, seenAt }]) => [key, `${title} (${seenAt})`]),
)

/** A partnership begins with layouts that others made: it takes the ones it likes, and changes them afterwards as it pleases. */
export const takeFieldLayouts = task({
  path: '/plans/layouts/take',
  may: 'keep layouts',
  title: 'Take layouts from the field',
  above: () => [
    { says: 'Plans', href: '/plans' },
    { says: 'Layouts', href: '/plans/layouts' },
  ],
  button: 'Take them',
  find: async () => null,
  before: () => (
    <p>Six layouts, with the column headings of the boards that published them. What you take is yours to change.</p>
  ),
  fields: { layouts: choices('Which of them?', names) },
  begin: () => ({ layouts: Object.keys(fieldLayouts) }),
  async save(visit, _, { layouts }) {
    await takeLayouts(visit, layouts)
    return '/plans/layouts'
  },
})

/** Takes layouts over by name; one that is there already under its title is not taken twice. Answers with the number of each by name. */
export async function takeLayouts(visit: Doer & { db: Visit['db'] }, names: string[]): Promise<Map<string, number>> {
  const there = new Map((await allLayouts(visit.db)).map(({ title, id }) => [title, id]))
  const taken = new Map<string, number>()
  for (const name of names) {
    const { themes, ...layout } = fieldLayouts[name]!
    const known = there.get(layout.title)
    const id = known ?? (await addLayout(visit.db, layout))
    taken.set(name, id)
    if (known === undefined) await record(visit, 'layout of plans taken from the field', `/plans/layouts/${id}`, layout)
    if (themes && (await themesToPick(visit.db)).length === 0) await setThemes(visit.db, themes)
  }
  return taken
}
