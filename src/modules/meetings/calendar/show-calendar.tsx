import { momentInWords } from '#platform/calendar/moment.ts'
import { whenInWords } from '#platform/calendar/when.ts'
import { Button } from '#platform/ui/govuk/buttons.tsx'
import { Empty, Section } from '#platform/ui/glance.tsx'
import { PageHeading } from '#platform/ui/layout.tsx'
import { page } from '#platform/web/route.tsx'
import { feedsOf } from './end-feed.tsx'
import { meetingsOfGroups } from './feed-store.ts'
import { wishesOf } from './invitation-store.ts'
import { groupsOfAccount } from './seats-store.ts'

/** One's own calendar: the meetings ahead of the groups one sits on, the addresses a calendar can subscribe to, and whether invitations come by mail. */
export const showCalendar = page({
  path: '/calendar',
  may: 'answer invitations',

  async show(visit) {
    const account = visit.who.accountId ?? 0
    const groups = await groupsOfAccount(visit.db, account, visit.today)
    const ahead = (await meetingsOfGroups(visit.db, groups, visit.today))
      .filter((meeting) => meeting.statusNow === 'planned')
      .toSorted((one, other) => (one.happenedNow < other.happenedNow ? -1 : 1))
    const feeds = await feedsOf(visit)
    const wanted = (await wishesOf(visit.db, [account])).get(account) ?? true
    return {
      title: 'Your calendar',
      ownHeading: true,
      body: (
        <>
          <PageHeading
            says="Your calendar"
            lede="Have the meetings of your groups in the calendar you use anyway."
            deeds={<Button href="/calendar/make">Make the address of a calendar</Button>}
          />
          <Section title="Meetings ahead" id="ahead" quiet="of the groups you sit on">
            {ahead.length === 0 ? (
              <Empty
                says={
                  groups.length === 0
                    ? 'You are not recorded as sitting on a group. You can still subscribe to the calendar of one.'
                    : 'No meeting of your groups is planned.'
                }
              />
            ) : (
              <table class="table stack">
                <caption class="govuk-visually-hidden">Meetings ahead of the groups you sit on</caption>
                <thead>
                  <tr>
                    <th scope="col">Meeting</th>
                    <th scope="col">When</th>
                    <th scope="col">Your answer</th>
                  </tr>
                </thead>
                <tbody>
                  {ahead.slice(0, 50).map((meeting) => (
                    <tr key={meeting.id}>
                      <th scope="row">
                        <a href={`/meetings/${meeting.id}`}>{meeting.title}</a>
                      </th>
                      <td data-head="When">
                        {whenInWords(meeting.happenedNow)}
                        {meeting.startsAt && `, ${meeting.startsAt}`}
                      </td>
                      <td data-head="Your answer">
                        <a href={`/meetings/${meeting.id}/reply`}>
                          Answer<span class="govuk-visually-hidden"> for {meeting.title}</span>
                        </a>
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )}
          </Section>
          <Section title="Calendars you subscribe to" id="feeds">
            {feeds.length === 0 ? (
              <Empty says="You have not made the address of a calendar yet." />
            ) : (
              <ul class="govuk-list">
                {feeds.map((feed) => (
                  <li key={feed.opens}>
                    {feed.says} <span class="quiet">address made {momentInWords(feed.madeAt)}</span>{' '}
                    <a href={`/calendar/make?opens=${encodeURIComponent(feed.opens)}`}>
                      Make it afresh<span class="govuk-visually-hidden">: {feed.says}</span>
                    </a>{' '}
                    <a href={`/calendar/end?opens=${encodeURIComponent(feed.opens)}`}>
                      End it<span class="govuk-visually-hidden">: {feed.says}</span>
                    </a>
                  </li>
                ))}
              </ul>
            )}
          </Section>
          <Section title="Invitations by mail" id="invitations">
            <p>
              {wanted
                ? 'You are sent an invitation when a meeting of one of your groups is called, moved or called off.'
                : 'You chose not to be sent invitations.'}{' '}
              <a href="/calendar/invitations">Change this</a>
            </p>
            <p class="quiet">
              Answer by the link in the invitation. An answer given with the buttons of your mail program goes to the
              address that sends our letters and is not read here.
            </p>
          </Section>
        </>
      ),
    }
  },
})
