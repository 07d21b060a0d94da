import { addDays, addMonths, daysBetween, weekdayOf, weekdays, type Day } from '#platform/calendar/day.ts'
import { whenInWords } from '#platform/calendar/when.ts'
import { earlier } from '#platform/facts/in-a-story.ts'
import { record } from '#platform/history/history.ts'
import type { Telling } from '#platform/story.ts'
import { meetingSays, putOffSays, type MeetingKind } from './meeting.ts'
import { tellSeries } from './series/northport.ts'
import { addSettings } from './change-meeting-store.ts'
import { addRegisters } from './attendance/store.ts'
import { came } from './northport-attendance.ts'
import { addAttendance, addMeetingChange, addMeetingChanges, addMeetings } from './store.ts'

export const board = 'Northport Safeguarding Board'
export const groupNames = [
  'Learning from practice reviews group',
  'Quality assurance and performance group',
  'Education safeguarding group',
  'Exploitation and missing children group',
  'Learning and development group',
]
export const partners = ['council', 'police', 'health'] as const

/** A meeting of Northport as it is told: of which group, on which day, and its number. */
export type MeetingTold = { key: string; body: string; kind: MeetingKind; on: Day; id: number }

/** Two years of meetings and those ahead, and who came; answers with those that were held. */
export async function tellMeetings(telling: Telling): Promise<MeetingTold[]> {
  const { visit, today, chance, find, keep } = telling
  const planned = calendar(today)
  const isOfBoard = ({ key, kind }: { key: string; kind: MeetingKind }) => key === 'group/board' && kind === 'ordinary'
  const seriesId = await tellSeries(telling, planned.find(isOfBoard)!.on)
  const ids = await addMeetings(
    visit.db,
    planned.map(({ key, body, kind, on, title }) => ({
      workingGroupId: find(key),
      seriesId: isOfBoard({ key, kind }) ? seriesId : null,
      seriesDay: isOfBoard({ key, kind }) ? on : null,
      title,
      kind,
      says: meetingSays(kind, 'planned', body),
      happenedOn: on,
      status: 'planned',
      chairedBy: key === 'group/board' ? 'Partnership chair' : 'Chair of the group',
      knownOn: earlier(addDays(on, -90), today),
    })),
  )
  const told = planned.map((meeting, place) => ({ ...meeting, id: ids[place]! }))
  await addSettings(
    visit.db,
    told.filter(isOfBoard).map(({ id }) => ({
      meetingId: id,
      startsAt: '09:30',
      endsAt: '12:00',
      place: 'Northport Guildhall, committee room 2',
      link: 'https://meet.northport.example/board',
      byName: 'Partnership manager',
      at: visit.now,
    })),
  )
  const boards = told.filter(isOfBoard)
  keep('meeting/last-board', boards.findLast(({ on }) => on < today)!.id)
  keep('meeting/next-board', boards.find(({ on }) => on >= today)!.id)
  // The last meeting of the education group has passed and nobody has recorded it; the exploitation group did not meet while it was paused.
  const unrecorded = told.findLast((meeting) => meeting.key === 'group/3' && meeting.on < today)
  const past = told.filter((meeting) => meeting.on < today && meeting !== unrecorded)
  const isPaused = ({ key, on }: MeetingTold) =>
    key === 'group/4' && daysBetween(on, today) < 560 && daysBetween(on, today) > 210
  await addMeetingChanges(
    visit.db,
    past.map((meeting) => {
      const status = isPaused(meeting) ? 'withdrawn' : 'happened'
      return {
        meetingId: meeting.id,
        says: meetingSays(meeting.kind, status, meeting.body),
        happenedOn: meeting.on,
        status,
        knownOn: meeting.on,
      }
    }),
  )
  const held = past.filter((meeting) => !isPaused(meeting))
  await addAttendance(
    visit.db,
    held.flatMap((meeting) =>
      seats(meeting.key).map((seat) => ({
        meetingId: meeting.id,
        agencyId: find(seat),
        ...came(presence(chance()), seat, meeting.on),
      })),
    ),
  )
  await addRegisters(
    visit.db,
    held.map(({ id }) => ({ meetingId: id, takenBy: visit.who.name, takenAt: visit.now })),
  )
  await record(visit, 'two years of meetings recorded', '/meetings', { meetings: told.length, held: held.length })
  for (const meeting of held.slice(-8))
    await record(visit, 'meeting held', `/meetings/${meeting.id}`, { on: meeting.on })

  const putOff = told.find((meeting) => meeting.key === 'group/5' && meeting.on >= today)
  if (putOff) {
    await addMeetingChange(visit.db, {
      meetingId: putOff.id,
      says: putOffSays(putOff.body),
      happenedOn: addDays(putOff.on, 21),
      status: 'planned',
      knownOn: addDays(today, -6),
    })
    await record(visit, 'meeting put off', `/meetings/${putOff.id}`, { to: addDays(putOff.on, 21) })
  }
  return held
}

