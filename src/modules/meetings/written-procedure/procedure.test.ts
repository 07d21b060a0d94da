import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  answersStanding,
  hashOfText,
  outcomeOf,
  putProblems,
  ruleOn,
  type Answer,
  type AnswerHow,
  type Asked,
} from './procedure.ts'

const three: Asked[] = [1, 2, 3].map((agencyId) => ({ agencyId, statutory: true, shortName: `Partner ${agencyId}` }))
const trust: Asked = { agencyId: 4, statutory: false, shortName: 'Trust' }
const given = (...hows: (AnswerHow | null)[]): Answer[] =>
  hows.flatMap((how, place) => (how ? [{ id: place + 1, agencyId: place + 1, hash: 'h', how, why: null }] : []))
const law = { statutory: true, carriedWhen: 'all agree', closesOn: '2026-06-10', partners: 3 } as const
const rule = (carriedWhen: string) => ({ ...law, statutory: false, carriedWhen }) as const
const [open, over] = ['2026-06-10', '2026-06-11'] as const

test.each([
  ['by law, all three', law, [...three, trust], given('agreed', 'agreed', 'agreed'), open, 'carried', 'All 3 agreed'],
  ['by law, one to come', law, three, given('agreed', 'agreed', null), open, 'open', '2 of 3 have answered'],
  ['by law, silence', law, three, given('agreed', 'agreed', null), over, 'lapsed', 'silence is no agreement'],
  ['by law, one differs', law, three, given('agreed', 'agreed', 'differed'), open, 'not carried', 'Partner 3 differed'],
  ['by law, one abstains', law, three, given('agreed', 'abstained', 'agreed'), open, 'not carried', 'no agreement'],
  [
    'by law, others are heard',
    law,
    [...three, trust],
    given('agreed', 'agreed', 'agreed', 'differed'),
    open,
    'carried',
    '',
  ],
  [
    'by law, two asked',
    law,
    three.slice(1),
    [...given(null, 'agreed', 'agreed')],
    open,
    'not carried',
    'not put to all',
  ],
  [
    'by law, a fourth partner has come',
    { ...law, partners: 4 },
    three,
    given('agreed', 'agreed', 'agreed'),
    open,
    'not carried',
    'not put to all',
  ],
  [
    'a meeting stops it',
    law,
    [...three, trust],
    given('agreed', 'agreed', null, 'meeting'),
    open,
    'meeting',
    'Trust asked',
  ],
  [
    'all have to agree',
    rule('all agree'),
    [...three, trust],
    given('agreed', 'agreed', 'agreed', 'abstained'),
    open,
    'not carried',
    '',
  ],
  [
    'nobody differs',
    rule('nobody differs'),
    [...three, trust],
    given('agreed', 'agreed', 'agreed', 'abstained'),
    open,
    'carried',
    '3 of 4 agreed',
  ],
  [
    'everybody abstains',
    rule('nobody differs'),
    three,
    given('abstained', 'abstained', 'abstained'),
    open,
    'not carried',
    '',
  ],
  [
    'silence under nobody differs',
    rule('nobody differs'),
    three,
    given('agreed', 'agreed', null),
    over,
    'lapsed',
    'Partner 3',
  ],
  [
    'more than half',
    rule('more than half agree'),
    three,
    given('agreed', 'differed', 'agreed'),
    open,
    'carried',
    '2 of 3',
  ],
  [
    'more than half, before its day',
    rule('more than half agree'),
    three,
    given('agreed', null, 'agreed'),
    open,
    'open',
    '',
  ],
  [
    'more than half, after its day',
    rule('more than half agree'),
    three,
    given('agreed', null, 'agreed'),
    over,
    'carried',
    '',
  ],
  [
    'half is not more',
    rule('more than half agree'),
    [...three, trust],
    given('agreed', 'agreed', null, null),
    over,
    'lapsed',
    '',
  ],
] as const)('what comes of it: %s', (_, put, asked, answers, today, is, why) => {
  const outcome = outcomeOf(put, asked, answers, today)
  expect([outcome.is, outcome.why]).toEqual([is, expect.stringContaining(why)])
})

