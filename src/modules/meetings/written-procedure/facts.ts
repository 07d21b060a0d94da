import type { Asked, Fact } from '#platform/facts/fact.ts'
import type { TenantDatabase } from '#platform/database/database.ts'
import { endedDuring } from './store.ts'

/** How many proposed decisions put in writing ended in the period, and how; each one that was carried is told as the decision it became. */
export async function procedureFacts(db: TenantDatabase, { period, asAt }: Asked, section: string): Promise<Fact[]> {
  const ended = (await endedDuring(db, period)).filter(({ knownOn }) => knownOn === null || knownOn <= asAt)
  if (ended.length === 0) return []
  const count = (how: string) => ended.filter((each) => each.how === how).length
  const parts = (
    [
      ['carried', 'carried'],
      ['not carried', 'not carried'],
      ['lapsed', 'lapsed'],
      ['meeting', 'stopped for a meeting'],
      ['withdrawn', 'withdrawn'],
    ] as const
  ).flatMap(([how, says]) => (count(how) ? [`${count(how)} ${says}`] : []))
  return [
    {
      name: '/written-procedures#ended',
      sentence: `${ended.length === 1 ? '1 proposed decision' : `${ended.length} proposed decisions`} put in writing between meetings came to an end in the period: ${parts.join(', ')}.`,
      kind: 'count',
      about: { says: 'Decisions in writing', at: '/written-procedures' },
      when: `${period.from}/${period.to}`,
      status: 'happened',
      figures: { ended: ended.length, carried: count('carried') },
      proof: ['/written-procedures', ...ended.map(({ procedureId }) => `/written-procedures/${procedureId}`)],
      audience: 'partnership',
      knownOn: null,
      source: null,
      section,
    },
  ]
}
