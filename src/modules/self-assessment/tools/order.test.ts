import fc from 'fast-check'
import { expect, test } from 'vitest'
import { moved, nextReference, ways, type Way } from './order.ts'

test.each<[Way, number, number[]]>([
  ['up', 3, [1, 3, 2, 4]],
  ['down', 3, [1, 2, 4, 3]],
  ['first', 3, [3, 1, 2, 4]],
  ['last', 2, [1, 3, 4, 2]],
  ['up', 1, [1, 2, 3, 4]],
  ['down', 4, [1, 2, 3, 4]],
  ['up', 9, [1, 2, 3, 4]],
])('%s of %d among four gives %j', (way, id, order) => {
  expect(moved([1, 2, 3, 4], id, way)).toEqual(order)
})

test('whatever is moved, nothing is lost, nothing is there twice, and one step back undoes one step', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.nat(), { minLength: 1, maxLength: 12 }),
      fc.nat(),
      fc.constantFrom(...(Object.keys(ways) as Way[])),
      (ids, pick, way) => {
        const id = ids[pick % ids.length]!
        const after = moved(ids, id, way)
        expect(after.toSorted()).toEqual(ids.toSorted())
        if (way === 'up' && ids[0] !== id) expect(moved(after, id, 'down')).toEqual(ids)
      },
    ),
  )
})

test.each<[string[], string | undefined, string]>([
  [[], undefined, '1'],
  [['0'], undefined, '1'],
  [['1', '2'], undefined, '3'],
  [['A', 'B'], undefined, 'C'],
  [['Z'], undefined, ''],
  [['Leadership'], undefined, ''],
  [[], '4', '4.1'],
  [['0.1', '0.2'], '0', '0.3'],
  [['1.3', '1.3.1', '1.3.2'], '1', '1.3.3'],
  [['1.9', '1.10', '1.2'], '1', '1.11'],
  [['a', 'b'], '2', ''],
])('after %j in %s comes “%s”', (references, within, next) => {
  expect(nextReference(references, within)).toBe(next)
})
