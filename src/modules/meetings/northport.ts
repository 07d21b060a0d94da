import { addDays, addMonths, daysBetween, weekdayOf, weekdays, type Day } from '#platform/calendar/day.ts'
import { quarterOf } from '#platform/calendar/period.ts'
import { whenInWords } from '#platform/calendar/when.ts'
import type { NewRow } from '#platform/database/database.ts'
import { record } from '#platform/history/history.ts'
import type { Story, Telling } from '#platform/story.ts'
import { raiseAction } from '#modules/plans/index.ts'
import { addDecisions, addStances, addSuperseding } from './decisions/store.ts'
import { supersedingSays } from './decisions/supersede-decision.tsx'
import { quarterNamed, reportSays } from './group-reports/group-report.ts'
import { addGroupReports, addProgrammeChange } from './group-reports/store.ts'
import { meetingSays, putOffSays, type MeetingKind } from './meeting.ts'
import { byGroups, once, replacement, yearly, type DecisionTold } from './northport-decisions.ts'
import { addAttendance, addMeetingChange, addMeetingChanges, addMeetings } from './store.ts'

const board = 'Northport Safeguarding Board'
const groupNames = [
  'Learning from practice reviews group',
  'Quality assurance and performance group',
  'Education safeguarding group',
  'Exploitation and missing children group',
  'Learning and development group',
]
const partners = ['council', 'police', 'health'] as const

/** Northport's two years of meetings, what was decided in them and how each partner stood, eight quarters of reports, and what lies ahead. */
export const northport: Story = async (telling) => {
  const held = await tellMeetings(telling)
  await tellDecisions(telling, held)
  await tellReports(telling)
}

type Told = { key: string; body: string; kind: MeetingKind; on: Day; id: number }

