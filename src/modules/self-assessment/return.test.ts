import { describe, expect, test } from 'vitest'
import { countReturns, countsInWords, figuresOf, standingOfReturn, type Answer } from './return.ts'
import { askedInWords, isOver, returnDateOf, stageNow, type RoundChange } from './round.ts'

const change = (id: number, kind: string, happenedOn: string, more: Partial<RoundChange> = {}): RoundChange => ({
  id,
  roundId: 1,
  kind,
  happenedOn,
  says: kind,
  status: 'happened',
  knownOn: null,
  source: null,
  paragraph: null,
  settles: null,
  waitsOn: null,
  byPostId: null,
  byGroupId: null,
  post: null,
  group: null,
  count: null,
  ...more,
})

describe('how one return stands', () => {
  const returned = (happenedOn: string, untilOn: Answer['untilOn'] = null): Answer => ({
    kind: 'returned',
    happenedOn,
    untilOn,
  })
  const none = (untilOn: Answer['untilOn'] = null): Answer => ({ kind: null, happenedOn: null, untilOn })

  test.each([
    [returned('2026-03-01'), 'on time'],
    [returned('2026-02'), 'on time'],
    [returned('2026-03-02'), 'late'],
    [returned('2026-03'), 'time not known'],
    [returned('?'), 'time not known'],
    [returned('../2026-02-27'), 'on time'],
    [returned('2026-03-10', '2026-03-15'), 'within extension'],
    [returned('2026-02-20', '2026-03-15'), 'on time'],
    [returned('2026-03-16', '2026-03-15'), 'late'],
    [{ kind: 'nil return', happenedOn: '2026-04-01', untilOn: null }, 'nil return'],
    [{ kind: 'exempt', happenedOn: '2026-04-01', untilOn: null }, 'exempt'],
    [none('2026-03-31'), 'extended'],
    [none('2026-03-15'), 'overdue'],
    [none(), 'overdue'],
    [{ kind: 'taken back', happenedOn: '2026-02-20', untilOn: null }, 'overdue'],
  ] as const)('%j by 1 March, seen on 20 March, is %s', (answer, standing) => {
    expect(standingOfReturn(answer, '2026-03-01', '2026-03-20')).toBe(standing)
  })

  test('on its last day a return is still awaited, and with no date it can be neither late nor on time', () => {
    expect(standingOfReturn(none(), '2026-03-01', '2026-03-01')).toBe('awaited')
    expect(standingOfReturn(none(), null, '2026-03-01')).toBe('awaited')
    expect(standingOfReturn(returned('2026-03-01'), null, '2026-03-20')).toBe('time not known')
  })

  test('counts stay apart and add up to the number asked', () => {
    const counts = countReturns(
      [
        { ...returned('2026-02-01'), count: 17 },
        { ...returned('2026-03-05'), count: 2 },
        { ...none(), count: 1 },
        { kind: 'exempt', happenedOn: '2026-02-01', untilOn: null, count: 4 },
      ],
      '2026-03-01',
      '2026-03-20',
    )
    expect(countsInWords(counts)).toBe('24 were asked: 17 returned on time and 2 late; 4 were exempt; 1 is outstanding')
    const { asked, ...rest } = figuresOf(counts)
    expect(Object.values(rest).reduce((sum, figure) => sum + figure, 0)).toBe(asked)
    expect(countsInWords(countReturns([], null, '2026-03-20'))).toBe(
      '0 were asked: none has returned; none is outstanding',
    )
  })
})

describe('a round', () => {
  test('says that nobody recorded how many were asked rather than a number', () => {
    expect(askedInWords({ asked: null, askedNote: 'not given' }, 0)).toBe('How many were asked is not recorded')
    expect(askedInWords({ asked: null, askedNote: 'every school' }, 0)).toBe(
      'How many were asked is not recorded (every school)',
    )
    expect(askedInWords({ asked: 31, askedNote: null }, 0)).toBe('31 were asked')
    expect(askedInWords({ asked: null, askedNote: null }, 1)).toBe('1 was asked')
  })

  test('goes by its newest return date, and a date that was called off counts no more', () => {
    const first = change(1, 'return date', '2026-05-01', { status: 'planned' })
    const moved = change(2, 'return date', '2026-05-20', { status: 'planned', settles: 1 })
    expect(returnDateOf([first, moved])).toBe('2026-05-20')
    expect(
      returnDateOf([first, change(3, 'return date', '2026-05-01', { status: 'withdrawn', settles: 1 })]),
    ).toBeNull()
  })

  test('has reached the furthest step taken and is over when the returns are in', () => {
    expect(
      stageNow([
        change(1, 'presented', '2026-06'),
        change(2, 'launched', '2026-01'),
        change(3, 'judgement', '2026-07'),
      ]),
    ).toBe('Analysis presented')
    expect(stageNow([change(1, 'launched', '2026-09', { status: 'planned' })])).toBe('Not launched')
    expect(isOver([change(1, 'returned', '2026-02')])).toBe(true)
    expect(isOver([change(1, 'closed', '2026-02', { status: 'planned' })])).toBe(false)
  })
})
