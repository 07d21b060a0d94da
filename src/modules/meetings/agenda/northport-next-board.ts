import { addDays } from '#platform/calendar/day.ts'
import { record } from '#platform/history/history.ts'
import { giveKey } from '#platform/rooms/rooms.ts'
import type { Telling } from '#platform/story.ts'
import { asOf } from '../northport-as-of.ts'
import { tellPapers, type PaperTold } from '../papers/northport.ts'
import { paperDueOn } from '../papers/paper.ts'
import { accountsToPick, roomFor, writeRestriction } from '../restricted/store.ts'
import { findMeeting } from '../store.ts'
import { addItems, changeItem, issueAgenda } from './change-agenda-store.ts'
import { findItem, itemsOf } from './item-store.ts'

/** The next board meeting: an agenda that was issued and changed since, papers that came and one that has not, and a restricted item. */
export async function tellNextBoard(telling: Telling, neglect: number): Promise<void> {
  const { visit, find, today } = telling
  const meeting = await findMeeting(visit.db, find('meeting/next-board'))
  const office = asOf(telling, 'Partnership manager', addDays(today, -5))
  const carried = await findItem(visit.db, neglect)
  const ids = await addItems(office, meeting.id, [
    {
      origin: 'template',
      title: 'Welcome, apologies and declarations of interest',
      purpose: 'note',
      minutes: 5,
      presenterPostId: find('post/chair'),
    },
    {
      origin: 'minutes',
      title: 'Minutes of the last meeting',
      purpose: 'decide',
      minutes: 5,
      presenterPostId: find('post/chair'),
      becauseSays: 'The minutes of the last meeting are to be agreed',
      becauseAt: `/meetings/${find('meeting/last-board')}`,
    },
    {
      origin: 'template',
      title: 'Actions due and late',
      purpose: 'assure',
      minutes: 15,
      presenterPostId: find('post/manager'),
    },
    {
      origin: 'carried',
      carriedFrom: carried.id,
      title: carried.title,
      purpose: 'decide',
      minutes: 30,
      presenterAgencyId: find('agency/health'),
      becauseSays: `Deferred at ${carried.meeting}`,
      becauseAt: `/agenda-items/${carried.id}`,
    },
    {
      origin: 'template',
      title: 'Reports of the groups',
      purpose: 'assure',
      minutes: 30,
      presenter: 'Chairs of the groups',
    },
    {
      origin: 'written',
      title: 'Arrangements for children who go missing from care homes outside the area',
      purpose: 'decide',
      minutes: 30,
      about:
        'Three agencies return children from care homes outside the area in three ways. The board is asked to choose one.',
      presenterAgencyId: find('agency/police'),
    },
  ])
  await restrictedItem(telling, office, meeting)
  await issueAgenda(office, meeting.id, await itemsOf(visit.db, meeting.id), 'Sent to every member of the board')
  await record(office, 'agenda issued', `/meetings/${meeting.id}`, { items: ids.length + 1 })
  const missing = await findItem(visit.db, ids[5]!)
  await changeItem(asOf(telling, 'Partnership manager', addDays(today, -2)), missing, {
    title: missing.title,
    purpose: 'decide',
    minutes: 35,
    about: `${missing.about} Health will speak to the costs.`,
    presenterAgencyId: missing.presenterAgencyId,
  })
  await addItems(asOf(telling, 'Partnership manager', addDays(today, -1)), meeting.id, [
    {
      origin: 'written',
      title: 'Any other business',
      purpose: 'note',
      minutes: 5,
      presenterPostId: find('post/chair'),
    },
  ])
  const due = paperDueOn(meeting.happenedNow, meeting.paperDays)
  const papers: PaperTold[] = [
    {
      itemId: ids[3]!,
      title: 'Neglect strategy, second draft',
      owner: { ownerAgencyId: find('agency/health') },
      author: 'Designated nurse',
      came: addDays(today, -4),
      again: addDays(today, -1),
      dueOn: due,
    },
    {
      itemId: ids[5]!,
      title: 'Three ways of bringing children home',
      owner: { ownerAgencyId: find('agency/police') },
      author: 'Detective superintendent',
      dueOn: due,
    },
    {
      itemId: ids[2]!,
      title: 'Actions due and late',
      owner: { ownerPostId: find('post/manager') },
      author: 'Business manager',
      dueOn: due,
    },
  ]
  await tellPapers(telling, papers)
}

/** One item that only the independent chair may read, beside whoever else is given a key. */
async function restrictedItem(
  telling: Telling,
  office: ReturnType<typeof asOf>,
  meeting: { id: number; title: string },
) {
  const { visit, today, find, keep } = telling
  const room = keep('room/board', await roomFor(office, meeting))
  const [id] = await addItems(office, meeting.id, [
    {
      origin: 'written',
      room,
      title: 'A complaint about the conduct of a member',
      purpose: 'discuss',
      minutes: 15,
      about: 'What was said, what the member answers, and what the partners should do next.',
      presenterPostId: find('post/chair'),
    },
  ])
  await writeRestriction(office, { itemId: id!, roomId: room, why: 'It is about one person, who has not answered yet' })
  const chair = (await accountsToPick(visit.db)).find(({ says }) => says === 'Independent chair')
  if (chair) await giveKey(visit.db, room, chair.id, addDays(today, -5))
  await record(office, 'item put into the restricted part', `/meetings/${meeting.id}`, { item: id })
  await tellPapers(telling, [
    {
      itemId: id!,
      roomId: room,
      title: 'The complaint and the answer',
      owner: { ownerPostId: find('post/chair') },
      author: 'Partnership chair',
      came: addDays(today, -3),
      dueOn: null,
    },
  ])
}
