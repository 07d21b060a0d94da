import { expect, test } from 'vitest'
import { isOpenToAnswers } from './open-return.ts'

const running = { launched: true, closed: false }
const over = { launched: true, closed: true }

test.each([
  { steps: [], round: { launched: false, closed: false }, open: false, says: 'before the launch' },
  { steps: [], round: running, open: true, says: 'once launched' },
  { steps: ['extension'], round: running, open: true, says: 'with longer time' },
  { steps: ['signed off'], round: running, open: true, says: 'signed off and not sent in' },
  { steps: ['returned'], round: running, open: false, says: 'sent in' },
  { steps: ['returned', 'receipt'], round: running, open: false, says: 'sent in and acknowledged' },
  { steps: ['returned', 'sent back'], round: running, open: true, says: 'sent back with comments' },
  { steps: ['returned', 'taken back'], round: running, open: true, says: 'recorded in error' },
  { steps: ['nil return'], round: running, open: false, says: 'a nil return' },
  { steps: ['exempt'], round: running, open: false, says: 'exempt' },
  { steps: [], round: over, open: false, says: 'after the close' },
  { steps: ['returned', 'sent back'], round: over, open: false, says: 'sent back, and the round was closed' },
  { steps: ['returned', 're-opened'], round: over, open: true, says: 'opened again after the close' },
  { steps: ['returned', 're-opened', 'returned'], round: over, open: false, says: 'opened again and sent in again' },
])('a return is open to answers or not: $says', ({ steps, round, open }) => {
  expect(
    isOpenToAnswers(
      { versionId: 1, living: false },
      steps.map((kind) => ({ kind })),
      round,
    ),
  ).toBe(open)
})

test('a living record stays open when it was sent in, until the round closes', () => {
  const sentIn = [{ kind: 'returned' }]
  expect(isOpenToAnswers({ versionId: 1, living: true }, sentIn, running)).toBe(true)
  expect(isOpenToAnswers({ versionId: 1, living: true }, sentIn, over)).toBe(false)
})

test('a round that asks no tool has nothing to answer here', () => {
  expect(isOpenToAnswers({ versionId: null, living: false }, [], running)).toBe(false)
})
