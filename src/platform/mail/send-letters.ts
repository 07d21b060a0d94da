import { realClock } from '../calendar/clock.ts'
import { asPartnership, type Database, type Row, type TenantDatabase } from '../database/database.ts'
import type { Job } from '../jobs/jobs.ts'
import { withFullAddresses, withoutSecrets, type Outgoing, type Tried, type Way } from './post.ts'

/** How long to wait after each failed try, in minutes; after the last, nobody tries again. */
const waits = [5, 30, 120, 720]
/** A morning letter that could not be sent for so long is of a day that has passed. */
const staleAfterHours = 36

/**
 * Sends what is waiting. A letter is marked as sent in the transaction that sends it, so a fall in between sends it again rather
 * than never, with the same message number. An address that is refused is written down and stops no other letter. When the post
 * itself cannot be reached, everything stays as it is for the next round.
 */
export const sendLetters = (way: Way, site: string): Job => ({
  name: 'send letters',
  every: '*/5 * * * *',
  async work(database) {
    for (const { id } of await database.kysely.selectFrom('tenancy.partnership').select('id').execute())
      await sendLettersOf(database, id, way, site)
  },
})

/** Sends what waits in one partnership, the oldest first, until nothing does or no more can be sent for now. */
export async function sendLettersOf(database: Database, partnershipId: number, way: Way, site: string): Promise<void> {
  while (await sendNext(database, partnershipId, way, site));
}

/** Sends the next letter of a partnership; false when there is none, or no more can be sent for now. */
const sendNext = (database: Database, partnershipId: number, way: Way, site: string): Promise<boolean> =>
  asPartnership(database, partnershipId, async (db) => {
    const now = realClock.now()
    const letter = await nextLetter(db, now)
    if (!letter) return false
    if (isStale(letter, now)) return giveUp(db, letter, now, 'Not sent: it was written for a day that has passed.')
    const tried = await way.send(outgoing(letter, site))
    if (tried.is === 'stop') return false
    if (tried.is === 'sent') await change(db, letter.id, { sentAt: now, ...kept(letter) })
    else await noteFailure(db, letter, now, tried)
    return true
  })

const nextLetter = (db: TenantDatabase, now: Date) =>
  db
    .selectFrom('mail.letter')
    .selectAll()
    .where('sentAt', 'is', null)
    .where('givenUpAt', 'is', null)
    .where((row) => row.or([row('nextTryAt', 'is', null), row('nextTryAt', '<=', now)]))
    .orderBy('id')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()

const outgoing = (letter: Row<'mail.letter'>, site: string): Outgoing => ({
  messageId: `letter-${letter.partnershipId}-${letter.id}-${letter.writtenAt.getTime().toString(36)}`,
  to: letter.toAddress,
  subject: letter.subject,
  text: withFullAddresses(`${letter.body}\n\n${letter.about}\n`, site),
  unsubscribe: letter.kind === 'morning' ? `${site}/you/letters` : null,
  event: letter.event === null ? null : { kept: letter.event, site },
})

const isStale = ({ kind, writtenAt }: Row<'mail.letter'>, now: Date) =>
  kind === 'morning' && now.getTime() - writtenAt.getTime() > staleAfterHours * 3_600_000

async function noteFailure(
  db: TenantDatabase,
  letter: Row<'mail.letter'>,
  at: Date,
  tried: Exclude<Tried, { is: 'sent' }>,
): Promise<void> {
  const { before } = await db
    .selectFrom('mail.failedTry')
    .select(({ fn }) => fn.countAll<number>().as('before'))
    .where('letterId', '=', letter.id)
    .executeTakeFirstOrThrow()
  const wait = waits[Number(before)]
  if (tried.is === 'refused' || wait === undefined) await giveUp(db, letter, at, tried.says)
  else {
    await db.insertInto('mail.failedTry').values({ letterId: letter.id, at, says: tried.says }).execute()
    await change(db, letter.id, { nextTryAt: new Date(at.getTime() + wait * 60_000) })
  }
}

async function giveUp(db: TenantDatabase, letter: Row<'mail.letter'>, at: Date, says: string): Promise<boolean> {
  await db.insertInto('mail.failedTry').values({ letterId: letter.id, at, says }).execute()
  await change(db, letter.id, { givenUpAt: at, ...kept(letter) })
  return true
}

/** What stays of a letter that is no longer tried: its words without the secret of an address. */
const kept = ({ body, about }: Row<'mail.letter'>) => ({ body: withoutSecrets(body), about: withoutSecrets(about) })

const change = (
  db: TenantDatabase,
  id: number,
  to: Partial<Pick<Row<'mail.letter'>, 'sentAt' | 'nextTryAt' | 'givenUpAt' | 'body' | 'about'>>,
) => db.updateTable('mail.letter').set(to).where('id', '=', id).execute()
