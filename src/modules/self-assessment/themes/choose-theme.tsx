import { numberIn } from '#platform/evidence/evidence.ts'
import { choice } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { choiceFields, dayBoxes } from './theme-fields.tsx'
import { addThemeChoice, changeTheme, choicesOf, findTheme } from './theme-store.ts'
import { choices, themeAddress } from './theme.ts'
import { themeExamples, themeTrail } from './show-theme.tsx'

/** A group chooses a theme or leaves it out, on a day and for a reason. What was decided before stays in sight. */
export const chooseTheme = task({
  path: '/self-assessment/themes/:theme/choose',
  may: 'choose themes',
  examples: themeExamples,
  async find(visit, params) {
    const theme = await findTheme(visit.db, numberIn(params.theme))
    return { ...theme, steps: await choicesOf(visit.db, [theme.id]) }
  },
  title: ({ title }) => `Decide: ${title}`,
  above: themeTrail,
  fields: async (visit) => ({
    choice: choice('What was decided?', choices),
    ...(await choiceFields(visit, {
      who: 'Which group decided it?',
      needed: 'Needed where it is chosen, or considered and not chosen',
    })),
  }),
  begin: (_theme, visit) => dayBoxes('happenedOn', visit.today),
  check: ({ happenedOn, choice: chosen, byGroupId }, { steps }, visit) => [
    ...(happenedOn > visit.today ? [{ field: 'happenedOn', says: 'This day lies ahead' }] : []),
    ...(happenedOn < (steps.at(-1)?.happenedOn ?? happenedOn)
      ? [{ field: 'happenedOn', says: 'Something was decided about it on a later day already' }]
      : []),
    ...(chosen !== 'candidate' && byGroupId === null
      ? [{ field: 'byGroupId', says: 'Say which group decided it' }]
      : []),
  ],

  async save(visit, theme, answers) {
    await changeTheme(visit.db, theme, {})
    await addThemeChoice(visit.db, { themeId: theme.id, byName: visit.who.name, ...answers })
    await record(visit, `theme decided: ${choices[answers.choice].toLowerCase()}`, themeAddress(theme.id), answers)
    return themeAddress(theme.id)
  },
})
