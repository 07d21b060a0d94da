import type { Answers } from '#platform/forms/field.ts'
import { choice, number, pick, text } from '#platform/forms/fields.tsx'
import type { Problem } from '#platform/problem.ts'
import type { Visit } from '#platform/visit.ts'
import { agenciesToPick, peopleToPick, postsToPick } from '#modules/partnership/index.ts'
import { purposes } from './agenda-item.ts'

/** What is asked of an item when it is written in and when it is changed. */
export const itemFields = async ({ db }: Pick<Visit, 'db'>) => ({
  title: text('What is the item?', { hint: 'In the open part never a name or a detail of a child' }),
  purpose: choice('What is the group to do with it?', purposes),
  about: text('What is it about?', { long: true, optional: true, most: 2000 }),
  minutes: number('How many minutes is it given?', { least: 0, most: 600 }),
  presenterPostId: pick('Which post presents it?', await postsToPick(db), {
    optional: true,
    hint: 'Choose a post, a person or an agency, not more than one',
  }),
  presenterPersonId: pick('Or which person?', await peopleToPick(db), { optional: true }),
  presenterAgencyId: pick('Or which agency?', await agenciesToPick(db), { optional: true }),
  presenter: text('Or who, in words?', { optional: true, hint: 'Such as: chairs of the groups' }),
})
type ItemAnswers = Answers<Awaited<ReturnType<typeof itemFields>>>

/** One presents, not two. */
export const itemProblems = (answers: ItemAnswers): Problem[] =>
  [answers.presenterPostId, answers.presenterPersonId, answers.presenterAgencyId, answers.presenter].filter(
    (one) => one !== null,
  ).length > 1
    ? [{ field: 'presenterPostId', says: 'Choose one of a post, a person, an agency or words to present it' }]
    : []

/** An item's answers to begin with, as a form would send them. */
export const itemAnswers = (item: {
  title: string
  purpose: string
  about: string | null
  minutes: number
  presenterPostId: number | null
  presenterPersonId: number | null
  presenterAgencyId: number | null
  presenterWords: string | null
}) => ({
  title: item.title,
  purpose: item.purpose,
  about: item.about ?? '',
  minutes: String(item.minutes),
  presenterPostId: numberOr(item.presenterPostId),
  presenterPersonId: numberOr(item.presenterPersonId),
  presenterAgencyId: numberOr(item.presenterAgencyId),
  presenter: item.presenterWords ?? '',
})

const numberOr = (id: number | null) => (id === null ? '' : String(id))
