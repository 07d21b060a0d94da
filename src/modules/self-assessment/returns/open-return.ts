import { actsFor, mayOpenAgency } from '#platform/agencies/agencies.ts'
import type { Day } from '#platform/calendar/day.ts'
import type { TenantDatabase } from '#platform/database/database.ts'
import { NotFound } from '#platform/problem.ts'
import { may, type Visit } from '#platform/visit.ts'
import { isCalledOff, isClosed, lastDayInTime, type RoundChange } from '../round.ts'
import { changesOfRounds } from '../store.ts'
import { findReturn, movesOfReturn, someReturns, stepsOfReturns, type Return, type Step } from './answer-store.ts'
import { helpOf } from './contributing/contributor-store.ts'

/** A return as a visitor finds it: whose it is, its steps in order, the day returns of its round are due, whether it can be answered today, and whether its round was closed. */
export type OpenedReturn = Return & { steps: Step[]; due: Day | null; isOpen: boolean; isClosed: boolean }

/** May the visitor read what lies in the return of this agency: as one who acts for it, or who reads every return? */
export const mayReadReturnOf = (visit: Visit, agencyId: number): boolean => mayOpenAgency(visit, agencyId)

/** The agencies that the visitor acts for: their own, and those they act for too. */
export const ownAgencies = (visit: Visit): readonly number[] => visit.agencies.own

/**
 * The return with this number, for those who act for its agency, those who help with it and those who read every return. To everybody else
 * there is nothing here: throws NotFound. The wall of the database hides what lies in it by the same condition.
 */
export async function openReturn(visit: Visit, id: number): Promise<OpenedReturn> {
  const found = await findReturn(visit.db, id)
  if (!may(visit, 'read every return') && !(await isOwn(visit, found))) throw new NotFound()
  return withSteps(visit.db, found)
}

/** The return of one's own agency; to everybody else, those who read every return too, there is nothing here. */
export async function openOwnReturn(visit: Visit, id: number): Promise<OpenedReturn> {
  const found = await findReturn(visit.db, id)
  if (!(await isOwn(visit, found))) throw new NotFound()
  return withSteps(visit.db, found)
}

/** A return with its steps, and whether it can be answered today, for those who may see the steps: they are its agency's own. */
export async function withSteps(db: TenantDatabase, found: Return): Promise<OpenedReturn> {
  const [opened] = await allWithSteps(db, [found])
  return opened!
}

/** The same for several, in as many statements. */
export async function allWithSteps(db: TenantDatabase, returns: readonly Return[]): Promise<OpenedReturn[]> {
  const ids = returns.map(({ id }) => id)
  const stepsByReturn = Map.groupBy(await stepsOfReturns(db, ids), ({ roundReturnId }) => roundReturnId)
  const changesByRound = Map.groupBy(
    await changesOfRounds(db, [...new Set(returns.map(({ roundId }) => roundId))]),
    ({ roundId }) => roundId,
  )
  return returns.map((found) => {
    const steps = stepsByReturn.get(found.id) ?? []
    const changes = changesByRound.get(found.roundId) ?? []
    const { launched, closed } = takenSteps(changes)
    return {
      ...found,
      steps,
      due: lastDayInTime(changes),
      isClosed: closed,
      isOpen: isOpenToAnswers(found, steps, { launched, closed }),
    }
  })
}

/** Can a return be answered today? For whoever does not see its steps yet: somebody at the door with an address from a letter. */
export const canBeAnswered = async (db: TenantDatabase, found: Return): Promise<boolean> =>
  isOpenToAnswers(found, await movesOfReturn(db, found.id), takenSteps(await changesOfRounds(db, [found.roundId])))

const takenSteps = (changes: readonly Pick<RoundChange, 'kind' | 'status'>[]) => ({
  launched: changes.some(({ kind, status }) => kind === 'launched' && status === 'happened') && !isCalledOff(changes),
  closed: isClosed(changes),
})

/** A few returns that a visitor may open, each with the first part of what it asks: for the list of pages. */
export const returnsToShow = (visit: Visit) => someReturns(visit.db, agenciesShown(visit))

/** 'your return', or whose it is where somebody acts for several agencies and has to tell them apart. */
export const calledReturn = (visit: Visit, agency: string): string =>
  ownAgencies(visit).length > 1 ? `the return of ${agency}` : 'your return'

/** Whose returns a visitor is shown: any (null), or those of the agencies they act for. */
export const agenciesShown = (visit: Visit): readonly number[] | null =>
  may(visit, 'read every return') ? null : ownAgencies(visit)

/** May this visitor answer the return now: is it open, and do they act for its agency, or help it? Which parts, whoever helps is asked for. */
export const isAnswerableBy = (visit: Visit, own: Pick<OpenedReturn, 'isOpen' | 'agencyId'>): boolean =>
  own.isOpen && may(visit, 'answer a return') && actsFor(visit, own.agencyId)

/** Theirs is the return of an agency they act for; whoever was only asked to help with it, while they help. */
async function isOwn(visit: Visit, found: Return): Promise<boolean> {
  if (!actsFor(visit, found.agencyId)) return false
  return may(visit, 'send in a return') || (await helpOf(visit.db, found.id, visit.who.accountId)) !== null
}

/**
 * Can a return be answered? Once its round was launched and until it was sent in, was nil or exempt, or the round was closed. What was
 * sent back, taken back or opened again can be answered again. A living record stays open when it was sent in, until the round closes.
 */
export function isOpenToAnswers(
  { versionId, living }: Pick<Return, 'versionId' | 'living'>,
  steps: readonly Pick<Step, 'kind'>[],
  round: { launched: boolean; closed: boolean },
): boolean {
  const last = steps.findLast(({ kind }) => moves.has(kind))?.kind
  if (versionId === null || !round.launched || last === 'nil return' || last === 'exempt') return false
  if (last === 're-opened') return true
  return !round.closed && (last !== 'returned' || living)
}

/** The steps that decide whether a return is open; the others, such as longer time, leave it as it is. */
export const moves: ReadonlySet<string> = new Set([
  'returned',
  'nil return',
  'exempt',
  'taken back',
  'sent back',
  're-opened',
])
