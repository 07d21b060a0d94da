import { Button } from '#platform/ui/govuk/buttons.tsx'
import { Empty, Section } from '#platform/ui/glance.tsx'
import { Status } from '#platform/ui/marks.tsx'
import { may, type Visit } from '#platform/visit.ts'
import { attendanceInWords } from '../meeting.ts'
import { attendanceOf, type StandingMeeting } from '../store.ts'
import { replyInWords, representedInWords } from './attendance.ts'
import type { Quorum } from './quorum.ts'
import { isAhead, sitsOn } from './reply.tsx'
import { quorumsOf, repliesTo } from './store.ts'

/** The part of a meeting's page that says who came, who answered ahead, and whether the meeting was quorate. */
export async function attendanceSection(visit: Visit, meeting: StandingMeeting) {
  const attendance = await attendanceOf(visit.db, meeting.id)
  const replies = await repliesTo(visit.db, meeting.id)
  const quorum = (await quorumsOf(visit.db, [meeting])).get(meeting.id) ?? null
  const ahead = attendance.length === 0 && isAhead(meeting, visit)
  const asked = isAhead(meeting, visit) && (await sitsOn(visit, meeting))
  const at = `/meetings/${meeting.id}`
  return (
    <Section
      title={ahead ? 'Who is coming' : 'Who came'}
      id="attendance"
      quiet={ahead ? undefined : attendanceInWords(attendance)}
    >
      {(meeting.statusNow === 'happened' || attendance.length > 0) && <QuorumLine quorum={quorum} meeting={meeting} />}
      {attendance.length === 0 ? (
        (!ahead || replies.length === 0) && (
          <Empty says={ahead ? 'Nobody has answered yet.' : 'Nobody has recorded which agencies came.'} />
        )
      ) : (
        <Represented
          caption="Attendance by agency"
          head="How represented"
          rows={attendance.map((row) => ({ ...row, key: row.agencyId, says: representedInWords(row) }))}
        />
      )}
      {replies.length > 0 && (
        <>
          <h3 id="replies">Answered ahead</h3>
          <Represented
            caption="What members answered ahead of the meeting"
            head="Answer"
            rows={replies.map((row) => ({ ...row, key: row.id, says: replyInWords(row) }))}
          />
        </>
      )}
      <div class="govuk-button-group">
        {asked && (
          <Button classes="govuk-button--secondary" href={`${at}/reply`}>
            {replies.some((reply) => reply.accountId === visit.who.accountId)
              ? 'Change your answer'
              : 'Say whether you are coming'}
          </Button>
        )}
        {may(visit, 'record attendance') && (
          <Button classes="govuk-button--secondary" href={`${at}/attendance`}>
            Record who came
          </Button>
        )}
      </div>
    </Section>
  )
}

/** Whether a meeting was quorate, as a mark and a sentence with the reasons. */
export const QuorumMark = ({ quorum }: { quorum: Quorum }) => (
  <Status is={quorum.is === 'quorate' ? 'done' : quorum.is === 'not quorate' ? 'missing' : 'none'} says={quorum.says} />
)

const QuorumLine = ({ quorum, meeting }: { quorum: Quorum | null; meeting: StandingMeeting }) => (
  <>
    <p id="quorum">
      {quorum ? (
        <>
          <QuorumMark quorum={quorum} />{' '}
          <a href={`/quorum#group-${meeting.workingGroupId}`} class="quiet">
            The rule of quorum
          </a>
        </>
      ) : (
        <span class="quiet">
          No rule of quorum held for this meeting. <a href="/quorum">When groups are quorate</a>
        </span>
      )}
    </p>
    {quorum?.is === 'not quorate' && (
      <p>What was decided at this meeting was decided without a quorum. It stands recorded, and says so.</p>
    )}
  </>
)

type Line = {
  key: number
  agencyId: number | null
  agency: string | null
  statutory: boolean | null
  byName?: string
  says: string
}

const Represented = ({ caption, head, rows }: { caption: string; head: string; rows: Line[] }) => (
  <table class="table stack">
    <caption class="govuk-visually-hidden">{caption}</caption>
    <thead>
      <tr>
        <th scope="col">Agency</th>
        <th scope="col">{head}</th>
      </tr>
    </thead>
    <tbody>
      {rows.map((row) => (
        <tr key={row.key}>
          <th scope="row" class="plain">
            {row.agencyId ? <a href={`/agencies/${row.agencyId}`}>{row.agency}</a> : row.byName}
            {row.statutory && <span class="quiet"> safeguarding partner</span>}
          </th>
          <td data-head={head}>{row.says}</td>
        </tr>
      ))}
    </tbody>
  </table>
)
