import { whenInWords } from '#platform/calendar/when.ts'
import { Status } from '#platform/ui/marks.tsx'
import { agreementsOn, type Agreement, type Partner } from './agreement.ts'

/** How each partner stands on the wording that is here now: always all of them, always in the same order. */
export const AgreementTable = ({
  partners,
  agreements,
  wording,
  of,
}: {
  partners: readonly Partner[]
  agreements: readonly Agreement[]
  wording: number
  /** What they agree to, for those who hear the table. */
  of: string
}) => {
  const earlier = agreements.filter((each) => each.wording !== wording)
  return (
    <>
      <table class="table stack">
        <caption class="govuk-visually-hidden">How each safeguarding partner stands on {of}</caption>
        <thead>
          <tr>
            <th scope="col">Partner</th>
            <th scope="col">Stands</th>
            <th scope="col">Said by</th>
            <th scope="col">When</th>
          </tr>
        </thead>
        <tbody>
          {agreementsOn(partners, agreements, wording).map(({ partner, agreement }) => (
            <tr key={partner.id}>
              <th scope="row">{partner.name}</th>
              <td>
                {agreement === null ? (
                  <Status is="none" says="Has not said" />
                ) : agreement.how === 'agreed' ? (
                  <Status is="signed" says="Agreed" />
                ) : (
                  <Status is="differ" says={`Differed: ${agreement.why ?? ''}`} />
                )}
              </td>
              <td data-head="Said by">
                {agreement ? [agreement.byName, agreement.signedAs].filter(Boolean).join(', ') : 'Nobody'}
              </td>
              <td data-head="When">{agreement ? whenInWords(agreement.happenedOn) : 'Not yet'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {earlier.length > 0 && (
        <p class="quiet">
          What was said of an earlier wording no longer counts:{' '}
          {earlier
            .map(
              (each) =>
                `${partners.find(({ id }) => id === each.agencyId)?.shortName ?? 'a partner'} ${each.how} ${whenInWords(each.happenedOn)}`,
            )
            .join(', ')}
          .
        </p>
      )}
    </>
  )
}
