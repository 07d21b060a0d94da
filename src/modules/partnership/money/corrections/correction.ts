/** A line of the money that may put an earlier one right. */
export type Correcting = { id: number; corrects: number | null; correctedBecause: string | null }

/** An earlier line with the one that took its place. */
export type PutRight<L> = { line: L; by: L }

/** The lines that count, and the earlier ones that a later line put right: those stay in sight and count no longer. */
export function lastOf<L extends Correcting>(lines: readonly L[]): { counting: L[]; putRight: PutRight<L>[] } {
  const later = new Map(lines.flatMap((line) => (line.corrects === null ? [] : [[line.corrects, line] as const])))
  return {
    counting: lines.filter(({ id }) => !later.has(id)),
    putRight: lines.flatMap((line) => (later.has(line.id) ? [{ line, by: later.get(line.id)! }] : [])),
  }
}

/** Was an earlier line struck out: is the one that took its place nothing at all? */
export const isStruckOut = ({
  corrects,
  pence,
  hours,
}: Pick<Correcting, 'corrects'> & { pence?: number | null; hours?: number | null }): boolean =>
  corrects !== null && !pence && !hours && (pence === 0 || hours === 0)

/** How a line can be wrong, in the words people choose from. */
export const wrongs = {
  other: 'It was written down wrongly: it is as answered here',
  never: 'It never was: strike it out',
} as const
