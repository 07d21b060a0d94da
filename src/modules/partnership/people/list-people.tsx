import { Button } from '#platform/ui/govuk/buttons.tsx'
import { PageHeading } from '#platform/ui/layout.tsx'
import { PagedTable, pageAsked } from '#platform/ui/paging.tsx'
import { Status } from '#platform/ui/marks.tsx'
import { may } from '#platform/visit.ts'
import { page } from '#platform/web/route.tsx'
import { peoplePage } from '../store.ts'
import { peopleWhoLeft } from './store.ts'

/** The people of the partnership, each called by the role they hold, with their agency. */
export const listPeople = page({
  path: '/people',
  may: 'see who we are',

  async show(visit) {
    const number = pageAsked(visit)
    const { rows, count } = await peoplePage(visit.db, number)
    const gone = new Set((await peopleWhoLeft(visit.db)).map(({ personId }) => personId))
    const deeds = may(visit, 'keep the list of agencies') && <Button href="/people/add">Add a person</Button>
    return {
      title: 'People',
      above: [{ says: 'Who we are', href: '/partnership' }],
      ownHeading: true,
      body: (
        <>
          <PageHeading says="People" lede="Each is called by the role they hold." deeds={deeds} />
          <PagedTable
            caption="People of the partnership"
            heads={['Role', 'Agency', 'Signs in']}
            rows={rows}
            none="Nobody has been added yet."
            at="/people"
            page={number}
            count={count}
          >
            {(person) => (
              <tr key={person.id}>
                <th scope="row">
                  <a href={`/people/${person.id}`}>{person.name}</a>
                  {gone.has(person.id) && <Status is="ended" says="Left" />}
                </th>
                <td>{person.agencyId ? <a href={`/agencies/${person.agencyId}`}>{person.agency}</a> : 'None'}</td>
                <td data-head="Signs in">{person.accountId && !gone.has(person.id) ? 'Yes' : 'No'}</td>
              </tr>
            )}
          </PagedTable>
        </>
      ),
    }
  },
})
