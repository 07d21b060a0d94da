import { dayAnswers } from '#platform/forms/field.ts'
import { numberIn } from '#platform/evidence/evidence.ts'
import { choices, day, text } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { ownerNames } from '#modules/partnership/index.ts'
import { notTheirs, whyNotTheirs } from '../acting.ts'
import { findAction } from '../whole-action-store.ts'
import { helperKey, helpersNow } from './helping.ts'
import { addHelpChanges, helpChangesOf, someHelped } from './store.ts'

/** Somebody no longer helps with an action: who, from when and why. That they did stays in sight. */
export const endHelp = task({
  path: '/actions/:action/end-help',
  may: 'arrange actions',
  examples: async (visit) => (await someHelped(visit.db)).map(({ id }) => ({ action: String(id) })),
  async find(visit, params) {
    const action = await findAction(visit.db, numberIn(params.action))
    const { id, title } = action
    return {
      id,
      title,
      notTheirs: await whyNotTheirs(visit, action),
      helpers: helpersNow(await helpChangesOf(visit.db, id)),
    }
  },
  title: ({ title }) => `End help: ${title}`,
  above: ({ id, title }) => [
    { says: 'Actions', href: '/actions' },
    { says: title, href: `/actions/${id}` },
  ],
  before: ({ helpers }) => (helpers.length === 0 ? <p class="empty">Nobody helps with it now.</p> : null),
  begin: ({ helpers }, visit) => ({
    helpers: helpers.length === 1 ? [helperKey(helpers[0]!)] : [],
    ...dayAnswers('happenedOn', visit.today),
  }),

  fields: async ({ db }, { helpers }) => {
    const nameOf = await ownerNames(db)
    return {
      helpers: choices(
        'Who no longer helps?',
        Object.fromEntries(helpers.map((helper) => [helperKey(helper), nameOf(helper)])),
      ),
      says: text('Why?', { optional: true, most: 300 }),
      happenedOn: day('From which day?'),
    }
  },

  check: (_answers, { notTheirs: why }) => notTheirs(why, 'helpers'),

  async save(visit, { id, helpers }, { helpers: chosen, says, happenedOn }) {
    const ending = helpers.filter((helper) => chosen.includes(helperKey(helper)))
    await addHelpChanges(
      visit.db,
      ending.map(({ agencyId, postId, personId, groupId }) => ({
        agencyId,
        postId,
        personId,
        groupId,
        says,
        happenedOn,
        actionId: id,
        kind: 'left' as const,
        saidBy: visit.who.name,
      })),
    )
    const nameOf = await ownerNames(visit.db)
    for (const helper of ending)
      await record(visit, `${nameOf(helper)} no longer helps with it`, `/actions/${id}`, { says, happenedOn })
    return `/actions/${id}`
  },
})
