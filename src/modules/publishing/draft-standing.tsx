import { momentInWords } from '#platform/calendar/moment.ts'
import { Section, TickList } from '#platform/ui/glance.tsx'
import { ThreePartners } from '#platform/ui/thread.tsx'
import { may, type Visit } from '#platform/visit.ts'
import type { Reading } from './draft-paragraph.tsx'
import { whereMet } from './requirements.ts'
import { signedBy } from './signatures/signing.ts'

/** Who has signed exactly this draft, whose signature was lost and why, and where this visitor signs. */
export const Signatures = ({
  reading: { partners, signatures, contentHash, at },
  visit,
}: {
  reading: Reading
  visit: Visit
}) => (
  <Section
    title={partners.length === 3 ? 'Three partners sign' : 'The partners sign'}
    id="sign"
    quiet="equal: two cannot publish"
  >
    {partners.length === 0 ? (
      <p class="empty">No statutory safeguarding partner is recorded yet.</p>
    ) : (
      <ThreePartners
        partners={signedBy(partners, signatures, contentHash).map(({ partner, signature }) => {
          const lost = signatures.findLast(
            (each) => each.agencyId === partner.id && (each.voidedBecause !== null || each.contentHash !== contentHash),
          )
          return {
            name: partner.name,
            signed: signature && {
              on: `${[signature.signedBy, signature.signedAs].filter(Boolean).join(', ')}, ${momentInWords(signature.signedAt)}`,
              draft: String(signature.version),
            },
            ...(!signature &&
              lost && {
                note: `Signed draft ${lost.version}; asked again since: ${lost.voidedBecause ?? 'the content is another'}.`,
              }),
            ...(!signature &&
              visit.who.agencyId === partner.id &&
              may(visit, 'sign reports') && { ask: { says: 'Sign for your agency', href: `${at}/sign` } }),
          }
        })}
      />
    )}
  </Section>
)

/** What the law asks the report to contain, and where it is met, explained or missing. */
export const AskedByLaw = ({ reading: { requirements, law, at, mayWrite } }: { reading: Reading }) =>
  law === null ? null : (
    <Section title="What the law asks it to contain" id="complete" quiet={law.edition}>
      <p class="small quiet">
        <a href={law.source.url}>{law.source.title}</a>, {law.source.cite}.{law.source.note && ` ${law.source.note}`}
      </p>
      <TickList
        items={requirements.map((each) => ({
          is: each.standing === 'met' || each.standing === 'explained' ? 'done' : each.standing,
          says: (
            <>
              {each.says}.{each.onlyWhere && ` Only where ${each.onlyWhere}.`}{' '}
              {mayWrite && each.standing !== 'met' && (
                <a href={`${at}/requirements/${each.id}`}>
                  {each.reason ? 'Change the answer' : 'Say where, or why not'}
                </a>
              )}
            </>
          ),
          where: whereMet(each),
        }))}
      />
    </Section>
  )
