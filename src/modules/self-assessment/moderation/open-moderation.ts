import { numberIn } from '#platform/evidence/evidence.ts'
import { NotFound } from '#platform/problem.ts'
import { may, type Visit } from '#platform/visit.ts'
import type { Params } from '#platform/web/route.tsx'
import { findReturn } from '../returns/answer-store.ts'
import { returnAddress } from '../returns/answer.ts'
import { withSteps } from '../returns/open-return.ts'
import { leads } from '../returns/sending/deeds.tsx'
import { readinessOf, type Readiness } from '../returns/sending/readiness-of.ts'
import { isSentIn } from '../returns/sending/readiness.ts'
import { lastTime, remarksOfReturn, scoresOfReturn, type Remark } from './moderation-store.ts'
import { scoredRows, type ScoredRow } from './scored-row.ts'

/** As whom somebody looks at the moderation of a return. */
export type Looking = 'reviewer' | 'reader' | 'agency'

/** A return with its moderation: its scored rows with every score, what was asked and said, and as whom it is looked at. */
export type Moderation = Readiness & { as: Looking; rows: ScoredRow[]; remarks: Remark[]; isSentIn: boolean }

export const moderationAddress = (returnId: number) => `${returnAddress(returnId)}/moderation`

/** The moderation of the return in an address, for reviewers, readers and the lead of the agency. To everybody else there is nothing here. */
export async function findModeration(visit: Visit, params: Params): Promise<Moderation> {
  const found = await findReturn(visit.db, numberIn(params.return))
  const as = lookingAs(visit, found)
  if (as === null) throw new NotFound()
  const own = await readinessOf(visit, await withSteps(visit.db, found))
  const scores = await scoresOfReturn(visit.db, own.id)
  return {
    ...own,
    as,
    rows: scoredRows(own.parts, own.answers, scores, await lastTime(visit.db, own)),
    remarks: await remarksOfReturn(visit.db, own.id),
    isSentIn: isSentIn(own.steps),
  }
}

function lookingAs(visit: Visit, found: { agencyId: number }): Looking | null {
  if (leads(visit, found)) return 'agency'
  if (may(visit, 'moderate returns')) return 'reviewer'
  return may(visit, 'read every return') ? 'reader' : null
}

/** The remarks that ask something of the agency and were not answered. */
export const unanswered = (remarks: readonly Remark[]): Remark[] => {
  const answered = new Set(remarks.map(({ answers }) => answers))
  return remarks.filter(({ id, answers }) => answers === null && !answered.has(id))
}

/** What stands above the tasks of a moderation. */
export const aboveModeration = ({
  id,
  roundId,
  title,
  agency,
}: Pick<Moderation, 'id' | 'roundId' | 'title' | 'agency'>) => [
  { says: 'Self-assessment', href: '/self-assessment' },
  { says: title, href: `/self-assessment/rounds/${roundId}` },
  { says: `Moderation: ${agency}`, href: moderationAddress(id) },
]

export const notSentIn = 'This return is not in the partnership’s hands: it was not sent in, or it was sent back.'
