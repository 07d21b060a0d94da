import { meetingOf, type Counted } from '../analysis/analysis.ts'

/** A question or a standard that fewer agencies meet the minimum in than in most others: something to consider as a theme, and no more than that. */
export type Candidate = { says: string; references: string[]; meeting: number; answered: number }
type Share = { meeting: number; answered: number }

/**
 * The questions in which the smallest share of those that answered meets the minimum, the smallest first. A question that everybody meets is
 * none, nor is one that a theme is measured by already.
 */
export const questionsOffered = (
  counts: readonly (Counted & { reference: string })[],
  asks: ReadonlyMap<string, string>,
  measured: ReadonlySet<string>,
  most: number,
): Candidate[] =>
  fewestFirst(
    [...Map.groupBy(counts, ({ reference }) => reference)].flatMap(([reference, own]): Candidate[] => {
      const meeting = meetingOf(own)
      return meeting === null || measured.has(reference)
        ? []
        : [{ says: `${reference} ${asks.get(reference) ?? ''}`.trim(), references: [reference], ...meeting }]
    }),
    most,
  )

/** The standards that the smallest share of those that answered meets in every question, the smallest first; one that all meet is none. */
export const standardsOffered = (
  standards: readonly (Share & { partId: number; reference: string; title: string })[],
  scored: readonly { partId: number; reference: string }[],
  most: number,
): Candidate[] =>
  fewestFirst(
    standards.map(({ partId, reference, title, meeting, answered }) => ({
      says: `${reference} ${title}, all of it`,
      references: [...new Set(scored.filter((each) => each.partId === partId).map((each) => each.reference))],
      meeting,
      answered,
    })),
    most,
  )

/** Of the same share the one that more answered comes first, then by name. */
const fewestFirst = (candidates: readonly Candidate[], most: number): Candidate[] =>
  candidates
    .filter(({ meeting, answered }) => answered > 0 && meeting < answered)
    .toSorted(
      (one, other) =>
        one.meeting * other.answered - other.meeting * one.answered ||
        other.answered - one.answered ||
        one.says.localeCompare(other.says, 'en', { numeric: true }),
    )
    .slice(0, most)
