import { inWords } from '#platform/calendar/day.ts'
import { momentInWords } from '#platform/calendar/moment.ts'
import type { Invitation } from '#platform/identity/invitation.ts'
import type { Member } from '#platform/identity/members.ts'
import { Button } from '#platform/ui/govuk/buttons.tsx'
import { Empty, Section } from '#platform/ui/glance.tsx'
import { Status } from '#platform/ui/marks.tsx'
import { may, type Visit } from '#platform/visit.ts'
import { isTheirs } from './invitation-deeds.tsx'

/** Who acts for an agency and who was invited to; shown to those who do and to the office, and to nobody else. */
export const ActingFor = ({
  visit,
  agencyId,
  members,
  invited,
}: {
  visit: Visit
  agencyId: number
  members: readonly Member[]
  invited: readonly Invitation[]
}) => {
  const invites = may(visit, 'invite agency leads')
  const at = `/agencies/${agencyId}`
  return (
    <Section title="Who acts for it" id="acting">
      {members.length === 0 && invited.length === 0 ? (
        <Empty says="Nobody signs in for this agency, so no letter reaches it." />
      ) : (
        <table class="table stack">
          <caption class="govuk-visually-hidden">Who signs in for this agency</caption>
          <thead>
            <tr>
              <th scope="col">Who</th>
              <th scope="col">As</th>
              <th scope="col">Stands</th>
            </tr>
          </thead>
          <tbody>
            {members.map((member) => (
              <tr key={member.accountId}>
                <th scope="row">{member.email}</th>
                <td data-head="As">{rolesInWords(member)}</td>
                <td data-head="Stands">
                  <Status is="in place" says={lastHere(member)} />
                </td>
              </tr>
            ))}
            <Invited visit={visit} invited={invited} />
          </tbody>
        </table>
      )}
      {invites && (
        <div class="in-a-row">
          <Button href={`${at}/invite-lead`} classes="govuk-button--secondary">
            Invite a lead
          </Button>
          {members.length > 0 && (
            <Button href={`${at}/end-acting`} classes="govuk-button--secondary">
              End that somebody acts for it
            </Button>
          )}
        </div>
      )}
    </Section>
  )
}

/** Rows of those who were invited and have not accepted, with what may be done about each. */
export const Invited = ({
  visit,
  invited,
  agencies,
}: {
  visit: Visit
  invited: readonly Invitation[]
  agencies?: ReadonlyMap<number, string>
}) => (
  <>
    {invited.map((each) => (
      <tr key={each.id}>
        <th scope="row">
          {each.name} <span class="quiet">{each.email}</span>
        </th>
        <td data-head="As">{each.roles.join(', ')}</td>
        {agencies && <td data-head="Agency">{each.forAgencyId === null ? 'None' : agencies.get(each.forAgencyId)}</td>}
        <td data-head="Stands">
          <Status is={each.untilOn < visit.today ? 'stale' : 'next'} says={untilInWords(each, visit)} />
          {may(visit, 'invite agency leads') && isTheirs(visit, each) && (
            <span>
              {' '}
              <a href={`/signing-in/invitations/${each.id}/send-again`}>Send again</a>,{' '}
              <a href={`/signing-in/invitations/${each.id}/correct`}>put right</a>,{' '}
              <a href={`/signing-in/invitations/${each.id}/take-back`}>take back</a>
            </span>
          )}
        </td>
      </tr>
    ))}
  </>
)

/** What somebody is, as a page says it. */
export const rolesInWords = ({ roles }: Pick<Member, 'roles'>): string =>
  roles.map((role) => (role === 'contributor' ? 'helps with a return' : role)).join(', ')

const lastHere = ({ lastHereAt }: Member) => (lastHereAt ? `Last here ${momentInWords(lastHereAt)}` : 'Signs in')

const untilInWords = ({ untilOn }: Invitation, { today }: Visit) =>
  untilOn < today
    ? `Not accepted; the letter opened until ${inWords(untilOn)}`
    : `Not accepted yet; the letter opens until ${inWords(untilOn)}`
