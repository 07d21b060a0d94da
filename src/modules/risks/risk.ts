import { addMonths, inWords, type Day } from '#platform/calendar/day.ts'
import type { NewRow, Row } from '#platform/database/database.ts'

export type Risk = Row<'risks.risk'>
export type NewRisk = NewRow<'risks.risk'>
export type Score = Row<'risks.score'>
export type Control = Row<'risks.control'>
export type RiskChange = Row<'risks.riskChange'>

/** How risks are scored from a day on: the words of each point, and from which product a risk is middling, high or severe. */
export type Matrix = Pick<Row<'risks.matrix'>, 'likelihood' | 'impact' | 'middlingFrom' | 'highFrom' | 'severeFrom'>

/** What is used until the partnership agrees on its own: five points each, as many councils have them. It is nobody's rule but a beginning. */
export const firstMatrix: Matrix = {
  likelihood: ['Very unlikely', 'Unlikely', 'Possible', 'Likely', 'Very likely'],
  impact: ['Slight', 'Minor', 'Moderate', 'Major', 'Very grave'],
  middlingFrom: 5,
  highFrom: 10,
  severeFrom: 16,
}

/** Of how much weight a risk is, the least first; the number is its tint on the matrix. */
export const bands = { low: 'Low', middling: 'Middling', high: 'High', severe: 'Severe' } as const
export type Band = keyof typeof bands

/** The band of a score: likelihood times impact, held against where the bands begin. */
export function bandOf({ likelihood, impact }: Pick<Score, 'likelihood' | 'impact'>, matrix: Matrix): Band {
  const product = likelihood * impact
  if (product >= matrix.severeFrom) return 'severe'
  if (product >= matrix.highFrom) return 'high'
  return product >= matrix.middlingFrom ? 'middling' : 'low'
}

/** What may be settled about a risk, in the words people choose from. Accepting is a state of its own: no further reduction is possible or worth it. */
export const changeKinds = {
  review: 'It was looked at and stands as it is',
  treat: 'More is to be done about it',
  accept: 'It is accepted as it is: it cannot, or need not, be made smaller',
  transfer: 'It was passed to somebody else to hold',
  issue: 'It has come true: it is an issue now',
  close: 'It is closed: it has passed, or can no longer happen',
} as const
export type ChangeKind = keyof typeof changeKinds

/** How a risk stands: treated unless it was settled otherwise; looking at it changes nothing. */
export function standingOf(changes: readonly Pick<RiskChange, 'kind'>[]): Exclude<ChangeKind, 'review'> {
  const last = changes.findLast(({ kind }) => kind !== 'review')
  return (last?.kind as Exclude<ChangeKind, 'review'> | undefined) ?? 'treat'
}

export const standings = {
  treat: { is: 'part', says: 'Being treated' },
  accept: { is: 'held', says: 'Accepted as it is' },
  transfer: { is: 'ended', says: 'Held by somebody else' },
  issue: { is: 'late', says: 'Has come true: an issue' },
  close: { is: 'ended', says: 'Closed' },
} as const

/** The scores that count: as if nothing held it down, the first ever, the latest current one (or the first where nobody has scored since), and the latest target. */
export function scoresThatCount(scores: readonly Score[]): {
  initial: Score
  current: Score
  target: Score | null
  before: Score | null
} {
  const last = (kind: string) => scores.findLast((score) => score.kind === kind) ?? null
  const initial = last('initial')!
  return { initial, current: last('current') ?? initial, target: last('target'), before: last('before controls') }
}

/** '4 × 3 = 12, high': the points, the product and the band. */
export const scoreInWords = (score: Pick<Score, 'likelihood' | 'impact'>, matrix: Matrix): string =>
  `${score.likelihood} × ${score.impact} = ${score.likelihood * score.impact}, ${bands[bandOf(score, matrix)].toLowerCase()}`

/** Where a risk is going: down, up, or as it was, from the first score to the present one. */
export function wayOf(initial: Score, current: Score): string {
  const [from, to] = [initial.likelihood * initial.impact, current.likelihood * current.impact]
  return to < from ? `down from ${from}` : to > from ? `up from ${from}` : 'as at first'
}

/** The day a risk is to be looked at again: so many months after it was last looked at. */
export const nextReview = ({ reviewedOn, reviewMonths }: Pick<Risk, 'reviewedOn' | 'reviewMonths'>): Day =>
  addMonths(reviewedOn, reviewMonths)

/** Cause, event and effect as one sentence, as risks are said: 'Because …, … could happen, so that …'. */
export const riskInWords = ({ cause, event, effect }: Pick<Risk, 'cause' | 'event' | 'effect'>): string =>
  `Because ${lower(cause)}, ${lower(event)}, so that ${lower(effect)}.`

const lower = (words: string): string =>
  words.replace(/\.$/, '').replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase())

export const worksInWords = {
  yes: 'Works',
  partly: 'Works in part',
  no: 'Does not work',
  'not known': 'Not known whether it works',
} as const

/** The notes of controls that no later note replaces. */
export function controlsNow(controls: readonly Control[]): Control[] {
  const replaced = new Set(controls.map(({ replaces }) => replaces))
  return controls.filter(({ id }) => !replaced.has(id))
}

/** 'Looked at 3 March 2026; every 3 months'. */
export const reviewInWords = ({ reviewedOn, reviewMonths }: Pick<Risk, 'reviewedOn' | 'reviewMonths'>): string =>
  `Last looked at ${inWords(reviewedOn)}; looked at every ${reviewMonths === 1 ? 'month' : `${reviewMonths} months`}`
