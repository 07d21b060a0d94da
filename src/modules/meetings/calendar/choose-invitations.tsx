import { choice } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { addWish, wishesOf } from './invitation-store.ts'

/** Whether one wants an invitation by mail when a meeting of one's groups is called, moved or called off. */
export const chooseInvitations = task({
  path: '/calendar/invitations',
  may: 'answer invitations',
  title: 'Do you want invitations by mail?',
  above: () => [{ says: 'Your calendar', href: '/calendar' }],

  fields: {
    wanted: choice('When a meeting of one of my groups is called, moved or called off', {
      yes: 'Send me an invitation that my calendar takes',
      no: 'Send me nothing; I look here or subscribe to a calendar',
    }),
  },

  find: async (visit) => (await wishesOf(visit.db, [visit.who.accountId ?? 0])).get(visit.who.accountId ?? 0) ?? true,
  begin: (wanted) => ({ wanted: wanted ? 'yes' : 'no' }),

  async save(visit, _, { wanted }) {
    await addWish(visit.db, { accountId: visit.who.accountId!, wanted: wanted === 'yes', saidAt: visit.now })
    await record(visit, 'choice of invitations made', '/calendar', { wanted })
    return '/calendar'
  },
})
