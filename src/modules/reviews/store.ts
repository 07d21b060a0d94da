import type { Period } from '#platform/calendar/period.ts'
import type { NewRow, Row, TenantDatabase } from '#platform/database/database.ts'
import { NotFound } from '#platform/problem.ts'
import { pageLength } from '#platform/ui/paging.tsx'
import type { Review, ReviewPath } from './review.ts'

export type NotificationsStatement = Row<'reviews.notificationsStatement'>

/** Adds a review and answers with its number. */
export const addReview = (db: TenantDatabase, review: NewRow<'reviews.review'>): Promise<number> =>
  db
    .insertInto('reviews.review')
    .values(review)
    .returning('id')
    .executeTakeFirstOrThrow()
    .then(({ id }) => id)

/** Writes down one step, of one review or of several at once, and answers with its number. */
export async function addStep(
  db: TenantDatabase,
  reviewIds: number[],
  step: NewRow<'reviews.reviewStep'>,
): Promise<number> {
  const { id } = await db.insertInto('reviews.reviewStep').values(step).returning('id').executeTakeFirstOrThrow()
  await db
    .insertInto('reviews.stepOf')
    .values(reviewIds.map((reviewId) => ({ reviewId, stepId: id })))
    .execute()
  return id
}

/** Writes down what another body does beside a review, and answers with its number. */
export const addProceeding = (db: TenantDatabase, proceeding: NewRow<'reviews.proceeding'>): Promise<number> =>
  db
    .insertInto('reviews.proceeding')
    .values(proceeding)
    .returning('id')
    .executeTakeFirstOrThrow()
    .then(({ id }) => id)

/** Writes down that nothing was notified in a period, and answers with its number. */
export const addNotificationsStatement = (
  db: TenantDatabase,
  statement: NewRow<'reviews.notificationsStatement'>,
): Promise<number> =>
  db
    .insertInto('reviews.notificationsStatement')
    .values(statement)
    .returning('id')
    .executeTakeFirstOrThrow()
    .then(({ id }) => id)

/** The review with this number and its path. Throws NotFound when the partnership has none. */
export async function findReview(db: TenantDatabase, id: number): Promise<ReviewPath> {
  const review = await db.selectFrom('reviews.review').selectAll().where('id', '=', id).executeTakeFirst()
  if (!review) throw new NotFound()
  return (await withPaths(db, [review]))[0]!
}

/** One page of the reviews with their paths, the newest first, and how many there are in all. */
export async function reviewsPage(db: TenantDatabase, page: number): Promise<{ rows: ReviewPath[]; count: number }> {
  const rows = await db
    .selectFrom('reviews.review')
    .selectAll()
    .orderBy('id', 'desc')
    .limit(pageLength)
    .offset((page - 1) * pageLength)
    .execute()
  const { count } = await db
    .selectFrom('reviews.review')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return { rows: await withPaths(db, rows), count: Number(count) }
}

/** The reviews that were not over before the period began, by number: what a report of the period tells of. A day nobody stated is no day before it. */
export const reviewsOpenDuring = async (db: TenantDatabase, { from }: Period): Promise<ReviewPath[]> =>
  withPaths(
    db,
    await db
      .selectFrom('reviews.review as review')
      .selectAll('review')
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('reviews.stepOf as of')
              .innerJoin('reviews.reviewStep as step', 'step.id', 'of.stepId')
              .select('step.id')
              .whereRef('of.reviewId', '=', 'review.id')
              .where('step.kind', 'in', ['published', 'stood down'])
              .where('step.status', '=', 'happened')
              .where('step.lastDay', '<', from),
          ),
        ),
      )
      .orderBy('review.id')
      .execute(),
  )

/** The reviews that something may still fall due for: not published, and not stood down with the Panel told. At most two hundred. */
export const reviewsUnderWay = async (db: TenantDatabase): Promise<ReviewPath[]> =>
  withPaths(
    db,
    await db
      .selectFrom('reviews.review as review')
      .selectAll('review')
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('reviews.stepOf as of')
              .innerJoin('reviews.reviewStep as step', 'step.id', 'of.stepId')
              .select('step.id')
              .whereRef('of.reviewId', '=', 'review.id')
              .where('step.kind', 'in', ['published', 'panel told'])
              .where('step.status', '=', 'happened'),
          ),
        ),
      )
      .orderBy('review.id')
      .limit(200)
      .execute(),
  )

/** Every review to choose from, by its letter. */
export const reviewsToPick = (db: TenantDatabase) =>
  db.selectFrom('reviews.review').select(['id', 'reference as says']).orderBy('reference').execute()

/** The statements that nothing was notified, newest first; at most fifty. */
export const notificationsStatements = (db: TenantDatabase): Promise<NotificationsStatement[]> =>
  db.selectFrom('reviews.notificationsStatement').selectAll().orderBy('id', 'desc').limit(50).execute()

/** One statement on notifications. Throws NotFound when the partnership has none of that number. */
export const findStatement = (db: TenantDatabase, id: number): Promise<NotificationsStatement> =>
  db
    .selectFrom('reviews.notificationsStatement')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow(() => new NotFound())

/** The statements of which some of the time may lie in the period. */
export const statementsDuring = (db: TenantDatabase, { from, to }: Period): Promise<NotificationsStatement[]> =>
  db
    .selectFrom('reviews.notificationsStatement')
    .selectAll()
    .where((row) => row.or([row('firstDay', 'is', null), row('firstDay', '<=', to)]))
    .where((row) => row.or([row('lastDay', 'is', null), row('lastDay', '>=', from)]))
    .orderBy('id')
    .execute()

/** Three statements for any number of reviews: steps and proceedings come for all of them at once. */
async function withPaths(db: TenantDatabase, reviews: Review[]): Promise<ReviewPath[]> {
  if (reviews.length === 0) return []
  const ids = reviews.map(({ id }) => id)
  const steps = await db
    .selectFrom('reviews.stepOf as of')
    .innerJoin('reviews.reviewStep as step', 'step.id', 'of.stepId')
    .selectAll('step')
    .select('of.reviewId')
    .where('of.reviewId', 'in', ids)
    .orderBy((row) => row.fn.coalesce('step.firstDay', 'step.lastDay'))
    .orderBy('step.id')
    .execute()
  const proceedings = await db
    .selectFrom('reviews.proceeding')
    .selectAll()
    .where('reviewId', 'in', ids)
    .orderBy((row) => row.fn.coalesce('firstDay', 'lastDay'))
    .orderBy('id')
    .execute()
  const [stepsOf, proceedingsOf] = [Map.groupBy(steps, byReview), Map.groupBy(proceedings, byReview)]
  return reviews.map((review) => ({
    ...review,
    steps: stepsOf.get(review.id) ?? [],
    proceedings: proceedingsOf.get(review.id) ?? [],
  }))
}

const byReview = ({ reviewId }: { reviewId: number }) => reviewId
