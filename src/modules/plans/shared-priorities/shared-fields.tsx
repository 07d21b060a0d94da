import { pick, text } from '#platform/forms/fields.tsx'
import type { Visit } from '#platform/visit.ts'
import { agenciesToPick, groupsToPick, peopleToPick, postsToPick } from '#modules/partnership/index.ts'

/** What is shared, why, and the one who answers for it: asked when it is added and when it is edited. */
export const sharedFields = async ({ db }: Visit) => ({
  title: text('What do the boards put first together?'),
  why: text('Why is it shared?', { long: true, most: 2_000 }),
  ownerAgencyId: pick('Which organisation answers for it?', await agenciesToPick(db), {
    optional: true,
    hint: 'One owner for all the boards. What is everybody’s is nobody’s',
  }),
  ownerPostId: pick('Which post?', await postsToPick(db), {
    optional: true,
    hint: 'Choose a post, a group or a person, not more than one',
  }),
  ownerGroupId: pick('Or which group?', await groupsToPick(db), { optional: true }),
  ownerPersonId: pick('Or which person?', await peopleToPick(db), { optional: true }),
})

/** The trail above the tasks of a shared priority. */
export const aboveShared = ({ id, title }: { id: number; title: string }) => [
  { says: 'Plans', href: '/plans' },
  { says: 'Shared priorities', href: '/shared-priorities' },
  { says: title, href: `/shared-priorities/${id}` },
]
