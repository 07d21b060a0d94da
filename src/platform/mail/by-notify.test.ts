import { createHmac, randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import { expect, test } from 'vitest'
import { world } from '../../../test/world.ts'
import { byNotify } from './by-notify.ts'
import { writeLetter } from './mail.ts'
import { sendLettersOf } from './send-letters.ts'

type Sent = {
  template_id: string
  email_address: string
  personalisation: { subject: string; message: string }
  reference: string
}

const [service, secret, template] = [randomUUID(), randomUUID(), randomUUID()]

/** A server on loopback that answers as Notify documents: it checks the signed token, then the address decides what it says. */
async function notify() {
  const received: Sent[] = []
  const server = createServer(async (request, response) => {
    const say = (status: number, body: object) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    const fail = (status: number, error: string, message: string) =>
      say(status, { status_code: status, errors: [{ error, message }] })
    if (request.method !== 'POST' || request.url !== '/v2/notifications/email') return fail(404, 'NotFound', 'No')
    const wrong = whatIsWrongWith(request)
    if (wrong) return fail(403, 'AuthError', wrong)
    let text = ''
    for await (const part of request) text += part
    const sent = JSON.parse(text) as Sent
    const [who] = sent.email_address.split('@')
    if (who === 'outside') return fail(400, 'BadRequestError', 'Can’t send to this recipient using a team-only API key')
    if (who === 'over') return fail(429, 'TooManyRequestsError', 'Exceeded send limits (LIMIT NUMBER) for today')
    if (who === 'broken') return fail(500, 'Exception', 'Internal server error')
    received.push(sent)
    return say(201, { id: randomUUID(), reference: sent.reference, content: {}, uri: '', template: { id: template } })
  })
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  return { received, url: `http://127.0.0.1:${port}`, close: () => new Promise((resolve) => server.close(resolve)) }
}

/** The token is a JWT signed with the key's secret by HS256, says which service it is from, and is at most thirty seconds old. */
function whatIsWrongWith({ headers }: IncomingMessage): string | null {
  const [head, claims, signature] = (headers.authorization ?? '').replace(/^Bearer /, '').split('.')
  if (!signature) return 'Unauthorized: authentication token must be provided'
  const read = (part: string) => JSON.parse(Buffer.from(part, 'base64url').toString()) as Record<string, unknown>
  if (read(head!).alg !== 'HS256') return 'Invalid token: algorithm used is not HS256'
  const { iss, iat } = read(claims!)
  if (iss !== service) return 'Invalid token: service not found'
  if (Math.abs(Number(iat) - Date.now() / 1000) > 30)
    return 'Error: Your system clock must be accurate to within 30 seconds'
  const right = createHmac('sha256', secret).update(`${head}.${claims}`).digest('base64url')
  return signature === right ? null : 'Invalid token: signature, api token not found'
}

const letter = { subject: 'Waiting for your signature', body: 'The report waits for you.', about: '/reports/1/sign' }

/** A partnership with one letter to each of some addresses, in order. */
async function withLettersTo(...names: string[]) {
  const site = await world()
  const account = await site.as('analyst')
  await site.inside(async (visit) => {
    for (const name of names) {
      await writeLetter(visit, { ...letter, toAccount: account })
      await visit.db
        .updateTable('mail.letter')
        .set({ toAddress: `${name}@${site.slug}.example` })
        .where('id', '=', (row) => row.selectFrom('mail.letter').select(({ fn }) => fn.max('id').as('id')))
        .execute()
    }
  })
  const outcomes = () =>
    site.inside(async ({ db }) => {
      const rows = await db.selectFrom('mail.letter').selectAll().orderBy('id').execute()
      return rows.map(({ sentAt, givenUpAt }) => (sentAt ? 'sent' : givenUpAt ? 'given up' : 'waits'))
    })
  const send = (url: string, key = `northport-${service}-${secret}`) =>
    sendLettersOf(site.database, site.partnership.id, byNotify({ key, template, url }), 'https://n.example')
  return { site, outcomes, send }
}

test('a letter goes to GOV.UK Notify as a subject and a message, with the link in full and a reference of its own', async () => {
  const office = await notify()
  const { site, outcomes, send } = await withLettersTo('somebody')
  await send(office.url)
  const ours = office.received.filter((each) => each.email_address.includes(site.slug))
  expect(ours).toEqual([
    {
      template_id: template,
      email_address: `somebody@${site.slug}.example`,
      personalisation: {
        subject: letter.subject,
        message: `${letter.body}\n\nhttps://n.example${letter.about}\n`,
      },
      reference: expect.stringMatching(/^letter-\d+-\d+-/),
    },
  ])
  expect(await outcomes()).toEqual(['sent'])
  await office.close()
})

test('an address that Notify refuses is given up with what it said, and stops no other', async () => {
  const office = await notify()
  const { site, outcomes, send } = await withLettersTo('outside', 'somebody')
  await send(office.url)
  expect(await outcomes()).toEqual(['given up', 'sent'])
  await site.as('business manager')
  expect((await site.get('/letters')).text).toContain('using a team-only API key')
  await office.close()
})

test('over the limit of the day, letters wait and none is blamed', async () => {
  const office = await notify()
  const { outcomes, send } = await withLettersTo('over', 'somebody')
  await send(office.url)
  expect(await outcomes()).toEqual(['waits', 'waits'])
  await office.close()
})

test.each([
  ['Notify itself fails', 'broken', undefined, 'GOV.UK Notify answered 500'],
  ['the key is wrong', 'somebody', `northport-${service}-${randomUUID()}`, 'GOV.UK Notify answered 403'],
])(
  'when %s, the job fails to be tried again, every letter waits, and the fault holds no key',
  async (_, name, key, says) => {
    const office = await notify()
    const { site, outcomes, send } = await withLettersTo(name)
    const failure = await send(office.url, key).catch((error: Error) => error)
    expect(String(failure)).toContain(says)
    expect(JSON.stringify({ ...(failure as object) }) + String((failure as Error).stack)).not.toMatch(/Bearer|eyJ/)
    expect(await outcomes()).toEqual(['waits'])
    await site.inside(({ db }) => db.updateTable('mail.letter').set({ sentAt: new Date() }).execute())
    await office.close()
  },
)

test('when nobody answers at all, every letter waits', async () => {
  const { site, outcomes, send } = await withLettersTo('somebody')
  await expect(send('http://127.0.0.1:1')).rejects.toThrow('GOV.UK Notify')
  expect(await outcomes()).toEqual(['waits'])
  await site.inside(({ db }) => db.updateTable('mail.letter').set({ sentAt: new Date() }).execute())
})
