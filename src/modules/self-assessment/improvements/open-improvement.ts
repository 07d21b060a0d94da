import { actsFor } from '#platform/agencies/agencies.ts'
import { numberIn } from '#platform/evidence/evidence.ts'
import { NotFound } from '#platform/problem.ts'
import { may, type Visit } from '#platform/visit.ts'
import type { Params } from '#platform/web/route.tsx'
import { helpOf, helpsWith } from '../returns/contributing/contributor-store.ts'
import { findImprovement, type Improvement } from './improvement-store.ts'
import { improvementAddress, inShort, planAddress, standingOf } from './improvement.ts'
import { someImprovements } from './plan-store.ts'

/** An improvement as a visitor finds it, and whether they may take its steps. */
export type OpenedImprovement = Improvement & { acts: boolean }

/**
 * The improvement in an address, for those who act for its agency, those who help with the part it was promised in, and those who read
 * every return. To everybody else there is nothing here.
 */
export async function openImprovement(visit: Visit, params: Params): Promise<OpenedImprovement> {
  const found = await findImprovement(visit.db, numberIn(params.improvement), visit.today)
  const acts = await takesSteps(visit, found)
  if (!acts && !may(visit, 'read every return')) throw new NotFound()
  return { ...found, acts }
}

/** The same for those who may take its steps alone. */
export async function openOwnImprovement(visit: Visit, params: Params): Promise<OpenedImprovement> {
  const found = await openImprovement(visit, params)
  if (!found.acts) throw new NotFound()
  return found
}

/** Whoever leads for its agency, or helps with the part it was promised in. */
async function takesSteps(visit: Visit, found: Improvement): Promise<boolean> {
  if (!actsFor(visit, found.agencyId) || !may(visit, 'answer a return')) return false
  if (may(visit, 'send in a return')) return true
  const help = await helpOf(visit.db, found.returnId, visit.who.accountId)
  return help !== null && (help.partIds.length === 0 || help.partIds.includes(found.partId))
}

/** Which improvements of their agency somebody sees: all, or those of the returns and parts they help with. */
export type SeenBy = 'all' | readonly { returnId: number; partIds: readonly number[] }[]

/** What of the action plan of the agency they act for a visitor sees. One statement for whoever only helps, none for a lead. */
export async function seenBy(visit: Visit): Promise<SeenBy> {
  if (may(visit, 'send in a return')) return 'all'
  if (visit.who.accountId === null) return []
  return (await helpsWith(visit.db, visit.who.accountId)).map(({ roundReturnId, partIds }) => ({
    returnId: roundReturnId,
    partIds,
  }))
}

/** What stands above the pages of an improvement: the plan for those whose own it is, otherwise its round. */
export const aboveImprovement = (
  { id, acts, roundId, round, title }: Pick<OpenedImprovement, 'id' | 'acts' | 'roundId' | 'round' | 'title'>,
  itself = false,
) => [
  acts
    ? { says: 'Your action plan', href: planAddress }
    : { says: `Improvements: ${round}`, href: `/self-assessment/rounds/${roundId}/improvements` },
  ...(itself ? [] : [{ says: inShort(title), href: improvementAddress(id) }]),
]

/** A few improvements to show, for the list of pages. */
export const improvementExamples = async (visit: Visit): Promise<Params[]> =>
  (await someImprovements(visit.db, visit.today, visit.who.agencyId)).map(({ id }) => ({ improvement: String(id) }))

/** The same of those that stand so. */
export const examplesThatAre =
  (ended: boolean) =>
  async (visit: Visit): Promise<Params[]> =>
    (await someImprovements(visit.db, visit.today, visit.who.agencyId))
      .filter((each) => ['done', 'dropped'].includes(standingOf(each, visit.today)) === ended)
      .map(({ id }) => ({ improvement: String(id) }))
