import { factOf } from '#platform/facts/dated.ts'
import type { FactSource } from '#platform/facts/fact.ts'
import { choicesUntil } from './choice-store.ts'

/** Which relevant agencies the partners chose, or chose no longer, and why: what the arrangements have to say of each. */
export const agencyFacts: FactSource = {
  section: 'Governance',
  async gather(db, { period }) {
    return (await choicesUntil(db, period.to)).map((choice) => {
      const about = { says: choice.agency, at: `/agencies/${choice.agencyId}` }
      const deed = choice.kind === 'chosen' ? 'was chosen as a relevant agency' : 'was no longer a relevant agency'
      return factOf(
        { ...choice, says: `${choice.agency} ${deed} (${choice.because.replace(/\.$/, '')})`, status: 'happened' },
        {
          name: `${about.at}#choice-${choice.id}`,
          kind: 'decision',
          about,
          proof: [`${about.at}#choice-${choice.id}`],
        },
      )
    })
  },
}
