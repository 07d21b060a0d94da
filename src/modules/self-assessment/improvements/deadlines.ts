import { addDays, inWords } from '#platform/calendar/day.ts'
import { lastDay, whenInWords } from '#platform/calendar/when.ts'
import type { Deadline, DeadlineSource, WaitingSource } from '#platform/module.ts'
import { may } from '#platform/visit.ts'
import { returnAddress } from '../returns/answer.ts'
import { ownAgencies } from '../returns/open-return.ts'
import { improvementAddress, inShort, planAddress, soon } from './improvement.ts'
import { seenBy } from './open-improvement.ts'
import { countImprovements, nothing, openImprovements } from './plan-store.ts'

/**
 * What the agencies whose own the visitor may see promised and have not done, each owned by its agency. Whoever only helps with a return is
 * told of their parts by what waits on them, and those who read every return find the others on the round.
 */
export const improvementDeadlines: DeadlineSource = async (visit, most = 200) => {
  const agencies = ownAgencies(visit)
  if (agencies.length === 0 || !may(visit, 'read a whole return')) return []
  return (await openImprovements(visit.db, visit.today, agencies, most)).map((row): Deadline => {
    const at = improvementAddress(row.id)
    const last = lastDay(row.due)!
    return {
      name: `${at}#due`,
      title: `Improvement ${row.reference}: ${inShort(row.title)}`,
      at,
      due: row.due,
      waitsOn: row.owner ?? row.agency,
      ...(row.owner !== null && { waitsOnNote: row.agency }),
      owner: { agencyId: row.agencyId },
      agency: row.agencyId,
      says: row.said === null ? 'Nothing has been said of it since it was promised' : `Said last: ${inShort(row.said)}`,
      why: [
        {
          term: 'Counted from',
          says: `nothing: ${row.agency} promised it in ${row.round}`,
          at: returnAddress(row.returnId),
        },
        ...(row.firstDue === row.due
          ? []
          : [{ term: 'First promised', says: row.firstDue === '?' ? 'without a date' : whenInWords(row.firstDue) }]),
        { term: 'Late from', says: inWords(addDays(last, 1)) },
      ],
      lastDay: last,
    }
  })
}

/** What is late or due soon in the parts that somebody helps with waits on them as one line. */
export const waitingToImprove: WaitingSource = async (visit) => {
  const { agencyId } = visit.who
  if (agencyId === null || !may(visit, 'answer a return') || may(visit, 'send in a return')) return []
  const { all } = await countImprovements(visit.db, visit.today, { ...nothing, agencyId }, await seenBy(visit))
  const count = all.late + all.soon
  return count === 0
    ? []
    : [
        {
          title: 'Say how the improvements go in the parts you help with',
          at: planAddress,
          agency: agencyId,
          says: `${all.late} late, ${all.soon} due within ${soon} days`,
        },
      ]
}
