import { groupsToPick } from '#modules/partnership/index.ts'
import { day, pick, text } from '#platform/forms/fields.tsx'
import type { Problem } from '#platform/problem.ts'
import type { Visit } from '#platform/visit.ts'
import { referencesOf, themeTitled } from './theme-store.ts'
import { referencesIn } from './theme.ts'

/** What a theme says: asked when it is put up and when it is worded anew. */
export const themeFields = {
  title: text('What is the theme, in a few words?', { hint: 'Such as: Supervision. Never an agency by name' }),
  says: text('What was found?', {
    optional: true,
    long: true,
    most: 1_000,
    hint: 'In a sentence or two; no agency by name, no child',
  }),
  measuredBy: text('By which questions is it measured again next round?', {
    optional: true,
    most: 400,
    hint: 'Their references, such as 1.2, 1.3',
  }),
}

/** A title once in each round, and references that its tool asks. */
export async function problemsOfTheme(
  { db }: Pick<Visit, 'db'>,
  round: { id: number; versionId: number | null },
  { title, measuredBy }: { title: string; measuredBy: string | null },
  butId = 0,
): Promise<Problem[]> {
  const known = new Set((await referencesOf(db, round.versionId)).map(({ reference }) => reference))
  const unknown = referencesIn(measuredBy).filter((reference) => !known.has(reference))
  return [
    ...((await themeTitled(db, round.id, title, butId))
      ? [{ field: 'title', says: 'There is a theme of this name in the round already; choose another' }]
      : []),
    ...(unknown.length
      ? [{ field: 'measuredBy', says: `The tool of this round does not ask ${unknown.join(', ')}` }]
      : []),
  ]
}

/** Who decides something of a theme, when and why; `who` asks for the group, and `needed` says when there must be one. */
export const choiceFields = async ({ db }: Visit, { who, needed }: { who: string; needed: string }) => ({
  because: text('Why?', { long: true, most: 1_000, hint: 'No agency by name, no child' }),
  byGroupId: pick(who, await groupsToPick(db), { optional: true, hint: needed }),
  happenedOn: day('On which day?'),
})

/** A day as the three boxes of a form would send it. */
export const dayBoxes = (name: string, value: string) => ({
  [`${name}-day`]: String(Number(value.slice(8))),
  [`${name}-month`]: String(Number(value.slice(5, 7))),
  [`${name}-year`]: value.slice(0, 4),
})
