import { addDays, weekdayOf, type Day } from '#platform/calendar/day.ts'
import { record } from '#platform/history/history.ts'
import type { Story, Telling } from '#platform/story.ts'
import type { NewProgrammeChange } from './programme.ts'
import type { NewSession } from './session.ts'
import { addSession, addSessions, writeAgencyAttendance } from './session-store.ts'
import { addProgramme, addProgrammeChange } from './store.ts'

type Change = Pick<NewProgrammeChange, 'kind' | 'says' | 'status'> & Partial<Pick<NewProgrammeChange, 'people' | 'peopleAtLeast' | 'measuredBy' | 'doneBy'>> & { days: number }
type Told = {
  keep: string
  title: string
  kind: string
  about: string
  changes: Change[]
  /** Sessions from `from` days before today, one every `every` days, `ahead` of them still to come, with so many places each. */
  sessions?: { from: number; every: number; ahead: number; places: number }
}

/** Northport's learning: six programmes and two years of sessions, some planned, one moved, one called off, one that nobody confirmed. */
const programmes: Told[] = [
  {
    keep: 'programme/core', title: 'Working together to keep children safe', kind: 'training', about: 'One day for everyone who works with children in more than one agency',
    sessions: { from: 720, every: 30, ahead: 4, places: 30 },
    changes: [
      { kind: 'agreed', says: 'The partners agreed that everyone who works directly with children takes this day every three years', status: 'happened', days: -730, doneBy: 'The three safeguarding partners' },
      { kind: 'begun', says: 'The first day was held', status: 'happened', days: -720, doneBy: 'The training and development officer' },
      { kind: 'judgement', says: 'People who came were surer of when to share information', status: 'happened', days: -120, measuredBy: 'Answers before the day and three months after it', doneBy: 'The training and development officer' },
    ],
  },
  {
    keep: 'programme/neglect', title: 'Recognising neglect', kind: 'training', about: 'Half a day for those who visit families at home',
    sessions: { from: 540, every: 60, ahead: 2, places: 24 },
    changes: [
      { kind: 'begun', says: 'The half-day on neglect began', status: 'happened', days: -540, doneBy: 'The training and development officer' },
      { kind: 'judgement', says: 'Practice in recognising neglect was stronger than before', status: 'happened', days: -80, doneBy: 'The learning group' },
    ],
  },
  {
    keep: 'programme/briefings', title: 'Seven-minute briefings', kind: 'briefing', about: 'One page and seven minutes at a team meeting, a new subject each time',
    changes: [
      { kind: 'begun', says: 'The first briefing was sent to every team', status: 'happened', days: -400, doneBy: 'The partnership office' },
      { kind: 'attended', says: 'More than 1,200 people had talked about a briefing in their team', status: 'happened', days: -45, people: 1200, peopleAtLeast: true, doneBy: 'The partnership office' },
      { kind: 'planned', says: 'A briefing on information sharing is to be sent out', status: 'planned', days: -6, doneBy: 'The partnership office' },
    ],
  },
  {
    keep: 'programme/practice-model', title: 'One way of working with families', kind: 'practice model', about: 'The model of practice that all agencies are to use, from early help on',
    sessions: { from: 300, every: 42, ahead: 3, places: 40 },
    changes: [
      { kind: 'agreed', says: 'The board agreed one model of practice for all agencies', status: 'happened', days: -365, doneBy: 'The board' },
      { kind: 'begun', says: 'Training in the model began', status: 'happened', days: -300, doneBy: 'The training and development officer' },
      { kind: 'planned', says: 'Every team is to have somebody who can coach others', status: 'planned', days: 120, doneBy: 'The training and development officer' },
    ],
  },
  {
    keep: 'programme/cases', title: 'Learning from review A', kind: 'learning programme', about: 'What several agencies learn together from review A',
    sessions: { from: 150, every: 35, ahead: 0, places: 60 },
    changes: [
      { kind: 'agreed', says: 'The learning group agreed what everyone has to learn from review A', status: 'happened', days: -170, doneBy: 'The learning group' },
      { kind: 'completed', says: 'The learning events about review A were completed', status: 'happened', days: -5, doneBy: 'The learning group' },
    ],
  },
  {
    keep: 'programme/young-people', title: 'Young people who advise us', kind: 'engagement', about: 'Young people who say how safeguarding feels from where they stand',
    changes: [
      { kind: 'described', says: 'Young people told the board what they would change about meetings', status: 'happened', days: -200, people: 14, doneBy: 'The board' },
      { kind: 'planned', says: 'A strategy for listening to children and young people is to be written', status: 'planned', days: 75 },
    ],
  },
]

export const northport: Story = async (telling) => {
  const { visit, today, keep } = telling
  for (const { keep: name, changes, sessions, ...programme } of programmes) {
    const programmeId = keep(name, await addProgramme(visit.db, programme))
    const at = `/learning/${programmeId}`
    await record(visit, 'programme of learning begun', at, programme)
    for (const { days, ...change } of changes) {
      const happenedOn = addDays(today, days)
      await addProgrammeChange(visit.db, { ...change, happenedOn, programmeId, knownOn: addDays(today, change.status === 'planned' ? Math.min(days, 0) - 30 : days) })
      await record(visit, 'change of the programme recorded', at, { ...change, happenedOn })
    }
    if (sessions) await tellSessions(telling, programmeId, sessions)
  }
}

async function tellSessions({ visit, today, chance, find }: Telling, programmeId: number, { from, every, ahead, places }: NonNullable<Told['sessions']>): Promise<void> {
  const rows: NewSession[] = []
  for (let days = -from; days < 0; days += every) {
    const heldOn = workingDay(addDays(today, days))
    rows.push({ programmeId, heldOn, status: 'happened', places, knownOn: heldOn, attended: chance() < 0.08 ? null : Math.floor(places * (0.55 + chance() * 0.45)) })
  }
  const held = await addSessions(visit.db, rows)
  const agencies = ['agency/council', 'agency/police', 'agency/health'].map(find)
  await writeAgencyAttendance(visit.db, held.flatMap((sessionId, place) => shared(rows[place]!.attended ?? 0, chance).map((attended, which) => ({ sessionId, agencyId: agencies[which]!, attended }))).filter(({ attended }) => attended > 0))
  const planned = (heldOn: Day, settles: number | null = null) => addSession(visit.db, { programmeId, heldOn, status: 'planned', places, knownOn: addDays(today, -40), settles })
  for (let place = 1; place <= ahead; place += 1) {
    const day = workingDay(addDays(today, place * every - 12))
    const id = await planned(day)
    if (place === 2) await planned(workingDay(addDays(day, 14)), id)
    if (place === 4) await addSession(visit.db, { programmeId, heldOn: day, status: 'withdrawn', places, knownOn: addDays(today, -3), settles: id, note: 'Called off: the room could not be had' })
  }
  if (ahead === 3) await planned(workingDay(addDays(today, -9)))
  await record(visit, 'sessions recorded', `/learning/${programmeId}`, { held: held.length, ahead })
}

/** Splits those who came among three agencies, leaving some whose agency nobody wrote down. */
function shared(attended: number, chance: () => number): [number, number, number] {
  const council = Math.floor(attended * (0.3 + chance() * 0.2))
  const police = Math.floor(attended * (0.1 + chance() * 0.1))
  return [council, police, Math.floor(attended * (0.15 + chance() * 0.15))]
}

/** The day itself, or the Monday after it where it falls on a weekend. */
const workingDay = (day: Day): Day => addDays(day, { Saturday: 2, Sunday: 1 }[weekdayOf(day) as 'Saturday' | 'Sunday'] ?? 0)
