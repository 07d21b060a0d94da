import { addDays, inWords } from '#platform/calendar/day.ts'
import { may } from '#platform/visit.ts'
import { PageHeading } from '#platform/ui/layout.tsx'
import { PagedTable, pageAsked } from '#platform/ui/paging.tsx'
import { Status } from '#platform/ui/marks.tsx'
import { Button } from '#platform/ui/govuk/buttons.tsx'
import { page } from '#platform/web/route.tsx'
import { agenciesPage, statutoryPartners } from '../store.ts'
import { agencyParts, kindInWords } from './agency.ts'
import { choicesOfAgencies, headingsOfRelevant } from './choice-store.ts'
import { standsChosen } from './choice.ts'
import { endingsOf } from './ending-store.ts'

/** Every agency of the partnership: the three partners first, then the relevant agencies under their headings, then schools. */
export const listAgencies = page({
  path: '/agencies',
  may: 'see who we are',

  async show(visit) {
    const asked = visit.query.get('part') ?? ''
    const part = Object.hasOwn(agencyParts, asked) ? asked : null
    const number = pageAsked(visit)
    const { rows, count } = await agenciesPage(visit.db, part ? agencyParts[part]!.kinds : null, number)
    const choices = Map.groupBy(
      await choicesOfAgencies(
        visit.db,
        rows.map(({ id }) => id),
      ),
      (choice) => choice.agencyId,
    )
    const partners = new Set((await statutoryPartners(visit.db, visit.today)).map(({ id }) => id))
    const endings = await endingsOf(
      visit.db,
      rows.map(({ id }) => id),
    )
    const ended = new Map(endings.map((each) => [each.agencyId, each]))
    const headings = part === 'relevant' ? await headingsOfRelevant(visit.db) : []
    const deeds = may(visit, 'keep the list of agencies') && <Button href="/agencies/add">Add an agency</Button>
    return {
      title: 'Agencies',
      above: [{ says: 'Who we are', href: '/partnership' }],
      ownHeading: true,
      body: (
        <>
          <PageHeading says="Agencies" lede={count === 1 ? '1 agency.' : `${count} agencies.`} deeds={deeds} />
          <Parts part={part} />
          {headings.length > 0 && (
            <p>
              {headings.map(({ category, count }) => `${category ?? 'Under no heading'}: ${Number(count)}`).join('; ')}.
            </p>
          )}
          <PagedTable
            caption={part ? agencyParts[part]!.says : 'All agencies'}
            heads={['Agency', 'Kind', 'Why chosen', { num: 'People' }]}
            rows={rows}
            none="No agency has been added here yet."
            at={part ? `/agencies?part=${part}` : '/agencies'}
            page={number}
            count={count}
          >
            {(agency) => (
              <tr key={agency.id}>
                <th scope="row">
                  <a href={`/agencies/${agency.id}`}>{agency.name}</a>
                  {ended.has(agency.id) && (
                    <Status is="ended" says={`Until ${inWords(addDays(ended.get(agency.id)!.endedOn, -1))}`} />
                  )}
                </th>
                <td>{kindInWords({ ...agency, former: !partners.has(agency.id) })}</td>
                <td>
                  {agency.chosenBecause ?? (agency.statutory ? 'Named in law' : 'Not recorded')}
                  {choices.has(agency.id) && (
                    <>
                      {' '}
                      <Status {...standsChosen(choices.get(agency.id)!, visit.today)} />
                    </>
                  )}
                </td>
                <td class="num" data-head="People">
                  {agency.people}
                </td>
              </tr>
            )}
          </PagedTable>
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
