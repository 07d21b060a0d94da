import { numberIn } from '#platform/evidence/evidence.ts'
import { NotFound } from '#platform/problem.ts'
import { may, type Visit } from '#platform/visit.ts'
import type { Params } from '#platform/web/route.tsx'
import { roundAddress } from '../round.ts'
import { returnAddress } from './answer.ts'
import { openOwnReturn, openReturn, type OpenedReturn } from './open-return.ts'
import { someReturns } from './sending/step-store.ts'

/** Some returns for the list of pages: of the agency one acts for, of any for whoever acts for none. */
export const returnExamples = async (visit: Visit): Promise<Params[]> =>
  (await someReturns(visit.db, visit.who.agencyId)).map(({ id }) => ({ return: String(id) }))

/** The return in an address, for those who may read it. */
export const findOpened = (visit: Visit, params: Params): Promise<OpenedReturn> =>
  openReturn(visit, numberIn(params.return))

/** The return in an address as a whole, for the lead of its agency and those who read every return: not for whoever only helps with it. */
export async function findAsReader(visit: Visit, params: Params): Promise<OpenedReturn> {
  const own = await findOpened(visit, params)
  if (!may(visit, 'send in a return') && !may(visit, 'read every return')) throw new NotFound()
  return own
}

/** The return in an address, for those whose own it is. */
export const findOwn = (visit: Visit, params: Params): Promise<OpenedReturn> =>
  openOwnReturn(visit, numberIn(params.return))

/** What stands above the pages of a return. */
export const aboveReturn = ({
  id,
  roundId,
  title,
  agency,
}: Pick<OpenedReturn, 'id' | 'roundId' | 'title' | 'agency'>) => [
  { says: 'Self-assessment', href: '/self-assessment' },
  { says: title, href: roundAddress(roundId) },
  { says: agency, href: returnAddress(id) },
]
