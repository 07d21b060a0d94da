import { inWords, type Day } from '#platform/calendar/day.ts'
import type { Row } from '#platform/database/database.ts'
import type { Standing } from '#platform/ui/marks.tsx'
import { abilities } from '../../abilities.ts'
import type { ScoredRow } from '../scored-row.ts'

export type Peer = Row<'selfAssessment.peer'>

const rolesWith = (ability: string) => abilities.find(({ name }) => name === ability)!.roles

/** Whoever leads for an agency may be asked to challenge another's return. */
export const rolesOfPeers: readonly string[] = rolesWith('challenge a return')

/** Who moderates is no peer. */
export const rolesOfReviewers: readonly string[] = rolesWith('moderate returns')

/** Is a return lent to this peer on a day: from their first day to their last, unless it was ended early? */
export const isLent = ({ fromOn, untilOn, endedAt }: Pick<Peer, 'fromOn' | 'untilOn' | 'endedAt'>, day: Day): boolean =>
  endedAt === null && fromOn <= day && day <= untilOn

/** How a peer's challenge stands on a day. */
export function standingOfPeer(
  { fromOn, untilOn, endedAt }: Pick<Peer, 'fromOn' | 'untilOn' | 'endedAt'>,
  day: Day,
): { is: Standing; says: string } {
  if (endedAt !== null) return { is: 'ended', says: 'Ended early' }
  if (day < fromOn) return { is: 'next', says: `From ${inWords(fromOn)}` }
  return day > untilOn ? { is: 'ended', says: 'Its last day has passed' } : { is: 'in place', says: 'Open to them' }
}

/** How many rows of a return a peer has scored. */
export const scoredBy = (rows: readonly ScoredRow[], accountId: number): number =>
  rows.filter(({ peers }) => peers.some(({ byAccount }) => byAccount === accountId)).length

/** The rows as a peer sees them: of a row that they have not scored yet, nobody's score but the agency's own. */
export const asPeerSees = (rows: readonly ScoredRow[], accountId: number): ScoredRow[] =>
  rows.map((row) => (scoredBy([row], accountId) ? row : { ...row, moderated: [], peers: [] }))
