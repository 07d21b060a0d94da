import { dayAnswers } from '#platform/forms/field.ts'
import { numberIn } from '#platform/evidence/evidence.ts'
import { day, pick, text } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { agenciesToPick, groupsToPick, ownerNames, peopleToPick, postsToPick } from '#modules/partnership/index.ts'
import { notTheirs, whyNotTheirs } from '../acting.ts'
import { closedProblem } from '../action.ts'
import { ownerNumbers } from '../owner.ts'
import { openExamples } from '../show-action.tsx'
import { findAction } from '../whole-action-store.ts'
import { helperKey, helpersNow } from './helping.ts'
import { addHelpChanges, helpChangesOf } from './store.ts'

/** Somebody helps with an action they do not answer for: who, and with what. The owner stays the one who answers. */
export const addHelper = task({
  path: '/actions/:action/add-helper',
  may: 'arrange actions',
  examples: openExamples,
  async find(visit, params) {
    const action = await findAction(visit.db, numberIn(params.action))
    return {
      ...action,
      notTheirs: await whyNotTheirs(visit, action),
      helpers: helpersNow(await helpChangesOf(visit.db, action.id)),
    }
  },
  title: ({ title }) => `Add a helper: ${title}`,
  above: ({ id, title }) => [
    { says: 'Actions', href: '/actions' },
    { says: title, href: `/actions/${id}` },
  ],
  before: ({ owner }) => <p class="quiet">{owner ?? 'Nobody'} answers for it, whoever helps.</p>,
  begin: (_, visit) => dayAnswers('happenedOn', visit.today),

  fields: async ({ db }) => ({
    postId: pick('Which post helps?', await postsToPick(db), {
      optional: true,
      hint: 'Choose one: a post, a group, a person or an organisation',
    }),
    groupId: pick('Or which group?', await groupsToPick(db), { optional: true }),
    personId: pick('Or which person?', await peopleToPick(db), { optional: true }),
    agencyId: pick('Or which organisation?', await agenciesToPick(db), { optional: true }),
    says: text('With what?', { optional: true, most: 300 }),
    happenedOn: day('From which day?'),
  }),

  check({ says: _says, happenedOn: _day, ...helper }, action) {
    const chosen = Object.values(helper).filter((id) => id !== null).length
    const key = helperKey(helper)
    return [
      ...notTheirs(action.notTheirs, 'postId'),
      ...closedProblem(action, 'postId'),
      ...(chosen === 1
        ? []
        : [{ field: 'postId', says: 'Choose one of a post, a group, a person or an organisation' }]),
      ...(chosen === 1 && action.helpers.some((each) => helperKey(each) === key)
        ? [{ field: 'postId', says: 'They help with it already' }]
        : []),
      ...(chosen === 1 && helperKey(ownerWithin(action)) === key
        ? [{ field: 'postId', says: 'They answer for it: whoever owns an action does not help with it as well' }]
        : []),
    ]
  },

  async save(visit, { id }, answers) {
    await addHelpChanges(visit.db, [{ ...answers, actionId: id, kind: 'joined', saidBy: visit.who.name }])
    const name = (await ownerNames(visit.db))(answers)
    await record(visit, `${name} helps with it`, `/actions/${id}`, answers)
    return `/actions/${id}`
  },
})

/** Whoever answers within an agency, without the agency; the agency where nobody within it does. */
function ownerWithin(action: Parameters<typeof ownerNumbers>[0]) {
  const owner = ownerNumbers(action)
  return owner.postId || owner.groupId || owner.personId ? { ...owner, agencyId: null } : owner
}
