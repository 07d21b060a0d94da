import { expect, test } from 'vitest'
import { tellChange } from './change.ts'
import { stillTold } from './facts.ts'
import { termsIn } from './vocabulary.ts'

const period = { from: '2020-10-01', to: '2021-03-31' } as const

test('a plan is told until what became of it falls into the period', () => {
  const plan = { id: 1, kind: 'expected to start', happenedOn: '2021-04-12', status: 'planned', settles: null }
  const started = { id: 2, kind: 'started', happenedOn: '2021-04-12', status: 'happened', settles: 1 }
  expect(stillTold([plan, started], period)).toEqual([plan, started])
  expect(stillTold([plan, { ...started, happenedOn: '2021-03-30' }], period)).toEqual([
    { ...started, happenedOn: '2021-03-30' },
  ])
  expect(stillTold([plan, { ...started, status: 'withdrawn' }], period)).toEqual([{ ...started, status: 'withdrawn' }])
})

test('what stands without a date is not given a missing one', () => {
  const change = { says: 'The three partners are equal', happenedOn: '?', status: 'happened' }
  expect(tellChange({ ...change, kind: 'legal basis' })).toBe('The three partners are equal.')
  expect(tellChange({ ...change, kind: 'appointed' })).toBe('The three partners are equal (date not recorded).')
  expect(tellChange({ ...change, kind: 'decided', status: 'planned' })).toBe(
    'The three partners are equal (no date is set).',
  )
})

test('the longest name is taken, each once, as it is written, and never within a word', () => {
  const vocabulary = [
    { word: 'Better Together for Children Board', means: 'Better Together for Children Board' },
    { word: 'strategic leads', means: 'Executive leads' },
    { word: 'Children Board', means: 'The board' },
  ]
  expect(termsIn('The Strategic Leads met the Better Together for Children Board', vocabulary)).toEqual([
    { word: 'Better Together for Children Board', means: 'Better Together for Children Board' },
    { word: 'Strategic Leads', means: 'Executive leads' },
  ])
  expect(termsIn('astrategic leadsmen (a+b)', [...vocabulary, { word: '(a+b', means: 'no pattern' }])).toEqual([
    { word: '(a+b', means: 'no pattern' },
  ])
})
