import { openedBy } from '#platform/identity/secret-address.ts'
import { NotFound } from '#platform/problem.ts'
import { page } from '#platform/web/route.tsx'
import { groupOfFeed } from './event.ts'
import { addressOfFeed, nameOfFeed } from './feed.ts'

/** The address of a calendar just made, to copy now: it is kept nowhere, so it is not shown again. */
export const showFeedAddress = page({
  path: '/calendar/address',
  may: 'answer invitations',

  async show(visit) {
    const secret = visit.query.get('secret') ?? ''
    const opens = await openedBy(visit, secret)
    const above = [{ says: 'Your calendar', href: '/calendar' }]
    if (opens === null) {
      if (secret) throw new NotFound()
      return {
        title: 'The address of a calendar',
        above,
        body: (
          <p>
            An address is shown when it is made. <a href="/calendar/make">Make one</a>
          </p>
        ),
      }
    }
    const address = `${visit.origin ?? ''}${addressOfFeed(secret)}`
    return {
      title: 'Copy this address now',
      above,
      body: (
        <div class="form">
          <p>
            It holds <strong>{await nameOfFeed(visit, groupOfFeed(opens))}</strong>. It is not kept here, so it cannot
            be shown to you again; you can make it afresh at any time.
          </p>
          <p class="as-written">
            <a href={address}>{address}</a>
          </p>
          <ol class="bullets">
            <li>In Outlook: Calendar, Add calendar, Subscribe from web.</li>
            <li>In Google Calendar: Other calendars, From URL.</li>
            <li>On an iPhone: Settings, Calendar, Accounts, Add Account, Other, Add Subscribed Calendar.</li>
          </ol>
          <p class="quiet">
            Your calendar asks for it by itself, some every hour, some once a day. A change of a meeting changes the
            same event; a meeting that was called off stays, marked as cancelled.
          </p>
        </div>
      ),
    }
  },
})
