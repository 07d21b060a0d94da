import type { Day } from '#platform/calendar/day.ts'
import { whenInWords } from '#platform/calendar/when.ts'
import { standingOf } from '#platform/facts/change.ts'
import { Empty, Section } from '#platform/ui/glance.tsx'
import { Status } from '#platform/ui/marks.tsx'
import { roundAddress, type RoundChange } from '../../round.ts'
import { dateOfEvent, eventAddress, type ChallengeEvent } from './event.ts'

/** The challenge events of a round, with when each is and how it stands; with a way to plan one for those who moderate. */
export const EventList = (list: {
  roundId: number
  events: readonly ChallengeEvent[]
  changes: readonly RoundChange[]
  plans: boolean
  today: Day
}) =>
  list.events.length === 0 && !list.plans ? null : (
    <Section title="Challenge events" id="events">
      {list.events.length === 0 ? (
        <Empty says="No challenge event is planned for this round." />
      ) : (
        <ul class="rows">
          {list.events.map((event) => {
            const date = dateOfEvent(list.changes, event.plannedAs)
            return (
              <li key={event.id}>
                <a href={eventAddress(event.id)}>Challenge event, {whenInWords(date.happenedOn)}</a>{' '}
                <Status {...standingOf(date, undefined, list.today)} />
              </li>
            )
          })}
        </ul>
      )}
      {list.plans && (
        <p>
          <a href={`${roundAddress(list.roundId)}/plan-event`}>Plan a challenge event</a>
        </p>
      )}
    </Section>
  )
