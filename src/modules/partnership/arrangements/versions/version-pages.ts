import { lastDay } from '#platform/calendar/when.ts'
import { numberIn } from '#platform/evidence/evidence.ts'
import type { Visit } from '#platform/visit.ts'
import type { Params } from '#platform/web/route.tsx'
import { signingAsOf } from '../../delegations/signing-as.ts'
import { statutoryPartners } from '../../store.ts'
import { agreementsOfVersion, allVersions, findVersion } from './store.ts'
import { editionOf, type Version } from './version.ts'

/** What stands above every page of a version. */
export const aboveVersion = (version?: { id: number; edition: number } | null) => [
  { says: 'Who we are', href: '/partnership' },
  { says: 'Safeguarding arrangements', href: '/arrangements' },
  ...(version ? [{ says: editionOf(version), href: `/arrangements/versions/${version.id}` }] : []),
]

/** A version with the partners and what they said of it: what its tasks stand on. */
export async function versionAsked({ db, today }: Visit, params: Params) {
  const version = await findVersion(db, numberIn(params.version))
  return {
    version,
    partners: await statutoryPartners(db, (version.publication && lastDay(version.publication.happenedOn)) || today),
    agreements: await agreementsOfVersion(db, version.id),
  }
}

/** The same for a task that must be about exactly the wording that was shown: `version` lets the platform see a change made meanwhile. */
export async function wordingAsked(visit: Visit, params: Params) {
  const { version: of, ...asked } = await versionAsked(visit, params)
  return { ...asked, of, version: of.wording, signing: await signingAsOf(visit, asked.partners, 'sign') }
}
export type WordingAsked = Awaited<ReturnType<typeof wordingAsked>>

/** Addresses of versions that exist, those not published first, for the list of pages. */
export const versionExamples = async ({ db }: Visit) =>
  (await allVersions(db))
    .toSorted((one, other) => Number(one.publication !== null) - Number(other.publication !== null))
    .slice(0, 2)
    .map(({ id }: Version) => ({ version: String(id) }))