const hows = fc.constantFrom<AnswerHow>('agreed', 'differed', 'abstained')
/** Answers as they come in, and now and then other words: whatever the order. */
const happenings = fc.array(
  fc.oneof(
    { weight: 9, arbitrary: fc.record({ agencyId: fc.integer({ min: 1, max: 4 }), how: hows }) },
    { weight: 1, arbitrary: fc.constant('other words' as const) },
  ),
  { maxLength: 24 },
)

test('whatever the order of answers, what the law gives to the three is carried exactly when the last word of each, to the words that stand, is that it agrees', () => {
  fc.assert(
    fc.property(happenings, fc.constantFrom(open, over), (all, today) => {
      let text = 1
      const answers: Answer[] = []
      const last = new Map<number, AnswerHow>()
      for (const [id, each] of all.entries()) {
        if (each === 'other words') {
          text += 1
          last.clear()
        } else {
          answers.push({ id, hash: `${text}`, why: null, ...each })
          last.set(each.agencyId, each.how)
        }
      }
      const standing = answersStanding(answers, `${text}`)
      const outcome = outcomeOf(law, [...three, trust], standing, today)
      expect(outcome.is === 'carried').toBe(three.every(({ agencyId }) => last.get(agencyId) === 'agreed'))
      expect(outcome.is === 'open').toBe(today === open && !three.every(({ agencyId }) => last.has(agencyId)))
    }),
  )
})

test('the same last words in another order come to the same, under every rule', () => {
  const order = fc.array(fc.nat(), { minLength: 4, maxLength: 4 })
  fc.assert(
    fc.property(
      fc.tuple(hows, hows, hows, fc.option(hows)),
      order,
      fc.constantFrom(law, rule('all agree'), rule('nobody differs'), rule('more than half agree')),
      fc.constantFrom(open, over),
      (words, places, put, today) => {
        const answers = given(...words)
        const shuffled = answers.toSorted((one, other) => places[one.agencyId - 1]! - places[other.agencyId - 1]!)
        const asked = [...three, trust]
        expect(outcomeOf(put, asked, shuffled, today).is).toBe(outcomeOf(put, asked, answers, today).is)
      },
    ),
  )
})

test('any change of the words is another text, and so is changing them back', () => {
  const words = { number: 1, title: 'T', says: 'S', reasons: 'R', options: [{ option: 'O', whyNot: 'W' }] }
  const hashes = [
    words,
    { ...words, number: 3 },
    { ...words, says: 'S ' },
    { ...words, reasons: 'r' },
    { ...words, options: [] },
    { ...words, title: 'TS', says: '' },
  ].map(hashOfText)
  expect(new Set(hashes).size).toBe(hashes.length)
  expect(hashOfText({ ...words, options: [...words.options] })).toBe(hashes[0])
})

test('nobody decides alone, and what the law gives to all the partners is put to all of them', () => {
  const partners = three.map(({ agencyId, shortName }) => ({ id: agencyId, name: shortName }))
  const says = (statutory: boolean, asked: number[], all = partners) =>
    putProblems({ statutory, asked }, all).map((problem) => problem.says)
  expect(says(false, [1])).toEqual(['Ask at least two: nobody decides alone'])
  expect(says(true, [1, 2])).toEqual(['The law gives this to all the partners together: ask Partner 3 too'])
  expect(says(true, [1, 2], partners.slice(1))).toEqual(['The law gives this to three partners; 2 are recorded'])
  expect([says(true, [1, 2, 3]), says(false, [1, 4])]).toEqual([[], []])
})

test('the rule in force is the last that had begun', () => {
  const rules = [{ fromOn: '2026-05-01' }, { fromOn: '2024-01-01' }] as const
  expect([ruleOn(rules, '2023-01-01'), ruleOn(rules, '2026-04-30'), ruleOn(rules, '2026-05-01')]).toEqual([
    null,
    rules[1],
    rules[0],
  ])
})
