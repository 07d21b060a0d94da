import { inWords } from '#platform/calendar/day.ts'
import { whenInWords } from '#platform/calendar/when.ts'
import type { Deadline, DeadlineSource, WaitingSource } from '#platform/module.ts'
import { may } from '#platform/visit.ts'
import type { Handed } from '../../handed.ts'
import { agreementsOn } from '../../agreement.ts'
import { statutoryPartners } from '../../store.ts'
import { allAgreements, allVersions } from '../versions/store.ts'
import { editionOf } from '../versions/version.ts'
import { explanationOf, remindOn } from './departure.ts'
import { heldOn, seesMoney } from './gather.ts'
import { departuresOf } from './hold.ts'

/**
 * Departures that have stood longer than was set, and explanations that run out: the manager puts right, explains or has the
 * arrangements published afresh. None where nobody has set after how many days.
 */
export const departuresToSettle =
  (handed: Handed): DeadlineSource =>
  async (visit) => {
    const now = await heldOn(visit.db, handed, visit.today, seesMoney(visit))
    if (!now?.watch) return []
    const { watch, explained } = now
    return departuresOf(now.held).flatMap((departure): Deadline[] => {
      const why = explanationOf(departure, explained, visit.today)
      const due = why ? why.untilOn : remindOn(departure, watch.remindAfterDays)
      if (!due) return []
      const { provision, kind, happens, since, right } = departure
      return [
        {
          name: `/arrangements/provisions/${provision.id}#${kind.replaceAll(' ', '-')}`,
          title: `Departs from the arrangements: ${provision.name}`,
          at: `/arrangements/departures#departure-${provision.id}-${kind.replaceAll(' ', '-')}`,
          due,
          lastDay: due,
          waitsOn: 'Partnership manager',
          says: `${happens}. ${right.says}, explain it, or have the arrangements published afresh.`,
          why: why
            ? [
                { term: 'Counted from', says: 'nothing: the explanation itself names its last day' },
                { term: 'Explained', says: why.why, at: `/arrangements/provisions/${provision.id}` },
                { term: 'Falls', says: inWords(due) },
              ]
            : [
                { term: 'Counted from', says: `the day it began, ${whenInWords(since)}` },
                { term: 'Limit', says: `${watch.remindAfterDays} days, as ${watch.byName} set it` },
                { term: 'Falls', says: inWords(due) },
              ],
        },
      ]
    })
  }

/** The editions being written on which the visitor's own agency has not said how it stands. */
export const versionsToAgree: WaitingSource = async (visit) => {
  if (!may(visit, 'agree to the arrangements')) return []
  const own = (await statutoryPartners(visit.db, visit.today)).filter(({ id }) => id === visit.who.agencyId)
  if (own.length === 0) return []
  const agreements = await allAgreements(visit.db)
  return (await allVersions(visit.db))
    .filter((version) => version.publication === null)
    .filter((version) =>
      agreementsOn(
        own,
        agreements.filter(({ versionId }) => versionId === version.id),
        version.wording,
      ).some(({ agreement }) => agreement === null),
    )
    .map((version) => ({
      title: `Agree to ${editionOf(version).toLowerCase()} of the arrangements`,
      at: `/arrangements/versions/${version.id}/agree`,
      says: `${version.title}. It stands only when each of the three partners agrees.`,
    }))
}
