import { Empty, Section } from '#platform/ui/glance.tsx'
import { Button } from '#platform/ui/govuk/buttons.tsx'
import { Status } from '#platform/ui/marks.tsx'
import { may, type Visit } from '#platform/visit.ts'
import type { StandingMeeting } from '../store.ts'
import { beingWritten, mayReadMinutes, standingOfMinutes } from './minutes.ts'
import { minutesOf } from './store.ts'

/** The part of a meeting's page that says how its minutes stand, and leads to them where this visitor may read them; nothing before it was held. */
export async function minutesOnMeeting(visit: Visit, meeting: StandingMeeting) {
  if (meeting.statusNow !== 'happened') return null
  const minutes = await minutesOf(visit.db, meeting.id)
  const at = `/meetings/${meeting.id}/minutes`
  return (
    <Section title="Minutes" id="minutes">
      {minutes && !mayReadMinutes(visit, minutes) ? (
        <Empty says={beingWritten} />
      ) : minutes ? (
        <p>
          <Status {...standingOfMinutes(minutes.state)} /> <a href={at}>Read the minutes</a>
        </p>
      ) : (
        <>
          <Empty says="Nobody has drafted minutes of this meeting." />
          {may(visit, 'write minutes') && <Button href={`${at}/draft`}>Draft the minutes</Button>}
        </>
      )}
    </Section>
  )
}
