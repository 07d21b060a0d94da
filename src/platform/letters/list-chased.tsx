import { inWordsShort } from '../calendar/day.ts'
import { titlesOf } from '../search/search.ts'
import { PagedTable, pageAsked } from '../ui/paging.tsx'
import { mayBeTold, sightOf, type AbilityAt } from '../web/ability-at.ts'
import { page } from '../web/route.tsx'
import { chasesPage, type ListedChase } from './post-store.ts'

const asWhat: Record<string, string> = {
  owner: '',
  office: 'as the office: nobody else answers for it',
  lead: 'as the lead: it stays late',
}

/**
 * What was put to whom in which letter, at which step; of all things, or with `at` in the address of one. Only what the visitor may open has
 * a title, and leads anywhere: what waits on a partner's signature, or on somebody with a key, is not the office's to open.
 */
export const listChased = (abilityAt: AbilityAt) =>
  page({
    path: '/letters/chased',
    may: 'see whom letters went to',
    async show(visit) {
      const number = pageAsked(visit)
      const asked = visit.query.get('at')
      const at = asked && /^\/[\w/-]{1,100}$/.test(asked) ? asked : null
      const { rows, count } = await chasesPage(visit.db, at, number)
      const titles = await titlesOf(visit, [...new Set(rows.flatMap(({ at }) => [pageOf(at), above(at)]))])
      const called = ({ at }: ListedChase) => titles.get(pageOf(at)) ?? titles.get(above(at)) ?? pageOf(at)
      const opens = ({ at }: ListedChase) => mayBeTold(sightOf(visit), { at }, abilityAt)
      return {
        title: 'What was chased',
        above: [{ says: 'Letters', href: '/letters' }],
        body: (
          <>
            <p>
              {at
                ? `When ${titles.get(at) ?? at} was in a letter, and to whom.`
                : 'Everything that stood in a morning letter, with the step before or after its date.'}{' '}
              {at && <a href="/letters/chased">Everything that was chased</a>}
            </p>
            <PagedTable
              caption="What was chased, the latest first"
              heads={['Day', 'What', 'To', 'Step']}
              rows={rows}
              none={at ? 'It has not been in a letter yet.' : 'Nothing has been chased yet.'}
              at={at ? `/letters/chased?at=${encodeURIComponent(at)}` : '/letters/chased'}
              page={number}
              count={count}
            >
              {(row) => (
                <tr key={row.id}>
                  <th scope="row">{inWordsShort(row.day)}</th>
                  <td data-head="What">{opens(row) ? <a href={row.at}>{called(row)}</a> : called(row)}</td>
                  <td data-head="To">
                    {row.to}
                    {asWhat[row.toldAs] && <span class="quiet"> {asWhat[row.toldAs]}</span>}
                  </td>
                  <td data-head="Step">{row.step}</td>
                </tr>
              )}
            </PagedTable>
          </>
        ),
      }
    },
  })

const pageOf = (address: string) => address.split(/[?#]/)[0]!
/** Of a task's address, such as '/reports/3/sign', the page of the thing. */
const above = (address: string) => pageOf(address).replace(/\/[^/]+$/, '')
