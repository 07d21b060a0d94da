import type { Answers } from '#platform/forms/field.ts'
import { choice, pick, text } from '#platform/forms/fields.tsx'
import { blocks, several } from '#platform/forms/several.tsx'
import type { Problem } from '#platform/problem.ts'
import { problemsIfPublished, type Building } from '../building.ts'
import { problemsOfContent } from '../problems-of-content.ts'
import type { PointContent } from '../tool.ts'
import { columnsOfStanding, shades, standingOfPoint, standings } from './points.ts'

/** How many points a scale may have. */
const mostPoints = 8

/** What is asked of a scale: its name and its points, the weakest first. */
export const scaleFields = {
  name: text('What is the scale called?', { most: 80, hint: 'Such as Red, amber, green, or 0 to 3' }),
  points: several(
    'What can be chosen, the weakest first',
    {
      says: text('What is it called?', { most: 80 }),
      shade: pick(
        'How much is there still to do?',
        shades.map((says, id) => ({ id, says })),
      ),
      meaning: text('What does it mean?', {
        optional: true,
        long: true,
        most: 2_000,
        hint: 'Any question may say it in its own words instead',
      }),
      standing: choice('What does it say of a practice?', standings),
    },
    { each: 'Point', most: mostPoints, least: 2 },
  ),
}
type ScaleAnswers = Answers<typeof scaleFields>

/** A scale as its form would send it. */
export const scaleAnswers = ({ name, points }: { name: string; points: readonly PointContent[] }) => ({
  name,
  ...blocks(
    'points',
    points.map((point) => ({
      says: point.says,
      meaning: point.meaning,
      standing: standingOfPoint(point),
      shade: String(point.shade),
    })),
  ),
})

/** The points as they are kept. */
export const pointsIn = ({ points }: ScaleAnswers): PointContent[] =>
  points.map(({ says, meaning, standing, shade }) => ({ says, meaning, ...columnsOfStanding(standing), shade }))

/** A scale has a name of its own, points of different names, and one that meets the minimum. */
export function problemsOfScaleAnswers(answers: ScaleAnswers, building: Building, own: number | null): Problem[] {
  const others = building.whole.scales.filter(({ id }) => id !== own)
  const { name } = answers
  return [
    ...problemsIfPublished(building, 'name'),
    ...problemsOfContent({
      audiences: [],
      scales: [...others, { name, points: pointsIn(answers) }],
      parts: [],
    }).flatMap(({ of, says }) =>
      of.piece === 'scale' && of.at === others.length
        ? [{ field: says.startsWith('Another') ? 'name' : 'points', says }]
        : [],
    ),
  ]
}
