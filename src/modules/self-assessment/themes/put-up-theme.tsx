import { numberIn } from '#platform/evidence/evidence.ts'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { roundExamples, roundTrail } from '../analysis/show-analysis.tsx'
import { findRound } from '../store.ts'
import { choiceFields, dayBoxes, problemsOfTheme, themeFields } from './theme-fields.tsx'
import { addTheme } from './theme-store.ts'
import { referencesIn, themeAddress, themesAddress } from './theme.ts'

/** Something found in the answers is put up as a theme, to be chosen or not. */
export const putUpTheme = task({
  path: '/self-assessment/rounds/:round/themes/add',
  may: 'choose themes',
  examples: roundExamples,
  find: (visit, params) => findRound(visit.db, numberIn(params.round)),
  title: (round) => `Put up a theme: ${round.title}`,
  above: (round) => [...roundTrail(round), { says: 'Themes', href: themesAddress(round.id) }],
  fields: async (visit) => ({
    ...themeFields,
    ...(await choiceFields(visit, {
      who: 'Which group puts it up?',
      needed: 'Leave this empty where the office does, for a group to decide later',
    })),
  }),
  begin: (_round, visit) => ({
    measuredBy: (visit.query.get('references') ?? '').slice(0, 200),
    ...dayBoxes('happenedOn', visit.today),
  }),
  check: async (answers, round, visit) => [
    ...(await problemsOfTheme(visit, round, answers)),
    ...(answers.happenedOn > visit.today ? [{ field: 'happenedOn', says: 'This day lies ahead' }] : []),
  ],

  async save(visit, round, { title, says, measuredBy, ...step }) {
    const theme = { title, says, measuredBy: referencesIn(measuredBy) }
    const id = await addTheme(
      visit.db,
      { roundId: round.id, ...theme },
      { choice: 'candidate', byName: visit.who.name, ...step },
    )
    await record(visit, 'theme put up', themeAddress(id), { ...theme, ...step })
    return themeAddress(id)
  },
})
