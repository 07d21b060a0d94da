import { Button } from '#platform/ui/govuk/buttons.tsx'
import { Empty, Section } from '#platform/ui/glance.tsx'
import { may, type Visit } from '#platform/visit.ts'
import { attendanceInWords, presences, type Presence } from './meeting.ts'
import { attendanceOf, type StandingMeeting } from './store.ts'

/** Which agencies came to a meeting, and the way to record it. */
export async function attendanceSection(visit: Visit, meeting: StandingMeeting) {
  const attendance = await attendanceOf(visit.db, meeting.id)
  return (
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
      {may(visit, 'record attendance') && (
        <Button classes="govuk-button--secondary" href={`/meetings/${meeting.id}/attendance`}>
          Record who came
        </Button>
      )}
    </Section>
  )
}
