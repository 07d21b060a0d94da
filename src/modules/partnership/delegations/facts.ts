import { inWords } from '#platform/calendar/day.ts'
import { factOf } from '#platform/facts/dated.ts'
import type { FactSource } from '#platform/facts/fact.ts'
import { allDelegations } from './store.ts'
import { delegationTitle } from './list-delegations.tsx'

/** What deputies and delegations tell the report, for the people of the partnership: who came to stand in for whom in the period, and what was ended early. */
export const delegationFacts: FactSource = {
  section: 'Governance',
  async gather(db, { period }) {
    const delegations = await allDelegations(db)
    return delegations.flatMap((delegation) => {
      const about = { says: delegationTitle(delegation), at: `/delegations/${delegation.id}` }
      const base = { id: delegation.id, status: 'happened', knownOn: delegation.knownOn, source: null, paragraph: null }
      const who = `${delegation.toPerson ?? delegation.toPost} was to stand in for ${delegation.forPost ?? delegation.forAgency}`
      const facts = [
        factOf(
          { ...base, happenedOn: delegation.fromOn, says: who },
          {
            name: `${about.at}#given`,
            kind: 'decision',
            about,
            audience: 'partnership',
            sentence: `${who} from ${inWords(delegation.fromOn)} until ${inWords(delegation.untilOn)}.`,
          },
        ),
      ]
      if (delegation.endedOn && delegation.endedOn <= period.to)
        facts.push(
          factOf(
            { ...base, happenedOn: delegation.endedOn, says: `The standing in of ${about.says} was ended early` },
            { name: `${about.at}#ended`, kind: 'decision', about, audience: 'partnership' },
          ),
        )
      return delegation.fromOn <= period.to ? facts : []
    })
  },
}
