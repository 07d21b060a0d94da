import { Button } from '#platform/ui/govuk/buttons.tsx'
import { PageHeading } from '#platform/ui/layout.tsx'
import { PagedTable, pageAsked } from '#platform/ui/paging.tsx'
import { Status } from '#platform/ui/marks.tsx'
import { may } from '#platform/visit.ts'
import { page } from '#platform/web/route.tsx'
import { groupKinds, stateOfGroup, type GroupState } from './group.ts'
import { changesOfGroups, groupsPage } from './store.ts'

/** The board and every group, to whom each reports, and how each stands today. */
export const listGroups = page({
  path: '/groups',
  may: 'see who we are',

  async show(visit) {
    const number = pageAsked(visit)
    const { rows, count } = await groupsPage(visit.db, number)
    const changes = Map.groupBy(
      await changesOfGroups(
        visit.db,
        rows.map((group) => group.id),
      ),
      (change) => change.workingGroupId,
    )
    const deeds = may(visit, 'record changes of groups') && <Button href="/groups/add">Add a group</Button>
    return {
      title: 'Groups',
      above: [{ says: 'Who we are', href: '/partnership' }],
      ownHeading: true,
      body: (
        <>
          <PageHeading
            says="Groups"
            lede="The board and its groups, and bodies that stand beside the partnership."
            deeds={deeds}
          />
          <PagedTable
            caption="Groups of the partnership"
            heads={['Group', 'Kind', 'Reports to', 'Stands']}
            rows={rows}
            none="No group has been added yet."
            at="/groups"
            page={number}
            count={count}
          >
            {(group) => (
              <tr key={group.id}>
                <th scope="row">
                  <a href={`/groups/${group.id}`}>{group.name}</a>
                </th>
                <td>{groupKinds[group.kind as keyof typeof groupKinds]}</td>
                <td data-head="Reports to">
                  {group.reportsTo ? <a href={`/groups/${group.reportsTo}`}>{group.above}</a> : 'None'}
                </td>
                <td>
                  <GroupStands state={stateOfGroup(changes.get(group.id) ?? [], visit.today)} />
                </td>
              </tr>
            )}
          </PagedTable>
        </>
      ),
    }
  },
})

/** How a group stands, in shape and words. */
export const GroupStands = ({ state }: { state: GroupState }) => (
  <Status
    is={state.is === 'in place' && state.withoutChair ? 'vacant' : state.is}
    says={state.says[0]!.toUpperCase() + state.says.slice(1)}
  />
)
