import { simpleParser, type ParsedMail } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { expect, test } from 'vitest'
import { world } from '../../../test/world.ts'
import { prepareJobs, startJobs } from '../jobs/jobs.ts'
import { sendLetters } from './by-smtp.ts'
import { writeLetter } from './mail.ts'

/** A real SMTP server on loopback that keeps what it is sent. */
async function postOffice() {
  const received: ParsedMail[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _session, done) => void simpleParser(stream).then((mail) => (received.push(mail), done())),
  })
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as { port: number }
  return {
    received,
    url: `smtp://127.0.0.1:${port}`,
    close: () => new Promise<void>((resolve) => server.close(resolve)),
  }
}

const letter = {
  subject: 'Waiting for your signature',
  body: 'The progress report waits for you.',
  about: '/reports/1/sign',
}

test('a letter written in a transaction is sent once, by SMTP, with the link it leads to', async () => {
  const office = await postOffice()
  const site = await world()
  const account = await site.as('safeguarding partner')
  await site.inside((visit) => writeLetter(visit, { ...letter, toAccount: account }))
  const job = sendLetters({ url: office.url, from: 'goldthread@example.org', address: 'https://northport.example' })
  await job.work(site.database, {})
  await job.work(site.database, {})
  const ours = office.received.filter((mail) => [mail.to].flat()[0]!.text.includes(site.slug))
  expect(ours).toHaveLength(1)
  expect(ours[0]!.subject).toBe('Waiting for your signature')
  expect(ours[0]!.text).toContain('https://northport.example/reports/1/sign')
  await office.close()
})

test('an undone change writes no letter, and a post office that is closed keeps it for later', async () => {
  const site = await world()
  const account = await site.as('analyst')
  await expect(
    site.inside(async (visit) => {
      await writeLetter(visit, { ...letter, toAccount: account })
      throw new Error('undone')
    }),
  ).rejects.toThrow('undone')
  const waiting = () => site.inside((visit) => visit.db.selectFrom('mail.letter').select('sentAt').execute())
  expect(await waiting()).toEqual([])
  await site.inside((visit) => writeLetter(visit, { ...letter, toAccount: account }))
  const closed = sendLetters({ url: 'smtp://127.0.0.1:1', from: 'a@example.org', address: 'https://a.example' })
  await expect(closed.work(site.database, {})).rejects.toThrow()
  expect(await waiting()).toEqual([{ sentAt: null }])
})

test('a job asked for in a transaction is done once it is committed, and never when it was undone', async () => {
  const site = await world()
  const done: unknown[] = []
  const job = {
    name: 'note it',
    work: async (_: unknown, asked: Record<string, unknown>) => void done.push(asked.says),
  }
  await prepareJobs(site.database, [job])
  const stop = await startJobs(site.database, [job], () => {})
  const { doLater } = await import('../jobs/jobs.ts')
  await site
    .inside(async (visit) => {
      await doLater(visit.db, 'note it', { says: 'undone' })
      throw new Error('undone')
    })
    .catch(() => {})
  await site.inside((visit) => doLater(visit.db, 'note it', { says: 'done' }))
  for (let tries = 0; tries < 60 && done.length === 0; tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 250))
  await stop()
  expect(done).toEqual(['done'])
})
