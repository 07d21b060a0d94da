import type { TenantDatabase } from '#platform/database/database.ts'
import type { Choice } from '../store.ts'

/** The people to whom no account is linked, of one agency or of all, by the title of their role. */
export const peopleWithoutAccount = (db: TenantDatabase, agencyId: number | null): Promise<Choice[]> =>
  db
    .selectFrom('partnership.person')
    .select(['id', 'name as says'])
    .where('accountId', 'is', null)
    .$if(agencyId !== null, (query) => query.where('agencyId', '=', agencyId!))
    .orderBy('name')
    .orderBy('id')
    .execute()

/** The person with this number, while no account is linked to them. */
export const personWithoutAccount = (db: TenantDatabase, id: number) =>
  db
    .selectFrom('partnership.person')
    .select('id')
    .where('id', '=', id)
    .where('accountId', 'is', null)
    .executeTakeFirst()

/** The people an account signs in as. */
export const peopleOfAccounts = (db: TenantDatabase, accounts: readonly number[]) =>
  accounts.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('partnership.person')
        .select(['id', 'name', 'accountId'])
        .where('accountId', 'in', accounts)
        .orderBy('id')
        .execute()

/** From now on no person is signed in for by this account. */
export const unlinkPeople = (db: TenantDatabase, accountId: number) =>
  db.updateTable('partnership.person').set({ accountId: null }).where('accountId', '=', accountId).execute()
