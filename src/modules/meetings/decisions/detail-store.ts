import type { Day } from '#platform/calendar/day.ts'
import type { Period } from '#platform/calendar/period.ts'
import type { NewRow, TenantDatabase } from '#platform/database/database.ts'
import { mayFallInSql } from '#platform/facts/bears-on.ts'
import type { ActionsCounted } from './carried-out.ts'

/** Writes down other ways that were weighed, for one decision or many. */
export const addOptions = (db: TenantDatabase, rows: NewRow<'meetings.decisionOption'>[]) =>
  rows.length ? db.insertInto('meetings.decisionOption').values(rows).execute() : Promise.resolve([])

/** The other ways that were weighed, in the order they were recorded. */
export const optionsOf = (db: TenantDatabase, decisionId: number) =>
  db.selectFrom('meetings.decisionOption').selectAll().where('decisionId', '=', decisionId).orderBy('id').execute()

/** Writes down what a decision came of. */
export const addBecause = (db: TenantDatabase, row: NewRow<'meetings.decisionBecause'>) =>
  db.insertInto('meetings.decisionBecause').values(row).execute()

/** What a decision came of. */
export const becausesOf = (db: TenantDatabase, decisionId: number) =>
  db.selectFrom('meetings.decisionBecause').selectAll().where('decisionId', '=', decisionId).orderBy('id').execute()

/** The decisions that came of something, by its address: of an earlier decision, of the ask of a group, of a meeting. At most fifty. */
export const decisionsBecauseOf = (db: TenantDatabase, address: string) =>
  db
    .selectFrom('meetings.decisionBecause as because')
    .innerJoin('meetings.decision as decision', 'decision.id', 'because.decisionId')
    .select(['decision.id', 'decision.title', 'decision.status', 'decision.happenedOn'])
    .where('because.at', '=', address)
    .orderBy('decision.id')
    .limit(50)
    .execute()

/** How many actions were raised because of each of these decisions, and how they stand on a day; those without any are left out. */
export async function actionsOfDecisions(
  db: TenantDatabase,
  decisionIds: readonly number[],
  today: Day,
): Promise<Map<number, ActionsCounted>> {
  if (decisionIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('plans.action')
    .select(['becauseAt', 'state'])
    .select(({ fn, eb }) => [
      fn.countAll<number>().as('count'),
      fn
        .countAll<number>()
        .filterWhere(eb('dueLast', '<', today))
        .as('past'),
    ])
    .where(
      'becauseAt',
      'in',
      decisionIds.map((id) => `/decisions/${id}`),
    )
    .groupBy(['becauseAt', 'state'])
    .execute()
  const counted = new Map<number, ActionsCounted>()
  for (const { becauseAt, state, count, past } of rows) {
    const id = Number(becauseAt!.split('/').at(-1))
    const own = counted.get(id) ?? { open: 0, late: 0, done: 0, withdrawn: 0 }
    counted.set(id, own)
    own[state as 'open' | 'done' | 'withdrawn'] += Number(count)
    if (state === 'open') own.late += Number(past)
  }
  return counted
}

/** Writes down when a decision is to be looked at again, or what was found. */
export const addReview = (db: TenantDatabase, row: NewRow<'meetings.decisionReview'>): Promise<number> =>
  db
    .insertInto('meetings.decisionReview')
    .values(row)
    .returning('id')
    .executeTakeFirstOrThrow()
    .then(({ id }) => id)

/** Everything recorded of the reviews of one decision, with who sees to each. */
export const reviewsOf = (db: TenantDatabase, decisionId: number) =>
  reviews(db).where('review.decisionId', '=', decisionId).orderBy('review.id').execute()

/** The reviews still to come of decisions that stand, the soonest first. At most two hundred. */
export const reviewsAwaited = (db: TenantDatabase) =>
  reviews(db)
    .innerJoin('meetings.decision as decision', 'decision.id', 'review.decisionId')
    .leftJoin('meetings.decisionSuperseded as later', 'later.decisionId', 'decision.id')
    .select('decision.title')
    .where('review.status', '=', 'planned')
    .where('later.id', 'is', null)
    .where((row) =>
      row.not(
        row.exists(
          row
            .selectFrom('meetings.decisionReview as after')
            .select('after.id')
            .whereRef('after.decisionId', '=', 'review.decisionId')
            .whereRef('after.id', '>', 'review.id'),
        ),
      ),
    )
    .orderBy('review.lastDay')
    .limit(200)
    .execute()

/** Reviews of decisions that were held in a period. */
export const reviewsDuring = (db: TenantDatabase, period: Period) =>
  reviews(db)
    .innerJoin('meetings.decision as decision', 'decision.id', 'review.decisionId')
    .select(['decision.title', 'decision.audience'])
    .where('review.status', '=', 'happened')
    .where(mayFallInSql('review', period))
    .orderBy('review.id')
    .execute()

const reviews = (db: TenantDatabase) =>
  db
    .selectFrom('meetings.decisionReview as review')
    .leftJoin('partnership.post as post', 'post.id', 'review.ownerPostId')
    .leftJoin('partnership.workingGroup as group', 'group.id', 'review.ownerGroupId')
    .selectAll('review')
    .select((row) => row.fn.coalesce('post.name', 'group.name', row.val('')).as('owner'))

/** Writes down how a decision is told in public, or that it no longer is. */
export const addWording = (db: TenantDatabase, row: NewRow<'meetings.decisionWording'>) =>
  db.insertInto('meetings.decisionWording').values(row).execute()

/** The public wordings of some decisions, oldest first: the last of each stands. */
export const wordingsOf = (db: TenantDatabase, decisionIds: readonly number[]) =>
  decisionIds.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('meetings.decisionWording')
        .selectAll()
        .where('decisionId', 'in', decisionIds)
        .orderBy('id')
        .execute()

/** Writes down that a partner signed exactly this text. */
export const addSignature = (db: TenantDatabase, row: NewRow<'meetings.decisionSignature'>) =>
  db.insertInto('meetings.decisionSignature').values(row).execute()

/** Every signature on a decision, whatever text it was on, oldest first. */
export const signaturesOn = (db: TenantDatabase, decisionId: number) =>
  db.selectFrom('meetings.decisionSignature').selectAll().where('decisionId', '=', decisionId).orderBy('id').execute()

/** Decisions that somebody signed and this partner has not, on whatever text. At most twenty, the latest first. */
export const signedByOthers = (db: TenantDatabase, agencyId: number) =>
  db
    .selectFrom('meetings.decision as decision')
    .leftJoin('meetings.decisionSuperseded as later', 'later.decisionId', 'decision.id')
    .select(['decision.id', 'decision.title'])
    .where('later.id', 'is', null)
    .where((row) => {
      const signatures = row
        .selectFrom('meetings.decisionSignature as signature')
        .select('signature.id')
        .whereRef('signature.decisionId', '=', 'decision.id')
      return row.and([
        row.exists(signatures),
        row.not(row.exists(signatures.where('signature.agencyId', '=', agencyId))),
      ])
    })
    .orderBy('decision.id', 'desc')
    .limit(20)
    .execute()
