import { Button } from '#platform/ui/govuk/buttons.tsx'
import { PageHeading } from '#platform/ui/layout.tsx'
import { PagedTable, pageAsked } from '#platform/ui/paging.tsx'
import { Status } from '#platform/ui/marks.tsx'
import { may } from '#platform/visit.ts'
import { page } from '#platform/web/route.tsx'
import { programmeKinds, stateOf } from './programme.ts'
import { changesOfProgrammes, programmesPage } from './store.ts'

/** Every programme of learning: how it stands, how many sessions were held, how many people were counted there. */
export const listProgrammes = page({
  path: '/learning',
  may: 'see learning',

  async show(visit) {
    const number = pageAsked(visit)
    const { rows, count } = await programmesPage(visit.db, number)
    const changes = Map.groupBy(
      await changesOfProgrammes(
        visit.db,
        rows.map(({ id }) => id),
      ),
      (change) => change.programmeId,
    )
    return {
      title: 'Learning',
      ownHeading: true,
      body: (
        <>
          <PageHeading
            says="Learning"
            lede="How learning reaches practice: training, briefings, the practice model, the learning from cases, engagement."
            deeds={
              may(visit, 'keep programmes of learning') && <Button href="/learning/begin">Begin a programme</Button>
            }
          />
          <PagedTable
            caption="Programmes of learning, by title"
            heads={['Programme', 'Kind', 'Stands', { num: 'Sessions held' }, { num: 'People counted there' }]}
            rows={rows}
            none="No programme of learning has been recorded yet."
            at="/learning"
            page={number}
            count={count}
          >
            {(row) => (
              <tr key={row.id}>
                <th scope="row">
                  <a href={`/learning/${row.id}`}>{row.title}</a>
                </th>
                <td data-head="Kind">{programmeKinds[row.kind as keyof typeof programmeKinds]}</td>
                <td>
                  <Status {...stateOf(changes.get(row.id) ?? [], visit.today)} />
                </td>
                <td data-head="Sessions held" class="num">
                  {row.sessions}
                </td>
                <td data-head="People counted there" class="num">
                  {row.attended === null ? 'Not counted' : row.attended.toLocaleString('en-GB')}
                </td>
              </tr>
            )}
          </PagedTable>
        </>
      ),
    }
  },
})
