import { inWords, type Day } from '#platform/calendar/day.ts'
import { Button } from '#platform/ui/govuk/buttons.tsx'
import { PageHeading } from '#platform/ui/layout.tsx'
import { Status } from '#platform/ui/marks.tsx'
import { PagedTable, pageAsked } from '#platform/ui/paging.tsx'
import { may } from '#platform/visit.ts'
import { page } from '#platform/web/route.tsx'
import { stateOfDelegation, type Delegation } from './delegation.ts'
import { delegationsPage, type NamedDelegation } from './store.ts'

/** Everyone who stands in for a post or a partner: for what, until when, and whether it still counts. */
export const listDelegations = page({
  path: '/delegations',
  may: 'see who we are',

  async show(visit) {
    const number = pageAsked(visit)
    const { rows, count } = await delegationsPage(visit.db, number)
    const deeds = may(visit, 'record delegations') && (
      <Button href="/delegations/give">Record a deputy or delegation</Button>
    )
    return {
      title: 'Deputies and delegations',
      above: [{ says: 'Who we are', href: '/partnership' }],
      ownHeading: true,
      body: (
        <>
          <PageHeading
            says="Deputies and delegations"
            lede="Who stands in for which post or partner, and until when. What has lapsed or was ended counts for nothing."
            deeds={deeds}
          />
          <PagedTable
            caption="Deputies and delegations"
            heads={['Who stands in for whom', 'Which', 'Until', 'Stands']}
            rows={rows}
            none="No deputy or delegation has been recorded yet."
            at="/delegations"
            page={number}
            count={count}
          >
            {(delegation) => (
              <tr key={delegation.id}>
                <th scope="row">
                  <a href={`/delegations/${delegation.id}`}>{delegationTitle(delegation)}</a>
                </th>
                <td data-head="Which">{delegation.kind === 'deputy' ? 'Deputy' : 'Delegation'}</td>
                <td data-head="Until">{inWords(delegation.untilOn)}</td>
                <td>
                  <DelegationStands delegation={delegation} day={visit.today} />
                </td>
              </tr>
            )}
          </PagedTable>
        </>
      ),
    }
  },
})

/** 'Named nurse for Delegated safeguarding partner, health'. */
export const delegationTitle = (delegation: NamedDelegation): string =>
  `${delegation.toPerson ?? delegation.toPost} for ${delegation.forPost ?? delegation.forAgency}`

/** How a delegation stands on a day, in shape and words. */
export const DelegationStands = ({ delegation, day }: { delegation: Delegation; day: Day }) => {
  const { is, says } = stateOfDelegation(delegation, day)
  return <Status is={marks[is]} says={says[0]!.toUpperCase() + says.slice(1)} />
}

const marks = { 'to come': 'next', 'in force': 'in place', lapsed: 'ended', 'ended early': 'ended' } as const

/** Those who stand in, as a list for the page of a post, an agency or a person; those that no longer count say so. */
export const DelegationList = ({ delegations, day }: { delegations: NamedDelegation[]; day: Day }) => (
  <ul class="govuk-list">
    {delegations.map((delegation) => (
      <li key={delegation.id}>
        <a href={`/delegations/${delegation.id}`}>{delegationTitle(delegation)}</a>{' '}
        <DelegationStands delegation={delegation} day={day} />
      </li>
    ))}
  </ul>
)
