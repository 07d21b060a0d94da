import { addPlan, addPriorities } from '#modules/plans/index.ts'
import { numberIn } from '#platform/evidence/evidence.ts'
import { text, when } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { roundExamples, roundTrail } from '../analysis/show-analysis.tsx'
import { findRound } from '../store.ts'
import { choicesOf, themesOfRounds } from './theme-store.ts'
import { standingOf, themeAddress, themesAddress } from './theme.ts'

/** The chosen themes become an improvement plan: one priority for each, with why it was chosen and the way back to it. */
export const makePlan = task({
  path: '/self-assessment/rounds/:round/themes/make-plan',
  may: 'make a plan of themes',
  examples: roundExamples,
  async find(visit, params) {
    const round = await findRound(visit.db, numberIn(params.round))
    const themes = await themesOfRounds(visit.db, [round.id])
    const steps = Map.groupBy(
      await choicesOf(
        visit.db,
        themes.map(({ id }) => id),
      ),
      ({ themeId }) => themeId,
    )
    return {
      round,
      chosen: themes.flatMap((theme) => {
        const own = steps.get(theme.id) ?? []
        return standingOf(own) === 'chosen' ? [{ ...theme, last: own.at(-1)! }] : []
      }),
    }
  },
  title: ({ round }) => `Make a plan of the themes: ${round.title}`,
  above: ({ round }) => [...roundTrail(round), { says: 'Themes', href: themesAddress(round.id) }],
  before: ({ chosen }) =>
    chosen.length === 0 ? (
      <p>No theme of this round has been chosen, so there is nothing to make a plan of.</p>
    ) : (
      <>
        <p>The plan begins with a priority for each of these. Raise its actions from the page of each theme.</p>
        <ul class="govuk-list govuk-list--bullet">
          {chosen.map(({ id, title }) => (
            <li key={id}>
              <a href={themeAddress(id)}>{title}</a>
            </li>
          ))}
        </ul>
      </>
    ),
  fields: {
    title: text('What is the plan called?'),
    covers: when('What time is it for?', { hint: 'Such as financial year 2026/27, or April to September 2026' }),
  },
  begin: ({ round }) => ({ title: `Improvement plan: ${round.title}`.slice(0, 200) }),
  check: (_answers, { chosen }) =>
    chosen.length === 0 ? [{ field: 'title', says: 'Choose a theme first: a plan of nothing helps nobody' }] : [],

  async save(visit, { chosen }, answers) {
    const planId = await addPlan(visit.db, { ...answers, kind: 'improvement plan', knownOn: visit.today })
    await record(visit, 'plan added', `/plans/${planId}`, answers)
    await addPriorities(
      visit.db,
      chosen.map(({ id, title, says, last }) => ({
        planId,
        title,
        why: [says, last.because].filter(Boolean).join('\n'),
        whyAt: themeAddress(id),
        leadGroupId: last.byGroupId,
      })),
    )
    for (const { id } of chosen) await record(visit, 'theme put into a plan', themeAddress(id), { plan: planId })
    return `/plans/${planId}`
  },
})
