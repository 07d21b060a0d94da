import type { Day } from '#platform/calendar/day.ts'
import { numberIn } from '#platform/evidence/evidence.ts'
import { NotFound } from '#platform/problem.ts'
import { may, type Visit } from '#platform/visit.ts'
import type { Params } from '#platform/web/route.tsx'
import { promisedBefore, type Beside } from '../improvements/plan-store.ts'
import { roundAddress } from '../round.ts'
import { findReturn, type Return } from '../returns/answer-store.ts'
import { returnAddress } from '../returns/answer.ts'
import { withSteps } from '../returns/open-return.ts'
import { leads } from '../returns/sending/deeds.tsx'
import { readinessOf, type Readiness } from '../returns/sending/readiness-of.ts'
import { isSentIn } from '../returns/sending/readiness.ts'
import { filesOfReturn, lastTime, remarksOfReturn, scoresOfReturn } from './moderation-store.ts'
import { asPeerSees, type Peer } from './panel/peer.ts'
import { isInHand, lendToPeer, peersOfReturn, type PeerOnPanel } from './panel/peer-store.ts'
import type { Remark } from './remark.ts'
import { scoredRows, type ScoredRow } from './scored-row.ts'

/** As whom somebody looks at the moderation of a return. */
export type Looking = 'reviewer' | 'peer' | 'reader' | 'agency'

/** A return with its moderation: its scored rows with every score, what was asked and said, who is on its panel, and as whom it is looked at. */
export type Moderation = Readiness & {
  as: Looking
  rows: ScoredRow[]
  remarks: Remark[]
  isSentIn: boolean
  panel: PeerOnPanel[]
  /** What the agency promised before beside each row and what became of it, by the reference; nothing for a peer. */
  promised: ReadonlyMap<string, readonly Beside[]>
  today: Day
  /** Until when a peer is asked and how many documents they do not open; null for everybody else. */
  challenge: (Peer & { documents: number }) | null
}

export const moderationAddress = (returnId: number) => `${returnAddress(returnId)}/moderation`

/**
 * The moderation of the return in an address, for reviewers, its peers while they are asked, readers and the lead of the agency. To
 * everybody else there is nothing here.
 */
export async function findModeration(visit: Visit, params: Params): Promise<Moderation> {
  const { db } = visit
  const found = await findReturn(db, numberIn(params.return))
  const as = lookingAs(visit, found)
  const peer = as === null || as === 'reader' ? await lendToPeer(visit, found.id) : null
  if (peer) return asPeer(visit, found, peer)
  if (as === null) throw new NotFound()
  const own = await readinessOf(visit, await withSteps(db, found))
  const scores = await scoresOfReturn(db, own.id)
  return {
    ...own,
    as,
    rows: scoredRows(own.parts, own.answers, scores, await lastTime(db, own)),
    remarks: await remarksOfReturn(db, own.id),
    isSentIn: isSentIn(own.steps),
    panel: await peersOfReturn(db, own.id),
    promised: await promisedBefore(db, visit.today, own, referencesOf(own)),
    today: visit.today,
    challenge: null,
  }
}

const referencesOf = ({ parts }: Readiness) =>
  parts.flatMap(({ questions }) => questions.map(({ reference }) => reference))

/**
 * The same as a peer sees it: nothing at all of a return that is not in the partnership's hands, and nothing of its steps, of last time or of
 * other peers.
 */
async function asPeer(visit: Visit, found: Return, peer: Peer): Promise<Moderation> {
  const { db } = visit
  const inHand = await isInHand(db, found.id)
  const own = await readinessOf(visit, { ...(await withSteps(db, found)), steps: [], isOpen: false })
  const scores = inHand ? await scoresOfReturn(db, own.id) : []
  return {
    ...own,
    as: 'peer',
    answers: inHand ? own.answers : new Map(),
    rows: inHand ? asPeerSees(scoredRows(own.parts, own.answers, scores, new Map()), peer.accountId) : [],
    remarks: inHand ? await remarksOfReturn(db, own.id) : [],
    isSentIn: inHand,
    panel: [],
    promised: new Map(),
    today: visit.today,
    challenge: { ...peer, documents: inHand ? (await filesOfReturn(db, own.id)).length : 0 },
  }
}

/** The lead of an agency sees its own; whoever moderates is no peer; a peer who reads every return anyway looks as a peer while they are asked. */
function lookingAs(visit: Visit, found: { agencyId: number }): Looking | null {
  if (leads(visit, found)) return 'agency'
  if (may(visit, 'moderate returns')) return 'reviewer'
  return may(visit, 'read every return') ? 'reader' : null
}

/** What stands above the tasks of a moderation. */
export const aboveModeration = (moderation: Pick<Moderation, 'id' | 'roundId' | 'title' | 'agency'>) => [
  ...aboveRound(moderation),
  { says: `Moderation: ${moderation.agency}`, href: moderationAddress(moderation.id) },
]

/** What stands above the moderation itself, for whoever may open nothing else of the return. */
export const aboveRound = ({ roundId, title }: Pick<Moderation, 'roundId' | 'title'>) => [
  { says: 'Self-assessment', href: '/self-assessment' },
  { says: title, href: roundAddress(roundId) },
]

export const notSentIn = 'This return is not in the partnership’s hands: it was not sent in, or it was sent back.'
