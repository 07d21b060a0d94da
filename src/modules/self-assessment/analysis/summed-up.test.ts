import { describe, expect, test } from 'vitest'
import { cellInWords, mostCommon } from './analysis.ts'
import { cellOf } from './heatmap.tsx'

describe('the most common point sums a standard up, and no average does', () => {
  test.each([
    { says: 'one point alone', points: [['Green', 0, 1]], shade: 0, name: 'Green' },
    {
      says: 'the more common',
      points: [
        ['Green', 0, 3],
        ['Red', 4, 1],
      ],
      shade: 0,
      name: 'Green',
    },
    {
      says: 'of two as common, more to do',
      points: [
        ['Green', 0, 2],
        ['Red', 4, 2],
      ],
      shade: 4,
      name: 'Red',
    },
    {
      says: 'one shade on two scales',
      points: [
        ['Green', 0, 1],
        ['3', 0, 1],
        ['Red', 4, 1],
      ],
      shade: 0,
      name: 'Green or 3',
    },
  ] as const)('$says', ({ points, shade, name }) => {
    expect(mostCommon(points.map(([says, tint, count]) => ({ says, shade: tint, count })))).toEqual({
      shade,
      says: name,
    })
  })

  test('a cell says how many meet the minimum and which point is the most common', () => {
    expect(cellInWords({ answered: 4, meeting: 3, shade: 0, says: 'Green' })).toBe(
      '3 of 4 meet the minimum, most often Green',
    )
    expect(cellInWords({ answered: 1, meeting: 0, shade: 4, says: 'Red' })).toBe('Red: does not meet the minimum')
  })
})

test('a cell with nothing at a point is nothing, and never a weakest point', () => {
  expect(
    cellOf([{ returnId: 1, partId: 1, standing: 'not answered', says: null, meets: null, shade: null, count: 3 }]),
  ).toBeNull()
})
