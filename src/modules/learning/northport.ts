import { addDays } from '#platform/calendar/day.ts'
import { onAWeekday } from '#platform/facts/in-a-story.ts'
import { record } from '#platform/history/history.ts'
import type { Story } from '#platform/story.ts'
import type { NewProgrammeChange } from './programme.ts'
import { tellSessions, type Series } from './northport-sessions.ts'
import { addProgramme, addProgrammeChange } from './store.ts'

type Change = Pick<NewProgrammeChange, 'kind' | 'says' | 'status'> &
  Partial<Pick<NewProgrammeChange, 'people' | 'peopleAtLeast' | 'measuredBy' | 'doneBy'>> & { days: number }
type Told = {
  keep: string
  title: string
  kind: string
  about: string
  changes: Change[]
  sessions?: Series
}

/** Northport's learning: six programmes and two years of sessions, some planned, one moved, one called off, one that nobody confirmed. */
const programmes: Told[] = [
  {
    keep: 'programme/core',
    title: 'Working together to keep children safe',
    kind: 'training',
    about: 'One day for everyone who works with children in more than one agency',
    sessions: { from: 720, every: 30, ahead: 4, places: 30 },
    changes: [
      {
        kind: 'agreed',
        says: 'The partners agreed that everyone who works directly with children takes this day every three years',
        status: 'happened',
        days: -730,
        doneBy: 'The three safeguarding partners',
      },
      {
        kind: 'begun',
        says: 'The first day was held',
        status: 'happened',
        days: -720,
        doneBy: 'The training and development officer',
      },
      {
        kind: 'judgement',
        says: 'People who came were surer of when to share information',
        status: 'happened',
        days: -120,
        measuredBy: 'Answers before the day and three months after it',
        doneBy: 'The training and development officer',
      },
    ],
  },
  {
    keep: 'programme/neglect',
    title: 'Recognising neglect',
    kind: 'training',
    about: 'Half a day for those who visit families at home',
    sessions: { from: 540, every: 60, ahead: 2, places: 24 },
    changes: [
      {
        kind: 'begun',
        says: 'The half-day on neglect began',
        status: 'happened',
        days: -540,
        doneBy: 'The training and development officer',
      },
      {
        kind: 'judgement',
        says: 'Practice in recognising neglect was stronger than before',
        status: 'happened',
        days: -80,
        doneBy: 'The learning group',
      },
    ],
  },
  {
    keep: 'programme/briefings',
    title: 'Seven-minute briefings',
    kind: 'briefing',
    about: 'One page and seven minutes at a team meeting, a new subject each time',
    changes: [
      {
        kind: 'begun',
        says: 'The first briefing was sent to every team',
        status: 'happened',
        days: -400,
        doneBy: 'The partnership office',
      },
      {
        kind: 'attended',
        says: 'More than 1,200 people had talked about a briefing in their team',
        status: 'happened',
        days: -45,
        people: 1200,
        peopleAtLeast: true,
        doneBy: 'The partnership office',
      },
      {
        kind: 'planned',
        says: 'A briefing on information sharing is to be sent out',
        status: 'planned',
        days: -6,
        doneBy: 'The partnership office',
      },
    ],
  },
  {
    keep: 'programme/practice-model',
    title: 'One way of working with families',
    kind: 'practice model',
    about: 'The model of practice that all agencies are to use, from early help on',
    sessions: { from: 300, every: 42, ahead: 3, places: 40 },
    changes: [
      {
        kind: 'agreed',
        says: 'The board agreed one model of practice for all agencies',
        status: 'happened',
        days: -365,
        doneBy: 'The board',
      },
      {
        kind: 'begun',
        says: 'Training in the model began',
        status: 'happened',
        days: -300,
        doneBy: 'The training and development officer',
      },
      {
        kind: 'planned',
        says: 'Every team is to have somebody who can coach others',
        status: 'planned',
        days: 120,
        doneBy: 'The training and development officer',
      },
    ],
  },
  {
    keep: 'programme/cases',
    title: 'Learning from review A',
    kind: 'learning programme',
    about: 'What several agencies learn together from review A',
    sessions: { from: 150, every: 35, ahead: 0, places: 60 },
    changes: [
      {
        kind: 'agreed',
        says: 'The learning group agreed what everyone has to learn from review A',
        status: 'happened',
        days: -170,
        doneBy: 'The learning group',
      },
      {
        kind: 'completed',
        says: 'The learning events about review A were completed',
        status: 'happened',
        days: -5,
        doneBy: 'The learning group',
      },
    ],
  },
  {
    keep: 'programme/young-people',
    title: 'Young people who advise us',
    kind: 'engagement',
    about: 'Young people who say how safeguarding feels from where they stand',
    changes: [
      {
        kind: 'described',
        says: 'Young people told the board what they would change about meetings',
        status: 'happened',
        days: -200,
        people: 14,
        doneBy: 'The board',
      },
      {
        kind: 'planned',
        says: 'A strategy for listening to children and young people is to be written',
        status: 'planned',
        days: 75,
      },
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
      const happenedOn = onAWeekday(addDays(today, days))
      await addProgrammeChange(visit.db, {
        ...change,
        happenedOn,
        programmeId,
        knownOn: change.status === 'planned' ? addDays(today, Math.min(days, 0) - 30) : happenedOn,
      })
      await record(visit, 'change of the programme recorded', at, { ...change, happenedOn })
    }
    if (sessions) await tellSessions(telling, programmeId, sessions)
  }
}
