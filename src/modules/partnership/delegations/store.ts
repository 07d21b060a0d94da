import type { Day } from '#platform/calendar/day.ts'
import type { NewRow, TenantDatabase } from '#platform/database/database.ts'
import { NotFound } from '#platform/problem.ts'
import { pageLength } from '#platform/ui/paging.tsx'
import { bodyOfTheDay } from '../agencies/partner-term.ts'
import { allSeats } from '../groups/store.ts'
import { allPosts, changesOfAllPosts } from '../posts/store.ts'
import { statutoryPartners } from '../store.ts'
import type { Delegation, NewDelegation } from './delegation.ts'
import { actingOn, type ActingOn } from './may-act.ts'

/** Writes down a delegation and answers with its number. */
export const addDelegation = (db: TenantDatabase, delegation: NewDelegation): Promise<number> =>
  db
    .insertInto('partnership.delegation')
    .values(delegation)
    .returning('id')
    .executeTakeFirstOrThrow()
    .then(({ id }) => id)

/** Writes down that a delegation was ended before its last day. */
export const endDelegation = (db: TenantDatabase, ending: NewRow<'partnership.delegationEnding'>) =>
  db.insertInto('partnership.delegationEnding').values(ending).execute()

/** A delegation with the names of those it concerns, and how it was ended early, if it was. */
export type NamedDelegation = Delegation & {
  forPost: string | null
  forAgency: string | null
  forAgencyOfPost: number | null
  toPerson: string | null
  toPost: string | null
  endedBecause: string | null
}

/** The agency that is stood in for: itself, or by a post of it; null where the post is of no agency. */
export const agencyOf = ({ forPartnerId, forAgencyOfPost }: NamedDelegation): number | null =>
  forPartnerId ?? forAgencyOfPost

/** The delegation with this number. Throws NotFound when the partnership has none. */
export async function findDelegation(db: TenantDatabase, id: number): Promise<NamedDelegation> {
  const delegation = await named(db).where('delegation.id', '=', id).executeTakeFirst()
  if (!delegation) throw new NotFound()
  return delegation as NamedDelegation
}

/** One page of the delegations, the one that lasts longest first, and how many there are in all. */
export async function delegationsPage(db: TenantDatabase, page: number) {
  const rows = await named(db)
    .orderBy('delegation.untilOn', 'desc')
    .orderBy('delegation.id')
    .limit(pageLength)
    .offset((page - 1) * pageLength)
    .execute()
  const { count } = await db
    .selectFrom('partnership.delegation')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return { rows: rows as NamedDelegation[], count: Number(count) }
}

/** Every delegation of a post, the one that lasts longest first. */
export const delegationsOfPost = (db: TenantDatabase, postId: number) =>
  asNamed(named(db).where('delegation.forPostId', '=', postId).orderBy('delegation.untilOn', 'desc').execute())

/** Every delegation for an agency, whether for itself or for a post of its own. */
export const delegationsOfAgency = (db: TenantDatabase, agencyId: number) =>
  asNamed(
    named(db)
      .where((row) => row.or([row('delegation.forPartnerId', '=', agencyId), row('forPost.agencyId', '=', agencyId)]))
      .orderBy('delegation.untilOn', 'desc')
      .execute(),
  )

/** Every delegation to a person. */
export const delegationsToPerson = (db: TenantDatabase, personId: number) =>
  asNamed(named(db).where('delegation.toPersonId', '=', personId).orderBy('delegation.untilOn', 'desc').execute())

/** The delegations in force on a day, the first to end first. */
export const delegationsInForce = (db: TenantDatabase, day: Day) =>
  asNamed(
    named(db)
      .where('delegation.fromOn', '<=', day)
      .where('delegation.untilOn', '>=', day)
      .where((row) => row.or([row('ending.endedOn', 'is', null), row('ending.endedOn', '>', day)]))
      .orderBy('delegation.untilOn')
      .limit(500)
      .execute(),
  )

/** Every delegation, ended or not: what the report and the rules ask. */
export const allDelegations = (db: TenantDatabase) => asNamed(named(db).orderBy('delegation.id').execute())

/** Who may act for each partner on a day, read from the records once: ask it as often as you like. */
export async function whoMayAct(db: TenantDatabase, day: Day): Promise<ActingOn> {
  const seats = (await allSeats(db)).filter((seat) => seat.groupKind === 'board')
  return actingOn(
    {
      posts: await allPosts(db),
      postChanges: await changesOfAllPosts(db),
      seats,
      delegations: await allDelegations(db),
      bodyOf: bodyOfTheDay(await statutoryPartners(db, day)),
    },
    day,
  )
}

const asNamed = (rows: Promise<unknown[]>) => rows as Promise<NamedDelegation[]>

const named = (db: TenantDatabase) =>
  db
    .selectFrom('partnership.delegation as delegation')
    .leftJoin('partnership.delegationEnding as ending', 'ending.delegationId', 'delegation.id')
    .leftJoin('partnership.post as forPost', 'forPost.id', 'delegation.forPostId')
    .leftJoin('partnership.agency as forAgency', 'forAgency.id', 'delegation.forPartnerId')
    .leftJoin('partnership.person as toPerson', 'toPerson.id', 'delegation.toPersonId')
    .leftJoin('partnership.post as toPost', 'toPost.id', 'delegation.toPostId')
    .selectAll('delegation')
    .select([
      'ending.endedOn',
      'ending.reason as endedBecause',
      'forPost.name as forPost',
      'forPost.agencyId as forAgencyOfPost',
      'forAgency.name as forAgency',
      'toPerson.name as toPerson',
      'toPost.name as toPost',
    ])
