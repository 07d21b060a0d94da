import { certainlyAfter, whenInWords } from '#platform/calendar/when.ts'
import { factOf } from '#platform/facts/dated.ts'
import type { FactSource } from '#platform/facts/fact.ts'
import { allTermsOfOffice } from './store.ts'
import { heldBy } from './term.ts'

/** What terms of office tell the report: which were agreed and which renewed, from when and until when. */
export const termFacts: FactSource = {
  section: 'Governance',
  async gather(db, { period }) {
    const terms = await allTermsOfOffice(db)
    return terms
      .filter((term) => !certainlyAfter(term.agreedOn, period.to))
      .map((term) => {
        const about = heldBy(term)
        const deed = term.renews ? 'was renewed' : 'was agreed'
        const says = `A term of office of the ${about.says}, from ${words(term.fromOn)} until ${words(term.untilOn)}, ${deed}`
        return factOf(
          { ...term, says, happenedOn: term.agreedOn, status: 'happened' },
          {
            name: `${about.at}#term-${term.id}`,
            proof: [`${about.at}#term-${term.id}`],
            kind: 'decision',
            about,
            section: term.postKind === 'independent' ? 'Independence, scrutiny and assurance' : 'Governance',
          },
        )
      })
  },
}

const words = (when: string) => whenInWords(when).replace(/^(from|by|until) /, '')
