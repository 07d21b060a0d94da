import { addDays, type Day } from '../calendar/day.ts'
import type { Opened, TenantDatabase } from '../database/database.ts'
import { ChangedMeanwhile } from '../problem.ts'
import type { Visit } from '../visit.ts'

/** Is what is one agency's own open to somebody? What is nobody's own always is. */
export const agencyIsOpen = ({ every, own }: Opened['agencies'], agencyId: number | null): boolean =>
  agencyId === null || every || own.includes(agencyId)

/** The one condition that guards what is an agency's own; the database's own policy asks the same. */
export const mayOpenAgency = (visit: Pick<Visit, 'agencies'>, agencyId: number | null): boolean =>
  agencyIsOpen(visit.agencies, agencyId)

/** Does the visitor act for this agency: as their own, or because somebody said that they act for it too? */
export const actsFor = (visit: Pick<Visit, 'agencies'>, agencyId: number): boolean =>
  visit.agencies.own.includes(agencyId)

/** A key to what is an agency's own, for somebody who also acts for it. */
export type NewAgencyKey = {
  agencyId: number
  accountId: number
  fromOn: Day
  untilOn: Day
  because: string
  givenBy: string
}

/** Lets an account act for an agency that is not its own, from a day until a day: all that is the agency's own opens to it. Answers with the key's number. */
export async function giveAgencyKey(db: TenantDatabase, key: NewAgencyKey): Promise<number> {
  const { id } = await db
    .insertInto('rooms.agencyKey')
    .values({ ...key, saidUntil: key.untilOn })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Ends a key before its last day: it opens nothing from this moment on, and stays in sight. Throws ChangedMeanwhile when it was ended or ran out already. */
export async function endAgencyKey(
  db: TenantDatabase,
  keyId: number,
  { endedOn, ...ended }: { endedOn: Day; endedBy: string; endedBecause: string },
): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('rooms.agencyKey')
    .set({ ...ended, endedOn, untilOn: addDays(endedOn, -1) })
    .where('id', '=', keyId)
    .where('endedOn', 'is', null)
    .where('untilOn', '>=', endedOn)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows !== 1n) throw new ChangedMeanwhile()
}

/** Every key to an agency's own that opens on a day. */
export const agencyKeysOn = (db: TenantDatabase, day: Day) =>
  db
    .selectFrom('rooms.agencyKey')
    .select(['agencyId', 'accountId'])
    .where('fromOn', '<=', day)
    .where('untilOn', '>=', day)
    .execute()
