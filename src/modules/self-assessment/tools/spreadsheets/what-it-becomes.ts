import type { Problem } from '#platform/problem.ts'
import type { TenantDatabase } from '#platform/database/database.ts'
import { toolTitled, versionsOfTools } from '../tool-list-store.ts'

/** What a spreadsheet is to become: a new tool by its title, or a new version of a tool that is there. */
export type Becomes = { toolId: number | null; title: string | null; name: string }

/** What stands in its way today: a tool of that title, a version of that name, or one that is still being built. */
export async function problemsOfBecoming(db: TenantDatabase, { toolId, title, name }: Becomes): Promise<Problem[]> {
  if (toolId === null) {
    if (title === null)
      return [{ field: 'title', says: 'Say which tool it is a version of, or what the new tool is called' }]
    return (await toolTitled(db, title))
      ? [{ field: 'title', says: 'There is a tool of this name already. Choose it above, or choose another name' }]
      : []
  }
  if (title !== null) return [{ field: 'title', says: 'Leave this empty for a new version of a tool that is there' }]
  const versions = await versionsOfTools(db, [toolId])
  const built = versions.find(({ publishedOn }) => publishedOn === null)
  return [
    ...(built ? [{ field: 'toolId', says: `Version ${built.name} of it is still being built. Publish it first` }] : []),
    ...(versions.some((version) => version.name.toLowerCase() === name.toLowerCase())
      ? [{ field: 'name', says: 'There is a version of this name already. Choose another' }]
      : []),
  ]
}
