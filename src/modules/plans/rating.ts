/** How whoever notes progress sees it, in words, with its mark. */
export const ratings = {
  'on course': { says: 'On course', mark: 'next' },
  'at risk': { says: 'At risk', mark: 'part' },
  'off course': { says: 'Off course', mark: 'late' },
} as const
export type Rating = keyof typeof ratings

/** The latest view of those who noted progress, of notes that were not put right since; null where nobody gave one. Notes the latest first. */
export function ratingNow<N extends { id: number; rating: string | null; corrects: number | null }>(
  notes: readonly N[],
): (N & { rating: Rating }) | null {
  const corrected = new Set(notes.flatMap(({ corrects }) => corrects ?? []))
  const rated = (note: N): note is N & { rating: Rating } => note.rating !== null && !corrected.has(note.id)
  return notes.find(rated) ?? null
}
