import { Section } from '#platform/ui/glance.tsx'
import { may, type Visit } from '#platform/visit.ts'
import { roundAddress, type Round } from '../round.ts'

/** The ways on to what was found in a round that asks a tool, for those who may go there. */
export const WhatCame = ({ round, visit }: { round: Pick<Round, 'id' | 'versionId'>; visit: Visit }) =>
  round.versionId === null ? null : (
    <Section title="What came of it" id="what-came">
      <ul class="ways">
        {[
          { may: 'read every return', href: `${roundAddress(round.id)}/analysis`, says: 'What was found' },
          {
            may: 'read every return',
            href: `${roundAddress(round.id)}/analysis/beside`,
            says: 'Questions for challenge',
          },
          { may: 'read every return', href: `${roundAddress(round.id)}/answers`, says: 'What agencies wrote' },
          { may: 'moderate returns', href: `${roundAddress(round.id)}/moderation`, says: 'Moderation' },
          { may: 'read a whole return', href: `${roundAddress(round.id)}/surveys`, says: 'What practitioners say' },
          { may: 'see themes', href: `${roundAddress(round.id)}/themes`, says: 'Themes for improvement' },
        ]
          .filter((way) => may(visit, way.may))
          .map(({ href, says }) => (
            <li key={href}>
              <a href={href}>{says}</a>
            </li>
          ))}
      </ul>
    </Section>
  )
