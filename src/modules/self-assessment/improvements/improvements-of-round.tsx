import { Section } from '#platform/ui/glance.tsx'
import { may, type Visit } from '#platform/visit.ts'
import type { Round } from '../round.ts'
import { improvementsInWords } from './facts.ts'
import { improvementsTold } from './facts-store.ts'
import { improvementsAddress } from './list-round-improvements.tsx'
import { planAddress } from './improvement.ts'

/** On a round: how many improvements were promised in it and what became of them, and the way to each for those who may read them. One statement where it asks a tool. */
export async function improvementsOfRound(visit: Visit, round: Pick<Round, 'id' | 'versionId'>) {
  if (round.versionId === null) return null
  const [told] = await improvementsTold(visit.db, [round.id], visit.today)
  if (!told) return null
  const own = visit.who.agencyId !== null && may(visit, 'answer a return')
  return (
    <Section title="Improvements" id="improvements">
      <p>{capital(improvementsInWords(told, 'today'))}.</p>
      <ul class="ways">
        {may(visit, 'read every return') && (
          <li>
            <a href={improvementsAddress(round.id)}>What each agency promised, and how it goes</a>
          </li>
        )}
        {own && (
          <li>
            <a href={`${planAddress}?round=${round.id}`}>Your action plan</a>
          </li>
        )}
      </ul>
    </Section>
  )
}

const capital = (words: string) => words[0]!.toUpperCase() + words.slice(1)
