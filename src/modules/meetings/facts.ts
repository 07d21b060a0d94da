import type { Period } from '#platform/calendar/period.ts'
import { firstDay, lastDay } from '#platform/calendar/when.ts'
import { bearsOn } from '#platform/facts/bears-on.ts'
import { factOf } from '#platform/facts/dated.ts'
import type { Asked, Checks, Fact, FactSource } from '#platform/facts/fact.ts'
import type { TenantDatabase } from '#platform/database/database.ts'
import { askFacts } from './asks/facts.ts'
import { decisionFacts } from './decisions/facts.ts'
import { disagreementFacts } from './disagreements/facts.ts'
import { programmeFact, reportFacts } from './group-reports/facts.ts'
import { programmeChanges, reportsAround } from './group-reports/store.ts'
import { lastKnown, lowerThe, theBody } from './meeting.ts'
import { partnersFact } from './parity/facts.ts'
import { minutesFacts } from './minutes/facts.ts'
import { procedureFacts } from './written-procedure/facts.ts'
import { attendanceAt, changesOfMeetings, meetingsBearingOn } from './store.ts'

/** Where meetings, decisions and the reports of groups stand in the report, unless a record says otherwise. */
const section = 'Governance'

/** What meetings tell the periodic report: each meeting, each decision with how the partners stood, each report of a group, and how many there were. */
export const facts: FactSource = {
  section,
  async gather(db, asked) {
    return [
      ...(await meetingFacts(db, asked)),
      ...(await decisionFacts(db, asked, section)),
      ...reportFacts(await reportsAround(db, asked.period), asked, section),
      ...(await programmeChanges(db))
        .filter((change) => bearsOn(change, asked))
        .map((change) => programmeFact(change, section)),
      ...(await askFacts(db, asked, section)),
      ...(await disagreementFacts(db, asked, section)),
      ...(await procedureFacts(db, asked, section)),
      ...(await minutesFacts(db, asked, section)),
    ]
  },
}

async function meetingFacts(db: TenantDatabase, asked: Asked): Promise<Fact[]> {
  const meetings = await meetingsBearingOn(db, asked)
  const changes = Map.groupBy(
    await changesOfMeetings(
      db,
      meetings.map(({ id }) => id),
    ),
    (change) => change.meetingId,
  )
  const told = meetings.flatMap((meeting) => {
    const became = changes.get(meeting.id) ?? []
    const known = meeting.status === 'planned' ? lastKnown(became, asked.asAt) : null
    // A plan that came about is told as what came about; what became of it later is left for the caller to set aside.
    const base = known ? [] : [{ row: meeting, fact: meetingFact(meeting) }]
    const later = became
      .filter((change) => meeting.status !== 'planned' || known === null || change.id >= known.id)
      .map((change) => ({ row: change, fact: changeFact(meeting, change) }))
    return [...base, ...later]
      .filter(({ row }) => bearsOn(row, asked) && !isRoutine(meeting, row.status))
      .map(({ fact }) => fact)
  })
  return [...told, ...(await countsOfMeetings(db, meetings, changes, asked))]
}

/** An ordinary meeting recorded at work that was held, or is to be, is told by the count of meetings and not one by one. */
const isRoutine = (meeting: Meeting, status: string): boolean =>
  meeting.source === null && meeting.kind === 'ordinary' && (status === 'happened' || status === 'planned')

type Meeting = Awaited<ReturnType<typeof meetingsBearingOn>>[number]
type Change = Awaited<ReturnType<typeof changesOfMeetings>>[number]

const meetingFact = (meeting: Meeting): Fact =>
  factOf(meeting, {
    name: `/meetings/${meeting.id}#meeting`,
    kind: meeting.status === 'planned' ? 'plan' : 'event',
    about: { says: meeting.title, at: `/meetings/${meeting.id}` },
    figures: meeting.howMany > 1 ? { meetings: meeting.howMany } : {},
    section: meeting.section ?? section,
    checks: checksOfMeeting(meeting, meeting),
  })

