import { expect, test } from 'vitest'
import { carriedOn, columnsOfStanding, standingOfPoint, standings, usualScales, type PointStanding } from './points.ts'
import { problemsOfContent } from '../problems-of-content.ts'

const before = ['Red', 'Amber', 'Green'].map((says, place) => ({ id: place + 1, says }))

test.each<[string[], (number | null)[], string]>([
  [['Red', 'Amber', 'Green'], [1, 2, 3], 'nothing changed'],
  [['Green', 'Amber', 'Red'], [3, 2, 1], 'the order was turned'],
  [['Red', 'Yellow', 'Green'], [1, 2, 3], 'one has another name'],
  [['Red', 'Green'], [1, 3], 'one is gone'],
  [['Red', 'Amber', 'Green', 'Gold'], [1, 2, 3, null], 'one is new at the end'],
  [['Black', 'Red', 'Amber', 'Green'], [null, 1, 2, 3], 'one is new at the start'],
  [['Low', 'Middle', 'High'], [1, 2, 3], 'all have other names'],
])('%j carry on %j: %s', (after, ids) => {
  expect(carriedOn(before, after)).toEqual(ids)
})

test('what a point says of a practice is kept in two columns and read back', () => {
  for (const standing of Object.keys(standings) as PointStanding[])
    expect(standingOfPoint(columnsOfStanding(standing))).toBe(standing)
})

test('the scales to start from have nothing to be put right', () => {
  expect(problemsOfContent({ audiences: [], scales: usualScales, parts: [] }).map(({ place }) => place)).toEqual([
    'The tool',
  ])
})
