import { sql } from 'kysely'
import type { Day } from '#platform/calendar/day.ts'
import type { Period } from '#platform/calendar/period.ts'
import type { NewRow, RowChange, TenantDatabase } from '#platform/database/database.ts'
import { ChangedMeanwhile, NotFound } from '#platform/problem.ts'
import { pageLength } from '#platform/ui/paging.tsx'
import { firstMatrix, type Control, type Matrix, type NewRisk, type RiskChange, type Score } from './risk.ts'

/** Puts a risk on the register and answers with its number. */
export const addRisk = (db: TenantDatabase, risk: NewRisk): Promise<number> =>
  db
    .insertInto('risks.risk')
    .values(risk)
    .returning('id')
    .executeTakeFirstOrThrow()
    .then(({ id }) => id)

/** Writes down how likely and how grave a risk is judged to be. The earlier judgements stay. */
export const addScores = (db: TenantDatabase, scores: NewRow<'risks.score'>[]) =>
  db.insertInto('risks.score').values(scores).execute()

/** Writes down what holds a risk down, or a later note about it. */
export const addControl = (db: TenantDatabase, control: NewRow<'risks.control'>): Promise<number> =>
  db
    .insertInto('risks.control')
    .values(control)
    .returning('id')
    .executeTakeFirstOrThrow()
    .then(({ id }) => id)

/** Writes down what was settled about a risk; it has then been looked at. */
export async function addRiskChange(db: TenantDatabase, change: NewRow<'risks.riskChange'>): Promise<void> {
  await db.insertInto('risks.riskChange').values(change).execute()
  await db
    .updateTable('risks.risk')
    .set({ reviewedOn: change.happenedOn as Day })
    .where('id', '=', change.riskId)
    .where('reviewedOn', '<', change.happenedOn as Day)
    .execute()
}

/** Changes what a risk says or whose it is. Throws ChangedMeanwhile when somebody changed it since it was read. */
export async function changeRisk(
  db: TenantDatabase,
  { id, version }: { id: number; version: number },
  changes: RowChange<'risks.risk'>,
): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('risks.risk')
    .set({ ...changes, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) throw new ChangedMeanwhile()
}

/** The risk with this number. Throws NotFound when the partnership has none. */
export async function findRisk(db: TenantDatabase, id: number) {
  const risk = await db.selectFrom('risks.risk').selectAll().where('id', '=', id).executeTakeFirst()
  if (!risk) throw new NotFound()
  return risk
}

/** One page of the risks on the register, those to be looked at soonest first, or of the closed ones, the newest first; and how many there are. */
export async function risksPage(db: TenantDatabase, closed: boolean, page: number) {
  const all = db.selectFrom('risks.risk as risk').where(closed ? isClosed : sql<boolean>`not ${isClosed}`)
  const rows = await all
    .selectAll('risk')
    .$if(!closed, (query) => query.orderBy(sql`risk.reviewed_on + make_interval(months => risk.review_months)`))
    .orderBy('risk.id', 'desc')
    .limit(pageLength)
    .offset((page - 1) * pageLength)
    .execute()
  const { count } = await all.select(({ fn }) => fn.countAll<number>().as('count')).executeTakeFirstOrThrow()
  return { rows, count: Number(count) }
}

/** Every risk that is not closed: for the matrix, Home and the report. At most five hundred. */
export const openRisks = (db: TenantDatabase) =>
  db
    .selectFrom('risks.risk as risk')
    .selectAll('risk')
    .where(sql<boolean>`not ${isClosed}`)
    .orderBy('risk.id')
    .limit(500)
    .execute()

/** The scores of some risks, in the order they were given. */
export const scoresOf = (db: TenantDatabase, riskIds: number[]): Promise<Score[]> =>
  db
    .selectFrom('risks.score')
    .selectAll()
    .where('riskId', '=', sql<number>`any(${riskIds})`)
    .orderBy('id')
    .execute()

/** What was settled about some risks, in order. */
export const changesOf = (db: TenantDatabase, riskIds: number[]): Promise<RiskChange[]> =>
  db
    .selectFrom('risks.riskChange')
    .selectAll()
    .where('riskId', '=', sql<number>`any(${riskIds})`)
    .orderBy('id')
    .execute()

/** Every note about what holds a risk down, in order. */
export const controlsOf = (db: TenantDatabase, riskId: number): Promise<Control[]> =>
  db.selectFrom('risks.control').selectAll().where('riskId', '=', riskId).orderBy('id').execute()

/** How risks are scored on a day: the partnership's own matrix in force then, else the one every partnership begins with. */
export async function matrixOn(db: TenantDatabase, day: Day): Promise<Matrix> {
  const own = await db
    .selectFrom('risks.matrix')
    .select(['likelihood', 'impact', 'middlingFrom', 'highFrom', 'severeFrom'])
    .where('fromOn', '<=', day)
    .orderBy('fromOn', 'desc')
    .limit(1)
    .executeTakeFirst()
  return own ?? firstMatrix
}

/** Sets how risks are scored from a day on; one agreed for the same day is put right. */
export const setMatrix = (db: TenantDatabase, matrix: NewRow<'risks.matrix'>) =>
  db
    .insertInto('risks.matrix')
    .values(matrix)
    .onConflict((conflict) => conflict.columns(['partnershipId', 'fromOn']).doUpdateSet(matrix))
    .execute()

/** What was settled about risks in a period, and the risks raised in it: what the report may tell. */
export const changesDuring = (db: TenantDatabase, { from, to }: Period) =>
  db
    .selectFrom('risks.riskChange as change')
    .innerJoin('risks.risk as risk', 'risk.id', 'change.riskId')
    .select([
      'change.id',
      'change.riskId',
      'change.kind',
      'change.why',
      'change.doing',
      'change.happenedOn',
      'risk.title',
    ])
    .where('change.happenedOn', '>=', from)
    .where('change.happenedOn', '<=', to)
    .where('change.kind', 'in', ['accept', 'transfer', 'issue', 'close'])
    .orderBy('change.id')
    .execute()

/** The risks that were on the register at the end of a day. */
export const risksOn = (db: TenantDatabase, day: Day) =>
  db
    .selectFrom('risks.risk as risk')
    .selectAll('risk')
    .where('risk.raisedOn', '<=', day)
    .where(
      sql<boolean>`coalesce((select change.kind from risks.risk_change as change where change.risk_id = risk.id
        and change.kind <> 'review' and change.happened_on <= ${day} order by change.id desc limit 1), '') <> 'close'`,
    )
    .orderBy('risk.id')
    .execute()

/** Was the last thing settled about the rows called `risk` that it is closed? Looking at it settles nothing. */
export const isClosed = sql<boolean>`(coalesce((select change.kind from risks.risk_change as change where change.risk_id = risk.id
  and change.kind <> 'review' order by change.id desc limit 1), '') = 'close')`
