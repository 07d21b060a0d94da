import { numberIn } from '#platform/evidence/evidence.ts'
import { choice, text } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { may, type Visit } from '#platform/visit.ts'
import { task } from '#platform/web/route.tsx'
import { roomFor, writeRestriction } from '../restricted/store.ts'
import { findMeeting, meetingsAhead, type StandingMeeting } from '../store.ts'
import { parts, type Purpose } from './agenda-item.ts'
import { addItems } from './change-agenda-store.ts'
import { itemFields, itemProblems } from './item-fields.tsx'

/** Writes an item into the agenda, in the open part or, with a room of its own and a key for whoever writes it, in the restricted part. */
export const addAnItem = task({
  path: '/meetings/:meeting/agenda/add',
  may: 'build agendas',
  title: 'Write in an item',
  button: 'Put it on the agenda',
  examples: async (visit) => (await meetingsAhead(visit.db)).slice(0, 1).map(({ id }) => ({ meeting: String(id) })),
  above: (meeting: StandingMeeting) => [
    { says: meeting.title, href: `/meetings/${meeting.id}` },
    { says: 'Agenda', href: `/meetings/${meeting.id}/agenda` },
  ],
  fields: async (visit: Visit) => ({
    ...(await itemFields(visit)),
    part: choice('In which part does it stand?', parts, {
      hint: 'For the restricted part a room is opened with you inside; give keys to others afterwards',
    }),
    why: text('Why is it restricted, if it is?', { optional: true, hint: 'Read only by those with a key' }),
  }),
  async find(visit, params) {
    // The order of the agenda has a version of its own; an item at its end disturbs nobody.
    const { version: _, ...meeting } = await findMeeting(visit.db, numberIn(params.meeting))
    return meeting as StandingMeeting
  },
  begin: () => ({ purpose: 'discuss', minutes: '10', part: 'public' }),

  check: (answers, _subject, visit) => [
    ...itemProblems(answers),
    ...(answers.part === 'restricted' && answers.why === null
      ? [{ field: 'why', says: 'Say why it is restricted' }]
      : []),
    ...(answers.part === 'restricted' && !may(visit, 'restrict matters of a meeting')
      ? [{ field: 'part', says: 'Your role may not put matters into the restricted part' }]
      : []),
  ],

  async save(visit, meeting, { part, why, purpose, ...words }) {
    const room = part === 'restricted' ? await roomFor(visit, meeting) : null
    const [id] = await addItems(visit, meeting.id, [{ ...words, purpose: purpose as Purpose, origin: 'written', room }])
    if (room !== null) await writeRestriction(visit, { itemId: id!, roomId: room, why: why! })
    await record(
      visit,
      room === null ? 'item put on the agenda' : 'item put into the restricted part',
      `/meetings/${meeting.id}`,
      { item: id },
    )
    return `/meetings/${meeting.id}/agenda`
  },
})
