import { numberIn } from '#platform/evidence/evidence.ts'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { themeExamples, themeTrail } from './show-theme.tsx'
import { problemsOfTheme, themeFields } from './theme-fields.tsx'
import { changeTheme, findTheme } from './theme-store.ts'
import { referencesIn, themeAddress } from './theme.ts'

/** What a theme says, and by which questions it is measured, is worded anew. */
export const editTheme = task({
  path: '/self-assessment/themes/:theme/edit',
  may: 'choose themes',
  examples: themeExamples,
  find: (visit, params) => findTheme(visit.db, numberIn(params.theme)),
  title: ({ title }) => `Edit: ${title}`,
  above: themeTrail,
  fields: themeFields,
  begin: ({ title, says, measuredBy }) => ({ title, says: says ?? '', measuredBy: measuredBy.join(', ') }),
  check: (answers, theme, visit) =>
    problemsOfTheme(visit, { id: theme.roundId, versionId: theme.versionId }, answers, theme.id),

  async save(visit, theme, { measuredBy, ...answers }) {
    const changes = { ...answers, measuredBy: referencesIn(measuredBy) }
    await changeTheme(visit.db, theme, changes)
    await record(visit, 'theme edited', themeAddress(theme.id), changes)
    return themeAddress(theme.id)
  },
})
