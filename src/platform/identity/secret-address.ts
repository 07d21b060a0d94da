import { randomBytes } from 'node:crypto'
import { sql, type Transaction } from 'kysely'
import type { Tables } from '../database/tables.ts'
import type { Visit } from '../visit.ts'
import { hashOf, isMember, type Entered } from './store.ts'

/** As whom a secret address opens, and what. */
export type EnteredByAddress = Omit<Entered, 'lastHereAt'> & { opens: string }

/** Makes the secret part of an address that opens one thing for this visitor, and answers with it: it is kept nowhere. The one before opens nothing any more. */
export async function makeSecretAddress(
  { db, who, now }: Pick<Visit, 'db' | 'who' | 'now'>,
  opens: string,
): Promise<string> {
  await endSecretAddress({ db, who, now }, opens)
  const secret = randomBytes(32).toString('base64url')
  await db
    .insertInto('identity.secretAddress')
    .values({ accountId: who.accountId!, opens, tokenHash: hashOf(secret), madeAt: now })
    .execute()
  return secret
}

/** From now on the secret address of this visitor for one thing opens nothing. */
export const endSecretAddress = ({ db, who, now }: Pick<Visit, 'db' | 'who' | 'now'>, opens: string) =>
  db
    .updateTable('identity.secretAddress')
    .set({ endedAt: now })
    .where('accountId', '=', who.accountId)
    .where('opens', '=', opens)
    .where('endedAt', 'is', null)
    .execute()

/** What this visitor has made secret addresses for that still open, since when; never the secret itself. */
export const secretAddressesOf = ({ db, who }: Pick<Visit, 'db' | 'who'>) =>
  db
    .selectFrom('identity.secretAddress')
    .select(['id', 'opens', 'madeAt'])
    .where('accountId', '=', who.accountId)
    .where('endedAt', 'is', null)
    .orderBy('opens')
    .execute()

/** The number of the last secret address this visitor made, whether it still opens or not; nought when they made none. */
export const lastSecretAddress = ({ db, who }: Pick<Visit, 'db' | 'who'>): Promise<number> =>
  db
    .selectFrom('identity.secretAddress')
    .select(({ fn }) => fn.max<number | null>('id').as('last'))
    .where('accountId', '=', who.accountId)
    .executeTakeFirstOrThrow()
    .then(({ last }) => last ?? 0)

/** Lets in whoever holds a secret address, as its maker, with no room and no agency's own open; null when it opens nothing. From here on the transaction can see nothing else. */
export async function enterByAddress(tx: Transaction<Tables>, secret: string): Promise<EnteredByAddress | null> {
  const { rows } = await sql<Omit<EnteredByAddress, 'rooms' | 'agencies' | 'everyAgency'>>`
    select entered.*, set_config('role', 'app', true) from identity.enter_by_address(${hashOf(secret)}) entered`.execute(
    tx,
  )
  return rows[0] && isMember(rows[0]) ? { ...rows[0], rooms: [], agencies: [], everyAgency: false } : null
}
