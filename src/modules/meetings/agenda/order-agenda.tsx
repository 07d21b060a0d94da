import { numberIn } from '#platform/evidence/evidence.ts'
import type { Field } from '#platform/forms/field.ts'
import { number } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { findMeeting } from '../store.ts'
import { closedTitle, inNewOrder } from './agenda-item.ts'
import { putInOrder } from './change-agenda-store.ts'
import { itemsOf, type AgendaItem } from './item-store.ts'
import { agendaExamples } from './show-agenda.tsx'

type Subject = { id: number; title: string; version: number; items: AgendaItem[] }

/** Changes the order of the agenda: each item is given its place, in one form, without a mouse. */
export const orderAgenda = task({
  path: '/meetings/:meeting/agenda/order',
  may: 'build agendas',
  title: 'Change the order of the agenda',
  button: 'Put them in this order',
  examples: agendaExamples,
  above: (meeting: Subject) => [
    { says: meeting.title, href: `/meetings/${meeting.id}` },
    { says: 'Agenda', href: `/meetings/${meeting.id}/agenda` },
  ],
  before: () => <p>Give each item its place. Where two ask for one place, the one that stood first stays first.</p>,

  fields: async (_visit, { items }: Subject): Promise<Record<string, Field<number>>> =>
    Object.fromEntries(
      items.map(({ id, title }, at) => [
        `place${id}`,
        number(`${title ?? closedTitle}, now number ${at + 1}`, { least: 1, most: 200 }),
      ]),
    ),
  async find(visit, params) {
    const meeting = await findMeeting(visit.db, numberIn(params.meeting))
    const items = await itemsOf(visit.db, meeting.id)
    return { id: meeting.id, title: meeting.title, version: meeting.agendaVersion, items }
  },
  begin: ({ items }) => Object.fromEntries(items.map(({ id }, at) => [`place${id}`, String(at + 1)])),

  async save(visit, { id, version, items }, answers) {
    const asked = new Map(items.map((item) => [item.id, answers[`place${item.id}`]!]))
    const order = inNewOrder(
      items.map((item) => item.id),
      asked,
    )
    await putInOrder(visit.db, { id, agendaVersion: version }, order)
    await record(visit, 'order of the agenda changed', `/meetings/${id}`, { order })
    return `/meetings/${id}/agenda`
  },
})
