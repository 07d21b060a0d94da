import { numberIn } from '#platform/evidence/evidence.ts'
import { text } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { findMeeting, type StandingMeeting } from '../store.ts'
import { issueAgenda } from './change-agenda-store.ts'
import { issuesOf, itemsOf, type AgendaItem } from './item-store.ts'
import { agendaExamples } from './show-agenda.tsx'

type Subject = { meeting: StandingMeeting; items: AgendaItem[]; issued: number }

/** Issues the agenda as it stands. What is changed afterwards is shown as changed, until it is issued again. */
export const issueTheAgenda = task({
  path: '/meetings/:meeting/agenda/issue',
  may: 'build agendas',
  title: 'Issue the agenda',
  button: 'Issue it',
  examples: agendaExamples,
  above: ({ meeting }: Subject) => [
    { says: meeting.title, href: `/meetings/${meeting.id}` },
    { says: 'Agenda', href: `/meetings/${meeting.id}/agenda` },
  ],
  before: ({ items, issued }: Subject) => (
    <p>
      {items.length === 1 ? 'One item' : `${items.length} items`} as they stand now.{' '}
      {issued ? 'The issue before stays on record.' : 'What is changed afterwards is shown as changed.'}
    </p>
  ),
  fields: { note: text('Is anything to be said with it?', { optional: true, hint: 'Such as: sent to every member' }) },
  async find(visit, params): Promise<Subject> {
    const meeting = await findMeeting(visit.db, numberIn(params.meeting))
    return {
      meeting,
      items: await itemsOf(visit.db, meeting.id),
      issued: (await issuesOf(visit.db, meeting.id)).length,
    }
  },
  check: (_, { items }) => (items.length ? [] : [{ field: 'note', says: 'Nothing is on the agenda yet' }]),

  async save(visit, { meeting, items }, { note }) {
    const number = await issueAgenda(visit, meeting.id, items, note)
    await record(visit, 'agenda issued', `/meetings/${meeting.id}`, { number, items: items.length })
    return `/meetings/${meeting.id}/agenda`
  },
})