const changeFact = (meeting: Meeting, change: Change): Fact =>
  factOf(change, {
    name: `/meetings/${meeting.id}#change-${change.id}`,
    kind: change.status === 'planned' ? 'plan' : 'event',
    about: { says: meeting.title, at: `/meetings/${meeting.id}` },
    section: change.section ?? meeting.section ?? section,
    checks: checksOfMeeting(meeting, change),
  })

/** Who meets; what it settles; that a meeting still to come is a promise with an owner and a date; a body called by another name. */
const checksOfMeeting = (meeting: Meeting, { status, happenedOn }: Pick<Change, 'status' | 'happenedOn'>): Checks => ({
  by: {
    says: meeting.body,
    at: meeting.workingGroupId ? `/groups/${meeting.workingGroupId}` : `/meetings/${meeting.id}`,
  },
  oneOf:
    meeting.kind === 'ordinary'
      ? 'meeting'
      : meeting.kind === 'presentation' || meeting.kind === 'workshop'
        ? meeting.kind
        : `${meeting.kind} meeting`,
  ...(meeting.sameThing && status !== 'withdrawn' && status !== 'missed' && { sameThing: meeting.sameThing }),
  ...(status === 'planned' && { commitment: { owner: meeting.body, due: happenedOn } }),
  ...(meeting.ofBody && meeting.bodyMeans && { terms: [{ word: meeting.ofBody, means: meeting.bodyMeans }] }),
})

/** How often each group met in the period, at how many of those meetings every safeguarding partner was represented, and how often each was; only of what was recorded at work. */
async function countsOfMeetings(
  db: TenantDatabase,
  meetings: Meeting[],
  changes: Map<number, Change[]>,
  { period, asAt }: Asked,
): Promise<Fact[]> {
  const held = meetings.filter((meeting) => {
    const stands = lastKnown(changes.get(meeting.id) ?? [], asAt) ?? meeting
    return (
      meeting.source === null &&
      meeting.workingGroupId !== null &&
      stands.status === 'happened' &&
      within(stands.happenedOn, period)
    )
  })
  const attendance = Map.groupBy(
    await attendanceAt(
      db,
      held.map(({ id }) => id),
    ),
    (row) => row.meetingId,
  )
  const ofGroups = [...Map.groupBy(held, (meeting) => meeting.workingGroupId!)].map(([groupId, of]): Fact => {
    const recorded = of.filter((meeting) => attendance.get(meeting.id)?.some((row) => row.statutory))
    const whole = recorded.filter((meeting) =>
      attendance
        .get(meeting.id)!
        .filter((row) => row.statutory)
        .every((row) => row.how === 'attended' || row.how === 'deputy'),
    )
    const who = theBody(of[0]!.body)
    const met = `${who} met ${of.length === 1 ? 'once' : of.length === 2 ? 'twice' : `${of.length} times`} in the period`
    const partners = recorded.length
      ? `; every safeguarding partner that sits on it was represented at ${whole.length} of the ${recorded.length} for which attendance is recorded`
      : ''
    return {
      name: `/meetings?group=${groupId}#held`,
      sentence: `${met}${partners}.`,
      kind: 'count',
      about: { says: `Meetings of ${lowerThe(who)}`, at: `/meetings?group=${groupId}` },
      when: `${period.from}/${period.to}`,
      status: 'happened',
      figures: { held: of.length, ...(recorded.length && { recorded: recorded.length, whole: whole.length }) },
      proof: [`/meetings?group=${groupId}`, ...of.map(({ id }) => `/meetings/${id}`)],
      audience: 'public',
      knownOn: null,
      source: null,
      section,
    }
  })
  return [...ofGroups, ...partnersFact([...attendance.values()].flat(), period, section)]
}

const within = (when: string, period: Period): boolean =>
  (firstDay(when) ?? '0000') >= period.from && (lastDay(when) ?? '9999') <= period.to
