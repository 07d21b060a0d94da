import { addDays } from '#platform/calendar/day.ts'
import { firstDay } from '#platform/calendar/when.ts'
import { addWorkingDays } from '#platform/calendar/working-days.ts'
import { record } from '#platform/history/history.ts'
import type { Telling } from '#platform/story.ts'
import { asOf } from '../northport-as-of.ts'
import { addNote, writeOutcome } from '../outcomes/store.ts'
import { tellPapers } from '../papers/northport.ts'
import { paperDueOn } from '../papers/paper.ts'
import { findMeeting } from '../store.ts'
import { addItems, issueAgenda, takeOff } from './change-agenda-store.ts'
import { findItem, itemsOf } from './item-store.ts'

/** The last board meeting: its agenda, two papers of which one came late, and what came of each item. Answers with the item that was deferred. */
export async function tellLastBoard(telling: Telling): Promise<number> {
  const { visit, find } = telling
  const meeting = await findMeeting(visit.db, find('meeting/last-board'))
  const on = firstDay(meeting.happenedNow)!
  const office = asOf(telling, 'Partnership manager', addDays(on, -20))
  const ids = await addItems(office, meeting.id, [
    {
      origin: 'template',
      title: 'Welcome, apologies and declarations of interest',
      purpose: 'note',
      minutes: 5,
      presenterPostId: find('post/chair'),
    },
    {
      origin: 'template',
      title: 'Minutes of the last meeting',
      purpose: 'decide',
      minutes: 5,
      presenterPostId: find('post/chair'),
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
      title: 'How the front door answers at weekends',
      purpose: 'discuss',
      minutes: 25,
      about:
        'The front door is staffed differently at weekends. The board is to hear what that means for answering in time.',
      presenterAgencyId: find('agency/council'),
    },
    {
      origin: 'written',
      title: 'Neglect strategy: first draft',
      purpose: 'decide',
      minutes: 30,
      presenterAgencyId: find('agency/health'),
    },
    {
      origin: 'written',
      title: 'Training needs of volunteers',
      purpose: 'discuss',
      minutes: 20,
      presenterAgencyId: find('agency/1'),
    },
    {
      origin: 'written',
      title: 'Travel costs of members',
      purpose: 'note',
      minutes: 5,
      presenterPostId: find('post/manager'),
    },
  ])
  const [welcome, minutes, reports, frontDoor, neglect, volunteers, costs] = ids as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  await takeOff(office, await findItem(visit.db, costs), 'Dealt with by letter')
  await issueAgenda(office, meeting.id, await itemsOf(visit.db, meeting.id), null)
  await record(office, 'agenda issued', `/meetings/${meeting.id}`, { items: 6 })
  const due = paperDueOn(on, meeting.paperDays)!
  await tellPapers(telling, [
    {
      itemId: frontDoor,
      title: 'Answering at weekends',
      owner: { ownerAgencyId: find('agency/council') },
      author: 'Head of the front door',
      came: due,
      dueOn: due,
    },
    {
      itemId: neglect,
      title: 'Neglect strategy, first draft',
      owner: { ownerAgencyId: find('agency/health') },
      author: 'Designated nurse',
      came: addWorkingDays(due, 3),
      dueOn: due,
    },
  ])
  const taker = asOf(telling, 'Partnership manager', on)
  const helper = asOf(telling, 'Coordinator', on)
  const outcome = async (id: number, kind: Parameters<typeof writeOutcome>[2]['kind'], says: string | null) =>
    writeOutcome(taker, await findItem(visit.db, id), { kind, says })
  await addNote(
    taker,
    await findItem(visit.db, frontDoor),
    'The police asked whether calls before eight in the morning are counted.',
  )
  await addNote(helper, await findItem(visit.db, frontDoor), 'Health will send its own figures for weekends.')
  await outcome(welcome, 'noted', 'No interest was declared.')
  await outcome(minutes, 'agreed', 'The minutes were agreed as a true record.')
  await outcome(reports, 'noted', 'Four reports were heard. One group reports again in the next quarter.')
  await outcome(frontDoor, 'noted', 'The board heard how weekends are staffed.')
  await outcome(
    frontDoor,
    'agreed',
    'The board heard how weekends are staffed and agreed to look at the figures again in six months.',
  )
  await outcome(neglect, 'deferred', 'The draft came late and the partners had not read it.')
  await outcome(volunteers, 'not reached', null)
  await record(taker, 'outcomes of the meeting written down', `/meetings/${meeting.id}`, { items: 6 })
  return neglect
}
