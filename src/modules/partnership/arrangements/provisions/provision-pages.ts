import type { Day } from '#platform/calendar/day.ts'
import { numberIn } from '#platform/evidence/evidence.ts'
import { NotFound } from '#platform/problem.ts'
import type { Visit } from '#platform/visit.ts'
import type { Params } from '#platform/web/route.tsx'
import type { Handed } from '../../handed.ts'
import { departuresOf } from '../departures/hold.ts'
import { heldOn, seesMoney } from '../departures/gather.ts'
import { explanationsOf } from '../departures/store.ts'
import { findVersion } from '../versions/store.ts'
import { aboveVersion } from '../versions/version-pages.ts'
import { findProvision, someProvisions } from './store.ts'

/** A provision with its version, how it is held today (null where its version is not in force), and what explained departures from it. What is of money is not there for those who may not see it. */
export const provisionAsked = (handed: Handed) => async (visit: Visit, params: Params) => {
  const provision = await findProvision(visit.db, numberIn(params.provision))
  if (provision.kind === 'money' && !seesMoney(visit)) throw new NotFound()
  const now = await heldOn(visit.db, handed, visit.today, seesMoney(visit))
  return {
    provision,
    of: await findVersion(visit.db, provision.versionId),
    held: now?.held.find((each) => each.provision.id === provision.id) ?? null,
    explained: await explanationsOf(visit.db, [provision.id]),
  }
}
export type ProvisionAsked = Awaited<ReturnType<ReturnType<typeof provisionAsked>>>

/** What stands above every page of a provision. */
export const aboveProvision = ({ of, provision }: ProvisionAsked, itself = true) => [
  ...aboveVersion(of),
  { says: 'What it provides for', href: `/arrangements/versions/${of.id}/provisions` },
  ...(itself ? [{ says: provision.name, href: `/arrangements/provisions/${provision.id}` }] : []),
]

/** Addresses of provisions that everyone may open, for the list of pages. */
export const provisionExamples = async ({ db }: Visit) =>
  (await someProvisions(db))
    .filter(({ kind }) => kind !== 'money')
    .slice(0, 2)
    .map(({ id }) => ({ provision: String(id) }))

/** The same of provisions from which practice departs today. */
export const departedExamples =
  (handed: Handed) =>
  async ({ db, today }: { db: Visit['db']; today: Day }) => {
    const now = await heldOn(db, handed, today, false)
    return departuresOf(now?.held ?? [])
      .slice(0, 2)
      .map(({ provision }) => ({ provision: String(provision.id) }))
  }
