import type { Period } from '#platform/calendar/period.ts'
import type { Fact } from '#platform/facts/fact.ts'

/** How an agency was represented at one meeting of the period. */
export type Represented = { agencyId: number; agency: string; statutory: boolean; how: string }

/**
 * How often each safeguarding partner was represented in the period, by its lead or by a deputy, in one sentence and in the order
 * of the partners, whatever the figures. Nothing where it is recorded of none of them.
 */
export function partnersFact(rows: readonly Represented[], period: Period, section: string): Fact[] {
  const partners = [
    ...Map.groupBy(
      rows.filter(({ statutory }) => statutory),
      ({ agencyId }) => agencyId,
    ),
  ].toSorted(([one], [other]) => one - other)
  if (partners.length === 0) return []
  const count = (own: readonly Represented[], how: string) => own.filter((row) => row.how === how).length
  const told = partners.map(([, own]) => {
    const [lead, deputy] = [count(own, 'attended'), count(own, 'deputy')]
    const by = deputy === 0 ? '' : lead === 0 ? ', each time by a deputy' : `, ${deputy} of them by a deputy`
    return `${own[0]!.agency} at ${lead + deputy} of ${own.length}${by}`
  })
  return [
    {
      name: '/parity#attendance',
      sentence: `Of the meetings at which it is recorded, each safeguarding partner was represented, in the order in which they always stand: ${told.join('; ')}.`,
      kind: 'count',
      about: { says: 'the partners at meetings', at: '/parity' },
      when: `${period.from}/${period.to}`,
      status: 'happened',
      figures: Object.fromEntries(
        partners.map(([, own]) => [own[0]!.agency, count(own, 'attended') + count(own, 'deputy')]),
      ),
      proof: partners.map(([id]) => `/parity/attendance/${id}?from=${period.from}&to=${period.to}`),
      audience: 'public',
      knownOn: null,
      source: null,
      section,
    },
  ]
}
