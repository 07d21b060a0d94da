import { inWords } from '#platform/calendar/day.ts'
import { inSentence } from '#platform/facts/dated.ts'
import type { Fact, FactSource } from '#platform/facts/fact.ts'
import type { Handed } from '../../handed.ts'
import { editionOf } from '../versions/version.ts'
import { explanationOf } from './departure.ts'
import { heldOn } from './gather.ts'
import { departuresOf } from './hold.ts'

/** Where practice departed from the published arrangements at the end of a period, since when, and how it was explained. Money is told by the money alone. */
export const departureFacts = (handed: Handed): FactSource => ({
  section: 'Background and context',
  async gather(db, { period }) {
    const then = await heldOn(db, handed, period.to, false)
    return departuresOf(then?.held ?? []).map((departure): Fact => {
      const { provision, kind, happens, since } = departure
      const why = explanationOf(departure, then!.explained, period.to)
      return {
        name: `/arrangements/provisions/${provision.id}#${kind.replaceAll(' ', '-')}`,
        sentence: `Practice departed from ${editionOf(then!.version).toLowerCase()} of the published arrangements${
          since === '?' ? '' : inSentence(since).replace(/^,? ?(on|in|by|from)? ?/, ' since ')
        }, which says “${provision.says.replace(/\.$/, '')}”: ${lowerThe(happens)}${
          why ? `; explained until ${inWords(why.untilOn)}: ${why.why.replaceAll(/\s+/g, ' ').replace(/\.$/, '')}` : ''
        }.`,
        kind: 'event',
        about: { says: 'departures from the safeguarding arrangements', at: '/arrangements/departures' },
        when: since,
        status: 'happened',
        figures: {},
        proof: [`/arrangements/provisions/${provision.id}`],
        audience: 'public',
        knownOn: null,
        source: null,
        section: 'Background and context',
      }
    })
  },
})

const lowerThe = (words: string): string =>
  words.replace(/^The /, 'the ').replace(/^(No|Nobody) /, (no) => no.toLowerCase())
