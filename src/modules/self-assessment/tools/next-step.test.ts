import { expect, test } from 'vitest'
import { nextStep } from './next-step.ts'
import type { WholeVersion } from './tool.ts'

const bare = { id: 5, reference: '1', title: 'Leadership', questions: [] }
const full = { id: 6, reference: '2', title: 'Recruitment', questions: [{}] }
const problem = { place: 'Scale', says: 'Wrong', of: { piece: 'tool' } } as const

test.each([
  { scales: [], parts: [], problems: [problem], button: 'Add a scale' },
  { scales: [{}], parts: [], problems: [problem], button: 'Add a part' },
  { scales: [], parts: [bare], problems: [problem], button: 'Add a question to it' },
  { scales: [{}], parts: [full, bare], problems: [problem], button: 'Add a question to it' },
  { scales: [{}], parts: [full], problems: [problem], button: 'See what' },
  { scales: [{}], parts: [full], problems: [], button: 'Publish it' },
])('$button comes next', ({ scales, parts, problems, button }) => {
  expect(nextStep({ version: { id: 1 }, scales, parts } as unknown as WholeVersion, problems).button).toBe(button)
})
