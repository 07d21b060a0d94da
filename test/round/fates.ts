/** What becomes of a return: it comes in time, late, within an extension or after it, or is refused one; it is nil, exempt, or never comes. */
export type Fate = 'on time' | 'late' | 'extended' | 'extended and late' | 'refused' | 'nil' | 'exempt' | 'never'

/** The fate of each that is asked, by its place. */
export function fateOf(place: number): Fate {
  if (place === 8) return 'refused'
  if (place === 21) return 'extended and late'
  if (place % 14 === 3) return 'never'
  if (place % 17 === 10) return 'nil'
  if (place % 20 === 13) return 'exempt'
  if (place % 12 === 7) return 'extended'
  return place % 12 === 5 ? 'late' : 'on time'
}

/** Did a return come with answers? */
export const isReturned = (fate: Fate) => !['nil', 'exempt', 'never'].includes(fate)

/**
 * Is it answered here, or did it come on paper? All agencies and schools answer here but three schools: somebody always sends paper, the
 * office writes down that it came, and its answers are then told as not answered.
 */
export const isOnScreen = (place: number) => ![29, 52, 75].includes(place)

/** Two at once answer this return: the lead and a colleague, different questions of each part. */
export const isShared = (place: number) => place % 10 === 0

/** One needed question of this return is left out, and it is sent in with the reason. */
export const isIncomplete = (place: number) => place % 9 === 4

/** How the page of the round words each fate in the end. */
export const standsAs: Record<Fate, string> = {
  'on time': 'Returned on time',
  extended: 'Returned within an extension',
  'extended and late': 'Returned late',
  refused: 'Returned late',
  late: 'Returned late',
  nil: 'Nil return',
  exempt: 'Exempt',
  never: 'Not returned, overdue',
}
