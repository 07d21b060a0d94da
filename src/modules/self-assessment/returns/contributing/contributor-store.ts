import type { NewRow, Row, TenantDatabase } from '#platform/database/database.ts'

export type Contributor = Row<'selfAssessment.contributor'>

/** Writes down that somebody was asked to help with a return, and answers with the number. */
export const addContributor = (db: TenantDatabase, contributor: NewRow<'selfAssessment.contributor'>) =>
  db.insertInto('selfAssessment.contributor').values(contributor).returning('id').executeTakeFirstOrThrow()

/** Whoever helps already is asked for these parts from now on, by a new letter. */
export const askAgain = (
  db: TenantDatabase,
  id: number,
  asked: Pick<Contributor, 'name' | 'partIds' | 'invitedBy' | 'invitedAt' | 'linkHash'>,
) => db.updateTable('selfAssessment.contributor').set(asked).where('id', '=', id).execute()

/** Ends the help of somebody. */
export const endContributor = (db: TenantDatabase, id: number, endedAt: Date) =>
  db.updateTable('selfAssessment.contributor').set({ endedAt, linkHash: null }).where('id', '=', id).execute()

/** Everybody who was ever asked to help with a return, those who help now first. */
export const contributorsOf = (db: TenantDatabase, returnId: number): Promise<Contributor[]> =>
  db
    .selectFrom('selfAssessment.contributor')
    .selectAll()
    .where('roundReturnId', '=', returnId)
    .orderBy('endedAt', (order) => order.desc().nullsFirst())
    .orderBy('id')
    .execute()

/** What an account was asked to help with in a return; null when it does not help, or no longer. */
export const helpOf = (
  db: TenantDatabase,
  returnId: number,
  accountId: number | null,
): Promise<Pick<Contributor, 'id' | 'partIds'> | null> =>
  db
    .selectFrom('selfAssessment.contributor')
    .select(['id', 'partIds'])
    .where('roundReturnId', '=', returnId)
    .where('accountId', '=', accountId)
    .where('endedAt', 'is', null)
    .executeTakeFirst()
    .then((found) => found ?? null)

/** The returns an account helps with now, with the parts they were asked for. */
export const helpsWith = (db: TenantDatabase, accountId: number) =>
  db
    .selectFrom('selfAssessment.contributor')
    .select(['id', 'roundReturnId', 'partIds', 'invitedBy'])
    .where('accountId', '=', accountId)
    .where('endedAt', 'is', null)
    .orderBy('id')
    .execute()

/** The parts of a version to choose from, in order. */
export const partsToChoose = (db: TenantDatabase, versionId: number | null) =>
  versionId === null
    ? Promise.resolve([])
    : db
        .selectFrom('selfAssessment.part')
        .select(['id', 'reference', 'title'])
        .where('versionId', '=', versionId)
        .orderBy('place')
        .orderBy('id')
        .execute()
