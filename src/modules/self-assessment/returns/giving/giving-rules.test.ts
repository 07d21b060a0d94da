import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { WholePart, WholeQuestion } from '../../tools/tool.ts'
import type { Answer } from '../answer.ts'
import { cameFrom, givenIn, matched, mayBeGiven, offeredOf, returnReceiving } from './giving.ts'

const scale = (...points: string[]) =>
  ({ points: points.map((says, place) => ({ id: place + 1, says, applies: true })) }) as WholeQuestion['scale']
const question = (id: number, otherwise: Partial<WholeQuestion> = {}): WholeQuestion =>
  ({
    id,
    reference: `1.${id % 100}`,
    kind: 'text',
    asks: 'What do you do?',
    choices: [],
    scale: null,
    ...otherwise,
  }) as WholeQuestion
const answer = (otherwise: Partial<Answer> = {}): Answer =>
  ({ pointId: null, says: 'We do', chosen: [], grid: null, confirmed: true, version: 1, ...otherwise }) as Answer
const part = (id: number, ...questions: WholeQuestion[]) => ({ id, questions }) as WholePart

describe('what becomes of an answer that is offered', () => {
  const scored = { kind: 'scored', scale: scale('Red', 'Green') } as const
  const several: Partial<WholeQuestion> = { kind: 'several', choices: ['One', 'Two'] }
  const given = answer({ pointId: 1, chosen: ['One'] })
  test.each<[string, Partial<WholeQuestion>, Partial<WholeQuestion> | null, string]>([
    ['asked the same', {}, {}, 'given'],
    ['asked the same, with a full stop more', {}, { asks: 'what do you  do' }, 'given'],
    ['asked nowhere', {}, null, 'not asked'],
    ['asked as a number', {}, { kind: 'number' }, 'another kind'],
    ['in other words', {}, { asks: 'What did you do?' }, 'other words'],
    ['scored the same', scored, scored, 'given'],
    ['scored on other points', scored, { ...scored, scale: scale('Red', 'Amber', 'Green') }, 'other points'],
    ['scored the other way round', scored, { ...scored, scale: scale('Green', 'Red') }, 'other points'],
    ['with the same to choose from', several, several, 'given'],
    ['with others to choose from', several, { ...several, choices: ['One', 'Three'] }, 'other choices'],
  ])('%s', (_, here, there, becomes) => {
    const asked = there === null ? [] : [part(9, question(101, there))]
    const [match] = matched([{ question: question(1, here), answer: given }], asked, new Set(), false)
    expect(match!.is === 'given' ? 'given' : match!.because).toBe(becomes)
  })

  test('in other words it goes where that is wished, and is marked', () => {
    const asked = [part(9, question(101, { asks: 'What did you do?' }))]
    expect(matched([{ question: question(1), answer: answer() }], asked, new Set(), true)).toMatchObject([
      { is: 'given', inOtherWords: true, to: { id: 101 } },
    ])
  })

  test('a point goes by its words, whatever its number there', () => {
    const there = scale('Red', 'Green')!
    const points = there.points.map((point) => ({ ...point, id: point.id + 50 }))
    const asked = [part(9, question(101, { kind: 'scored', scale: { ...there, points } }))]
    const offered = { question: question(1, { kind: 'scored', scale: there }), answer: answer({ pointId: 2 }) }
    expect(givenIn(matched([offered], asked, new Set(), false))[0]!.brought.pointId).toBe(52)
  })

  test('each becomes of one thing alone, nothing is given twice or over what was begun, whatever is asked', () =>
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat(12)),
        fc.uniqueArray(fc.record({ id: fc.nat(12), other: fc.boolean(), begun: fc.boolean() }), {
          selector: ({ id }) => id,
        }),
        fc.boolean(),
        (here, there, othersToo) => {
          const offered = here.map((id) => ({ question: question(id), answer: answer() }))
          const asked = there.map(({ id, other }) => question(100 + id, other ? { asks: 'Otherwise' } : {}))
          const begun = new Set(there.filter((each) => each.begun).map(({ id }) => 100 + id))
          const matches = matched(offered, [part(9, ...asked)], begun, othersToo)
          expect(matches.map((match) => match.offered)).toEqual(offered)
          const to = givenIn(matches).map((match) => match.to.id)
          expect(new Set(to).size).toBe(to.length)
          expect(to.filter((id) => begun.has(id))).toEqual([])
          const fits = there.filter(({ id, other, begun: is }) => here.includes(id) && !is && (othersToo || !other))
          expect(to.toSorted()).toEqual(fits.map(({ id }) => 100 + id).toSorted())
        },
      ),
    ))
})

test('only answers of the parts chosen that somebody gave and confirmed are offered', () => {
  const parts = [
    part(1, question(1), question(2), question(3), question(4, { kind: 'statement' })),
    part(2, question(5)),
  ]
  const answers = new Map([
    [1, answer()],
    [2, answer({ confirmed: false })],
    [3, answer({ says: ' ' })],
    [4, answer()],
    [5, answer()],
  ])
  expect(offeredOf(parts, answers, [1]).map((each) => each.question.id)).toEqual([1])
  expect(offeredOf(parts, answers, [1, 2, 77]).map((each) => each.question.id)).toEqual([1, 5])
})

test.each([
  [['returned'], true],
  [['signed off', 'returned', 'receipt', 'feedback'], true],
  [[], false],
  [['nil return'], false],
  [['returned', 'sent back'], false],
  [['returned', 're-opened'], false],
  [['returned', 'taken back'], false],
  [['returned', 're-opened', 'returned'], true],
])('after %j a return may be given: %s', (kinds, may) =>
  expect(mayBeGiven({ versionId: 1, steps: kinds.map((kind) => ({ kind })) as never })).toBe(may),
)

test('what came is told by area and day, the first first', () => {
  const rows = [
    { givenFrom: 'B', givenOn: '2026-06-02', confirmed: true },
    { givenFrom: null, givenOn: null, confirmed: true },
    { givenFrom: 'A', givenOn: '2026-06-03', confirmed: false },
    { givenFrom: 'B', givenOn: '2026-06-02', confirmed: false },
  ] as const
  expect(cameFrom(rows)).toEqual([
    { area: 'B', on: '2026-06-02', answers: 2, toConfirm: 1 },
    { area: 'A', on: '2026-06-03', answers: 1, toConfirm: 1 },
  ])
})

test('a code opens a return to receive and no other address', () => {
  const opens = ['/self-assessment/returns/7/receiving', '/self-assessment/returns/7', '/self-assessment/surveys/7']
  expect(opens.map(returnReceiving)).toEqual([7, null, null])
})