/** The board meets every second month, the groups every quarter, each on a Wednesday; with an extra meeting, a workshop and a presentation. */
function calendar(today: Day): (Omit<MeetingTold, 'id'> & { title: string })[] {
  const month = `${today.slice(0, 7)}-01` as Day
  const boards = range(-24, 6, 2)
    .map((ahead) => wednesdayOf(addMonths(month, ahead), 2))
    .map((on) => ({
      key: 'group/board',
      body: board,
      kind: 'ordinary' as const,
      on,
      title: `Board meeting, ${whenInWords(on.slice(0, 7))}`,
    }))
  const groups = groupNames.flatMap((body, place) =>
    range(-24 + (place % 3), 5, 3)
      .map((ahead) => wednesdayOf(addMonths(month, ahead), 2 + (place % 2)))
      .map((on) => ({
        key: `group/${place + 1}`,
        body,
        kind: 'ordinary' as const,
        on,
        title: `${body}, ${whenInWords(on.slice(0, 7))}`,
      })),
  )
  const others = [
    {
      key: 'group/board',
      body: board,
      kind: 'extra' as const,
      on: wednesdayOf(addMonths(month, -9), 4),
      title: 'Extra meeting on the joint inspection',
    },
    {
      key: 'group/board',
      body: board,
      kind: 'presentation' as const,
      on: wednesdayOf(addMonths(month, -15), 1),
      title: 'Presentation on family help',
    },
    {
      key: 'group/relevant-agencies',
      body: 'Relevant agencies forum',
      kind: 'workshop' as const,
      on: wednesdayOf(addMonths(month, 1), 4),
      title: 'Workshop on the neglect strategy',
    },
    {
      key: 'group/board',
      body: board,
      kind: 'session' as const,
      on: wednesdayOf(addMonths(month, 3), 1),
      title: 'Planning session for next year',
    },
  ]
  return [...boards, ...groups, ...others].sort((one, other) => (one.on < other.on ? -1 : 1))
}

/** Who sits where: the partners and a school on the board, four agencies on each group. */
const seats = (key: string): string[] => {
  const group = Number(key.replace('group/', ''))
  return group
    ? [0, 1, 2, 3].map((step) => `agency/${(((group - 1) * 4 + step) % 24) + 1}`)
    : [...partners.map((partner) => `agency/${partner}`), 'school/1']
}

const presence = (luck: number) =>
  luck < 0.72 ? 'attended' : luck < 0.87 ? 'deputy' : luck < 0.96 ? 'apologies' : 'absent'
export const range = (from: number, to: number, step: number): number[] =>
  Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, place) => from + place * step)

/** The first, second, third or fourth Wednesday of a month. */
function wednesdayOf(month: Day, place: number): Day {
  const [first, wednesday] = [weekdays.indexOf(weekdayOf(month)), weekdays.indexOf('Wednesday')]
  return addDays(month, ((wednesday - first + 7) % 7) + (place - 1) * 7)
}
