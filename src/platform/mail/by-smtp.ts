import { createTransport } from 'nodemailer'
import { realClock } from '../calendar/clock.ts'
import { asPartnership, type Database } from '../database/database.ts'
import type { Job } from '../jobs/jobs.ts'

/** How letters leave: an SMTP server and whom they are from. */
export type Post = { url: string; from: string; address: string }

/** Sends what is waiting. A letter is marked as sent in the transaction that sends it, so a fall in between sends it again rather than never. */
export const sendLetters = (post: Post): Job => {
  const transport = createTransport(post.url)
  return {
    name: 'send letters',
    every: '*/5 * * * *',
    async work(database) {
      for (const { id } of await database.kysely.selectFrom('tenancy.partnership').select('id').execute())
        await sendWaiting(database, id, post, transport)
    },
  }
}

async function sendWaiting(
  database: Database,
  partnershipId: number,
  post: Post,
  transport: ReturnType<typeof createTransport>,
) {
  for (;;) {
    const sent = await asPartnership(database, partnershipId, async (db) => {
      const letter = await db
        .selectFrom('mail.letter')
        .selectAll()
        .where('sentAt', 'is', null)
        .orderBy('id')
        .limit(1)
        .forUpdate()
        .skipLocked()
        .executeTakeFirst()
      if (!letter) return false
      await transport.sendMail({
        from: post.from,
        to: letter.toAddress,
        subject: letter.subject,
        text: `${letter.body}\n\n${post.address}${letter.about}\n`,
      })
      await db.updateTable('mail.letter').set({ sentAt: realClock.now() }).where('id', '=', letter.id).execute()
      return true
    })
    if (!sent) return
  }
}
