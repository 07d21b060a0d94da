import { expect, test } from 'vitest'
import { emailIn, helpAddress, partsInWords, returnIn } from './contributing.ts'

test.each([
  ['someone@agency.example', 'someone@agency.example'],
  [' Someone@Agency.Example ', 'someone@agency.example'],
  ['someone', null],
  ['a@b', null],
  ['a b@agency.example', null],
  ['a@agency.example\nBcc: b@agency.example', null],
  [`${'a'.repeat(250)}@agency.example`, null],
])('an address as it is kept: %s', (words, kept) => expect(emailIn(words)).toBe(kept))

test('one part is gone to at once, several through the return', () => {
  expect(helpAddress(7, [3])).toBe('/self-assessment/returns/7/parts/3')
  expect(helpAddress(7, [3, 4])).toBe('/self-assessment/returns/7')
  expect([returnIn('/self-assessment/returns/7'), returnIn(helpAddress(7, [3])), returnIn('/calendar/7')]).toEqual([
    7,
    7,
    null,
  ])
  const parts = [
    { id: 3, reference: '1', title: 'One' },
    { id: 4, reference: '2', title: 'Two' },
  ]
  expect([[], [3], [3, 4]].map((ids) => partsInWords(ids, parts))).toEqual([
    'all of it',
    'part 1 One',
    'the parts 1 One and 2 Two',
  ])
})
