import { expect, test } from 'vitest'
import fc from 'fast-check'
import { isStruckOut, lastOf } from './correction.ts'

const line = (id: number, corrects: number | null = null) => ({
  id,
  corrects,
  correctedBecause: corrects ? 'why' : null,
})

test('of a line put right twice only the last counts, and both before it stay', () => {
  const { counting, putRight } = lastOf([line(1), line(2), line(3, 1), line(4, 3)])
  expect(counting.map(({ id }) => id)).toEqual([2, 4])
  expect(putRight.map(({ line: { id }, by }) => [id, by.id])).toEqual([
    [1, 3],
    [3, 4],
  ])
})

test('however lines are put right, each first line counts exactly once, and no line is lost', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 20 })), (picks) => {
      const lines = [line(1), line(2), line(3)]
      const free = [1, 2, 3]
      for (const pick of picks) {
        const [corrects] = free.splice(pick % free.length, 1)
        lines.push(line(lines.length + 1, corrects))
        free.push(lines.length)
      }
      const { counting, putRight } = lastOf(lines)
      expect(counting).toHaveLength(3)
      expect(counting.length + putRight.length).toBe(lines.length)
    }),
  )
})

test.each([
  [{ corrects: 1, pence: 0 }, true],
  [{ corrects: 1, pence: 0, hours: null }, true],
  [{ corrects: 1, hours: 0 }, true],
  [{ corrects: 1, pence: 0, hours: 3 }, false],
  [{ corrects: 1, pence: null, hours: null }, false],
  [{ corrects: 1, pence: 5 }, false],
  [{ corrects: null, pence: 0 }, false],
])('%o is struck out: %s', (each, is) => expect(isStruckOut(each)).toBe(is))
