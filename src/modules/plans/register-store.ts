import { sql, type Expression, type ExpressionBuilder, type SqlBool } from 'kysely'
import type { Day } from '#platform/calendar/day.ts'
import type { TenantDatabase } from '#platform/database/database.ts'
import type { Tables } from '#platform/database/tables.ts'
import type { Asked } from './asked.ts'
import type { Rating } from './rating.ts'

/** How many rows a list shows, and how far a count goes before it says 'more than'. */
export const pageLength = 50
export const countedTo = 200

/**
 * One page of the register in one statement: fifty actions in order of date, whether there are more, and, on the first page,
 * how many there are in all as far as two hundred (0 on the pages after it). The cost is that of one page, however long the register.
 */
export async function actionsPage(db: TenantDatabase, asked: Asked, today: Day) {
  const direction = asked.latestFirst ? 'desc' : 'asc'
  const after = asked.after
  const rows = await listed(db)
    .select((row) =>
      row
        .selectFrom(
          row
            .selectFrom('plans.action as action')
            .select(sql<number>`1`.as('one'))
            .where((inner) => within(inner, asked, today))
            .limit(sql.lit(after ? 0 : countedTo + 1))
            .as('some'),
        )
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .as('count'),
    )
    .where((row) => within(row, asked, today))
    .$if(after !== null, (query) =>
      query.where(
        asked.latestFirst
          ? sql<SqlBool>`(action.due_order, action.id) < (${after!.due}::date, ${after!.id}::int)`
          : sql<SqlBool>`(action.due_order, action.id) > (${after!.due}::date, ${after!.id}::int)`,
      ),
    )
    .orderBy('action.dueOrder', direction)
    .orderBy('action.id', direction)
    .limit(sql.lit(pageLength + 1))
    .execute()
  return { rows: rows.slice(0, pageLength), more: rows.length > pageLength, count: Number(rows[0]?.count ?? 0) }
}

/** The actions that exist because of something, by its address: what came of a meeting, an audit, a review. At most two hundred. */
export const actionsBecauseOf = (db: TenantDatabase, address: string) =>
  listed(db)
    .where('action.becauseAt', '=', address)
    .orderBy('action.dueOrder')
    .orderBy('action.id')
    .limit(200)
    .execute()

/** The same for many addresses at once, each with the address it exists because of. At most five hundred. */
export const actionsBecauseOfAny = (db: TenantDatabase, addresses: readonly string[]) =>
  addresses.length === 0
    ? Promise.resolve([])
    : listed(db)
        .select('action.becauseAt')
        .where('action.becauseAt', 'in', addresses)
        .orderBy('action.dueOrder')
        .orderBy('action.id')
        .limit(500)
        .execute()

/** What an agency still has to do, the soonest first. At most two hundred. */
export const openActionsOf = (db: TenantDatabase, agencyId: number) =>
  listed(db)
    .where('action.state', '=', 'open')
    .where('action.ownerAgencyId', '=', agencyId)
    .orderBy('action.dueOrder')
    .orderBy('action.id')
    .limit(200)
    .execute()

/** The actions of one plan in order of date, those of one state together. At most three hundred. */
export const actionsOfPlan = (db: TenantDatabase, planId: number) =>
  listed(db)
    .select(['action.priorityId', 'action.objectiveId', 'action.raisedOn'])
    .where('action.planId', '=', planId)
    .orderBy('action.dueOrder')
    .orderBy('action.id')
    .limit(300)
    .execute()

/** Open actions to choose from, the soonest first. At most five hundred. */
export const actionsToPick = (db: TenantDatabase): Promise<{ id: number; says: string }[]> =>
  db
    .selectFrom('plans.action')
    .select(['id', 'title as says'])
    .where('state', '=', 'open')
    .orderBy('dueOrder')
    .orderBy('id')
    .limit(500)
    .execute()

/** Open actions whose last day lies before the day given, the soonest first, with why they are due then. At most two hundred unless said. */
export const openActionsDueBy = (db: TenantDatabase, day: Day, most = 200) =>
  listed(db)
    .select([
      'action.firstDue',
      'action.dueBecause',
      'action.dueMonths',
      'action.dueWeeks',
      'action.countsFromSays',
      'action.countsFromOn',
      'action.countsFromAt',
      'action.source',
      'action.paragraph',
      'action.ownerPostId',
      'action.ownerPersonId',
      'action.ownerGroupId',
      'action.ownerAgencyId',
    ])
    .where('action.state', '=', 'open')
    .where('action.dueOrder', '<=', day)
    .where('action.dueLast', 'is not', null)
    .orderBy('action.dueOrder')
    .orderBy('action.id')
    .limit(sql.lit(most))
    .execute()

