import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, type Day } from '#platform/calendar/day.ts'
import type { PartnerAct } from '#law/frameworks.ts'
import type { PostChange } from '../posts/post.ts'
import type { Delegation } from './delegation.ts'
import { actingOn, type ActingRecord } from './may-act.ts'

const [council, police] = [1, 2]
const [head, director, deputy, other] = [11, 12, 13, 14]

const post = (id: number, kind: string, agencyId: number | null, name = kind) => ({ id, kind, agencyId, name })
const started = (postId: number, personId: number | null, happenedOn = '2024-01') =>
  ({ id: postId, postId, personId, kind: 'started', status: 'happened', happenedOn, settles: null }) as PostChange
const given = (more: Partial<Delegation>): Delegation => ({
  partnershipId: 1,
  id: 5,
  kind: 'delegation',
  forPostId: null,
  forPartnerId: council,
  toPersonId: deputy,
  toPostId: null,
  acts: ['decide', 'sign'],
  scope: 'Everything but the budget',
  reason: 'The chief executive gave it for the summer',
  fromOn: '2026-06-01',
  untilOn: '2026-08-31',
  givenOn: null,
  knownOn: null,
  endedOn: null,
  ...more,
})
const recorded = (more: Partial<ActingRecord> = {}): ActingRecord => ({
  posts: [
    post(1, 'lead safeguarding partner', council),
    post(2, 'delegated safeguarding partner', council),
    post(3, 'support', council),
  ],
  postChanges: [started(1, head), started(2, director), started(3, other)],
  seats: [],
  delegations: [],
  ...more,
})
const may = (record: ActingRecord, day: Day, personId: number, act?: PartnerAct, agencyId = council) =>
  actingOn(record, day).may(personId, agencyId, act)

test('under the framework of 2023 the lead may do everything, the delegate decides and does not sign, and support does nothing', () => {
  expect(may(recorded(), '2026-06-01', head, 'sign').may).toBe(true)
  expect(may(recorded(), '2026-06-01', director, 'decide for the three').may).toBe(true)
  expect(may(recorded(), '2026-06-01', director, 'sign')).toMatchObject({
    may: false,
    because: expect.stringContaining('but not in this'),
  })
  expect(may(recorded(), '2026-06-01', other)).toMatchObject({ may: false, at: null })
  expect(may(recorded(), '2026-06-01', head, 'decide', police).may).toBe(false)
})

test.each([
  ['the day before', '2026-05-31', false],
  ['its first day', '2026-06-01', true],
  ['its last day', '2026-08-31', true],
  ['the day after', '2026-09-01', false],
] as const)('a delegation counts from its first day to its last: %s', (_, day, counts) => {
  expect(may(recorded({ delegations: [given({})] }), day, deputy, 'sign').may).toBe(counts)
})

test('a delegation that was ended early counts no longer from that day, and the answer says so', () => {
  const record = recorded({ delegations: [given({ endedOn: '2026-07-01' })] })
  expect(may(record, '2026-06-30', deputy, 'decide').may).toBe(true)
  expect(may(record, '2026-07-01', deputy, 'decide')).toMatchObject({
    may: false,
    because: expect.stringContaining('ended early on 1 July 2026'),
    at: '/delegations/5',
  })
})

test('a deputy of a post can do no more than the post, and one who is given a post’s place has it while they hold their own', () => {
  const forDelegate = given({ kind: 'deputy', forPartnerId: null, forPostId: 2, toPersonId: null, toPostId: 3 })
  expect(may(recorded({ delegations: [forDelegate] }), '2026-06-10', other, 'decide').may).toBe(true)
  expect(may(recorded({ delegations: [forDelegate] }), '2026-06-10', other, 'sign').may).toBe(false)
  const vacant = { ...started(3, null, '2026-06-05'), id: 9, kind: 'vacant' } as PostChange
  const left = recorded({ delegations: [forDelegate], postChanges: [...recorded().postChanges, vacant] })
  expect(may(left, '2026-06-10', other, 'decide').may).toBe(false)
  const forSupport = given({ forPartnerId: null, forPostId: 3 })
  expect(may(recorded({ delegations: [forSupport] }), '2026-06-10', deputy).may).toBe(false)
})

test('under the framework of 2018 those who sit on the board for a partner act for it while one post stands for all the leads', () => {
  const seat = (personId: number, personAgencyId: number, capacity = 'member') => ({
    personId,
    personAgencyId,
    capacity,
    sinceOn: '../2020-03-31',
    untilOn: null,
  })
  const record = recorded({
    posts: [post(1, 'executive lead', null, 'Executive leads')],
    postChanges: [started(1, null, '../2020-03-31')],
    seats: [seat(head, council), seat(director, police), seat(other, police, 'adviser')],
  })
  expect(may(record, '2021-03-31', head, 'sign').may).toBe(true)
  expect(may(record, '2021-03-31', director, 'decide', police).may).toBe(true)
  expect(may(record, '2021-03-31', other, 'decide', police).may).toBe(false)
  expect(may(record, '2020-03-30', head, 'sign').may).toBe(false)
  expect(may(record, '2024-06-01', head, 'sign').may).toBe(false)
})

test('whatever the dates, nobody acts by a delegation outside its days or after it was ended', () => {
  const days = fc.integer({ min: 0, max: 400 }).map((step) => addDays('2026-01-01', step))
  fc.assert(
    fc.property(days, days, fc.option(days), days, (one, two, endedOn, day) => {
      const [fromOn, untilOn] = [one, two].toSorted() as [Day, Day]
      const counts = fromOn <= day && day <= untilOn && !(endedOn && endedOn <= day)
      expect(may(recorded({ delegations: [given({ fromOn, untilOn, endedOn })] }), day, deputy).may).toBe(counts)
    }),
  )
})
