import { choice } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { lastSecretAddress, makeSecretAddress } from '#platform/identity/secret-address.ts'
import { task } from '#platform/web/route.tsx'
import { shownOnce } from '#platform/web/shown-once.tsx'
import { groupsToPick } from '#modules/partnership/index.ts'
import { feedOfGroup, feedOfOwn, groupOfFeed } from './event.ts'
import { addressOfFeed, nameOfFeed } from './feed.ts'

const above = () => [{ says: 'Your calendar', href: '/calendar' }]

/** Makes the address of a calendar of one's own, or makes it afresh: the one before then opens nothing. It is shown once. */
export const makeFeed = task({
  path: '/calendar/make',
  may: 'answer invitations',
  title: 'Make the address of a calendar',
  button: 'Make the address',
  above,

  fields: async (visit) => ({
    opens: choice('Which meetings are to be in it?', {
      [feedOfOwn]: 'Those of every group I sit on',
      ...Object.fromEntries(
        (await groupsToPick(visit.db)).map(({ id, says }) => [feedOfGroup(id), `Those of ${says}`]),
      ),
    }),
  }),

  find: async (visit) => ({ version: await lastSecretAddress(visit) }),
  begin: (_, visit) => ({ opens: visit.query.get('opens') ?? feedOfOwn }),

  before: () => (
    <p>
      Anybody who holds the address can read the titles, days, times and places of these meetings, so keep it to
      yourself. You are shown it once. If you have one for the same meetings already, that one opens nothing any more.
    </p>
  ),

  async save(visit, _, { opens }) {
    const secret = await makeSecretAddress(visit, opens)
    await record(visit, 'address of a calendar made', '/calendar')
    return shownOnce({
      title: 'Copy this address now',
      above: above(),
      secret: `${visit.origin ?? ''}${addressOfFeed(secret)}`,
      isAddress: true,
      before: (
        <p>
          It holds <strong>{await nameOfFeed(visit, groupOfFeed(opens))}</strong>.
        </p>
      ),
      after: <HowToSubscribe />,
      next: { says: 'Go on to your calendar', href: '/calendar' },
    })
  },
})

const HowToSubscribe = () => (
  <>
    <ol class="bullets">
      <li>In Outlook: Calendar, Add calendar, Subscribe from web.</li>
      <li>In Google Calendar: Other calendars, From URL.</li>
      <li>On an iPhone: Settings, Calendar, Accounts, Add Account, Other, Add Subscribed Calendar.</li>
    </ol>
    <p class="quiet">
      Your calendar asks for it by itself, some every hour, some once a day. A change of a meeting changes the same
      event; a meeting that was called off stays, marked as cancelled.
    </p>
  </>
)
