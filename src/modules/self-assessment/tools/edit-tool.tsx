import { numberIn } from '#platform/evidence/evidence.ts'
import { text } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { toolExamples } from './show-tool.tsx'
import { findTool, toolTitled } from './tool-list-store.ts'
import { changeTool } from './tool-store.ts'
import { toolAddress, type Tool } from './tool.ts'

/** Changes what a tool is called and whom it is for; what its versions ask stays. */
export const editTool = task({
  path: '/self-assessment/tools/:tool/edit',
  may: 'build self-assessment tools',
  title: ({ title }: Tool) => `Change the title: ${title}`,
  examples: toolExamples,
  above: ({ id, title }) => [
    { says: 'Tools', href: '/self-assessment/tools' },
    { says: title, href: toolAddress(id) },
  ],
  fields: {
    title: text('What is the tool called?'),
    about: text('Whom is it for, and where does it come from?', { long: true, optional: true, most: 1_000 }),
  },
  find: (visit, params) => findTool(visit.db, numberIn(params.tool)),
  begin: ({ title, about }) => ({ title, about: about ?? '' }),
  async check({ title }, tool, visit) {
    const other = await toolTitled(visit.db, title)
    return other && other.id !== tool.id
      ? [{ field: 'title', says: 'There is a tool of this name already; choose another' }]
      : []
  },

  async save(visit, { id }, answers) {
    await changeTool(visit.db, id, answers)
    await record(visit, 'tool given another title', toolAddress(id), answers)
    return toolAddress(id)
  },
})
