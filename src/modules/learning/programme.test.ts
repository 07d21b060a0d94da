import { describe, expect, test } from 'vitest'
import type { Period } from '#platform/calendar/period.ts'
import { changeProblems, figuresOf, peopleInWords, sectionOf, stateOf, type ProgrammeChange } from './programme.ts'
import { attendanceInWords, standingOfSession, together } from './session.ts'

const spring: Period = { from: '2026-04-01', to: '2026-09-30' }

describe('numbers of people', () => {
  test.each([
    [{ people: 500, peopleAtLeast: true }, 'more than 500 people', { attendedMoreThan: 500 }],
    [{ people: 1200, peopleAtLeast: false }, '1,200 people', { attended: 1200 }],
    [{ people: 1, peopleAtLeast: false }, '1 person', { attended: 1 }],
    [{ people: null, peopleAtLeast: false }, null, {}],
  ])('%o stay as they are known', (change, says, figures) => {
    expect(peopleInWords(change)).toBe(says)
    expect(figuresOf(change)).toEqual(figures)
  })

  test.each([
    [
      { sessions: 3, counted: 3, attended: 61, perhaps: 0 },
      '61 people attended 3 sessions of Neglect from 1 April 2026 to 30 September 2026.',
    ],
    [
      { sessions: 1, counted: 1, attended: 1, perhaps: 0 },
      '1 person attended 1 session of Neglect from 1 April 2026 to 30 September 2026.',
    ],
    [
      { sessions: 3, counted: 2, attended: 40, perhaps: 1 },
      '40 people attended 3 sessions of Neglect from 1 April 2026 to 30 September 2026; for 1 of them nobody counted who came; 1 more may have fallen in this time.',
    ],
    [
      { sessions: 2, counted: 0, attended: 0, perhaps: 0 },
      '2 sessions of Neglect were held from 1 April 2026 to 30 September 2026; nobody counted who came.',
    ],
  ])('%o are told with what is missing from them', (attendance, says) =>
    expect(attendanceInWords(attendance, 'Neglect', spring)).toBe(says),
  )

  test('several programmes are told together', () => {
    expect(
      together([
        { sessions: 3, counted: 2, attended: 40, perhaps: 1 },
        { sessions: 1, counted: 1, attended: 9, perhaps: 0 },
      ]),
    ).toEqual({ sessions: 4, counted: 3, attended: 49, perhaps: 1 })
  })
})

test('the learning from a case is told beside the reviews, everything else among the improvement work', () => {
  expect(sectionOf('learning programme')).toBe('Child safeguarding practice reviews and other learning')
  expect(sectionOf('briefing')).toBe('Improvement activity')
})

test.each([
  [{ kind: 'attended', status: 'happened', people: null, measuredBy: null }, ['people']],
  [{ kind: 'attended', status: 'planned', people: null, measuredBy: null }, []],
  [{ kind: 'begun', status: 'happened', people: null, measuredBy: 'A survey' }, ['measuredBy']],
  [{ kind: 'judgement', status: 'happened', people: null, measuredBy: null }, []],
])('%o has problems with %o', (answers, fields) =>
  expect(changeProblems(answers).map(({ field }) => field)).toEqual(fields),
)

test.each([
  [{ status: 'planned', heldOn: '2026-05-31' }, null, 'late'],
  [{ status: 'planned', heldOn: '2026-06-01' }, null, 'next'],
  [{ status: 'planned', heldOn: '2026-05-31' }, 'planned', 'ended'],
  [{ status: 'withdrawn', heldOn: '2026-07-01' }, null, 'ended'],
  [{ status: 'happened', heldOn: '2026-05-01' }, null, 'done'],
])('the session %o settled by %s stands as %s', (session, settledBy, is) =>
  expect(standingOfSession(session, settledBy, '2026-06-01').is).toBe(is),
)

const change = (
  id: number,
  kind: string,
  status: string,
  happenedOn: string,
  settles: number | null = null,
): ProgrammeChange => ({
  id,
  kind,
  status,
  happenedOn,
  settles,
  says: 'Something changed',
  knownOn: null,
  source: null,
  paragraph: null,
  programmeId: 1,
  people: null,
  peopleAtLeast: false,
  measuredBy: null,
  doneBy: null,
  byPostId: null,
  byGroupId: null,
  post: null,
  group: null,
})

test.each([
  ['nothing', [], 'none', 'Nothing is recorded yet'],
  ['agreed', [change(1, 'agreed', 'happened', '2026-01')], 'none', 'Agreed, not begun'],
  ['a plan', [change(1, 'planned', 'planned', '2026-07')], 'next', 'Planned'],
  ['a plan whose day has passed', [change(1, 'planned', 'planned', '2026-05')], 'late', 'Planned, not confirmed'],
  [
    'a plan that was settled',
    [change(1, 'planned', 'planned', '2026-05'), change(2, 'begun', 'happened', '2026-05', 1)],
    'part',
    'Under way',
  ],
  [
    'begun with more to come',
    [change(1, 'begun', 'happened', '2026-01'), change(2, 'planned', 'planned', '?')],
    'part',
    'Under way; more is planned',
  ],
  [
    'completed',
    [
      change(1, 'begun', 'happened', '2026-01'),
      change(2, 'completed', 'happened', '2026-02'),
      change(3, 'judgement', 'happened', '2026-04'),
    ],
    'done',
    'Completed',
  ],
])('a programme with %s stands so', (_, changes, is, says) =>
  expect(stateOf(changes, '2026-06-01')).toEqual({ is, says }),
)
