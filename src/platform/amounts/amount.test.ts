import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rawOf } from '../forms/raw.ts'
import { inPounds, mostPence, readPounds } from './amount.ts'
import { money } from './money-field.tsx'

test.each([
  ['£12,500.00', 1_250_000],
  ['12500', 1_250_000],
  ['£7.5', 750],
  ['0', 0],
  ['£ 1,000,000', 100_000_000],
  ['-£3', -300],
  ['£-3', -300],
  ['-0', 0],
  ['12.345', null],
  ['1,25', null],
  ['12,5000', null],
  ['twelve', null],
  ['', null],
  ['1e3', null],
])('“%s” is %s pence', (words, pence) => {
  expect(readPounds(words)).toBe(pence)
})

test.each([
  [1_250_000, '£12,500'],
  [750, '£7.50'],
  [5, '£0.05'],
  [0, '£0'],
  [-300, '-£3'],
  [null, 'Not known'],
])('%s pence are said %s', (pence, words) => {
  expect(inPounds(pence)).toBe(words)
})

test('whatever amount is said is read back the same', () => {
  fc.assert(
    fc.property(fc.integer({ min: -mostPence, max: mostPence }), (pence) => {
      expect(readPounds(inPounds(pence))).toBe(pence === 0 ? 0 : pence)
    }),
  )
})

describe('the question for an amount', () => {
  const read = (words: string, optional = false) =>
    money('How much?', optional ? { optional: true } : {}).read(rawOf({ pence: words }), 'pence')

  test('keeps pence, tells not known from nought, and says what it could not read', () => {
    expect(read('£12,500.00')).toEqual({ value: 1_250_000 })
    expect(read('', true)).toEqual({ value: null })
    expect(read('0', true)).toEqual({ value: 0 })
    expect(read('')).toEqual({ says: 'Answer: How much?' })
    expect(read('a lot')).toEqual({ says: 'Enter an amount in pounds, such as £12,500 or 12500.50' })
    expect(read('-5')).toEqual({ says: 'Enter an amount from £0 to £1,000,000,000' })
    expect(money('How much?').show(750)).toBe('£7.50')
  })
})
