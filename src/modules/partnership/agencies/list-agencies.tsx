import { may } from '#platform/visit.ts'
import { Empty } from '#platform/ui/glance.tsx'
import { PageHeading } from '#platform/ui/layout.tsx'
import { Button } from '#platform/ui/govuk/buttons.tsx'
import { page } from '#platform/web/route.tsx'
import { PagesOf, pageAsked } from '../pages.tsx'
import { agenciesPage } from '../store.ts'
import { agencyParts, kindInWords } from './agency.ts'

/** Every agency of the partnership: the three partners first, then the relevant agencies under their headings, then schools. */
export const listAgencies = page({
  path: '/agencies',
  may: 'see who we are',

  async show(visit) {
    const asked = visit.query.get('part') ?? ''
    const part = Object.hasOwn(agencyParts, asked) ? asked : null
    const number = pageAsked(visit)
    const { rows, count } = await agenciesPage(visit.db, part ? agencyParts[part]!.kinds : null, number)
    const deeds = may(visit, 'keep the list of agencies') && <Button href="/agencies/add">Add an agency</Button>
    return {
      title: 'Agencies',
      above: [{ says: 'Who we are', href: '/partnership' }],
      ownHeading: true,
      body: (
        <>
          <PageHeading says="Agencies" lede={count === 1 ? '1 agency.' : `${count} agencies.`} deeds={deeds} />
          <Parts part={part} />
          {rows.length === 0 ? (
            <Empty says={count > 0 ? 'There is no such page of the list.' : 'No agency has been added here yet.'} />
          ) : (
            <table class="table stack">
              <caption class="govuk-visually-hidden">{part ? agencyParts[part]!.says : 'All agencies'}</caption>
              <thead>
                <tr>
                  <th scope="col">Agency</th>
                  <th scope="col">Kind</th>
                  <th scope="col">Why chosen</th>
                  <th scope="col" class="num">
                    People
                  </th>
                </tr>
              </thead>
              <tbody>
                {rows.map((agency) => (
                  <tr key={agency.id}>
                    <th scope="row">
                      <a href={`/agencies/${agency.id}`}>{agency.name}</a>
                    </th>
                    <td>{kindInWords(agency)}</td>
                    <td>{agency.chosenBecause ?? (agency.statutory ? 'Named in law' : 'Not recorded')}</td>
                    <td class="num" data-head="People">
                      {agency.people}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
          <PagesOf at={part ? `/agencies?part=${part}` : '/agencies'} page={number} count={count} />
        </>
      ),
    }
  },
})

const Parts = ({ part }: { part: string | null }) => (
  <ul class="ways">
    {[['', 'All'], ...Object.entries(agencyParts).map(([name, { says }]) => [name, says])].map(([name, says]) => (
      <li key={name}>
        <a
          href={name ? `/agencies?part=${name}` : '/agencies'}
          aria-current={(part ?? '') === name ? 'page' : undefined}
        >
          {says}
        </a>
      </li>
    ))}
  </ul>
)
