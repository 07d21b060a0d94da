import { certainlyBefore } from '#platform/calendar/when.ts'
import { choice, pick, text, when } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { groupsToPick } from '#modules/partnership/index.ts'
import { purposes } from '../agenda/agenda-item.ts'
import { propose } from './store.ts'

/** Anybody asks that a group takes something up, with why and by when. */
export const proposeItem = task({
  path: '/backlog/propose',
  may: 'propose items',
  title: 'Propose an item for an agenda',
  button: 'Propose it',
  above: () => [
    { says: 'Meetings', href: '/meetings' },
    { says: 'Proposed for agendas', href: '/backlog' },
  ],
  before: () => (
    <p>
      Everybody of the partnership can read a proposal. If it cannot be said openly, speak to the chair or the office:
      an item may stand in the restricted part.
    </p>
  ),
  fields: async (visit) => ({
    workingGroupId: pick('Which group is to take it up?', await groupsToPick(visit.db)),
    title: text('What is it, in a few words?', { hint: 'Never a name or a detail of a child' }),
    purpose: choice('What is the group to do with it?', purposes),
    why: text('Why should the group take it up?', { long: true, most: 2000 }),
    wantedBy: when('By when?', { optional: true, hint: 'Such as: by 30 September 2026, or autumn as a month' }),
  }),
  find: async () => null,
  begin: (_, visit) => ({
    workingGroupId: visit.query.get('group') ?? '',
    title: (visit.query.get('title') ?? '').slice(0, 200),
    purpose: 'discuss',
  }),
  check: ({ wantedBy }, _, visit) =>
    wantedBy !== null && certainlyBefore(wantedBy, visit.today)
      ? [{ field: 'wantedBy', says: 'This day has passed' }]
      : [],

  async save(visit, _, answers) {
    const id = await propose(visit, answers)
    await record(visit, 'item proposed', `/backlog/${id}`, { group: answers.workingGroupId })
    return `/backlog/${id}`
  },
})
