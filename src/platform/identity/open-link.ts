import { randomBytes } from 'node:crypto'
import { sql, type Transaction } from 'kysely'
import type { TenantDatabase } from '../database/database.ts'
import type { Tables } from '../database/tables.ts'
import type { Visit } from '../visit.ts'
import { hashOf, type Entered } from './store.ts'

/** What an open link lets somebody in for: the partnership, the one agency whose own it adds to, and what it opens. Never who it is. */
export type EnteredByOpenLink = Pick<
  Entered,
  'partnershipId' | 'slug' | 'partnershipName' | 'shortName' | 'clockStandsOn' | 'agencyId'
> & { worriedPhone: string | null; worriedHours: string | null; opens: string }

/**
 * Makes the secret parts of addresses that anybody who is told one may use, each for one thing, and answers with them by what they open:
 * they are kept nowhere. Those before open nothing any more.
 */
export async function makeOpenLinks(
  { db, now }: Pick<Visit, 'db' | 'now'>,
  links: readonly { opens: string; forAgencyId: number | null }[],
): Promise<ReadonlyMap<string, string>> {
  const secrets = new Map(links.map(({ opens }) => [opens, randomBytes(32).toString('base64url')]))
  if (links.length === 0) return secrets
  await endOpenLinks({ db, now }, [...secrets.keys()])
  await db
    .insertInto('identity.openLink')
    .values(links.map((link) => ({ ...link, tokenHash: hashOf(secrets.get(link.opens)!), madeAt: now })))
    .execute()
  return secrets
}

/** From now on the open links to some things open nothing. */
export const endOpenLinks = ({ db, now }: Pick<Visit, 'db' | 'now'>, opens: readonly string[]) =>
  db
    .updateTable('identity.openLink')
    .set({ endedAt: now })
    .where('opens', 'in', opens)
    .where('endedAt', 'is', null)
    .execute()

/** The number of the last open link that was made to one thing, whether it still opens or not; nought when none was. */
export const lastOpenLink = (db: TenantDatabase, opens: string): Promise<number> =>
  db
    .selectFrom('identity.openLink')
    .select(({ fn }) => fn.max<number | null>('id').as('last'))
    .where('opens', '=', opens)
    .executeTakeFirstOrThrow()
    .then(({ last }) => last ?? 0)

/** Lets in whoever knows an open link, as nobody in particular; null when it opens nothing. From here on the transaction can see nothing else. */
export async function enterByOpenLink(tx: Transaction<Tables>, secret: string): Promise<EnteredByOpenLink | null> {
  const { rows } = await sql<EnteredByOpenLink>`
    select entered.*, set_config('role', 'app', true) from identity.enter_by_open_link(${hashOf(secret)}) entered`.execute(
    tx,
  )
  return rows[0] ?? null
}
