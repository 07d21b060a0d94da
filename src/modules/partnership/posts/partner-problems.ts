import type { Problem } from '#platform/problem.ts'
import type { Visit } from '#platform/visit.ts'
import { statutoryPartners } from '../store.ts'
import { postOfKind } from './store.ts'

/** A lead or delegated safeguarding partner is of one of the three, and each of the three has one of each. `itself` is a post that is being put right. */
export async function partnerProblems(
  { db, today }: Pick<Visit, 'db' | 'today'>,
  kind: string,
  agencyId: number | null,
  itself?: number,
): Promise<Problem[]> {
  if (kind !== 'lead safeguarding partner' && kind !== 'delegated safeguarding partner') return []
  const partners = await statutoryPartners(db, today)
  if (!agencyId || !partners.some(({ id }) => id === agencyId))
    return [{ field: 'agencyId', says: 'Choose which of the three safeguarding partners this post is of' }]
  const there = await postOfKind(db, kind, agencyId)
  return there && there.id !== itself
    ? [{ field: 'agencyId', says: `This partner has one already: ${there.name}` }]
    : []
}
