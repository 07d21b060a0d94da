import { inviteLeads } from '#modules/partnership/index.ts'
import { addDays } from '#platform/calendar/day.ts'
import type { Telling } from '#platform/story.ts'
import { namesOfAgencies } from '../letters/letter-store.ts'
import { returnAddress } from '../returns/answer.ts'
import { returnsByAgency } from '../return-store.ts'
import { findRound } from '../store.ts'

/** Two leads whom the office of Northport invited for the running round and who have not accepted; the letter of one opens nothing any more. */
export async function inviteNorthportLeads({ visit, find }: Telling): Promise<void> {
  const round = await findRound(visit.db, find('round/running'))
  const returns = await returnsByAgency(visit.db, round.id)
  const names = await namesOfAgencies(visit.db, [find('agency/22'), find('agency/23')])
  const office = { ...visit, who: { ...visit.who, name: 'Partnership manager' } }
  const leadOf = (place: number) => {
    const agencyId = find(`agency/${place}`)
    return {
      agencyId,
      agency: names.get(agencyId)!,
      name: 'Designated safeguarding lead',
      email: `lead-${place}@northport.example`,
      says: `Its return in “${round.title}” is asked for.`,
      leadsTo: returnAddress(returns.get(agencyId)!),
    }
  }
  await inviteLeads({ ...office, today: addDays(visit.today, -17) }, [leadOf(22)])
  await inviteLeads(office, [leadOf(23)])
}
