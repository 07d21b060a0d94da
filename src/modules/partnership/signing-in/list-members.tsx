import { HistoryList } from '#platform/history/history-list.tsx'
import { historyOf } from '#platform/history/history.ts'
import { invitationsWaiting } from '#platform/identity/invitation.ts'
import { membersPage } from '#platform/identity/members.ts'
import { Button } from '#platform/ui/govuk/buttons.tsx'
import { Section } from '#platform/ui/glance.tsx'
import { PageHeading } from '#platform/ui/layout.tsx'
import { PagedTable, pageAsked } from '#platform/ui/paging.tsx'
import { may } from '#platform/visit.ts'
import { page } from '#platform/web/route.tsx'
import { agenciesToPick } from '../store.ts'
import { Invited, rolesInWords } from './acting-for.tsx'
import { peopleOfAccounts } from './person-store.ts'

/** Who may sign in here, as what and for which agency, and who was invited and has not accepted. */
export const listMembers = page({
  path: '/signing-in',
  may: 'invite agency leads',

  async show(visit) {
    const number = pageAsked(visit)
    const { rows, count } = await membersPage(visit.db, number)
    const invited = await invitationsWaiting(visit.db)
    const agencies = new Map((await agenciesToPick(visit.db)).map(({ id, says }) => [id, says]))
    const people = new Map(
      (
        await peopleOfAccounts(
          visit.db,
          rows.map(({ accountId }) => accountId),
        )
      ).map((person) => [person.accountId!, person]),
    )
    const says = may(visit, 'say who may sign in')
    return {
      title: 'Who may sign in',
      above: [{ says: 'Who we are', href: '/partnership' }],
      ownHeading: true,
      body: (
        <>
          <PageHeading
            says="Who may sign in"
            lede="Everybody who signs in to this partnership, as what, and who was invited. Those who lead for an agency are invited from the page of the agency, or of a round."
            deeds={says && <Button href="/signing-in/invite">Invite somebody</Button>}
          />
          {invited.length > 0 && (
            <Section title="Invited, not accepted yet" id="acting" quiet={String(invited.length)}>
              <table class="table stack">
                <caption class="govuk-visually-hidden">Who was invited and has not accepted</caption>
                <thead>
                  <tr>
                    {['Who', 'As', 'Agency', 'Stands'].map((head) => (
                      <th key={head} scope="col">
                        {head}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  <Invited visit={visit} invited={invited} agencies={agencies} />
                </tbody>
              </table>
            </Section>
          )}
          <Section title="Sign in" id="members">
            <PagedTable
              caption="Who signs in"
              heads={['Who', 'As', 'Agency', 'Person on record', ...(says ? ['Deeds'] : [])]}
              rows={rows}
              none="Nobody signs in."
              at="/signing-in"
              page={number}
              count={count}
            >
              {(member) => (
                <tr key={member.accountId}>
                  <th scope="row">
                    {member.byInvitation ? '' : `${member.name} `}
                    <span class="quiet">{member.email}</span>
                  </th>
                  <td data-head="As">{rolesInWords(member)}</td>
                  <td data-head="Agency">
                    {member.agencyId === null ? (
                      'None'
                    ) : (
                      <a href={`/agencies/${member.agencyId}#acting`}>{agencies.get(member.agencyId)}</a>
                    )}
                  </td>
                  <td data-head="Person on record">
                    {people.has(member.accountId) ? (
                      <a href={`/people/${people.get(member.accountId)!.id}`}>{people.get(member.accountId)!.name}</a>
                    ) : (
                      'None is linked'
                    )}
                  </td>
                  {says && (
                    <td data-head="Deeds">
                      <a href={`/signing-in/members/${member.accountId}/change`}>
                        Change<span class="govuk-visually-hidden"> what {member.email} is</span>
                      </a>
                      ,{' '}
                      <a href={`/signing-in/members/${member.accountId}/end`}>
                        end<span class="govuk-visually-hidden"> that {member.email} signs in</span>
                      </a>
                    </td>
                  )}
                </tr>
              )}
            </PagedTable>
          </Section>
          <HistoryList lines={await historyOf(visit.db, '/signing-in')} />
        </>
      ),
    }
  },
})
