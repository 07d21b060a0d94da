import { numberIn } from '#platform/evidence/evidence.ts'
import type { Answers } from '#platform/forms/field.ts'
import { choice, number, pick, text } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import type { Problem } from '#platform/problem.ts'
import type { Visit } from '#platform/visit.ts'
import { task } from '#platform/web/route.tsx'
import { groupsToPick } from '#modules/partnership/index.ts'
import { meetingKinds } from '../meeting.ts'
import { templateExamples } from './show-template.tsx'
import { addTemplate, allTemplates, changeTemplate, findTemplate, type FoundTemplate } from './store.ts'

const fields = async ({ db }: Visit) => ({
  name: text('What is the template called?', { most: 120 }),
  workingGroupId: pick('Which group is it for?', await groupsToPick(db), {
    optional: true,
    hint: 'Leave this out for every group',
  }),
  kind: choice('Which kind of meeting is it for?', { every: 'Every kind', ...meetingKinds }),
  paperDays: number('How many working days before the meeting are papers due?', { least: 0, most: 60 }),
})
type TemplateAnswers = Answers<Awaited<ReturnType<typeof fields>>>

const rowOf = ({ kind, ...answers }: TemplateAnswers) => ({ ...answers, meetingKind: kind === 'every' ? null : kind })

/** Two templates of one name could not be told apart. */
const nameProblems = async ({ db }: Visit, name: string, own: number | null): Promise<Problem[]> =>
  (await allTemplates(db)).some((each) => each.id !== own && each.name === name)
    ? [{ field: 'name', says: 'There is a template of this name already' }]
    : []

/** Adds a template; its fixed items are added from its page. */
export const addATemplate = task({
  path: '/agenda-templates/add',
  may: 'plan series of meetings',
  title: 'Add a template',
  above: () => [
    { says: 'Meetings', href: '/meetings' },
    { says: 'Templates of agendas', href: '/agenda-templates' },
  ],
  fields,
  find: async () => null,
  begin: () => ({ kind: 'every', paperDays: '5' }),
  check: ({ name }, _, visit) => nameProblems(visit, name, null),
  async save(visit, _, answers) {
    const id = await addTemplate(visit.db, rowOf(answers))
    await record(visit, 'template of agendas added', `/agenda-templates/${id}`, answers)
    return `/agenda-templates/${id}`
  },
})

/** Changes what a template is called, whom it is for and when papers are due. */
export const changeATemplate = task({
  path: '/agenda-templates/:template/change',
  may: 'plan series of meetings',
  title: 'Change the template',
  examples: templateExamples,
  above: (template: FoundTemplate) => aboveTemplate(template),
  fields,
  find: (visit, params) => findTemplate(visit.db, numberIn(params.template)),
  begin: (template) => ({
    name: template.name,
    workingGroupId: template.workingGroupId === null ? '' : String(template.workingGroupId),
    kind: template.meetingKind ?? 'every',
    paperDays: String(template.paperDays),
  }),
  check: ({ name }, template, visit) => nameProblems(visit, name, template.id),
  async save(visit, template, answers) {
    await changeTemplate(visit.db, template, rowOf(answers))
    await record(visit, 'template of agendas changed', `/agenda-templates/${template.id}`, answers)
    return `/agenda-templates/${template.id}`
  },
})

/** The ways above a task about a template. */
export const aboveTemplate = (template: { id: number; name: string }) => [
  { says: 'Templates of agendas', href: '/agenda-templates' },
  { says: template.name, href: `/agenda-templates/${template.id}` },
]
