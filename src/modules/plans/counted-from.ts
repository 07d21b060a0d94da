import { number, pick, text, when } from '#platform/forms/fields.tsx'
import type { When } from '#platform/calendar/when.ts'
import type { Problem } from '#platform/problem.ts'
import type { Visit } from '#platform/visit.ts'
import { postsOn, postsToPick } from '#modules/partnership/index.ts'
import { fallsOn, lower } from './action.ts'
import { actionsToPick } from './register-store.ts'
import { findAction } from './whole-action-store.ts'

/** When an action is due: a day, a month, a quarter; or so long after something else, which may move it later. */
export const dueFields = async ({ db }: Visit) => ({
  due: when('When is it due?', {
    optional: true,
    hint: 'A day, a month, a quarter, or by a date. Leave this empty if it is counted from something else',
  }),
  dueMonths: number('Or how many months after something else?', { optional: true, least: 1, most: 60 }),
  dueWeeks: number('Or how many weeks after something else?', { optional: true, least: 1, most: 260 }),
  countsFromPostId: pick('Counted from somebody taking up which post?', await postsToPick(db), {
    optional: true,
    hint: 'When the start moves, the date moves with it, and the first date stays in sight',
  }),
  countsFromActionId: pick('Or from which other action?', await actionsToPick(db), { optional: true }),
  countsFromSays: text('Or from what else?', { optional: true, hint: 'Such as: the threshold document being agreed' }),
  countsFromOn: when('When did that happen, or when will it?', {
    optional: true,
    hint: 'A post and an action bring their own date',
  }),
})

type Counted = {
  due: When | null
  dueMonths: number | null
  dueWeeks: number | null
  countsFromPostId: number | null
  countsFromActionId: number | null
  countsFromSays: string | null
  countsFromOn: When | null
}

/** A date is given, or it is counted from something that is named and has a date: one of the two. */
export function problemsOfCount(answers: Counted): Problem[] {
  const { due, dueMonths, dueWeeks, countsFromPostId, countsFromActionId, countsFromSays, countsFromOn } = answers
  const counts = [dueMonths, dueWeeks].filter((count) => count !== null).length
  if (counts > 1) return [{ field: 'dueWeeks', says: 'Give months or weeks, not both' }]
  if (countsFromPostId !== null && countsFromActionId !== null)
    return [{ field: 'countsFromActionId', says: 'Count from a post or from an action, not both' }]
  const known = countsFromPostId !== null || countsFromActionId !== null
  if (counts === 0)
    return known
      ? [{ field: 'dueMonths', says: 'Say how many months or weeks after that' }]
      : due === null
        ? [{ field: 'due', says: 'Say when it is due, or what it is counted from' }]
        : []
  if (known) return []
  return [
    ...(countsFromSays === null
      ? [{ field: 'countsFromSays', says: 'Say what the months or weeks are counted from' }]
      : []),
    ...(countsFromOn === null
      ? [{ field: 'countsFromOn', says: 'Say when that happened or will happen, or that it is not stated' }]
      : []),
  ]
}

/** The date and what it is counted from, as an action keeps them: a post and another action are named and dated by their own records. */
export async function countOf(visit: Visit, { countsFromPostId, ...answers }: Counted) {
  const from = await eventOf(visit, countsFromPostId, answers.countsFromActionId)
  const counting = {
    ...answers,
    ...from,
    countsFromSays: answers.countsFromSays ?? from?.countsFromSays ?? null,
    countsFromOn: answers.countsFromOn ?? from?.countsFromOn ?? null,
  }
  return { ...counting, due: answers.due ?? fallsOn(counting)! }
}

/** What is counted from: its words, its date and its address; null where it is neither a post nor an action. */
async function eventOf(visit: Visit, postId: number | null, actionId: number | null) {
  if (postId !== null) {
    const post = (await postsOn(visit.db, visit.today)).find(({ id }) => id === postId)!
    return {
      countsFromSays: `${/^[A-Z][a-z]/.test(post.name) ? `the ${lower(post.name)}` : post.name} taking up post`,
      countsFromOn: post.startsOn ?? '?',
      countsFromAt: `/posts/${postId}`,
    }
  }
  if (actionId === null) return null
  const { title, due } = await findAction(visit.db, actionId)
  return {
    countsFromSays: `‘${lower(title)}’ being done`,
    countsFromOn: due,
    countsFromAt: `/actions/${actionId}`,
    countsFromActionId: actionId,
  }
}
