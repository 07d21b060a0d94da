import { Button } from '#platform/ui/govuk/buttons.tsx'
import { Empty, Section } from '#platform/ui/glance.tsx'
import { may, type Visit } from '#platform/visit.ts'
import type { StandingMeeting } from '../store.ts'
import { DecisionTable } from './decision-table.tsx'
import { toldOf } from './told-of-decisions.ts'
import { decisionsOfMeeting, stancesOn } from './store.ts'

/** What was decided at a meeting, and the way to record a decision of it. */
export async function decisionsSection(visit: Visit, meeting: StandingMeeting) {
  const decisions = may(visit, 'see decisions') ? await decisionsOfMeeting(visit.db, meeting.id) : []
  const stances = await stancesOn(
    visit.db,
    decisions.map(({ id }) => id),
  )
  return (
    <Section title="What was decided" id="decisions">
      {decisions.length ? (
        <DecisionTable
          caption="Decisions of this meeting"
          rows={decisions}
          stances={stances}
          told={await toldOf(visit, decisions)}
        />
      ) : (
        <Empty says="No decision of this meeting is recorded." />
      )}
      {may(visit, 'record decisions') && (
        <Button classes="govuk-button--secondary" href={`/meetings/${meeting.id}/record-decision`}>
          Record a decision
        </Button>
      )}
    </Section>
  )
}
