import { sql } from 'kysely'
import type { Day } from '#platform/calendar/day.ts'
import type { NewRow, TenantDatabase } from '#platform/database/database.ts'

/** Those who lead for some agencies and can sign in: an agency's lead, or its safeguarding partner. */
export const leadsOf = async (
  db: TenantDatabase,
  agencyIds: readonly number[],
): Promise<Map<number, { accountId: number; name: string }[]>> => {
  const leads = await db
    .selectFrom('identity.membership as member')
    .innerJoin('identity.account as account', 'account.id', 'member.accountId')
    .select(['member.agencyId', 'account.id as accountId', 'account.name'])
    .where('member.agencyId', '=', sql<number>`any(${agencyIds})`)
    .where(sql<boolean>`member.roles && array['agency lead', 'safeguarding partner']`)
    .orderBy('account.id')
    .execute()
  return Map.groupBy(leads, ({ agencyId }) => agencyId!)
}

/** Those asked in a round for whom nobody can sign in and nobody was invited to, by name, with whom to write to outside where that is known. At most three hundred. */
export const withoutALead = (db: TenantDatabase, roundId: number, agencyId: number | null) =>
  db
    .selectFrom('selfAssessment.roundReturn as asked')
    .innerJoin('partnership.agency as agency', 'agency.id', 'asked.agencyId')
    .select(['asked.id', 'asked.agencyId', 'asked.contact', 'agency.name as agency', 'agency.shortName'])
    .where('asked.roundId', '=', roundId)
    .$if(agencyId !== null, (query) => query.where('asked.agencyId', '=', agencyId!))
    .where(
      sql<boolean>`not exists (select from identity.membership as member
        where member.agency_id = asked.agency_id and member.roles && array['agency lead', 'safeguarding partner'])`,
    )
    .where(
      sql<boolean>`not exists (select from identity.invitation as invited
        where invited.for_agency_id = asked.agency_id and invited.accepted_at is null and invited.ended_at is null and 'agency lead' = any(invited.roles))`,
    )
    .orderBy('agency.name')
    .limit(300)
    .execute()

/** Those invited to lead for an agency that a round asks who have not accepted, by agency. At most three hundred. */
export const invitedInRound = (db: TenantDatabase, roundId: number) =>
  db
    .selectFrom('identity.invitation as invited')
    .innerJoin('selfAssessment.roundReturn as asked', 'asked.agencyId', 'invited.forAgencyId')
    .innerJoin('partnership.agency as agency', 'agency.id', 'asked.agencyId')
    .select(['invited.id', 'invited.email', 'invited.untilOn', 'asked.agencyId', 'agency.name as agency'])
    .where('asked.roundId', '=', roundId)
    .where('invited.acceptedAt', 'is', null)
    .where('invited.endedAt', 'is', null)
    .where(sql<boolean>`'agency lead' = any(invited.roles)`)
    .orderBy('agency.name')
    .orderBy('invited.id')
    .limit(300)
    .execute()

/** What some agencies are called. */
export const namesOfAgencies = async (db: TenantDatabase, ids: readonly number[]): Promise<Map<number, string>> =>
  new Map(
    (
      await db
        .selectFrom('partnership.agency')
        .select(['id', 'name'])
        .where('id', '=', sql<number>`any(${ids})`)
        .execute()
    ).map(({ id, name }) => [id, name]),
  )

/** Writes down that a round wrote to some agencies. */
export const addLetters = (db: TenantDatabase, letters: NewRow<'selfAssessment.letter'>[]) =>
  letters.length === 0 ? Promise.resolve([]) : db.insertInto('selfAssessment.letter').values(letters).execute()

/** Who was written to in a round, the latest first, day by day. At most sixty rows. */
export const lettersOfRound = (db: TenantDatabase, roundId: number, agencyId: number | null) =>
  db
    .selectFrom('selfAssessment.letter as letter')
    .innerJoin('selfAssessment.roundReturn as asked', 'asked.id', 'letter.roundReturnId')
    .innerJoin('partnership.agency as agency', 'agency.id', 'asked.agencyId')
    .select(['letter.writtenOn', 'letter.kind', 'letter.byName', 'letter.says'])
    .select(({ fn }) => [
      fn.countAll<number>().as('agencies'),
      fn.sum<number>('letter.wentTo').as('wentTo'),
      sql<string>`string_agg(agency.short_name, ', ' order by agency.name)`.as('names'),
    ])
    .where('asked.roundId', '=', roundId)
    .$if(agencyId !== null, (query) => query.where('asked.agencyId', '=', agencyId!))
    .groupBy(['letter.writtenOn', 'letter.kind', 'letter.byName', 'letter.says'])
    .orderBy('letter.writtenOn', 'desc')
    .orderBy(({ fn }) => fn.max('letter.id'), 'desc')
    .limit(60)
    .execute()

/** The returns that a letter of some kind went to on a day already. */
export const writtenToOn = async (db: TenantDatabase, roundId: number, day: Day): Promise<Set<number>> =>
  new Set(
    (
      await db
        .selectFrom('selfAssessment.letter as letter')
        .innerJoin('selfAssessment.roundReturn as asked', 'asked.id', 'letter.roundReturnId')
        .select('letter.roundReturnId')
        .where('asked.roundId', '=', roundId)
        .where('letter.writtenOn', '=', day)
        .execute()
    ).map(({ roundReturnId }) => roundReturnId),
  )
