import { text } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { toolTitled } from './tool-list-store.ts'
import { addTool } from './tool-store.ts'
import { toolAddress, versionAddress } from './tool.ts'

/** A tool begins, with a first version that is to be built. */
export const addATool = task({
  path: '/self-assessment/add-tool',
  may: 'build self-assessment tools',
  title: 'Add a tool',
  button: 'Add it and begin to build',
  above: () => [
    { says: 'Self-assessment', href: '/self-assessment' },
    { says: 'Tools', href: '/self-assessment/tools' },
  ],
  before: () => (
    <p>
      Next you say what can be scored, then its parts and their questions. Nobody is asked anything until you publish it
      and a round asks it.
    </p>
  ),
  fields: {
    title: text('What is the tool called?', { hint: 'Such as Section 11 self-assessment, or Safeguarding in schools' }),
    about: text('Whom is it for, and where does it come from?', { long: true, optional: true, most: 1_000 }),
    name: text('What is its first version called?', { most: 40, hint: 'Usually its year, such as 2026' }),
  },
  find: async () => null,
  begin: (_, visit) => ({ name: visit.today.slice(0, 4) }),
  check: async ({ title }, _, visit) =>
    (await toolTitled(visit.db, title))
      ? [
          {
            field: 'title',
            says: 'There is a tool of this name already; choose another, or begin a new version of that one',
          },
        ]
      : [],

  async save(visit, _, { name, ...tool }) {
    const { toolId, versionId } = await addTool(visit.db, tool, { name, begunOn: visit.today })
    await record(visit, 'tool added', toolAddress(toolId), { ...tool, version: name })
    await record(visit, `version ${name} begun`, versionAddress(versionId), { tool: tool.title })
    return versionAddress(versionId)
  },
})
