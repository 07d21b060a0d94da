import { sql, type Expression, type ExpressionBuilder, type SqlBool } from 'kysely'
import type { Day } from '#platform/calendar/day.ts'
import type { TenantDatabase } from '#platform/database/database.ts'
import type { Tables } from '#platform/database/tables.ts'
import { groupsNow, peopleWhoLeft, postsOn } from '#modules/partnership/index.ts'
import { ownerName, withOwners } from '../register-store.ts'
import { strandedByGroup, strandedByPerson, strandedByPost, type Stranding } from './stranded.ts'

/** How many stranded actions are shown for all owners together, and how far they are counted. */
export const mostStranded = 200

/** Every owner who is not there today, posts first. */
export async function strandingsOn(db: TenantDatabase, today: Day): Promise<Stranding[]> {
  const [posts, groups] = [await postsOn(db, today), await groupsNow(db, today)]
  const gone = await peopleWhoLeft(db)
  return [...posts.map(strandedByPost), ...groups.map(strandedByGroup), ...gone.map(strandedByPerson)].filter(
    (each) => each !== null,
  )
}

/** The open actions that hang on owners who are not there, the soonest first; at most two hundred and one, so that more is known of. */
export const strandedActions = async (db: TenantDatabase, strandings: readonly Stranding[]) =>
  strandings.length === 0
    ? []
    : withOwners(db)
        .select([
          'action.id',
          'action.version',
          'action.title',
          'action.due',
          'action.firstDue',
          'action.state',
          'action.ownerPostId',
          'action.ownerGroupId',
          'action.ownerPersonId',
          'action.ownerAgencyId',
          ownerName,
          sql<boolean>`exists (select 1 from plans.promise where promise.partnership_id = action.partnership_id and promise.action_id = action.id)`.as(
            'promised',
          ),
        ])
        .where((row) => hangsOn(row, strandings))
        .orderBy('action.dueOrder')
        .orderBy('action.id')
        .limit(mostStranded + 1)
        .execute()
export type StrandedAction = Awaited<ReturnType<typeof strandedActions>>[number]

/** How many open actions hang on owners who are not there; counted as far as two hundred and one. */
export async function countStranded(db: TenantDatabase, strandings: readonly Stranding[]): Promise<number> {
  if (strandings.length === 0) return 0
  const { count } = await db
    .selectFrom(
      db
        .selectFrom('plans.action as action')
        .select('action.id')
        .where((row) => hangsOn(row, strandings))
        .limit(mostStranded + 1)
        .as('some'),
    )
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

const hangsOn = (
  row: ExpressionBuilder<Tables & { action: Tables['plans.action'] }, 'action'>,
  strandings: readonly Stranding[],
): Expression<SqlBool> =>
  row.or(
    strandings.map(({ postId, groupId, personId, after }) =>
      row.and([
        row('action.state', '=', 'open'),
        postId
          ? row('action.ownerPostId', '=', postId)
          : groupId
            ? row('action.ownerGroupId', '=', groupId)
            : row('action.ownerPersonId', '=', personId),
        ...(after === null ? [] : [row('action.dueOrder', '>', after)]),
      ]),
    ),
  )
