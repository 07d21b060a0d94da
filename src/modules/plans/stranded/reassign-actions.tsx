import { dayAnswers } from '#platform/forms/field.ts'
import { choices, day, pick, text } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { NotFound } from '#platform/problem.ts'
import type { Visit } from '#platform/visit.ts'
import { task } from '#platform/web/route.tsx'
import { agenciesToPick, groupsToPick, ownerNames, peopleToPick, postsToPick } from '#modules/partnership/index.ts'
import { isSameOwner, ownerNumbers, problemsOfOwner, type Owned } from '../owner.ts'
import { passOn } from '../owner-store.ts'
import { findAction } from '../whole-action-store.ts'
import { strandedActions, strandingsOn } from './store.ts'
import { nameOf } from './stranded.ts'

/**
 * Open actions pass to another owner, one or many at once, with the reason: from the page of an action, or all that hangs on
 * a post that is not filled. Each keeps a row that says from whom it came.
 */
export const reassignActions = task({
  path: '/actions/reassign',
  may: 'pass on actions',
  title: 'Pass actions on',
  find: async (visit) => ({ actions: await toPassOn(visit) }),
  above: () => [
    { says: 'Actions', href: '/actions' },
    { says: 'Stranded work', href: '/actions/stranded' },
  ],
  before: ({ actions }) =>
    actions.length === 0 ? (
      <p class="empty">Nothing is stranded. To pass on one action, begin from its page.</p>
    ) : (
      <p class="quiet">Each action keeps whose it was, and its date stays what it is.</p>
    ),
  button: 'Pass on',

  fields: async ({ db }, { actions }) => ({
    actions: choices(
      'Which actions?',
      Object.fromEntries(actions.map(({ id, title, owner }) => [String(id), owner ? `${title} (${owner})` : title])),
    ),
    ownerPostId: pick('To which post?', await postsToPick(db), {
      optional: true,
      hint: 'Choose a post, a group or a person, not more than one',
    }),
    ownerGroupId: pick('Or to which group?', await groupsToPick(db), { optional: true }),
    ownerPersonId: pick('Or to which person?', await peopleToPick(db), { optional: true }),
    ownerAgencyId: pick('Of which organisation?', await agenciesToPick(db), { optional: true }),
    why: text('Why?', { most: 300, hint: 'Such as: the post stays vacant until the autumn' }),
    changedOn: day('From which day?'),
  }),

  begin: ({ actions }, visit) => ({
    actions: actions.map(({ id }) => String(id)),
    ...dayAnswers('changedOn', visit.today),
  }),

  check: (answers, { actions }, visit) => {
    const problems = problemsOfOwner(answers, { needed: true })
    const same = actions.some(({ id, ...owned }) => answers.actions.includes(String(id)) && isSameOwner(owned, answers))
    return [
      ...problems,
      ...(problems.length === 0 && same ? [{ field: 'ownerPostId', says: 'That is whose it is already' }] : []),
      ...(answers.changedOn > visit.today
        ? [{ field: 'changedOn', says: 'It cannot have passed on a day to come' }]
        : []),
    ]
  },

  async save(visit, { actions }, { actions: chosen, why, changedOn, ...to }) {
    const passed = actions.filter(({ id }) => chosen.includes(String(id)))
    await passOn(visit.db, passed, to, { why, changedBy: visit.who.name, changedOn })
    const says = (await ownerNames(visit.db))(ownerNumbers(to))
    for (const { id } of passed)
      await record(visit, `passed on to ${says}`, `/actions/${id}`, { ...to, why, changedOn })
    return passed.length === 1 ? `/actions/${passed[0]!.id}` : '/actions/stranded'
  },
})

type PassedOn = Owned & { id: number; version: number; title: string; owner: string | null }

/** One action by its number, what hangs on one owner, or all that is stranded. Throws NotFound for an action that has ended. */
async function toPassOn(visit: Visit): Promise<PassedOn[]> {
  const one = visit.query.get('action')
  if (one !== null && /^[1-9]\d{0,8}$/.test(one)) {
    const action = await findAction(visit.db, Number(one))
    if (action.state !== 'open') throw new NotFound()
    return [action]
  }
  const strandings = await strandingsOn(visit.db, visit.today)
  const from = visit.query.get('from')
  return strandedActions(
    visit.db,
    strandings.filter((each) => from === null || nameOf(each) === from),
  )
}
