import { expect, test } from 'vitest'
import { byOf } from './done-by.tsx'
import { tellOfUs } from './tell-change.ts'
import { termsIn } from './vocabulary.ts'

test('what stands without a date is not given a missing one', () => {
  const change = { says: 'The three partners are equal', happenedOn: '?', status: 'happened' }
  expect(tellOfUs({ ...change, kind: 'legal basis' })).toBe('The three partners are equal.')
  expect(tellOfUs({ ...change, kind: 'appointed' })).toBe('The three partners are equal (date not recorded).')
  expect(tellOfUs({ ...change, kind: 'decided', status: 'planned' })).toBe(
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

test('whoever did it is said in the words recorded, with the page of the post or group behind them', () => {
  const nobody = { doneBy: null, byPostId: null, byGroupId: null, post: null, group: null }
  expect(byOf(nobody, '/here')).toBeNull()
  expect(byOf({ ...nobody, doneBy: '' }, '/here')).toBeNull()
  expect(byOf({ ...nobody, doneBy: 'The council' }, '/here')).toEqual({ says: 'The council', at: '/here' })
  expect(byOf({ ...nobody, byGroupId: 4, group: 'The board' }, '/here')).toEqual({ says: 'The board', at: '/groups/4' })
  expect(byOf({ ...nobody, byPostId: 4, post: 'Manager' }, '/here')).toEqual({ says: 'Manager', at: '/posts/4' })
})
