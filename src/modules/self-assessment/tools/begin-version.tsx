import { numberIn } from '#platform/evidence/evidence.ts'
import { text } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { contentOf, fillVersion } from './content-store.ts'
import { toolExamples } from './show-tool.tsx'
import { findTool, versionsOfTools, type ListedVersion } from './tool-list-store.ts'
import { addVersion } from './tool-store.ts'
import { toolAddress, versionAddress, type Tool } from './tool.ts'

type Subject = { tool: Tool; versions: ListedVersion[] }

/** Begins a new version of a tool with all that the last one holds. What rounds asked before stays as they asked it. */
export const beginVersion = task({
  path: '/self-assessment/tools/:tool/begin-version',
  may: 'build self-assessment tools',
  title: ({ tool }: Subject) => `Begin a new version: ${tool.title}`,
  button: 'Begin it',
  examples: toolExamples,
  above: ({ tool }) => [
    { says: 'Tools', href: '/self-assessment/tools' },
    { says: tool.title, href: toolAddress(tool.id) },
  ],
  before: ({ versions: [last] }) => (
    <p>
      It begins with all that version {last?.name} holds, to be changed as you like. Questions that keep their number
      are compared from one version to the next.
    </p>
  ),
  fields: { name: text('What is the new version called?', { most: 40, hint: 'Usually its year, such as 2027' }) },
  async find(visit, params): Promise<Subject> {
    const tool = await findTool(visit.db, numberIn(params.tool))
    return { tool, versions: await versionsOfTools(visit.db, [tool.id]) }
  },
  check({ name }, { versions }) {
    const built = versions.find(({ publishedOn }) => publishedOn === null)
    if (built)
      return [
        { field: 'name', says: `Version ${built.name} is still being built; publish it before you begin another` },
      ]
    return versions.some((version) => version.name.toLowerCase() === name.toLowerCase())
      ? [{ field: 'name', says: 'There is a version of this name already; choose another' }]
      : []
  },

  async save(visit, { tool, versions: [last] }, { name }) {
    const id = await addVersion(visit.db, {
      toolId: tool.id,
      name,
      begunOn: visit.today,
      madeFrom: last?.id ?? null,
    })
    if (last) await fillVersion(visit.db, id, await contentOf(visit.db, last.id))
    await record(visit, `version ${name} begun`, toolAddress(tool.id), { from: last?.name ?? null })
    await record(visit, `version ${name} begun`, versionAddress(id), { from: last?.name ?? null })
    return versionAddress(id)
  },
})
