import { numberIn } from '#platform/evidence/evidence.ts'
import { choice, number, text } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { purposes } from '../agenda/agenda-item.ts'
import { aboveTemplate } from './keep-template.tsx'
import { templateExamples } from './show-template.tsx'
import {
  addTemplateItems,
  allTemplates,
  changeTemplate,
  changeTemplateItem,
  findTemplate,
  findTemplateItem,
  itemsOfTemplate,
  type FoundTemplate,
} from './store.ts'

const questions = {
  title: text('What is the item?'),
  purpose: choice('What is the group to do with it?', purposes),
  minutes: number('How many minutes is it given?', { least: 0, most: 600 }),
  presenter: text('Who presents it?', { optional: true, hint: 'A post or an agency, never a person’s name' }),
  place: number('Which place does it have?', { least: 1, most: 100 }),
}

/** Adds a fixed item to a template. */
export const addTemplateItem = task({
  path: '/agenda-templates/:template/add-item',
  may: 'plan series of meetings',
  title: 'Add a fixed item',
  button: 'Add it',
  examples: templateExamples,
  above: (template: FoundTemplate) => aboveTemplate(template),
  fields: questions,
  find: (visit, params) => findTemplate(visit.db, numberIn(params.template)),
  begin: (template) => ({ purpose: 'discuss', minutes: '10', place: String(Number(template.count) + 1) }),
  async save(visit, template, answers) {
    await changeTemplate(visit.db, template, {})
    await addTemplateItems(visit.db, [{ templateId: template.id, ...answers }])
    await record(visit, 'fixed item added', `/agenda-templates/${template.id}`, answers)
    return `/agenda-templates/${template.id}`
  },
})

type Subject = Awaited<ReturnType<typeof findTemplateItem>>

/** Changes a fixed item or takes it out of the template. Agendas it is already on keep it. */
export const changeATemplateItem = task({
  path: '/agenda-template-items/:item/change',
  may: 'plan series of meetings',
  title: 'Change the fixed item',
  examples: async (visit) => {
    const [first] = (await allTemplates(visit.db)).filter(({ count }) => Number(count) > 0)
    return first ? (await itemsOfTemplate(visit.db, first.id)).slice(0, 1).map(({ id }) => ({ item: String(id) })) : []
  },
  above: (item: Subject) => aboveTemplate({ id: item.templateId, name: item.template }),
  fields: {
    ...questions,
    keep: choice('Does it stay in the template?', { keep: 'Yes', drop: 'No, take it out' }),
  },
  find: (visit, params) => findTemplateItem(visit.db, numberIn(params.item)),
  begin: (item) => ({
    title: item.title,
    purpose: item.purpose,
    minutes: String(item.minutes),
    presenter: item.presenter ?? '',
    place: String(item.place),
    keep: 'keep',
  }),
  async save(visit, item, { keep, ...answers }) {
    await changeTemplate(visit.db, { id: item.templateId, version: item.version }, {})
    await changeTemplateItem(visit.db, item.id, { ...answers, droppedAt: keep === 'drop' ? visit.now : null })
    await record(
      visit,
      keep === 'drop' ? 'fixed item taken out' : 'fixed item changed',
      `/agenda-templates/${item.templateId}`,
      answers,
    )
    return `/agenda-templates/${item.templateId}`
  },
})
