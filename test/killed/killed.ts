/**
 * Kills a serving program with SIGKILL again and again while many forms are being saved, and then counts:
 * every save that was answered must be there. `killed.ts embedded|postgres TIMES`. Bounded in time, on loopback only.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { asPartnership } from '../../src/platform/database/database.ts'
import { openEmbedded } from '../../src/platform/database/embedded.ts'
import { openServer } from '../../src/platform/database/server.ts'
import { startPostgres, type Cluster } from '../../scripts/postgres.ts'
import { answering, goldthread, run } from '../../scripts/goldthread.ts'

const [mode = 'embedded', times = '30'] = process.argv.slice(2)
const folder = mkdtempSync(join(tmpdir(), 'goldthread-killed-'))
const cluster: Cluster | null = mode === 'postgres' ? await startPostgres() : null
if (cluster) {
  run(['migrate', '--for', 'goldthread_web', '--sample'], { DATABASE_URL: cluster.ownerUrl, DATA_DIR: folder })
}
const environment = { PORT: '0', DATA_DIR: folder, ...(cluster && { DATABASE_URL: cluster.webUrl }) }

const answered: string[] = []
let number = 0

for (let time = 1; time <= Number(times); time += 1) {
  const { child, address } = await answering(goldthread(['start'], environment))
  const cookie = await signIn(address)
  const owner = await anOwner(address, cookie)
  let stop = false
  const savers = Array.from({ length: 4 }, async () => {
    while (!stop) {
      const title = `Kept through kill ${time}, save ${(number += 1)}`
      const saved = await save(address, cookie, owner, title).catch(() => false)
      if (saved) answered.push(title)
    }
  })
  await new Promise((resolve) => setTimeout(resolve, 100 + Math.random() * 700))
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGKILL')
  await gone
  stop = true
  await Promise.all(savers)
}

const database = cluster ? openServer(cluster.ownerUrl) : await openEmbedded(folder)
const { id } = await database.kysely
  .selectFrom('tenancy.partnership')
  .select('id')
  .where('slug', '=', 'northport')
  .executeTakeFirstOrThrow()
const rows = await asPartnership(database, id, (db) =>
  db.selectFrom('plans.action').select('title').where('title', 'like', 'Kept through kill %').execute(),
)
const kept = new Set(rows.map((row) => row.title))
const lost = answered.filter((title) => !kept.has(title))
await database.close()
cluster?.stop()
rmSync(folder, { recursive: true, force: true })
console.log(`${mode}: killed ${times} times; ${answered.length} saves were answered, ${lost.length} of them are lost`)
if (lost.length || answered.length < Number(times)) process.exitCode = 1

async function signIn(address: string): Promise<string> {
  const body = new URLSearchParams({ account: 'manager@northport.example' })
  const answer = await fetch(`${address}/sign-in/as`, { method: 'POST', body, redirect: 'manual' })
  return answer.headers.get('set-cookie')!.split(';')[0]!
}

/** An organisation that may answer for an action, as the form offers it. */
async function anOwner(address: string, cookie: string): Promise<string> {
  const form = await (await fetch(`${address}/actions/raise`, { headers: { cookie } })).text()
  return /name="ownerAgencyId".*?<option value="(\d+)"/s.exec(form)![1]!
}

async function save(address: string, cookie: string, ownerAgencyId: string, title: string): Promise<boolean> {
  const body = new URLSearchParams({
    title,
    ownerAgencyId,
    due: '2030',
    'raisedOn-day': '1',
    'raisedOn-month': '6',
    'raisedOn-year': '2026',
  })
  const answer = await fetch(`${address}/actions/raise`, {
    method: 'POST',
    body,
    redirect: 'manual',
    headers: { cookie },
  })
  return answer.status === 303
}
