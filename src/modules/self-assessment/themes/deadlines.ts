import { actionsBecauseOfAny } from '#modules/plans/index.ts'
import { addDays, inWords } from '#platform/calendar/day.ts'
import type { DeadlineSource } from '#platform/module.ts'
import { chosenThemes } from './theme-store.ts'
import { daysToFirstAction, themeAddress } from './theme.ts'

/** Chosen themes that nothing is done about yet: the first action is looked for within four weeks, which is a habit of ours and no law. */
export const themesWithoutAction: DeadlineSource = async (visit) => {
  const chosen = await chosenThemes(visit.db)
  const acted = new Set(
    (
      await actionsBecauseOfAny(
        visit.db,
        chosen.map(({ id }) => themeAddress(id)),
      )
    ).map(({ becauseAt }) => becauseAt),
  )
  return chosen
    .filter(({ id }) => !acted.has(themeAddress(id)))
    .map(({ id, title, round, chosenOn, group, byGroupId }) => {
      const at = themeAddress(id)
      const due = addDays(chosenOn, daysToFirstAction)
      return {
        name: `${at}#first-action`,
        title: `First action for a theme: ${title}`,
        at,
        due,
        waitsOn: group ?? 'Nobody is named',
        owner: { groupId: byGroupId },
        says: `It was chosen from ${round}, and no action has been raised because of it`,
        why: [
          { term: 'Counted from', says: `the day it was chosen, ${inWords(chosenOn)}`, at: `${at}#decided` },
          { term: 'Limit', says: `${daysToFirstAction} days, which is our own habit and no law` },
          { term: 'Falls', says: inWords(due) },
        ],
        lastDay: due,
      }
    })
}