/** What one person has to do within some days, or is late with: their own, that of the posts they hold and of the groups they chair. At most ten. */
export const openActionsOfPerson = (
  db: TenantDatabase,
  { personId, postIds, groupIds }: { personId: number; postIds: number[]; groupIds: number[] },
  day: Day,
) =>
  listed(db)
    .where('action.state', '=', 'open')
    .where((row) =>
      row.or([
        row('action.ownerPersonId', '=', personId),
        ...(postIds.length ? [row('action.ownerPostId', 'in', postIds)] : []),
        ...(groupIds.length ? [row('action.ownerGroupId', 'in', groupIds)] : []),
      ]),
    )
    .where('action.dueOrder', '<=', day)
    .where('action.dueLast', 'is not', null)
    .orderBy('action.dueOrder')
    .limit(10)
    .execute()

/** Nobody answers for the action: no post, person, group or agency. */
export const hasNoOwner = sql<SqlBool>`num_nonnulls(action.owner_agency_id, action.owner_post_id, action.owner_person_id, action.owner_group_id) = 0`

/** The agency of a post, a person or a group that answers; null where the agency itself does. */
const ownersAgency = sql<string | null>`
  case when num_nonnulls(action.owner_post_id, action.owner_person_id, action.owner_group_id) > 0 then agency.short_name end`.as(
  'agency',
)

/** An action beside its plan and whoever owns it: at most one row of each. */
export const withOwners = (db: TenantDatabase) =>
  db
    .selectFrom('plans.action as action')
    .leftJoin('plans.plan as plan', (on) =>
      on.onRef('plan.partnershipId', '=', 'action.partnershipId').onRef('plan.id', '=', 'action.planId'),
    )
    .leftJoin('partnership.agency as agency', (on) =>
      on.onRef('agency.partnershipId', '=', 'action.partnershipId').onRef('agency.id', '=', 'action.ownerAgencyId'),
    )
    .leftJoin('partnership.post as post', (on) =>
      on.onRef('post.partnershipId', '=', 'action.partnershipId').onRef('post.id', '=', 'action.ownerPostId'),
    )
    .leftJoin('partnership.person as person', (on) =>
      on.onRef('person.partnershipId', '=', 'action.partnershipId').onRef('person.id', '=', 'action.ownerPersonId'),
    )
    .leftJoin('partnership.workingGroup as team', (on) =>
      on.onRef('team.partnershipId', '=', 'action.partnershipId').onRef('team.id', '=', 'action.ownerGroupId'),
    )

/** Whoever answers for an action: a post, a person, a group, or else its agency; null where nobody is named. */
export const ownerName = sql<string | null>`coalesce(post.name, person.name, team.name, agency.name)`.as('owner')

const listed = (db: TenantDatabase) =>
  withOwners(db).select([
    'action.id',
    'action.title',
    'action.due',
    'action.firstDue',
    'action.dueOrder',
    'action.state',
    'action.awaitsCheck',
    'action.planId',
    'plan.title as plan',
    ownersAgency,
    ownerName,
  ])
export type ListedAction = Awaited<ReturnType<typeof actionsBecauseOf>>[number]

const ownerColumns = {
  post: 'action.ownerPostId',
  group: 'action.ownerGroupId',
  person: 'action.ownerPersonId',
} as const

/** The latest view of an action that nobody has put right since is this one; first those that were ever seen so, by an index. */
const isSeenAs = (rating: Rating) => sql<SqlBool>`action.id in (
    select seen.action_id from plans.action_progress as seen where seen.partnership_id = action.partnership_id and seen.rating = ${rating})
  and ${rating} = (
    select note.rating from plans.action_progress as note
     where note.partnership_id = action.partnership_id and note.action_id = action.id and note.rating is not null
       and not exists (select 1 from plans.action_progress as later where later.partnership_id = note.partnership_id
         and later.action_id = note.action_id and later.corrects = note.id)
     order by note.noted_on desc, note.id desc limit 1)`

const within = (
  row: ExpressionBuilder<Tables & { action: Tables['plans.action'] }, 'action'>,
  { state, agencyId, planId, owner, origin, priorityId, rating }: Asked,
  today: Day,
): Expression<SqlBool> =>
  row.and([
    row('action.state', '=', state === 'late' || state === 'unchecked' ? 'open' : state),
    ...(state === 'unchecked' ? [row('action.awaitsCheck', '=', sql.lit(true))] : []),
    ...(state === 'late' ? [row('action.dueOrder', '<', today), row('action.dueLast', 'is not', null)] : []),
    ...(agencyId === null ? [] : [agencyId === 'nobody' ? hasNoOwner : row('action.ownerAgencyId', '=', agencyId)]),
    ...(planId === null ? [] : [row('action.planId', '=', planId)]),
    ...(owner ? [row(ownerColumns[owner.kind], '=', owner.id)] : []),
    ...(origin ? [row('action.becauseKind', '=', origin)] : []),
    ...(priorityId ? [row('action.priorityId', '=', priorityId)] : []),
    ...(rating ? [isSeenAs(rating)] : []),
  ])
