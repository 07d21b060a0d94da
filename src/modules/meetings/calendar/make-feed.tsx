import { choice } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { makeSecretAddress } from '#platform/identity/secret-address.ts'
import { task } from '#platform/web/route.tsx'
import { groupsToPick } from '#modules/partnership/index.ts'
import { feedOfGroup, feedOfOwn } from './event.ts'

/** Makes the address of a calendar of one's own, or makes it afresh: the one before then opens nothing. */
export const makeFeed = task({
  path: '/calendar/make',
  may: 'answer invitations',
  title: 'Make the address of a calendar',
  button: 'Make the address',
  above: () => [{ says: 'Your calendar', href: '/calendar' }],

  fields: async (visit) => ({
    opens: choice('Which meetings are to be in it?', {
      [feedOfOwn]: 'Those of every group I sit on',
      ...Object.fromEntries(
        (await groupsToPick(visit.db)).map(({ id, says }) => [feedOfGroup(id), `Those of ${says}`]),
      ),
    }),
  }),

  find: async () => null,
  begin: (_, visit) => ({ opens: visit.query.get('opens') ?? feedOfOwn }),

  before: () => (
    <p>
      Anybody who holds the address can read the titles, days, times and places of these meetings, so keep it to
      yourself. If you have one for the same meetings already, that one opens nothing any more.
    </p>
  ),

  async save(visit, _, { opens }) {
    const secret = await makeSecretAddress(visit, opens)
    await record(visit, 'address of a calendar made', '/calendar')
    return `/calendar/address?secret=${secret}`
  },
})
