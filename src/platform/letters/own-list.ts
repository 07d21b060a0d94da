import type { Deadline, Owner } from '../module.ts'
import { mayBeTold } from '../web/ability-at.ts'
import type { HandedToLetters, Reader } from './handed.ts'

/** As what somebody is told of a date: it is theirs; nobody answers for it and they are the office; or they lead the agency whose it is. */
export type ToldAs = 'owner' | 'office' | 'lead'

/** Whose list one date stands on, and who is told when it stays late; account numbers. */
export type Readership = { own: ReadonlyMap<number, 'owner' | 'office'>; leads: ReadonlySet<number> }

type Rules = Pick<HandedToLetters, 'abilityAt' | 'office' | 'lead'>

/**
 * Says of any date whose list it stands on. Those who answer for it and may open it; where there is nobody, the office. When it
 * stays late: the lead of the agency whose it is, or of the agency of those who answer; where there is none, the office.
 */
export function readershipIn(
  readers: readonly Reader[],
  answering: (owner: Owner) => readonly number[],
  { abilityAt, office, lead }: Rules,
): (deadline: Deadline) => Readership {
  const byPerson = Map.groupBy(
    readers.filter((reader) => reader.personId !== null),
    (reader) => reader.personId!,
  )
  const officeReaders = readers.filter((reader) => reader.roles.some((role) => office.includes(role)))
  const leads = readers.filter((reader) => reader.roles.includes(lead) && reader.agencyId !== null)
  const known = new Map<string, Readership>()
  const find = (deadline: Deadline): Readership => {
    const people = deadline.owner ? answering(deadline.owner) : []
    const owners = people
      .flatMap((person) => byPerson.get(person) ?? [])
      .filter((reader) => mayBeTold(reader, deadline, abilityAt))
    const theOffice = officeReaders.filter((reader) => mayBeTold(reader, deadline, abilityAt))
    const own = new Map(
      owners.length
        ? owners.map((reader) => [reader.accountId, 'owner'])
        : theOffice.map((reader) => [reader.accountId, 'office']),
    ) as Map<number, 'owner' | 'office'>
    const agencies = new Set([deadline.owner?.agencyId ?? null, ...owners.map((reader) => reader.agencyId)])
    const ofAgency = leads.filter((reader) => agencies.has(reader.agencyId) && mayBeTold(reader, deadline, abilityAt))
    const told = (ofAgency.length || owners.length === 0 ? ofAgency : theOffice).filter(
      (reader) => !own.has(reader.accountId),
    )
    return { own, leads: new Set(told.map((reader) => reader.accountId)) }
  }
  return (deadline) => {
    const before = known.get(deadline.name)
    if (before) return before
    const found = find(deadline)
    known.set(deadline.name, found)
    return found
  }
}
