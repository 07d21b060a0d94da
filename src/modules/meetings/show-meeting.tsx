import { EvidenceList } from '#platform/evidence/evidence-list.tsx'
import { evidenceOf, numberIn } from '#platform/evidence/evidence.ts'
import { HistoryList } from '#platform/history/history-list.tsx'
import { historyOf } from '#platform/history/history.ts'
import { page } from '#platform/web/route.tsx'
import { aboutMeeting } from './about-meeting.tsx'
import { agendaSection } from './agenda/agenda-section.tsx'
import { attendanceSection } from './attendance/attendance-section.tsx'
import { changesSection } from './changes-section.tsx'
import { decisionsSection } from './decisions/decisions-section.tsx'
import { ledToSection } from './led-to-section.tsx'
import { minutesOnMeeting } from './minutes/minutes-on-meeting.tsx'
import { findMeeting, someMeetings } from './store.ts'
import { betweenMeetingsSection } from './written-procedure/between-meetings-section.tsx'

/** What the page of a meeting shows, in this order; each part is a file of its own and is drawn from the meeting alone. */
const sections = [
  aboutMeeting,
  agendaSection,
  decisionsSection,
  betweenMeetingsSection,
  attendanceSection,
  minutesOnMeeting,
  ledToSection,
  changesSection,
]

/** One meeting: how it stands, its agenda, what was decided there, which agencies came, what it led to. */
export const showMeeting = page({
  path: '/meetings/:meeting',
  may: 'see meetings',
  examples: async (visit) => (await someMeetings(visit.db)).map(({ id }) => ({ meeting: String(id) })),

  async show(visit, params) {
    const meeting = await findMeeting(visit.db, numberIn(params.meeting))
    const at = `/meetings/${meeting.id}`
    const parts = []
    for (const section of sections) parts.push(await section(visit, meeting))
    return {
      title: meeting.title,
      above: [{ says: 'Meetings', href: '/meetings' }],
      body: (
        <>
          {parts}
          <EvidenceList files={await evidenceOf(visit.db, at)} />
          <HistoryList lines={await historyOf(visit.db, at)} />
        </>
      ),
    }
  },
})
