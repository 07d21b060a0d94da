import type { NewRow, TenantDatabase } from '#platform/database/database.ts'

/** Writes down which state of which meeting was told to whose calendar. */
export const addInvitations = (db: TenantDatabase, invitations: NewRow<'meetings.invitation'>[]) =>
  invitations.length ? db.insertInto('meetings.invitation').values(invitations).execute() : Promise.resolve([])

/** The last that each calendar was told of each of these meetings. */
export const lastTold = (db: TenantDatabase, meetingIds: readonly number[]) =>
  meetingIds.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('meetings.invitation')
        .distinctOn(['meetingId', 'accountId'])
        .select(['meetingId', 'accountId', 'sequence', 'how'])
        .where((row) => row('meetingId', '=', row.fn.any(row.val([...meetingIds]))))
        .orderBy('meetingId')
        .orderBy('accountId')
        .orderBy('id', 'desc')
        .execute()

/** Writes down whether somebody wants invitations by mail. */
export const addWish = (db: TenantDatabase, wish: NewRow<'meetings.invitationWish'>) =>
  db.insertInto('meetings.invitationWish').values(wish).execute()

/** Whether these accounts want invitations, as each last said; who never said is left out. */
export async function wishesOf(db: TenantDatabase, accounts: readonly number[]): Promise<Map<number, boolean>> {
  if (accounts.length === 0) return new Map()
  const rows = await db
    .selectFrom('meetings.invitationWish')
    .distinctOn('accountId')
    .select(['accountId', 'wanted'])
    .where((row) => row('accountId', '=', row.fn.any(row.val([...accounts]))))
    .orderBy('accountId')
    .orderBy('id', 'desc')
    .execute()
  return new Map(rows.map(({ accountId, wanted }) => [accountId, wanted]))
}
