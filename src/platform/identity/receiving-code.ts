import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { realClock, stoppedOn } from '../calendar/clock.ts'
import type { Day } from '../calendar/day.ts'
import { goInto, type TenantDatabase } from '../database/database.ts'
import type { Visit } from '../visit.ts'
import { hashOf } from './store.ts'

/** Where somebody stands who came from another partnership by a code: in that one, as nobody of its own, with one agency's own open. */
export type Through = {
  /** A visit there. While it lasts the visit one came from reaches nothing of its own. */
  there: Visit
  /** What may be given to, as an address. */
  opens: string
  /** Uses the code up; false where somebody else did so first, or it was ended meanwhile. Givings take turns from here to their end. */
  use: () => Promise<boolean>
}

/** How many codes that open nothing one account may try in a quarter of an hour. */
export const mostTries = 10

/** Makes a code by which somebody of another partnership may give once to one thing of an agency's own, and answers with it: it is kept nowhere. The one before opens nothing any more. */
export async function makeReceivingCode(
  visit: Pick<Visit, 'db' | 'now' | 'who'>,
  { opens, forAgencyId, untilOn }: { opens: string; forAgencyId: number; untilOn: Day },
): Promise<string> {
  const code = Array.from(randomBytes(20), (byte) => letters[byte % letters.length]).join('')
  await endReceivingCode(visit, opens)
  await visit.db
    .insertInto('identity.receivingCode')
    .values({ opens, forAgencyId, untilOn, codeHash: hashOf(code), madeBy: visit.who.name, madeAt: visit.now })
    .execute()
  return code.replaceAll(/(.{4})(?=.)/g, '$1-')
}

/** From now on the code for one thing opens nothing. */
export const endReceivingCode = ({ db, now }: Pick<Visit, 'db' | 'now'>, opens: string) =>
  db
    .updateTable('identity.receivingCode')
    .set({ endedAt: now })
    .where('opens', '=', opens)
    .where('usedAt', 'is', null)
    .where('endedAt', 'is', null)
    .execute()

/** The last code that was made for one thing, whether it still opens it or not; never the code itself. */
export const lastReceivingCode = (db: TenantDatabase, opens: string) =>
  db
    .selectFrom('identity.receivingCode')
    .select(['id', 'madeBy', 'madeAt', 'untilOn', 'usedAt', 'endedAt'])
    .where('opens', '=', opens)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
export type ReceivingCode = NonNullable<Awaited<ReturnType<typeof lastReceivingCode>>>

/** Does a code still open what it was made for on a day? */
export const stillOpens = (code: ReceivingCode | undefined, today: Day): boolean =>
  code !== undefined && code.usedAt === null && code.endedAt === null && code.untilOn >= today

/**
 * Goes into another partnership by a code, does one thing there and comes back, all in one transaction: what was done there is kept or
 * undone with what is done here. A code that was used or ended, is too old, is of one's own partnership or never was
 * opens nothing; whoever tried many of them has to wait.
 */
export async function throughCode<T>(
  visit: Visit,
  code: string,
  work: (through: Through) => Promise<T>,
): Promise<{ is: 'there'; made: T } | { is: 'nothing' } | { is: 'too many' }> {
  const account = visit.who.accountId
  if (account === null) return { is: 'nothing' }
  const tried = await sql<{ count: number }>`select identity.codes_tried(${account}) as count`.execute(visit.db)
  if (tried.rows[0]!.count >= mostTries) return { is: 'too many' }
  const entered = await sql<EnteredByCode>`
    select * from identity.enter_by_receiving_code(${hashOf(plainCode(code))})`.execute(visit.db)
  const place = entered.rows[0]
  if (!place) {
    await sql`select identity.note_code_tried(${account})`.execute(visit.db)
    return { is: 'nothing' }
  }
  const back = () => goInto(visit.db, visit.partnership.id, visit)
  try {
    const there = visitThere(visit, place)
    const made = await work({ there, opens: place.opens, use: () => useUp(there, place.codeId) })
    await back()
    return { is: 'there', made }
  } catch (error) {
    // After a statement that failed the transaction takes no other, so there is nothing left to come back to.
    await back().catch(() => {})
    throw error
  }
}

type EnteredByCode = {
  codeId: number
  partnershipId: number
  slug: string
  partnershipName: string
  shortName: string
  clockStandsOn: string | null
  agencyId: number
  opens: string
}

function visitThere(visit: Visit, place: EnteredByCode): Visit {
  const clock = place.clockStandsOn ? stoppedOn(place.clockStandsOn as Day) : realClock
  return {
    who: {
      accountId: null,
      name: visit.partnership.name,
      personId: null,
      agencyId: place.agencyId,
      roles: [],
      abilities: new Set(),
      lastHereAt: null,
    },
    partnership: {
      id: place.partnershipId,
      slug: place.slug,
      name: place.partnershipName,
      shortName: place.shortName,
      sample: place.clockStandsOn !== null,
    },
    rooms: [],
    agencies: { every: false, own: [place.agencyId] },
    db: visit.db,
    today: clock.today(),
    now: clock.now(),
    query: new URLSearchParams(),
  }
}

/** Two partnerships that give to one another at once would each wait for the history of the other, so they take turns. */
async function useUp({ db, now }: Visit, id: number): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(hashtext('identity.receiving_code'))`.execute(db)
  const { numUpdatedRows } = await db
    .updateTable('identity.receivingCode')
    .set({ usedAt: now })
    .where('id', '=', id)
    .where('usedAt', 'is', null)
    .where('endedAt', 'is', null)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

/** No letter or figure that is taken for another; thirty-two of them, so that each is as likely. */
const letters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

/** A code without what people put between its letters. */
const plainCode = (code: string) => code.toUpperCase().replaceAll(/[^A-Z0-9]/g, '')
