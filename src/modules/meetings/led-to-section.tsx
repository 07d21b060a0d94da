import { Section } from '#platform/ui/glance.tsx'
import { may, type Visit } from '#platform/visit.ts'
import { ActionTable, actionsBecauseOf } from '#modules/plans/index.ts'
import type { StandingMeeting } from './store.ts'

/** The actions that a meeting led to; nothing where there are none. */
export async function ledToSection(visit: Visit, meeting: StandingMeeting) {
  const actions = may(visit, 'see actions') ? await actionsBecauseOf(visit.db, `/meetings/${meeting.id}`) : []
  if (actions.length === 0) return null
  return (
    <Section title="What it led to" id="actions">
      <ActionTable
        rows={actions}
        today={visit.today}
        caption="Actions raised because of it"
        empty="No action was raised because of it."
      />
    </Section>
  )
}
