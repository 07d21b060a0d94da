import { Section } from '#platform/ui/glance.tsx'
import { termInWords, type PartnerTerm } from './partner-term.ts'

/** From when until when an agency was a safeguarding partner, in whose place, and who took its own. Nothing where no term was recorded. */
export const PartnerTerms = ({
  agencyId,
  terms,
  nameOf,
}: {
  agencyId: number
  terms: readonly PartnerTerm[]
  nameOf: (agencyId: number) => string
}) => {
  const own = terms.filter((term) => term.agencyId === agencyId)
  const after = terms.filter((term) => term.succeeds === agencyId)
  if (own.length + after.length === 0) return null
  return (
    <Section title="As safeguarding partner" id="terms">
      <ul class="govuk-list">
        {own.map((term) => (
          <li key={term.id}>
            Safeguarding partner {termInWords(term)}
            {term.succeeds && (
              <>
                , in the place of <a href={`/agencies/${term.succeeds}`}>{nameOf(term.succeeds)}</a>
              </>
            )}
            {term.because && <span class="quiet"> {term.because}</span>}
          </li>
        ))}
        {after.map((term) => (
          <li key={term.id}>
            <a href={`/agencies/${term.agencyId}`}>{nameOf(term.agencyId)}</a> took its place{' '}
            {termInWords({ ...term, untilOn: null })}
          </li>
        ))}
      </ul>
    </Section>
  )
}
