import { sql } from 'kysely'
import type { Day } from '#platform/calendar/day.ts'
import type { NewRow, TenantDatabase } from '#platform/database/database.ts'

/** Those who lead for some agencies on a day and can sign in: an agency's lead or its safeguarding partner, and whoever with such a role also acts for it. */
export const leadsOf = async (
  db: TenantDatabase,
  agencyIds: readonly number[],
  day: Day,
): Promise<Map<number, { accountId: number; name: string }[]>> => {
  const { rows } = await sql<{ agencyId: number; accountId: number; name: string }>`
    select distinct led.agency_id, account.id as account_id, account.name from ${ledOn(day)} led
      join identity.account account on account.id = led.account_id
     where led.agency_id = any(${agencyIds}) order by account.id`.execute(db)
  return Map.groupBy(rows, ({ agencyId }) => agencyId)
}

/** Who leads for which agency on a day: its own lead or safeguarding partner, and whoever with such a role also acts for it. */
const ledOn = (day: Day) => sql`(
  select member.agency_id, member.account_id from identity.membership member
   where member.agency_id is not null and member.roles && array['agency lead', 'safeguarding partner']
  union all
  select key.agency_id, key.account_id from rooms.agency_key key
    join identity.membership member on member.account_id = key.account_id
   where ${day}::date between key.from_on and key.until_on and member.roles && array['agency lead', 'safeguarding partner'])`

/** Those asked in a round for whom nobody can sign in on a day and nobody was invited to, by name, with whom to write to outside where that is known. At most three hundred. */
export const withoutALead = (db: TenantDatabase, roundId: number, day: Day, agencyIds: readonly number[] | null) =>
  db
    .selectFrom('selfAssessment.roundReturn as asked')
    .innerJoin('partnership.agency as agency', 'agency.id', 'asked.agencyId')
    .select(['asked.id', 'asked.agencyId', 'asked.contact', 'agency.name as agency', 'agency.shortName'])
    .where('asked.roundId', '=', roundId)
    .$if(agencyIds !== null, (query) => query.where('asked.agencyId', '=', sql<number>`any(${agencyIds})`))
    .where(sql<boolean>`not exists (select from ${ledOn(day)} led where led.agency_id = asked.agency_id)`)
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
export const lettersOfRound = (db: TenantDatabase, roundId: number, agencyIds: readonly number[] | null) =>
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
    .$if(agencyIds !== null, (query) => query.where('asked.agencyId', '=', sql<number>`any(${agencyIds})`))
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
