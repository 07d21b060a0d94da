import type { TenantDatabase } from '#platform/database/database.ts'
import type { Asked, Fact } from '#platform/facts/fact.ts'
import { minutesAgreedDuring } from './store.ts'

/** What minutes tell: of how many meetings the minutes were agreed in the period. Nothing where none were. */
export async function minutesFacts(db: TenantDatabase, { period, asAt }: Asked, section: string): Promise<Fact[]> {
  const agreed = await minutesAgreedDuring(db, period, asAt)
  if (agreed.length === 0) return []
  return [
    {
      name: '/meetings#minutes-agreed',
      sentence: `The minutes of ${agreed.length === 1 ? 'one meeting' : `${agreed.length} meetings`} were agreed at a later meeting in the period.`,
      kind: 'count',
      about: { says: 'Minutes agreed', at: '/meetings' },
      when: `${period.from}/${period.to}`,
      status: 'happened',
      figures: { agreed: agreed.length },
      proof: ['/meetings', ...agreed.map(({ meetingId }) => `/meetings/${meetingId}/minutes`)],
      audience: 'public',
      knownOn: null,
      source: null,
      section,
    },
  ]
}
