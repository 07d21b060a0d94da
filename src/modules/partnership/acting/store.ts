import { sql } from 'kysely'
import type { Day } from '#platform/calendar/day.ts'
import type { TenantDatabase } from '#platform/database/database.ts'
import { NotFound } from '#platform/problem.ts'
import { findPerson } from '../store.ts'

/** Who also acts for which agency, with the days and the reasons; the latest first. */
const acting = (db: TenantDatabase) =>
  db
    .selectFrom('rooms.agencyKey as key')
    .innerJoin('partnership.agency as agency', 'agency.id', 'key.agencyId')
    .innerJoin('partnership.person as person', 'person.accountId', 'key.accountId')
    .selectAll('key')
    .select(['agency.name as agency', 'person.id as personId', 'person.name as person'])
    .orderBy('key.id', 'desc')
    .limit(100)
export type Acting = Awaited<ReturnType<typeof actingForAgency>>[number]

/** For which agencies beside their own a person acts, acted or is to act. */
export const actingOfPerson = (db: TenantDatabase, personId: number) =>
  acting(db).where('person.id', '=', personId).execute()

/** Who beside its own people acts, acted or is to act for an agency. */
export const actingForAgency = (db: TenantDatabase, agencyId: number) =>
  acting(db).where('key.agencyId', '=', agencyId).execute()

/** A person who signs in, with what their account may do and for which agencies they also act. Throws NotFound when nobody signs in as this person. */
export async function findWhoSignsIn(db: TenantDatabase, personId: number) {
  const person = await findPerson(db, personId)
  const member = await db
    .selectFrom('identity.membership')
    .select(['accountId', 'agencyId', 'roles'])
    .where('accountId', '=', person.accountId ?? 0)
    .executeTakeFirst()
  if (!member) throw new NotFound()
  return { person, member, acting: await actingOfPerson(db, personId) }
}
export type WhoSignsIn = Awaited<ReturnType<typeof findWhoSignsIn>>

/** A few people who sign in and may speak for an agency, for the list of pages. */
export const somePeopleWhoSpeak = (db: TenantDatabase, roles: readonly string[]) =>
  db
    .selectFrom('partnership.person as person')
    .innerJoin('identity.membership as member', 'member.accountId', 'person.accountId')
    .select('person.id')
    .where(sql<boolean>`member.roles && ${sql.val([...roles])}::text[]`)
    .orderBy('person.id')
    .limit(2)
    .execute()

/** How it stands on a day that somebody also acts for an agency. */
export const standsActing = (
  { fromOn, untilOn, endedOn }: Pick<Acting, 'fromOn' | 'untilOn' | 'endedOn'>,
  day: Day,
): 'ahead' | 'now' | 'over' => (endedOn !== null || untilOn < day ? 'over' : fromOn > day ? 'ahead' : 'now')
