import { expect, test } from 'vitest'
import type { When } from '#platform/calendar/when.ts'
import { detailIn } from './detail.ts'
import { blurred } from './facts.ts'
import type { StepKindName } from './path.ts'
import { nextReference } from './review.ts'

test.each<[StepKindName, When, When]>([
  ['became known', '2026-05-12', '2026'],
  ['became known', '2026-05-early', '2026'],
  ['became known', '2026-05', '2026'],
  ['became known', '?', '?'],
  ['became known', '2026', '2026'],
  ['notified', '2026-05-12', '2026-05'],
  ['notified', '2021-02', '2021-02'],
  ['rapid review held', '2021-02-03/..', '2021-02/..'],
  ['rapid review held', '../2021-03-31', '../2021-03'],
  ['published', '2026-05-12', '2026-05-12'],
])('%s %s is told to the report as %s', (kind, happenedOn, told) => expect(blurred({ kind, happenedOn })).toBe(told))

test.each([
  [[], 'Review A'],
  [['Review A', 'Serious case review C'], 'Review D'],
  [['Review Z'], 'Review AA'],
  [['Review AZ'], 'Review BA'],
] as [string[], string][])('after %s comes %s', (taken, next) => expect(nextReference(taken)).toBe(next))

test.each([
  ['The grounds for a review were no longer met', null],
  ['The review panel considered the agency reports', null],
  ['An investigation is open', null],
  ['It concerned a 99-year-old', '99-year-old'],
  ['It concerned someone aged 99', 'aged 99'],
  ['A sibling was heard', 'sibling'],
  ['The Panel learnt of a DEATH', 'DEATH'],
])('"%s" tells of a child: %s', (words, found) => expect(detailIn(words)).toBe(found))
