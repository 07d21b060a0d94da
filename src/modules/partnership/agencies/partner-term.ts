import { inWords, type Day } from '#platform/calendar/day.ts'
import type { Row } from '#platform/database/database.ts'

export type PartnerTerm = Row<'partnership.partnerTerm'>
type Term = Pick<PartnerTerm, 'agencyId' | 'fromOn' | 'untilOn' | 'succeeds'>
type Body = { id: number; name: string; shortName: string; kind: string }

/** A safeguarding partner of a day. `line` are the bodies it follows and those that followed it, itself among them. */
export type PartnerOfADay = Body & { line: readonly number[] }

/**
 * The safeguarding partners in office on any day of a span, each in the place of the first body it follows, so that their order never
 * changes. A body of which no term is recorded is a partner on every day.
 */
export function partnersOn(
  bodies: readonly Body[],
  terms: readonly Term[],
  day: Day,
  since: Day = day,
): PartnerOfADay[] {
  const ofBody = Map.groupBy(terms, (term) => term.agencyId)
  const line = linesOf(bodies, terms)
  return bodies
    .filter(({ id }) => {
      const own = ofBody.get(id)
      return !own || own.some(({ fromOn, untilOn }) => (fromOn ?? '') <= day && (untilOn ?? '9999') >= since)
    })
    .map((body) => ({ ...body, line: line(body.id) }))
    .toSorted(
      (one, other) => one.line[0]! - other.line[0]! || firstDay(one.id) - firstDay(other.id) || one.id - other.id,
    )

  function firstDay(id: number): number {
    const from = (ofBody.get(id) ?? []).map(({ fromOn }) => fromOn ?? '0000-01-01').toSorted()[0]
    return Number((from ?? '0000-01-01').replaceAll('-', ''))
  }
}

/** Which partner of a day an agency stood for, or is followed by: itself where it belongs to no partner. */
export const bodyOfTheDay =
  (partners: readonly PartnerOfADay[]) =>
  (agencyId: number): number =>
    partners.some(({ id }) => id === agencyId)
      ? agencyId
      : (partners.find(({ line }) => line.includes(agencyId))?.id ?? agencyId)

/** One term in words: 'from 1 July 2022', 'until 30 June 2022'. */
export const termInWords = ({ fromOn, untilOn }: Pick<PartnerTerm, 'fromOn' | 'untilOn'>): string =>
  fromOn && untilOn
    ? `from ${inWords(fromOn)} until ${inWords(untilOn)}`
    : fromOn
      ? `from ${inWords(fromOn)}`
      : untilOn
        ? `until ${inWords(untilOn)}`
        : 'from the beginning'

/** All bodies of one line, the first first. */
function linesOf(bodies: readonly Body[], terms: readonly Term[]): (id: number) => number[] {
  const joined = terms.flatMap(({ agencyId, succeeds }) => (succeeds ? [[agencyId, succeeds] as const] : []))
  return (id) => {
    const found = new Set([id])
    for (const _ of bodies)
      for (const [one, other] of joined)
        if (found.has(one) || found.has(other)) {
          found.add(one)
          found.add(other)
        }
    return [...found].toSorted((one, other) => one - other)
  }
}
