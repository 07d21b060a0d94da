import { simpleParser, type ParsedMail } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { expect, test } from 'vitest'
import { world } from '../../../test/world.ts'
import { prepareJobs, startJobs } from '../jobs/jobs.ts'
import { bySmtp } from './by-smtp.ts'
import { sendLettersOf } from './send-letters.ts'
import { writeLetter } from './mail.ts'

/** A real SMTP server on loopback that keeps what it is sent, and refuses or puts off the addresses that say so. */
async function postOffice() {
  const received: ParsedMail[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _session, done) => {
      const [code, words] = address.startsWith('gone')
        ? [550, 'No such mailbox here']
        : address.startsWith('full')
          ? [452, 'Mailbox full']
          : [0, '']
      done(code ? Object.assign(new Error(words), { responseCode: code }) : undefined)
    },
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
  const send = () =>
    sendLettersOf(
      site.database,
      site.partnership.id,
      bySmtp({ url: office.url, from: 'goldthread@example.org' }),
      'https://northport.example',
    )
  await send()
  await send()
  const ours = office.received.filter((mail) => [mail.to].flat()[0]!.text.includes(site.slug))
  expect(ours).toHaveLength(1)
  expect(ours[0]!.subject).toBe('Waiting for your signature')
  expect(ours[0]!.text).toContain('https://northport.example/reports/1/sign')
  await office.close()
})

test('a letter says that a machine wrote it and keeps one number however often it is tried; a morning letter says how to get fewer', async () => {
  const office = await postOffice()
  const site = await world()
  const account = await site.as('analyst')
  const at = new Date()
  const values = { ...letter, toAccount: account, toAddress: `a@${site.slug}.example`, writtenAt: at }
  const ids = await site.inside(({ db }) =>
    db
      .insertInto('mail.letter')
      .values([
        { ...values, kind: 'notice' },
        { ...values, kind: 'morning', body: 'LATE\n\nSomething\n  /actions/7', about: '/you/list' },
      ])
      .returning('id')
      .execute(),
  )
  const send = () =>
    sendLettersOf(
      site.database,
      site.partnership.id,
      bySmtp({ url: office.url, from: 'Goldthread <post@northport.example>' }),
      'https://n.example',
    )
  await send()
  // As after a fall between sending and writing that down.
  await site.inside(({ db }) => db.updateTable('mail.letter').set({ sentAt: null }).execute())
  await send()
  const [notice, morning, again] = office.received.filter((mail) => [mail.to].flat()[0]!.text.includes(site.slug))
  expect(notice!.headers.get('auto-submitted')).toBe('auto-generated')
  expect(notice!.headers.has('list')).toBe(false)
  expect(notice!.messageId).toMatch(new RegExp(`^<letter-\\d+-${ids[0]!.id}-[^@]+@northport.example>$`))
  expect(again!.messageId).toBe(notice!.messageId)
  expect(morning!.messageId).not.toBe(notice!.messageId)
  expect(JSON.stringify(morning!.headers.get('list'))).toContain('https://n.example/you/letters')
  expect(morning!.text).toContain('  https://n.example/actions/7\n')
  expect(morning!.text).toContain('https://n.example/you/list')
  expect(morning!.html).toBe(false)
  await office.close()
})

test('an address that is refused is written down and given up, one that is full is tried again later, and neither stops the next letter', async () => {
  const office = await postOffice()
  const site = await world()
  const account = await site.as('analyst')
  const to = (name: string, writtenAt = new Date()) => ({
    ...letter,
    toAccount: account,
    toAddress: `${name}@${site.slug}.example`,
    writtenAt,
    kind: 'morning',
  })
  const days = (count: number) => new Date(Date.now() - count * 86_400_000)
  await site.inside(({ db }) =>
    db
      .insertInto('mail.letter')
      .values([to('gone'), to('full'), to('old', days(3)), to('well')])
      .execute(),
  )
  const send = () =>
    sendLettersOf(
      site.database,
      site.partnership.id,
      bySmtp({ url: office.url, from: 'a@example.org' }),
      'https://a.example',
    )
  await send()
  await send()
  expect(office.received.map((mail) => [mail.to].flat()[0]!.text).filter((each) => each.includes(site.slug))).toEqual([
    `well@${site.slug}.example`,
  ])
  const letters = await site.inside(({ db }) => db.selectFrom('mail.letter').selectAll().orderBy('id').execute())
  const stands = (of: (typeof letters)[number]) => [of.sentAt !== null, of.givenUpAt !== null, of.nextTryAt !== null]
  expect(letters.map(stands)).toEqual([
    [false, true, false],
    [false, false, true],
    [false, true, false],
    [true, false, false],
  ])
  await site.as('business manager')
  const page = (await site.get('/letters')).text
  for (const words of ['No such mailbox here', 'Mailbox full', 'written for a day that has passed'])
    expect(page).toContain(words)
  // However often it is put off, in the end nobody tries any longer.
  for (let tries = 0; tries < 6; tries += 1) {
    await site.inside(({ db }) => db.updateTable('mail.letter').set({ nextTryAt: null }).execute())
    await send()
  }
  const full = await site.inside(({ db }) =>
    db.selectFrom('mail.letter').selectAll().where('id', '=', letters[1]!.id).executeTakeFirstOrThrow(),
  )
  expect(full.givenUpAt).not.toBeNull()
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
  const closed = () =>
    sendLettersOf(
      site.database,
      site.partnership.id,
      bySmtp({ url: 'smtp://127.0.0.1:1', from: 'a@example.org' }),
      'https://a.example',
    )
  await expect(closed()).rejects.toThrow()
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
