import type { NewRow, TenantDatabase } from '#platform/database/database.ts'

/** Writes down which state of which meeting was told to whose calendar. */
export const addInvitations = (db: TenantDatabase, invitations: NewRow<'meetings.invitation'>[]) =>
  invitations.length ? db.insertInto('meetings.invitation').values(invitations).execute() : Promise.resolve([])

/** Writes down whether somebody wants invitations by mail. */
export const addWish = (db: TenantDatabase, wish: NewRow<'meetings.invitationWish'>) =>
  db.insertInto('meetings.invitationWish').values(wish).execute()
