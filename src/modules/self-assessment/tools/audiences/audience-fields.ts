import { choices, text } from '#platform/forms/fields.tsx'
import type { Answers } from '#platform/forms/field.ts'
import type { Problem } from '#platform/problem.ts'
import { agencyKinds } from '../../agency-kinds.ts'
import { problemsIfPublished, type Building } from '../building.ts'

/** What is asked of an audience. */
export const audienceFields = {
  name: text('Whom are some questions worded for?', { most: 80, hint: 'Such as Schools, or Early years' }),
  agencyKinds: choices('Which agencies are meant, unless somebody says otherwise?', agencyKinds, {
    optional: true,
    hint: 'Everybody else is asked the wording for everybody',
  }),
}

/** An audience has a name of its own, and an agency belongs to one audience. */
export function problemsOfAudience(
  { name, agencyKinds: kinds }: Answers<typeof audienceFields>,
  building: Building,
  own: number | null,
): Problem[] {
  const others = building.whole.audiences.filter(({ id }) => id !== own)
  const twice = kinds.find((kind) => others.some((other) => other.agencyKinds.includes(kind)))
  const whose = others.find((other) => twice && other.agencyKinds.includes(twice))
  return [
    ...problemsIfPublished(building, 'name'),
    ...(others.some((other) => other.name.toLowerCase() === name.toLowerCase())
      ? [{ field: 'name', says: 'There is an audience of this name already; choose another' }]
      : []),
    ...(twice && whose
      ? [{ field: 'agencyKinds', says: `${agencyKinds[twice]} belong to ${whose.name} already; choose one of the two` }]
      : []),
  ]
}
