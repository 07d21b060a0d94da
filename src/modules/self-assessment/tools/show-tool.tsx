import { numberIn } from '#platform/evidence/evidence.ts'
import { HistoryList } from '#platform/history/history-list.tsx'
import { historyOf } from '#platform/history/history.ts'
import { Button } from '#platform/ui/govuk/buttons.tsx'
import { Section } from '#platform/ui/glance.tsx'
import { PageHeading } from '#platform/ui/layout.tsx'
import { may, type Visit } from '#platform/visit.ts'
import { page } from '#platform/web/route.tsx'
import { findTool, roundsAsking, someTools, versionsOfTools } from './tool-list-store.ts'
import { toolAddress, versionAddress } from './tool.ts'
import { VersionsTable } from './versions-table.tsx'

/** Some tools, as addresses have them. */
export const toolExamples = async ({ db }: Pick<Visit, 'db'>) =>
  (await someTools(db)).map(({ id }) => ({ tool: String(id) }))

/** One tool: its versions, what each asks, and the rounds that ask it. */
export const showTool = page({
  path: '/self-assessment/tools/:tool',
  may: 'see self-assessments',
  examples: toolExamples,

  async show(visit, params) {
    const tool = await findTool(visit.db, numberIn(params.tool))
    const versions = await versionsOfTools(visit.db, [tool.id])
    const built = versions.find(({ publishedOn }) => publishedOn === null)
    return {
      title: tool.title,
      above: [
        { says: 'Self-assessment', href: '/self-assessment' },
        { says: 'Tools', href: '/self-assessment/tools' },
      ],
      ownHeading: true,
      body: (
        <>
          <PageHeading
            says={tool.title}
            over="Tool of self-assessment"
            lede={tool.about}
            deeds={
              may(visit, 'build self-assessment tools') && (
                <>
                  {built ? (
                    <Button href={versionAddress(built.id)}>Go on building version {built.name}</Button>
                  ) : (
                    <>
                      <Button href={`${toolAddress(tool.id)}/begin-version`}>Begin a new version</Button>
                      <a href={`/self-assessment/tools/bring-in?tool=${tool.id}`}>Bring one in from a spreadsheet</a>
                    </>
                  )}
                  <a href={`${toolAddress(tool.id)}/edit`}>Change its title</a>
                </>
              )
            }
          />
          <Section title="Versions" id="versions">
            <VersionsTable versions={versions} rounds={await roundsAsking(visit.db, [tool.id])} />
          </Section>
          <HistoryList lines={await historyOf(visit.db, toolAddress(tool.id))} />
        </>
      ),
    }
  },
})
