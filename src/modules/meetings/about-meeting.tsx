import { whenInWords } from '#platform/calendar/when.ts'
import { learntFrom } from '#platform/facts/dated.ts'
import { Button } from '#platform/ui/govuk/buttons.tsx'
import { SummaryList } from '#platform/ui/govuk/lists.tsx'
import { Status } from '#platform/ui/marks.tsx'
import { may, type Visit } from '#platform/visit.ts'
import { isAhead, meetingKinds, standingOf, type MeetingKind } from './meeting.ts'
import type { StandingMeeting } from './store.ts'

/** How a meeting stands, who meets, when and where, and from its day on what became of it as the next thing to record. */
export const aboutMeeting = async (visit: Visit, meeting: StandingMeeting) => (
  <>
    <SummaryList rows={rowsAbout(meeting, visit)} />
    {may(visit, 'call a meeting') && meeting.statusNow !== 'planned' && (
      <p>
        <a href={`/meetings/${meeting.id}/put-right`}>Put right what became of it</a>
      </p>
    )}
    {may(visit, 'call a meeting') && meeting.statusNow === 'planned' && (
      <div class="govuk-button-group">
        <Button
          {...(isAhead(meeting.statusNow, meeting.happenedNow, visit.today) && secondary)}
          href={`/meetings/${meeting.id}/record-held`}
        >
          Record what became of it
        </Button>
        <Button classes="govuk-button--secondary" href={`/meetings/${meeting.id}/move`}>
          Change the day, time or place
        </Button>
      </div>
    )}
  </>
)

const secondary = { classes: 'govuk-button--secondary' }

const rowsAbout = (meeting: StandingMeeting, visit: Visit) => [
  { key: 'Stands', value: <Status {...standingOf(meeting.statusNow, meeting.happenedNow, visit.today)} /> },
  {
    key: 'Who meets',
    value: meeting.workingGroupId ? (
      <a href={`/groups/${meeting.workingGroupId}`}>{meeting.body}</a>
    ) : (
      <>
        {meeting.body}
        {meeting.bodyMeans && `, which is ${meeting.bodyMeans}`}
      </>
    ),
  },
  {
    key: 'Kind',
    value: (
      <>
        {meetingKinds[meeting.kind as MeetingKind]}
        {meeting.howMany > 1 && ` (${meeting.howMany} of them)`}
        {meeting.seriesId !== null && (
          <>
            {' '}
            of <a href={`/meetings/series/${meeting.seriesId}`}>a series</a>
          </>
        )}
      </>
    ),
  },
  {
    key: 'When',
    value: (
      <>
        {meeting.happenedNow !== meeting.happenedOn && (
          <>
            <span class="govuk-visually-hidden">first planned for </span>
            <del class="was">{whenInWords(meeting.happenedOn)}</del>{' '}
          </>
        )}
        {whenInWords(meeting.happenedNow)}
        {meeting.startsAt && `, ${meeting.startsAt}${meeting.endsAt ? ` to ${meeting.endsAt}` : ''}`}
      </>
    ),
  },
  meeting.place && { key: 'Where', value: meeting.place },
  meeting.link && { key: 'Online', value: <a href={meeting.link}>{meeting.link}</a> },
  { key: 'Chaired by', value: meeting.chairedNow ?? 'Not recorded' },
  meeting.reason && { key: 'Why it was called', value: meeting.reason },
  meeting.source && {
    key: 'Learnt from',
    value: learntFrom(meeting),
  },
]
