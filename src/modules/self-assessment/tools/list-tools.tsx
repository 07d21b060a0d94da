import { Button } from '#platform/ui/govuk/buttons.tsx'
import { PageHeading } from '#platform/ui/layout.tsx'
import { PagedTable, pageAsked } from '#platform/ui/paging.tsx'
import { may } from '#platform/visit.ts'
import { page } from '#platform/web/route.tsx'
import { counted } from './pieces.ts'
import { roundsAsking, toolsPage, versionsOfTools } from './tool-list-store.ts'
import { toolAddress, versionAddress } from './tool.ts'
import { stateInWords } from './versions-table.tsx'

/** Every tool of self-assessment: its versions, how much each asks, and how many rounds ask it. */
export const listTools = page({
  path: '/self-assessment/tools',
  may: 'see self-assessments',

  async show(visit) {
    const page = pageAsked(visit)
    const { rows, count } = await toolsPage(visit.db, page)
    const ids = rows.map(({ id }) => id)
    const versions = Map.groupBy(await versionsOfTools(visit.db, ids), ({ toolId }) => toolId)
    const rounds = Map.groupBy(await roundsAsking(visit.db, ids), ({ toolId }) => toolId)
    const mayBuild = may(visit, 'build self-assessment tools')
    return {
      title: 'Tools of self-assessment',
      above: [{ says: 'Self-assessment', href: '/self-assessment' }],
      ownHeading: true,
      body: (
        <>
          <PageHeading
            says="Tools of self-assessment"
            lede="What agencies and schools are asked. A round asks one version of a tool, and what it asked stays as it was."
            deeds={
              mayBuild && (
                <>
                  <Button href="/self-assessment/add-tool">Add a tool</Button>
                  <a href="/self-assessment/tools/bring-in">Bring one in from a spreadsheet</a>
                </>
              )
            }
          />
          <PagedTable
            caption="Tools of self-assessment"
            heads={['Tool', 'Versions, the newest first', { num: 'Questions' }, 'Asked by']}
            rows={rows}
            none={
              mayBuild
                ? 'There is no tool yet. Add one and build it question by question; it is published when you say so.'
                : 'There is no tool yet.'
            }
            at="/self-assessment/tools"
            page={page}
            count={count}
          >
            {(tool) => {
              const own = versions.get(tool.id) ?? []
              return (
                <tr key={tool.id}>
                  <th scope="row">
                    <a href={toolAddress(tool.id)}>{tool.title}</a>
                  </th>
                  <td data-head="Versions">
                    {own.map((version) => (
                      <div key={version.id}>
                        <a href={versionAddress(version.id)}>{version.name}</a>{' '}
                        <span class="quiet">{stateInWords(version)}</span>
                      </div>
                    ))}
                  </td>
                  <td class="num" data-head="Questions">
                    {own.map(({ id, questions }) => (
                      <div key={id}>{Number(questions)}</div>
                    ))}
                  </td>
                  <td data-head="Asked by">{askedBy(rounds.get(tool.id)?.length ?? 0)}</td>
                </tr>
              )
            }}
          </PagedTable>
        </>
      ),
    }
  },
})

const askedBy = (rounds: number) => (rounds === 0 ? 'No round yet' : counted(rounds, 'round'))
