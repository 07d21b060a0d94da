import type { Day } from '#platform/calendar/day.ts'
import { whenInWords } from '#platform/calendar/when.ts'
import { Button } from '#platform/ui/govuk/buttons.tsx'
import { Select } from '#platform/ui/govuk/text-inputs.tsx'
import { Empty, Section } from '#platform/ui/glance.tsx'
import { PageHeading } from '#platform/ui/layout.tsx'
import { PagesOf, pageAsked } from '#platform/ui/paging.tsx'
import { Status } from '#platform/ui/marks.tsx'
import { may } from '#platform/visit.ts'
import { page } from '#platform/web/route.tsx'
import { groupsToPick } from '#modules/partnership/index.ts'
import { meetingKinds, standingOf, type MeetingKind } from './meeting.ts'
import { meetingsAhead, meetingsPast, type StandingMeeting } from './store.ts'

/** The meetings: those ahead first, then what has been, latest first; of every group or of one. */
export const listMeetings = page({
  path: '/meetings',
  may: 'see meetings',

  async show(visit) {
    const groups = await groupsToPick(visit.db)
    const group = groups.find(({ id }) => String(id) === visit.query.get('group')) ?? null
    const number = pageAsked(visit)
    const ahead = number === 1 ? await meetingsAhead(visit.db, group?.id ?? null) : []
    const past = await meetingsPast(visit.db, group?.id ?? null, number)
    return {
      title: group ? `Meetings of ${group.says}` : 'Meetings',
      ownHeading: true,
      body: (
        <>
          <PageHeading
            says={group ? `Meetings of ${group.says}` : 'Meetings'}
            lede={
              <>
                Where the partners meet. An agenda begins with a <a href="/agenda-templates">template of your own</a>;
                anybody may <a href="/backlog/propose">propose an item</a>.
              </>
            }
            deeds={
              may(visit, 'call a meeting') && (
                <>
                  <Button href="/meetings/call">Call a meeting</Button>
                  <Button href="/meetings/record-past" classes="govuk-button--secondary">
                    Record one already held
                  </Button>
                </>
              )
            }
          />
          {groups.length > 0 && (
            <form method="get" action="/meetings" class="after">
              <Select
                id="group"
                name="group"
                label={{ content: 'Show the meetings of', classes: 'govuk-label--s' }}
                value={group?.id ?? ''}
                items={[
                  { value: '', content: 'Every group' },
                  ...groups.map(({ id, says }) => ({ value: id, content: says })),
                ]}
              />
              <Button classes="govuk-button--secondary">Show</Button>
            </form>
          )}
          {number === 1 && (
            <Section title="Planned" id="ahead" mark="due" quiet="and those that nobody has recorded yet">
              {ahead.length ? (
                <MeetingTable caption="Meetings ahead" rows={ahead} today={visit.today} />
              ) : (
                <Empty says="No meeting is planned." />
              )}
            </Section>
          )}
          <Section title="Past" id="past" quiet={past.count === 1 ? '1 meeting' : `${past.count} meetings`}>
            {past.rows.length ? (
              <MeetingTable caption="Past meetings, latest first" rows={past.rows} today={visit.today} />
            ) : (
              <Empty says="No meeting has been recorded here." />
            )}
            <PagesOf at={group ? `/meetings?group=${group.id}` : '/meetings'} page={number} count={past.count} />
          </Section>
        </>
      ),
    }
  },
})

const MeetingTable = ({ caption, rows, today }: { caption: string; rows: StandingMeeting[]; today: Day }) => (
  <table class="table stack">
    <caption class="govuk-visually-hidden">{caption}</caption>
    <thead>
      <tr>
        {['Meeting', 'Who meets', 'When', 'Stands'].map((head) => (
          <th key={head} scope="col">
            {head}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map((row) => (
        <tr key={row.id}>
          <th scope="row">
            <a href={`/meetings/${row.id}`}>{row.title}</a>
            {row.kind !== 'ordinary' && (
              <span class="quiet"> {meetingKinds[row.kind as MeetingKind].toLowerCase()}</span>
            )}
          </th>
          <td>{row.body}</td>
          <td>
            {row.happenedNow !== row.happenedOn && <del class="was">{whenInWords(row.happenedOn)}</del>}{' '}
            {whenInWords(row.happenedNow)}
            {row.startsAt && `, ${row.startsAt}`}
          </td>
          <td>
            <Status {...standingOf(row.statusNow, row.happenedNow, today)} />
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)
