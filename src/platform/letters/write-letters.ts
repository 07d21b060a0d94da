import { realClock, stoppedOn, type Clock } from '../calendar/clock.ts'
import type { Day } from '../calendar/day.ts'
import { asPartnership, type Database, type TenantDatabase } from '../database/database.ts'
import { record } from '../history/history.ts'
import { doLater, type Job } from '../jobs/jobs.ts'
import type { Visit } from '../visit.ts'
import { composeLetters, type Composed, type Writing } from './compose.ts'
import type { HandedToLetters } from './handed.ts'
import { lettersGoOn } from './rhythm.ts'
import { addLetters, claimDay, isWritten, rhythmNow } from './store.ts'

/** Writes the morning letters of every partnership whose clock runs, once a day from the hour it settled; asked every ten minutes, so that a program that was down in the morning writes them when it is back. */
export const writeMorningLetters = (handed: HandedToLetters, clock: Clock = realClock): Job => ({
  name: 'write morning letters',
  every: '*/10 * * * *',
  async work(database) {
    const running = await database.kysely
      .selectFrom('tenancy.partnership')
      .select(['id', 'slug', 'name', 'shortName'])
      .where('clockStandsOn', 'is', null)
      .orderBy('id')
      .execute()
    for (const partnership of running)
      await asPartnership(database, partnership.id, async (db) => {
        const writing = { db, partnership: { ...partnership, sample: false }, today: clock.today(), now: clock.now() }
        if (await isTime(writing, handed)) await writeLettersOf(writing, handed)
      })
  },
})

/** Writes the letters of one day for one partnership, however early it is; for a sample, whose clock stands. */
export const writeLettersOn = (
  database: Database,
  partnership: Visit['partnership'],
  today: Day,
  handed: HandedToLetters,
): Promise<number | null> =>
  asPartnership(database, partnership.id, (db) =>
    writeLettersOf({ db, partnership, today, now: stoppedOn(today).now() }, handed),
  )

/**
 * The same within a transaction of one's own. Answers with how many were written, or null when the day is taken: another run wrote
 * its letters, or is writing them. All of a day are written or none.
 */
export async function writeLettersOf(writing: Writing, handed: HandedToLetters): Promise<number | null> {
  const { db, today, now, partnership } = writing
  if (!(await claimDay(db, today, now))) return null
  let written = 0
  const { members } = await composeLetters(writing, handed, async (composed) => {
    written += await addLetters(
      db,
      composed.map((each) => asRows(each, today, now)),
    )
  })
  await record({ db, now, who: { name: 'Goldthread', accountId: null } }, 'morning letters written', '/letters', {
    day: today,
    letters: written,
    members,
  })
  if (written > 0) await doLater(db, 'send letters', { partnershipId: partnership.id })
  return written
}

/** What is kept of one letter: the letter itself, the counts, and a row for each thing that was chased. */
export const asRows = ({ reader, choice, letter }: Composed, day: Day, now: Date) => ({
  letter: {
    toAccount: reader.accountId,
    toAddress: reader.email,
    subject: letter.subject,
    body: letter.body,
    about: '/you/list',
    kind: 'morning',
    writtenAt: now,
  },
  morning: { accountId: reader.accountId, day, often: choice.often, ...letter.counts },
  chases: letter.lines.map((line) => ({
    day,
    accountId: reader.accountId,
    name: line.name,
    at: line.at,
    toldAs: line.toldAs,
    step: line.step ?? 'in the weekly letter',
    roomId: line.room,
    forAgencyId: line.agency,
  })),
})

async function isTime({ db, today, now }: Writing, handed: HandedToLetters): Promise<boolean> {
  if (await isWritten(db, today)) return false
  const { rhythm } = await rhythmNow(db)
  return hourInLondon(now) >= rhythm.hour && lettersGoOn(today, rhythm, await handed.holidays(db as TenantDatabase))
}

const hourInLondon = (now: Date) =>
  Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO('Europe/London').hour
