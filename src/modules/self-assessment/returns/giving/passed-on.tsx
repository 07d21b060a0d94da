import { inWords } from '#platform/calendar/day.ts'
import { Section } from '#platform/ui/glance.tsx'
import type { Answer } from '../answer.ts'
import { answersInWords, cameFrom, givingAddress, receivingAddress, type Giving } from './giving.ts'

type PassedOnProps = { returnId: number; answers: Iterable<Answer>; givings: readonly Giving[]; linked: boolean }

/** On the page of a return: to which areas it was given and from which something came; nothing where neither is so. */
export const PassedOn = ({ returnId, answers, givings, linked }: PassedOnProps) => {
  const came = cameFrom(answers)
  if (came.length + givings.length === 0) return null
  return (
    <Section title="To and from other areas" id="other-areas">
      <ul class="checks">
        {givings.map((each) => (
          <li key={each.id}>
            {linkedIf(linked, givingAddress(returnId), `${answersInWords(each.answers)} given to ${each.toArea}`)}
            <span class="quiet"> {inWords(each.givenOn)}</span>
          </li>
        ))}
        {came.map((each) => (
          <li key={`${each.on} ${each.area}`}>
            {linkedIf(linked, receivingAddress(returnId), `${answersInWords(each.answers)} came from ${each.area}`)}
            <span class="quiet">
              {' '}
              {inWords(each.on)}
              {each.toConfirm > 0 && `, ${each.toConfirm} still to confirm`}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

const linkedIf = (linked: boolean, href: string, says: string) => (linked ? <a href={href}>{says}</a> : says)
