import type { When } from '#platform/calendar/when.ts'
import type { Row } from '#platform/database/database.ts'
import { may, type Visit } from '#platform/visit.ts'

/** A declared interest with when it ended, if it did. */
export type Interest = Row<'partnership.interest'> & { person: string; endedOn: When | null; endedHow: string | null }

/** What may be declared, in the words people choose from. */
export const interestKinds = {
  'nothing to declare': 'Nothing to declare, or nothing new since the last time',
  work: 'Paid work for another body',
  office: 'An office held elsewhere, such as governor, trustee or director',
  money: 'Money, property or a contract',
  'close person': 'Somebody close to them has such an interest',
  membership: 'Membership of a body',
  other: 'Something else',
} as const

/**
 * The people whose declared interests a visitor may see: everybody's with the ability, otherwise their own alone. Null means everybody's.
 * Every page, count and list of interests asks this one thing.
 */
export const interestsSeen = (visit: Visit): readonly number[] | null =>
  may(visit, 'see declared interests') ? null : visit.who.personId === null ? [] : [visit.who.personId]

/** Can it come to an end? What has ended already cannot, nor can having had nothing to declare. */
export const canEnd = ({ kind, endedOn }: Interest): boolean => kind !== 'nothing to declare' && !endedOn

/** May this visitor declare for this person, or say that an interest has ended? The office for anybody, everybody for themselves. */
export const mayDeclareFor = (visit: Visit, personId: number): boolean =>
  may(visit, 'keep the register of interests') || visit.who.personId === personId
