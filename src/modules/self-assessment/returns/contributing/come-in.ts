import { contributor } from '#modules/partnership/index.ts'
import type { ComeInSource } from '#platform/identity/come-in.tsx'
import type { WaitingSource } from '#platform/module.ts'
import { findReturn, findReturns } from '../answer-store.ts'
import { allWithSteps, canBeAnswered } from '../open-return.ts'
import { helpsWith } from './contributor-store.ts'
import { helpAddress, returnIn } from './contributing.ts'

/**
 * The address in the letter to somebody who helps with a return. It opens while the return can be answered, and only for those who have no other
 * part in the partnership: whoever has one signs in.
 */
export const comeInToReturn: ComeInSource = async (visit, opens) => {
  const id = returnIn(opens)
  if (id === null || !visit.who.roles.every((role) => role === contributor)) return null
  const own = await findReturn(visit.db, id)
  if (own.agencyId !== visit.who.agencyId || !(await canBeAnswered(visit.db, own))) return null
  return {
    goOn: `Go on as ${visit.who.name} for ${own.agency}`,
    asked: `You were asked to help ${own.agency} answer “${own.title}”.`,
    to: opens,
  }
}

/** What waits on somebody who helps: each return they were asked to help with, while it can be answered. */
export const waitingOnHelp: WaitingSource = async (visit) => {
  if (visit.who.accountId === null || !visit.who.roles.includes(contributor)) return []
  const helps = await helpsWith(visit.db, visit.who.accountId)
  const ids = helps.map(({ roundReturnId }) => roundReturnId)
  const open = (await allWithSteps(visit.db, await findReturns(visit.db, ids))).filter(({ isOpen }) => isOpen)
  return open.map((own) => {
    const { partIds, invitedBy } = helps.find(({ roundReturnId }) => roundReturnId === own.id)!
    return {
      title: `Help ${own.agency} answer: ${own.title}`,
      at: helpAddress(own.id, partIds),
      says: `${invitedBy} asked you`,
      agency: own.agencyId,
    }
  })
}