async function tellMeetings(telling: Telling): Promise<Told[]> {
  const { visit, today, chance, find } = telling
  const planned = calendar(today)
  const ids = await addMeetings(
    visit.db,
    planned.map(({ key, body, kind, on, title }) => ({
      workingGroupId: find(key),
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
  // The last meeting of the education group has passed and nobody has recorded it; the exploitation group did not meet while it was paused.
  const unrecorded = told.findLast((meeting) => meeting.key === 'group/3' && meeting.on < today)
  const past = told.filter((meeting) => meeting.on < today && meeting !== unrecorded)
  const isPaused = ({ key, on }: Told) =>
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
      seats(meeting.key).map((seat) => ({ meetingId: meeting.id, agencyId: find(seat), how: presence(chance()) })),
    ),
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
function calendar(today: Day): (Omit<Told, 'id'> & { title: string })[] {
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

async function tellDecisions({ visit, today, find }: Telling, held: Told[]): Promise<void> {
  const boards = held.filter((meeting) => meeting.key === 'group/board')
  const years = [addMonths(today, -18), addMonths(today, -6)].map(
    (day) => `${day.slice(0, 4)}/${String((Number(day.slice(2, 4)) + 1) % 100).padStart(2, '0')}`,
  )
  const all = spread([...yearly(years[0]!), ...once.slice(0, 20), ...yearly(years[1]!), ...once.slice(20)], boards)
  for (const [group, decision] of byGroups) {
    const own = held.filter((meeting) => meeting.key === `group/${group}`)
    const meeting = own[own.length - 1 - (decision.title.length % Math.max(own.length, 1))]
    if (meeting) all.push({ decision, meeting })
  }
  const ids = await addDecisions(
    visit.db,
    all.map(({ decision: { title, says, reasons, alternatives, statutory, status, audience }, meeting }) => ({
      meetingId: meeting.id,
      workingGroupId: find(meeting.key),
      decidedBy: meeting.body,
      title,
      says,
      reasons: reasons ?? null,
      alternatives: alternatives ?? null,
      statutory: statutory ?? false,
      status: status ?? 'happened',
      audience: audience ?? 'public',
      happenedOn: meeting.on,
      knownOn: meeting.on,
    })),
  )
  await addStances(
    visit.db,
    all.flatMap(({ decision, meeting }, place) =>
      (meeting.key === 'group/board' ? stancesOf(decision) : []).map(({ partner, how, why }) => ({
        decisionId: ids[place]!,
        agencyId: find(`agency/${partner}`),
        how,
        why,
      })),
    ),
  )
  const idOf = (title: string) => ids[all.findIndex(({ decision }) => decision.title === title)]!
  const [earlier, later] = replacement
  const laterMeeting = all.find(({ decision }) => decision.title === later)!.meeting
  await addSuperseding(visit.db, {
    decisionId: idOf(earlier),
    byDecisionId: idOf(later),
    says: supersedingSays(earlier, later),
    happenedOn: laterMeeting.on,
    status: 'happened',
    knownOn: laterMeeting.on,
  })
  for (const [place, { decision, meeting }] of all.entries())
    await record(visit, 'decision recorded', `/decisions/${ids[place]}`, { title: decision.title, on: meeting.on })
  for (const [place, { decision, meeting }] of all.entries())
    if (decision.action)
      await raiseAction(visit, {
        title: decision.action[0],
        ownerPostId: find('post/manager'),
        due: addDays(meeting.on, decision.action[1] * 7),
        raisedOn: meeting.on,
        knownOn: meeting.on,
        becauseSays: decision.title,
        becauseAt: `/decisions/${ids[place]}`,
      })
}

/** How the three partners stood: agreed, unless they said otherwise. */
const stancesOf = ({ dissent }: DecisionTold) =>
  partners.map((partner) => ({
    partner,
    how: dissent?.[partner]?.[0] ?? ('agreed' as const),
    why: dissent?.[partner]?.[1] ?? null,
  }))

/** The decisions one after another over the meetings, about as many at each. */
const spread = (decisions: DecisionTold[], over: Told[]) =>
  decisions.map((decision, place) => ({
    decision,
    meeting: over[Math.floor((place * over.length) / decisions.length)]!,
  }))

async function tellReports({ visit, today, chance, find }: Telling): Promise<void> {
  const boardId = find('group/board')
  const rows: NewRow<'meetings.groupReport'>[] = []
  for (const back of range(8, 1, -1)) {
    const quarter = quarterOf(addMonths(quarterOf(today).from, -3 * back))
    for (const [place, group] of groupNames.entries())
      rows.push(
        ...reportOf({
          group,
          groupId: find(`group/${place + 1}`),
          boardId,
          quarter,
          today,
          place,
          back,
          luck: chance(),
        }),
      )
  }
  const ids = await addGroupReports(visit.db, rows)
  await record(visit, 'eight quarters of group reports recorded', '/group-reports', { rows: rows.length })
  for (const [place, row] of rows.entries())
    if (row.status === 'happened' && row.covers >= quarterNamed(addMonths(today, -6)))
      await record(visit, 'group report sent', `/group-reports/${ids[place]}`, { covers: row.covers })
  const programme = { workingGroupId: boardId, knownOn: addMonths(today, -26), status: 'happened' }
  await addProgrammeChange(visit.db, {
    ...programme,
    kind: 'established',
    happenedOn: addMonths(today, -26).slice(0, 7),
    says: 'A programme of quarterly reports by the groups to the board was established',
  })
  await addProgrammeChange(visit.db, {
    ...programme,
    kind: 'judgement',
    happenedOn: addMonths(today, -4).slice(0, 7),
    knownOn: addMonths(today, -4),
    measuredBy: 'how many of the asks made to the board were answered within a quarter',
    says: 'The board judged that the reports now change what it does',
  })
  await record(visit, 'programme of group reports recorded', '/group-reports', { rows: 2 })
}

type Owed = {
  group: string
  groupId: number
  boardId: number
  quarter: { from: Day; to: Day }
  today: Day
  place: number
  back: number
  luck: number
}

/** One group's report for one quarter: when it was due, and what became of it. */
function reportOf({
  group,
  groupId,
  boardId,
  quarter,
  today,
  place,
  back,
  luck,
}: Owed): NewRow<'meetings.groupReport'>[] {
  const covers = quarterNamed(quarter.from)
  const dueOn = addDays(quarter.to, 28)
  const of = { workingGroupId: groupId, toGroupId: boardId, covers }
  const due = {
    ...of,
    says: reportSays.due(group, board, covers),
    happenedOn: `../${dueOn}`,
    status: 'planned',
    knownOn: earlier(addDays(quarter.to, -20), today),
  }
  const isPaused = place === 3 && daysBetween(quarter.to, today) < 560 && daysBetween(quarter.to, today) > 210
  if (isPaused && dueOn <= today)
    return [
      due,
      {
        ...of,
        says: reportSays.excused(group, board, covers),
        summary: 'The group was paused by the board and did not meet.',
        happenedOn: dueOn,
        status: 'withdrawn',
        knownOn: dueOn,
      },
    ]
  if (place === 4 && back === 4)
    return [
      due,
      {
        ...of,
        says: reportSays.missed(group, board, covers),
        summary: 'The chair had moved to another agency and nobody wrote it.',
        happenedOn: addDays(dueOn, 40),
        status: 'missed',
        knownOn: addDays(dueOn, 40),
      },
    ]
  const cameOn = addDays(dueOn, luck < 0.8 ? -Math.floor(luck * 20) - 1 : Math.floor((luck - 0.8) * 100) + 2)
  if (cameOn > today || (place === 4 && back === 1)) return [due]
  const words = wordsOf[(place * 3 + back) % wordsOf.length]!
  return [
    due,
    {
      ...of,
      says: reportSays.came(group, board, covers),
      ...words,
      happenedOn: cameOn,
      status: 'happened',
      knownOn: cameOn,
    },
  ]
}

const wordsOf = [
  {
    summary:
      'The work is on course. Two actions were completed, and the difference they made was seen in the last audit.',
    asks: null,
    confidence: 'high',
  },
  {
    summary:
      'Attendance was good. The figures came late from two agencies, so what they show could not be discussed.\n\n- One theme was audited\n- One protocol is being tried',
    asks: 'That the board asks each partner to send its figures within ten days of the month’s end.',
    confidence: 'some',
  },
  {
    summary: 'The group met once instead of twice. The plan is behind by about a quarter, mostly for want of people.',
    asks: 'A deputy from each agency who can decide in the absence of its lead.',
    confidence: 'low',
  },
  {
    summary: 'Practitioners told the group what got in their way, and two of the three things have been put right.',
    asks: null,
    confidence: 'high',
  },
  {
    summary: 'Learning was shared with 14 teams. Whether it changed what they do will be asked in three months.',
    asks: 'A place on the agenda in the spring, to say what changed.',
    confidence: 'some',
  },
]

/** Who sits where: the partners and a school on the board, four agencies on each group. */
const seats = (key: string): string[] => {
  const group = Number(key.replace('group/', ''))
  return group
    ? [0, 1, 2, 3].map((step) => `agency/${(((group - 1) * 4 + step) % 24) + 1}`)
    : [...partners.map((partner) => `agency/${partner}`), 'school/1']
}

const presence = (luck: number) =>
  luck < 0.72 ? 'attended' : luck < 0.87 ? 'deputy' : luck < 0.96 ? 'apologies' : 'absent'
const earlier = (one: Day, other: Day): Day => (one < other ? one : other)
const range = (from: number, to: number, step: number): number[] =>
  Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, place) => from + place * step)

/** The first, second, third or fourth Wednesday of a month. */
function wednesdayOf(month: Day, place: number): Day {
  const [first, wednesday] = [weekdays.indexOf(weekdayOf(month)), weekdays.indexOf('Wednesday')]
  return addDays(month, ((wednesday - first + 7) % 7) + (place - 1) * 7)
}
