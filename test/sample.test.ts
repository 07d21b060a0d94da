import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { answering, goldthread } from '../scripts/goldthread.ts'
import { preparedCopy, preparedFolder } from '../src/samples.ts'

const folder = mkdtempSync(join(tmpdir(), 'goldthread-sample-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Serves the sample as `npm start` does, listening where it is told, and stops it after. */
async function serving(host: string, work: (address: string) => Promise<void>) {
  const { child, address } = await answering(
    goldthread(['start'], { PORT: '0', HOST: host, DATA_DIR: folder, DATABASE_URL: '' }),
  )
  try {
    await work(address.replace('0.0.0.0', '127.0.0.1').replace('localhost', '127.0.0.1'))
  } finally {
    const gone = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGTERM')
    await gone
  }
}

const signInAs = (address: string) =>
  fetch(`${address}/sign-in/as`, {
    method: 'POST',
    body: new URLSearchParams({ account: 'manager@hull.example' }),
    redirect: 'manual',
  })

test('on loopback the sample lists its people, signs them in by one click, and lists every page', async () => {
  await serving('127.0.0.1', async (address) => {
    expect(await (await fetch(`${address}/sign-in`)).text()).toContain('Sample people')
    const signed = await signInAs(address)
    expect(signed.status).toBe(303)
    const cookie = signed.headers.get('set-cookie')!.split(';')[0]!
    expect((await fetch(`${address}/`, { headers: { cookie } })).status).toBe(200)
    expect((await fetch(`${address}/mailbox`, { headers: { cookie } })).status).toBe(200)
    const { pages } = (await (await fetch(`${address}/pages.json`)).json()) as {
      pages: { path: string; accounts: string[] }[]
    }
    expect(pages.length).toBeGreaterThan(200)
    expect(pages.find((page) => page.path === '/')!.accounts).toContain('manager@hull.example')
    expect((await fetch(`${address}/health/live`)).status).toBe(200)
    expect((await fetch(`${address}/health/ready`)).status).toBe(200)
  })
}, 240_000)

test('listening for others, there is no such door, no list of pages and no mailbox, though the sample is there', async () => {
  await serving('0.0.0.0', async (address) => {
    expect((await signInAs(address)).status).toBe(404)
    expect(await (await fetch(`${address}/sign-in`)).text()).not.toContain('Sample people')
    expect((await fetch(`${address}/pages.json`)).status).toBe(404)
    expect((await fetch(`${address}/mailbox`)).status).toBe(404)
    expect((await fetch(`${address}/health/ready`)).status).toBe(200)
  })
}, 240_000)

test.each([
  ['told today', '2026-06-15', true],
  ['told six days ago', '2026-06-21', true],
  ['told a week ago, too old to be alive', '2026-06-22', false],
  ['told tomorrow, by a clock that was put back', '2026-06-14', false],
] as const)('a prepared copy with a Northport %s', (_, today, isFresh) => {
  const folder = preparedFolder('2026-06-15')
  expect(preparedCopy(today, ({ href }) => href === folder.href)).toEqual(isFresh ? folder : null)
})
