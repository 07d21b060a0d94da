import { roundAddress } from '../round.ts'

export const analysisAddress = (roundId: number) => `${roundAddress(roundId)}/analysis`
export const partAddress = (roundId: number, partId: number) => `${analysisAddress(roundId)}/parts/${partId}`

/** How one agency's return stands to one question that is scored; every return that came in stands in exactly one of these ways. */
export const stands = {
  'at a point': 'At a point of the scale',
  'does not apply': 'Does not apply',
  'not asked': 'Not asked of them',
  'not answered': 'Not answered',
} as const
export type Stands = keyof typeof stands

/** Which returns of a round are counted, and by which scores: everybody's, those of one heading, phase or audience; as they say, or as moderated. */
export type Cut = {
  heading: string | null
  /** Schools of one phase alone, such as primary. */
  phase: string | null
  /** Nought for those of no audience in particular. */
  audienceId: number | null
  moderated: boolean
}

/** Every return of a round, as agencies see themselves. */
export const wholeRound: Cut = { heading: null, phase: null, audienceId: null, moderated: false }

/** Those of one kind, phase and audience that a round asked, and how many they are. */
export type Asked = { heading: string; phase: string | null; audienceId: number }

/** Is somebody who was asked in this cut? */
export const isWithin = (asked: Asked, { heading, phase, audienceId }: Omit<Cut, 'moderated'>): boolean =>
  (heading === null || asked.heading === heading) &&
  (phase === null || asked.phase === phase) &&
  (audienceId === null || asked.audienceId === audienceId)

/** So many stand at one point, or in one other way, and so many of them meet the minimum. */
export type Counted = {
  standing: Stands
  says: string | null
  place: number | null
  shade: number | null
  count: number
  meeting: number
}

/** One standard of one agency: how many scored questions it answered, how many of them meet the minimum, and the most common point. */
export type Cell = { answered: number; meeting: number; shade: number; says: string }

/** How many returns lie behind some counts; for one question always the number of returns that came in. */
export const totalOf = (counts: readonly Counted[]): number => counts.reduce((sum, { count }) => sum + count, 0)

/** Of those that stand at a point, how many meet the minimum; null where nobody stands at one. */
export function meetingOf(counts: readonly Counted[]): { meeting: number; answered: number } | null {
  const at = counts.filter(({ standing }) => standing === 'at a point')
  return at.length === 0 ? null : { answered: totalOf(at), meeting: at.reduce((sum, { meeting }) => sum + meeting, 0) }
}

/**
 * The most common of the points that one agency's answers to a standard stand at, never an average. Of two that are as common the one with
 * more to do counts, so that nothing is drawn lighter than it is. Points of one shade on different scales are told together.
 */
export function mostCommon(points: readonly { says: string; shade: number; count: number }[]): {
  shade: number
  says: string
} {
  const shades = new Map<number, { count: number; says: string[] }>()
  for (const { says, shade, count } of points) {
    const known = shades.get(shade) ?? { count: 0, says: [] }
    shades.set(shade, { count: known.count + count, says: [...known.says, says] })
  }
  const [shade, { says }] = [...shades].reduce((best, next) =>
    next[1].count > best[1].count || (next[1].count === best[1].count && next[0] > best[0]) ? next : best,
  )
  return { shade, says: [...new Set(says)].join(' or ') }
}

/** '3 of 4 meet the minimum, most often Green': what one cell of the grid says to whoever hears it. */
export const cellInWords = ({ answered, meeting, says }: Cell): string =>
  answered === 1
    ? `${says}: ${meeting === 1 ? 'meets' : 'does not meet'} the minimum`
    : `${meeting} of ${answered} meet the minimum, most often ${says}`

/** The order in which the ways of standing are read: the points from the weakest, then what has no point. */
export const inOrder = (one: Counted, other: Counted): number =>
  order.indexOf(one.standing) - order.indexOf(other.standing) ||
  (one.place ?? 0) - (other.place ?? 0) ||
  (one.says ?? '').localeCompare(other.says ?? '')

/** What one way of standing is called: the point itself, or in words. */
export const saysOf = ({ standing, says }: Pick<Counted, 'standing' | 'says'>): string =>
  standing === 'at a point' ? (says ?? '') : stands[standing]

/** Counts with the same name made one, as where the questions of a standard share a scale. */
export function together(counts: readonly Counted[]): Counted[] {
  const known = new Map<string, Counted>()
  for (const each of counts) {
    const key = `${each.standing} ${each.says}`
    const before = known.get(key)
    known.set(
      key,
      before ? { ...before, count: before.count + each.count, meeting: before.meeting + each.meeting } : each,
    )
  }
  return [...known.values()].toSorted(inOrder)
}

const order: readonly Stands[] = ['at a point', 'does not apply', 'not asked', 'not answered']
