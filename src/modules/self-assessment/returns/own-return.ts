import { numberIn } from '#platform/evidence/evidence.ts'
import type { Visit } from '#platform/visit.ts'
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
