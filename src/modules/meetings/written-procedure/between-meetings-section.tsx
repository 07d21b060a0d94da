import { inWords } from '#platform/calendar/day.ts'
import { lastDay } from '#platform/calendar/when.ts'
import { Section } from '#platform/ui/glance.tsx'
import { may, type Visit } from '#platform/visit.ts'
import type { StandingMeeting } from '../store.ts'
import { endedBefore } from './store.ts'

/** What was decided in writing since the group's meeting before, and so is reported to this one. Nothing where there was none. */
export async function betweenMeetingsSection(visit: Visit, meeting: StandingMeeting) {
  const day = lastDay(meeting.happenedNow)
  if (!day || !meeting.workingGroupId || !may(visit, 'see written procedures')) return null
  const carried = (await endedBefore(visit.db, meeting.workingGroupId, day)).filter(({ how }) => how === 'carried')
  if (carried.length === 0) return null
  return (
    <Section title="Decided in writing since the last meeting" id="between" quiet="to be reported here">
      <ul class="bullets">
        {carried.map((row) => (
          <li key={row.id}>
            <a href={`/decisions/${row.decisionId}`}>{row.title}</a>, {inWords(row.endedOn)}.{' '}
            <a href={`/written-procedures/${row.id}`}>{row.why}</a>
          </li>
        ))}
      </ul>
    </Section>
  )
}
