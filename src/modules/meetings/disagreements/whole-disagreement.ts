import type { Day } from '#platform/calendar/day.ts'
import { londonDay } from '#platform/calendar/working-hours.ts'
import type { Holidays } from '#platform/calendar/working-days.ts'
import type { TenantDatabase } from '#platform/database/database.ts'
import { NotFound } from '#platform/problem.ts'
import { may, type Visit } from '#platform/visit.ts'
import { daysOffOf } from '#modules/clocks/index.ts'
import type { Stage } from '../ladders/ladder.ts'
import { allLadders, stagesOf, type Ladder } from '../ladders/store.ts'
import { stagesPassed, type Passed } from './disagreement.ts'
import { endsOf, findDisagreement, resolutionsOf, sidesOf, stepsOf, type Disagreement, type Reader } from './store.ts'

type Row = { id: number; ladderId: number }

/** A disagreement with everything its page, its list and its clock need: its sides, its ladder, the stages passed with their times, its end. */
export type Whole<D extends Row = Disagreement> = D & {
  sides: Awaited<ReturnType<typeof sidesOf>>
  ladder: Ladder
  stages: Stage[]
  steps: Awaited<ReturnType<typeof stepsOf>>
  passed: Passed[]
  /** The stage it stands at, or stood at when it ended. */
  at: Passed
  end: Awaited<ReturnType<typeof endsOf>>[number] | null
}

/** The address of a disagreement's page. */
export const disagreementAddress = ({ id }: { id: number }) => `/disagreements/${id}`

/** The clock of the stage a disagreement stands at, as the counting of days knows it. */
export const clockOf = (disagreement: { id: number }) => `${disagreementAddress(disagreement)}#stage`

/** Lays sides, ladder, stages and times over some disagreements, whatever their number in a few statements. `holidays` counts the time of those still open otherwise than with the days proclaimed here. */
export async function wholeOf<D extends Row>(
  db: TenantDatabase,
  rows: readonly D[],
  now: Date,
  holidays: Holidays | null = null,
): Promise<Whole<D>[]> {
  if (rows.length === 0) return []
  const ids = rows.map(({ id }) => id)
  const ladders = new Map((await allLadders(db)).map((ladder) => [ladder.id, ladder]))
  const stages = await stagesOf(db, [...new Set(rows.map(({ ladderId }) => ladderId))])
  const [sides, steps, ends] = [await sidesOf(db, ids), await stepsOf(db, ids), await endsOf(db, ids)]
  const daysOff = await daysOffOf(db, rows.map(disagreementAddress))
  return rows.map((row) => {
    const own = stages.filter(({ ladderId }) => ladderId === row.ladderId)
    const ladder = ladders.get(row.ladderId)!
    const end = ends.find(({ disagreementId }) => disagreementId === row.id) ?? null
    const ownSteps = steps.filter(({ disagreementId }) => disagreementId === row.id)
    const stop = end && { on: londonDay(end.endedAt) as Day, recordedAt: end.recordedAt }
    const counted = holidays && !end ? holidays : daysOff(clockOf(row), stop).holidays
    const passed = stagesPassed(ownSteps, end, own, ladder, counted, now)
    return {
      ...row,
      sides: sides.filter(({ disagreementId }) => disagreementId === row.id),
      ladder,
      stages: own,
      steps: ownSteps,
      passed,
      at: passed.at(-1)!,
      end,
    }
  })
}

/** One disagreement with everything, for those who may read it, and what was put to resolve it. Throws NotFound for everybody else. */
export async function wholeDisagreement(reader: Reader & { now: Date }, id: number) {
  const [whole] = await wholeOf(reader.db, [await findDisagreement(reader, id)], reader.now)
  return { ...whole!, resolutions: await resolutionsOf(reader.db, id) }
}
export type Found = Awaited<ReturnType<typeof wholeDisagreement>>

/** Does this visitor speak for an agency here, rather than for the office? */
export const speaksForASide = (visit: Visit): boolean =>
  may(visit, 'speak for an agency in a disagreement') && visit.who.agencyId !== null

/** The same for whoever may move it on: the office and the chair, or somebody who speaks for one of its sides. Throws NotFound for everybody else. */
export async function disagreementToMove(visit: Visit, id: number): Promise<Found> {
  const found = await wholeDisagreement(visit, id)
  if (!mayMove(visit, found)) throw new NotFound()
  return found
}

/** May this visitor move a disagreement on, resolve it or take it back? */
export const mayMove = (visit: Visit, { sides }: Pick<Whole, 'sides'>): boolean =>
  may(visit, 'record for every side of a disagreement') ||
  (speaksForASide(visit) && sides.some(({ id }) => id === visit.who.agencyId))
