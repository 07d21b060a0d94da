import { addDays, type Day } from '#platform/calendar/day.ts'
import { firstDay } from '#platform/calendar/when.ts'
import { record } from '#platform/history/history.ts'
import type { Telling } from '#platform/story.ts'
import type { MeetingTold } from '../northport-meetings.ts'
import { asOf } from '../northport-as-of.ts'
import { addItems } from '../agenda/change-agenda-store.ts'
import { findItem } from '../agenda/item-store.ts'
import { writeOutcome } from '../outcomes/store.ts'
import { accountsToPick, roomFor, writeRestriction } from '../restricted/store.ts'
import { giveKey } from '#platform/rooms/rooms.ts'
import { findMeeting } from '../store.ts'
import { addSections, beginMinutes, moveMinutes } from './change-minutes-store.ts'
import { sectionsFrom } from './gather-draft.ts'
import type { MinutesState } from './minutes.ts'
import { addLimit } from './limit-store.ts'
import { chairsToPick, minutesDrafted } from './store.ts'

/** The minutes of the last board meetings: three agreed, one of them with a correction, one checked, and of the last one a draft; those of a group wait for the chair. */
export async function tellMinutes(telling: Telling, held: readonly MeetingTold[]): Promise<void> {
  const boards = held.filter(({ key, kind }) => key === 'group/board' && kind === 'ordinary').slice(-5)
  await addLimit(telling.visit, {
    fromOn: addDays(telling.today, -15),
    draftDays: 7,
    checkDays: 28,
    becauseSays: 'terms of reference of the board, second edition',
  })
  const last = boards.at(-1)
  if (last) await restrictedMatter(telling, last.id)
  for (const [place, { id }] of boards.entries()) {
    const next = boards[place + 1]
    const states: MinutesState[] = place === 4 ? [] : place === 3 ? ['sent', 'checked'] : ['sent', 'checked', 'agreed']
    await tellOne(
      telling,
      id,
      states,
      next?.id ?? null,
      place === 1 ? ['The school named as absent sent apologies.'] : [],
    )
  }
  const group = held.findLast(({ key }) => key === 'group/2')
  if (group) await tellOne(telling, group.id, ['sent'], null, [])
}

/** A matter raised on the day in the restricted part of the last board meeting; the chair holds a key to it and to its section. */
async function restrictedMatter(telling: Telling, meetingId: number): Promise<void> {
  const { visit, find } = telling
  const meeting = await findMeeting(visit.db, meetingId)
  const on = firstDay(meeting.happenedNow)!
  const office = asOf(telling, 'Partnership manager', on)
  const room = await roomFor(office, meeting)
  const [id] = await addItems(office, meetingId, [
    {
      origin: 'written',
      room,
      title: 'Whether a member may vote on a bid of their own agency',
      purpose: 'discuss',
      minutes: 10,
      presenterPostId: find('post/chair'),
    },
  ])
  await writeRestriction(office, { itemId: id!, roomId: room, why: 'It is about one member' })
  const chair = (await accountsToPick(visit.db)).find(({ says }) => says === 'Independent chair')
  if (chair) await giveKey(visit.db, room, chair.id, on)
  await writeOutcome(office, await findItem(visit.db, id!), {
    kind: 'agreed',
    says: 'The member leaves the room for it.',
  })
  await record(office, 'item put into the restricted part', `/meetings/${meetingId}`, { item: id })
}

async function tellOne(
  telling: Telling,
  meetingId: number,
  states: readonly MinutesState[],
  agreedAt: number | null,
  corrections: readonly string[],
): Promise<void> {
  const { visit, today } = telling
  const meeting = await findMeeting(visit.db, meetingId)
  const on = firstDay(meeting.happenedNow)!
  const dayOf = (after: number): Day => (addDays(on, after) < today ? addDays(on, after) : today)
  const writer = asOf(telling, 'Partnership manager', dayOf(3))
  const begun = await beginMinutes(writer, meetingId, dayOf(3))
  await addSections(writer, begun, await sectionsFrom(visit.db, meeting, { seesActions: true }))
  await record(writer, 'minutes drafted', `/meetings/${meetingId}`, {})
  const chair = (await chairsToPick(visit.db, ['independent chair'], null))[0] ?? null
  const later = agreedAt === null ? null : await findMeeting(visit.db, agreedAt)
  for (const state of states) {
    const minutes = await minutesDrafted(visit.db, meetingId)
    const name = chair?.says ?? 'Independent chair'
    if (state === 'sent') {
      const move = { state, toName: name, toAccount: chair?.id ?? null, onDay: dayOf(5) }
      await moveMinutes(asOf(telling, 'Partnership manager', dayOf(5)), minutes, move)
      await record(
        asOf(telling, 'Partnership manager', dayOf(5)),
        'minutes sent to the chair',
        `/meetings/${meetingId}`,
      )
    } else if (state === 'checked') {
      await moveMinutes(asOf(telling, name, dayOf(9)), minutes, { state, onDay: dayOf(9) })
      await record(asOf(telling, name, dayOf(9)), 'minutes checked', `/meetings/${meetingId}`)
    } else if (later) {
      const day = firstDay(later.happenedNow)!
      const doer = asOf(telling, 'Partnership manager', day)
      await moveMinutes(doer, minutes, { state: 'agreed', agreedMeetingId: later.id, onDay: day }, corrections)
      await record(doer, 'minutes agreed', `/meetings/${meetingId}`, { corrections: corrections.length })
    }
  }
}
