import type { Answers } from '#platform/forms/field.ts'
import { text } from '#platform/forms/fields.tsx'
import type { Problem } from '#platform/problem.ts'
import { problemsIfPublished, type Building } from '../building.ts'

/** What is asked of a part. */
export const partFields = {
  reference: text('Its number or letter', { most: 20, hint: 'Such as 0, 1 or A' }),
  title: text('What is the part about?', { hint: 'Such as Safe recruitment' }),
  guidance: text('What stands above its questions?', { long: true, optional: true, most: 5_000 }),
}

/** No two parts have the same number. */
export const problemsOfPart = (
  { reference }: Answers<typeof partFields>,
  building: Building,
  own: number | null,
): Problem[] => [
  ...problemsIfPublished(building, 'title'),
  ...(building.whole.parts.some((part) => part.id !== own && part.reference.toLowerCase() === reference.toLowerCase())
    ? [{ field: 'reference', says: 'Another part has this number or letter; choose another' }]
    : []),
]
