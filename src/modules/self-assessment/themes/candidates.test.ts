import { expect, test } from 'vitest'
import { questionsOffered, standardsOffered } from './candidates.ts'

test('the questions that fewest meet are offered, those that all meet or a theme is measured by are not', () => {
  const at = (reference: string, meeting: number, count: number) => ({
    reference,
    standing: 'at a point' as const,
    says: 'x',
    place: 0,
    shade: 0,
    count,
    meeting,
  })
  const offered = questionsOffered(
    [at('1', 3, 4), at('2', 1, 4), at('3', 4, 4), at('4', 0, 4)],
    new Map(),
    new Set(['4']),
    5,
  )
  expect(offered.map(({ references, meeting }) => [references[0], meeting])).toEqual([
    ['2', 1],
    ['1', 3],
  ])
})

test('the standards that fewest meet in every question are offered with all that is scored in them; one that all meet, or nobody answered, is not', () => {
  const standard = (partId: number, meeting: number, answered: number) => ({
    partId,
    reference: String(partId),
    title: 'A standard',
    meeting,
    answered,
  })
  const scored = [1, 2, 3, 4].flatMap((partId) =>
    ['1', '2', '1'].map((each) => ({ partId, reference: `${partId}.${each}` })),
  )
  const offered = standardsOffered(
    [standard(1, 3, 4), standard(2, 1, 4), standard(3, 4, 4), standard(4, 0, 0)],
    scored,
    3,
  )
  expect(offered.map(({ says, references }) => [says, references])).toEqual([
    ['2 A standard, all of it', ['2.1', '2.2']],
    ['1 A standard, all of it', ['1.1', '1.2']],
  ])
})
