import { inWords } from '#platform/calendar/day.ts'
import type { Deadline, DeadlineSource, WaitingSource } from '#platform/module.ts'
import { may } from '#platform/visit.ts'
import { moderationAddress } from '../open-moderation.ts'
import { challengesOf, peersAwaited } from './peer-store.ts'

/** Peers who have not scored every row yet, by their last day, until the agency is given feedback: for those who moderate. */
export const peerDeadlines: DeadlineSource = async (visit, most = 200) => {
  if (!may(visit, 'moderate returns')) return []
  return (await peersAwaited(visit.db, most)).map((peer): Deadline => {
    const at = moderationAddress(peer.returnId)
    return {
      name: `${at}#peer-${peer.id}`,
      title: `Challenge by ${peer.name}: the return of ${peer.agency}, ${peer.title}`,
      at,
      due: peer.untilOn,
      waitsOn: peer.name,
      says: `${peer.scored} of ${peer.rows} rows were scored`,
      why: [
        { term: 'Counted from', says: `nothing: ${peer.askedBy} set this day`, at: `${at}#panel` },
        { term: 'Falls', says: inWords(peer.untilOn) },
      ],
      lastDay: peer.untilOn,
      agency: peer.forAgencyId,
    }
  })
}

/** A return that a peer is asked to challenge waits on them until they have scored its rows or their last day has passed. */
export const waitingToChallenge: WaitingSource = async (visit) => {
  const { accountId, agencyId } = visit.who
  if (accountId === null || agencyId === null || !may(visit, 'challenge a return')) return []
  return (await challengesOf(visit.db, accountId, agencyId, visit.today))
    .filter(({ scored, rows }) => scored < rows)
    .map(({ id, agency, title, untilOn, scored, rows }) => ({
      title: `Challenge the return of ${agency}: ${title}`,
      at: moderationAddress(id),
      says: `You are asked until ${inWords(untilOn)}; you scored ${scored} of ${rows} rows`,
    }))
}
