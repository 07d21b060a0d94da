import { choice } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { endSecretAddress, secretAddressesOf } from '#platform/identity/secret-address.ts'
import type { Visit } from '#platform/visit.ts'
import { task } from '#platform/web/route.tsx'
import { groupOfFeed } from './event.ts'
import { nameOfFeed } from './feed.ts'

/** Ends the address of one's calendar: from then on it opens nothing, to whoever holds it. */
export const endFeed = task({
  path: '/calendar/end',
  may: 'answer invitations',
  title: 'End the address of a calendar',
  button: 'End it',
  above: () => [{ says: 'Your calendar', href: '/calendar' }],

  fields: async (_visit, feeds: Feed[]) => ({
    opens: choice('Which calendar?', Object.fromEntries(feeds.map(({ opens, says }) => [opens, says]))),
  }),

  find: (visit) => feedsOf(visit),
  begin: (feeds, visit) => ({ opens: visit.query.get('opens') ?? (feeds.length === 1 ? feeds[0]!.opens : undefined) }),
  before: (feeds) =>
    feeds.length === 0 ? (
      <p>You have no address of a calendar.</p>
    ) : (
      <p>Whoever holds the address can no longer read it.</p>
    ),

  async save(visit, _, { opens }) {
    await endSecretAddress(visit, opens)
    await record(visit, 'address of a calendar ended', '/calendar')
    return '/calendar'
  },
})

type Feed = { opens: string; says: string; madeAt: Date }

/** The calendars a visitor has made addresses for, by name. */
export async function feedsOf(visit: Visit): Promise<Feed[]> {
  const feeds: Feed[] = []
  for (const { opens, madeAt } of await secretAddressesOf(visit))
    feeds.push({ opens, madeAt, says: await nameOfFeed(visit, groupOfFeed(opens)) })
  return feeds
}
