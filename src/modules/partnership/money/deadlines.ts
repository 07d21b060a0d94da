import { lastDay, whenInWords } from '#platform/calendar/when.ts'
import { inPounds } from '#platform/amounts/amount.ts'
import type { Deadline, DeadlineSource, WaitingSource } from '#platform/module.ts'
import { may } from '#platform/visit.ts'
import { agreementsOn } from '../agreement.ts'
import { contributionsStanding, yearInWords } from './budget.ts'
import { allYears, recordedOf } from './store.ts'

/** Promised contributions whose day was agreed and that have not come whole; told only to those who see the money. */
export const contributionsToCome: DeadlineSource = async (visit) => {
  if (!may(visit, 'see the money')) return []
  const { years } = await recordedOf(visit.db, await allYears(visit.db))
  return years.flatMap((recorded) =>
    contributionsStanding(recorded).flatMap(({ contribution, toCome, awaited }): Deadline[] => {
      if (!awaited || !contribution.dueOn) return []
      const giver = contribution.agency ?? contribution.givenBy!
      const at = `/money/${recorded.year.id}#contributions`
      return [
        {
          name: `/money/contributions/${contribution.id}`,
          title: `Contribution to ${yearInWords(recorded.year)}: ${giver}`,
          at,
          due: contribution.dueOn,
          lastDay: lastDay(contribution.dueOn),
          waitsOn: giver,
          ...(contribution.agencyId && { owner: { agencyId: contribution.agencyId } }),
          says: `${contribution.says}: ${toCome ? inPounds(toCome) : 'all of it'} is still to come.`,
          why: [
            { term: 'Counted from', says: 'nothing: the day was agreed with the promise' },
            { term: 'Promised', says: whenInWords(contribution.promisedOn), at },
            { term: 'Falls', says: whenInWords(contribution.dueOn) },
          ],
        },
      ]
    }),
  )
}

/** The budgets on which the visitor's own agency has not said yet how it stands: those of this year and of years ahead. */
export const budgetsToAgree: WaitingSource = async (visit) => {
  if (!may(visit, 'agree the budget')) return []
  const years = (await allYears(visit.db)).filter(({ ends }) => ends >= visit.today)
  const { partners, years: all } = await recordedOf(visit.db, years)
  const own = partners.filter(({ id }) => id === visit.who.agencyId)
  return all.flatMap((recorded) =>
    agreementsOn(own, recorded.agreements, recorded.year.version)
      .filter(({ agreement }) => agreement === null && recorded.lines.length + recorded.contributions.length > 0)
      .map(() => ({
        title: `Agree the budget of ${yearInWords(recorded.year)}`,
        at: `/money/${recorded.year.id}/agree`,
        says: 'It stands only when each of the three partners agrees.',
      })),
  )
}
