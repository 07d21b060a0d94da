import { sql } from 'kysely'
import type { CalendarEvent } from '../icalendar/icalendar.ts'
import { doLater } from '../jobs/jobs.ts'
import type { Visit } from '../visit.ts'

/** A letter to one account: a link and a reason, never a detail of a case. It may carry an event for the calendar of whoever gets it. */
export type NewLetter = {
  toAccount: number | null
  /** Where it goes when it is to nobody's account: the address somebody was invited at. */
  toAddress?: string
  subject: string
  body: string
  about: string
  event?: CalendarEvent | null
}

/** What writing a letter needs to know of the visit; a job can give the same. */
type Writer = Pick<Visit, 'db' | 'now'> & { partnership: Pick<Visit['partnership'], 'id'> }

/** Writes to one account in the same transaction as what it tells of. */
export const writeLetter = (visit: Writer, letter: NewLetter): Promise<void> => writeLetters(visit, [letter])

/** Writes many letters at once, in the same transaction as what they tell of. Throws when one is to nobody's account. */
export async function writeLetters(visit: Writer, letters: readonly NewLetter[]): Promise<void> {
  if (letters.length === 0) return
  const accounts = await visit.db
    .selectFrom('identity.account')
    .select(['id', 'email'])
    .where('id', '=', sql<number>`any(${[...new Set(letters.flatMap(({ toAccount }) => toAccount ?? []))]}::int[])`)
    .execute()
  const addressOf = new Map(accounts.map(({ id, email }) => [id, email]))
  const written = await visit.db
    .insertInto('mail.letter')
    .values(
      letters.map(({ event, ...letter }) => {
        const toAddress = letter.toAccount === null ? letter.toAddress : addressOf.get(letter.toAccount)
        if (toAddress === undefined) throw new Error(`There is no account ${letter.toAccount} to write to`)
        return { ...letter, toAddress, writtenAt: visit.now, event: event ? JSON.stringify(event) : null }
      }),
    )
    .returning('id')
    .execute()
  await doLater(visit.db, 'send letters', { partnershipId: visit.partnership.id, letter: written[0]!.id })
}
