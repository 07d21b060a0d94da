import { text } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { setThemes as saveThemes, themesToPick } from './themes-store.ts'

/** The themes under which priorities stand, the same in every plan: such as practice, workforce, communication and governance. */
export const setThemes = task({
  path: '/plans/themes',
  may: 'keep layouts',
  title: 'Themes of plans',
  above: () => [
    { says: 'Plans', href: '/plans' },
    { says: 'Layouts', href: '/plans/layouts' },
  ],
  find: async (visit) => ({ themes: (await themesToPick(visit.db)).map(({ says }) => says) }),
  before: () => (
    <p>
      A priority may stand under one theme. A theme that a priority stands under stays in the list even when it is left
      out here, since nothing may lose its place.
    </p>
  ),
  fields: {
    themes: text('Which themes are there?', {
      long: true,
      most: 1_000,
      optional: true,
      hint: 'One on each line, in the order they are to stand',
    }),
  },
  begin: ({ themes }) => ({ themes: themes.join('\n') }),
  check: ({ themes }) => [
    ...(linesOf(themes).length > 12 ? [{ field: 'themes', says: 'Keep this to twelve themes or fewer' }] : []),
    ...(linesOf(themes).some((line) => line.length > 100)
      ? [{ field: 'themes', says: 'Keep each theme to 100 characters or fewer' }]
      : []),
  ],
  async save(visit, _, { themes }) {
    await saveThemes(visit.db, linesOf(themes))
    await record(visit, 'themes of plans set', '/plans/themes', { themes: linesOf(themes) })
    return '/plans/layouts'
  },
})

const linesOf = (text: string | null): string[] => [
  ...new Set(
    (text ?? '')
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  ),
]
