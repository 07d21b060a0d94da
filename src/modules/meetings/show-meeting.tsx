import { whenInWords } from '#platform/calendar/when.ts'
import { EvidenceList } from '#platform/evidence/evidence-list.tsx'
import { evidenceOf, numberIn } from '#platform/evidence/evidence.ts'
import { learntFrom, sentenceOf } from '#platform/facts/dated.ts'
import { HistoryList } from '#platform/history/history-list.tsx'
import { historyOf } from '#platform/history/history.ts'
import { Button } from '#platform/ui/govuk/buttons.tsx'
import { SummaryList } from '#platform/ui/govuk/lists.tsx'
import { Empty, Section } from '#platform/ui/glance.tsx'
import { Status } from '#platform/ui/marks.tsx'
import { may, type Visit } from '#platform/visit.ts'
import { page } from '#platform/web/route.tsx'
import { ActionTable, actionsBecauseOf } from '#modules/plans/index.ts'
import { DecisionTable } from './decisions/decision-table.tsx'
import { decisionsOfMeeting, stancesOn } from './decisions/store.ts'
import { attendanceInWords, meetingKinds, presences, standingOf, type MeetingKind, type Presence } from './meeting.ts'
import { attendanceOf, changesOfMeeting, findMeeting, someMeetings, type StandingMeeting } from './store.ts'

/** One meeting: how it stands, what was decided there, which agencies came, what it led to. */
export const showMeeting = page({
  path: '/meetings/:meeting',
  may: 'see meetings',
  examples: async (visit) => (await someMeetings(visit.db)).map(({ id }) => ({ meeting: String(id) })),

  async show(visit, params) {
    const meeting = await findMeeting(visit.db, numberIn(params.meeting))
    const at = `/meetings/${meeting.id}`
    const changes = await changesOfMeeting(visit.db, meeting.id)
    const attendance = await attendanceOf(visit.db, meeting.id)
    const decisions = may(visit, 'see decisions') ? await decisionsOfMeeting(visit.db, meeting.id) : []
    const stances = await stancesOn(
      visit.db,
      decisions.map(({ id }) => id),
    )
    const actions = may(visit, 'see actions') ? await actionsBecauseOf(visit.db, at) : []
    return {
      title: meeting.title,
      above: [{ says: 'Meetings', href: '/meetings' }],
      body: (
        <>
          <SummaryList rows={aboutMeeting(meeting, visit)} />
          <Deeds visit={visit} meeting={meeting} />
          <Section title="What was decided" id="decisions">
            {decisions.length ? (
              <DecisionTable caption="Decisions of this meeting" rows={decisions} stances={stances} />
            ) : (
              <Empty says="No decision of this meeting is recorded." />
            )}
          </Section>
          <Section title="Who came" id="attendance" quiet={attendanceInWords(attendance)}>
            {attendance.length === 0 ? (
              <Empty says="Nobody has recorded which agencies came." />
            ) : (
              <table class="table stack">
                <caption class="govuk-visually-hidden">Attendance by agency</caption>
                <thead>
                  <tr>
                    <th scope="col">Agency</th>
                    <th scope="col">How represented</th>
                  </tr>
                </thead>
                <tbody>
                  {attendance.map((row) => (
                    <tr key={row.agencyId}>
                      <th scope="row" class="plain">
                        <a href={`/agencies/${row.agencyId}`}>{row.agency}</a>
                        {row.statutory && <span class="quiet"> safeguarding partner</span>}
                      </th>
                      <td>{presences[row.how as Presence]}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )}
          </Section>
          {actions.length > 0 && (
            <Section title="What it led to" id="actions">
              <ActionTable
                rows={actions}
                today={visit.today}
                caption="Actions raised because of it"
                empty="No action was raised because of it."
              />
            </Section>
          )}
          <Section title="How it came about" id="changes">
            <ol class="bullets">
              <li id="called">{sentenceOf(meeting.says, meeting.happenedOn)}</li>
              {changes.map((change) => (
                <li key={change.id} id={`change-${change.id}`}>
                  {sentenceOf(change.says, change.happenedOn)}
                </li>
              ))}
            </ol>
          </Section>
          <EvidenceList files={await evidenceOf(visit.db, at)} />
          <HistoryList lines={await historyOf(visit.db, at)} />
        </>
      ),
    }
  },
})

const aboutMeeting = (meeting: StandingMeeting, visit: Visit) => [
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
    value: meetingKinds[meeting.kind as MeetingKind] + (meeting.howMany > 1 ? ` (${meeting.howMany} of them)` : ''),
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
      </>
    ),
  },
  { key: 'Chaired by', value: meeting.chairedNow ?? 'Not recorded' },
  meeting.source && {
    key: 'Learnt from',
    value: learntFrom(meeting),
  },
]

const Deeds = ({ visit, meeting }: { visit: Visit; meeting: StandingMeeting }) => (
  <div class="govuk-button-group">
    {may(visit, 'call a meeting') && meeting.statusNow === 'planned' && (
      <Button href={`/meetings/${meeting.id}/record-held`}>Record what became of it</Button>
    )}
    {may(visit, 'record decisions') && (
      <Button classes="govuk-button--secondary" href={`/meetings/${meeting.id}/record-decision`}>
        Record a decision
      </Button>
    )}
    {may(visit, 'record attendance') && (
      <Button classes="govuk-button--secondary" href={`/meetings/${meeting.id}/attendance`}>
        Record who came
      </Button>
    )}
  </div>
)
