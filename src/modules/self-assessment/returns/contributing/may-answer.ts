import { actsFor } from '#platform/agencies/agencies.ts'
import { may, type Visit } from '#platform/visit.ts'
import type { Return } from '../answer-store.ts'
import { helpOf } from './contributor-store.ts'

/**
 * May this visitor answer a part of a return? The lead of its agency any part; whoever helps, the parts they were asked for, all where none was
 * named; nobody else. Whether the return is open today is another question (`isOpen`).
 */
export async function mayAnswerPart(visit: Visit, own: Pick<Return, 'id' | 'agencyId'>, partId: number) {
  const parts = await partsToAnswer(visit, own)
  return parts === 'all' || parts.includes(partId)
}

/** The parts of a return that this visitor may answer: all, or those with these numbers. */
export async function partsToAnswer(
  visit: Visit,
  own: Pick<Return, 'id' | 'agencyId'>,
): Promise<'all' | readonly number[]> {
  if (!actsFor(visit, own.agencyId) || !may(visit, 'answer a return')) return []
  if (may(visit, 'send in a return')) return 'all'
  const help = await helpOf(visit.db, own.id, visit.who.accountId)
  return help === null ? [] : help.partIds.length === 0 ? 'all' : help.partIds
}
