/**
 * `npm run bench`: the figures of docs/performance.md, each beside its floor in the same run: bare node:http with the same
 * statements through the bare driver. On loopback, bounded; about six minutes. Figures, never tests.
 */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { answering, goldthread, run } from '../scripts/goldthread.ts'
import { startPostgres } from '../scripts/postgres.ts'
import { sql } from 'kysely'
import { asPartnership } from '../src/platform/database/database.ts'
import { openServer } from '../src/platform/database/server.ts'
import { capture } from './capture.ts'
import { embeddedStarts } from './embedded.ts'
import { letterTimes } from './letters.ts'
import { burst, load, type Ask, type Speed } from './load.ts'
import { reportTimes } from './report-times.ts'
import { atSize } from './scale.ts'
import { seedActions } from './seed.ts'

const seconds = Number(process.env.BENCH_SECONDS ?? 4)
const lines: string[] = []
const say = (line: string) => {
  console.log(line)
  lines.push(line)
}
const asRow = (cells: string[]) => say(`| ${cells.join(' | ')} |`)

const cluster = await startPostgres(['shared_buffers=512MB', 'max_wal_size=2GB'])
run(['migrate', '--for', 'goldthread_web', '--sample'], { DATABASE_URL: cluster.ownerUrl })
const owner = openServer(cluster.ownerUrl, 2)
const { id: northport } = await owner.kysely
  .selectFrom('tenancy.partnership')
  .select('id')
  .where('slug', '=', 'northport')
  .executeTakeFirstOrThrow()
await seedActions(owner, northport, 100_000)
const inNorthport = async (text: string) =>
  (await asPartnership(owner, northport, (db) => sql.raw<any>(text).execute(db))).rows
const rows = await inNorthport(
  `select owner_agency_id as agency, count(*) from plans.action where partnership_id = ${northport} and state = 'open' and owner_agency_id is not null group by 1 order by 2 desc limit 1`,
)
const busiest = await inNorthport(
  `select id from plans.action where partnership_id = ${northport} and state = 'open' order by id limit 1`,
)
await inNorthport(
  `insert into plans.action_progress (action_id, says, noted_on, noted_by) select ${busiest[0].id}, 'Progress note ' || n, date '2026-01-01' + n, 'The bench' from generate_series(1, 20) n`,
)

const form = (title: string) =>
  new URLSearchParams({
    title,
    ownerAgencyId: String(rows[0].agency),
    due: '2030',
    'raisedOn-day': '1',
    'raisedOn-month': '6',
    'raisedOn-year': '2026',
  }).toString()
const asks: Record<string, Ask> = {
  list: { method: 'GET', path: `/actions?state=late&agency=${rows[0].agency}` },
  action: { method: 'GET', path: `/actions/${busiest[0].id}` },
  save: { method: 'POST', path: '/actions/raise', body: form('Saved by the bench') },
  search: { method: 'GET', path: '/search?q=supervision' },
  nothing: { method: 'GET', path: '/search?q=xylophone' },
  totals: { method: 'GET', path: '/actions/totals' },
  home: { method: 'GET', path: '/' },
}
const { cookie, statements, sizes } = await capture(cluster.webUrl, northport, asks)
const wrap = (name: string) => statements[name]!.filter(({ text }) => /^begin|identity\.enter|^commit/.test(text))
statements['/totals-computed'] = [
  ...wrap('/totals').slice(0, 2),
  {
    text: `select plan_id, state, to_char(due_last, 'YYYY-MM') as month, count(*) from plans.action where partnership_id = $1 group by 1, 2, 3`,
    values: [northport],
  },
  ...wrap('/totals').slice(2),
]
const file = join(tmpdir(), 'goldthread-floor.json')
writeFileSync(file, JSON.stringify(statements))

const began = performance.now()
const ours = await answering(goldthread(['start'], { PORT: '0', DATABASE_URL: cluster.webUrl }))
const readyIn = performance.now() - began
await new Promise((resolve) => setTimeout(resolve, 3_000))
const idle = Number(readFileSync(`/proc/${ours.child.pid}/status`, 'utf8').match(/VmRSS:\s+(\d+)/)![1]) / 1000
const floor = await answering(
  spawn(process.execPath, ['--import', 'tsx', 'bench/floor.ts', cluster.webUrl, file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  }),
)

say(
  `Machine: ${cpus().length} cores (${cpus()[0]!.model}), ${(totalmem() / 1e9).toFixed(0)} GB, Node ${process.version}, ${execFileSync('uname', ['-sr'], { encoding: 'utf8' }).trim()}. Client, program and PostgreSQL share the cores.`,
)
say('')
say('### Against the floor, on PostgreSQL, ten connections, signed in')
say('')
asRow(['What', 'Statements', 'Page', 'Ours /s (median, p95 ms)', 'Floor /s (median, p95 ms)', 'Share', 'Goal'])
asRow(['---', '---', '---', '---', '---', '---', '---'])
await compare('List of 50 among 100,000 actions, of one organisation, late, sorted, joined', 'list', 'list', '40%')
await compare('One action with 20 updates', 'action', 'action', '40%')
await compare('A saved form with its history line, durable', 'save', 'save', '40%')
await compare('Ranked search over 100,000', 'search', 'search', '80%')
await compare('Search that finds nothing', 'nothing', 'nothing', 'no slower than when it finds')
await compare('Totals by plan, state and month (floor: computed)', 'totals', 'totals-computed', '400%')
await compare('Home', 'home', 'home', '')

say('')
say('### Two hundred saves at once')
say('')
const crowd = (title: string): Ask[] =>
  Array.from({ length: 200 }, (_, number) => ({ ...asks.save!, cookie, body: form(`${title} ${number}`) }))
const [mine, bare] = [
  await burst(ours.address, crowd('Crowd')),
  await burst(
    floor.address,
    Array.from({ length: 200 }, () => ({ method: 'POST' as const, path: '/save', body: 'x=1' })),
  ),
]
const next = await burst(ours.address, crowd('After').slice(0, 1))
say(
  `Ours ${mine.took.toFixed(0)} ms (${mine.failed} failed), floor ${bare.took.toFixed(0)} ms (${bare.failed} failed): ${(mine.took / bare.took).toFixed(2)} times; goal 2.5. The next one: ${next.failed ? 'failed' : `${next.took.toFixed(0)} ms`}.`,
)
say('')
say(
  `Server on PostgreSQL ready in ${(readyIn / 1000).toFixed(2)} s (goal 1.5), idle at ${idle.toFixed(0)} MB (goal 150).`,
)

say('')
say('### The Hull report')
say('')
for (const line of await reportTimes(cluster.ownerUrl)) say(line)
stop(ours.child)
stop(floor.child)
say('')
say('### The letters of a morning')
say('')
const today = (await inNorthport('select current_date::text as day'))[0].day
const morning = await letterTimes(owner, northport, 300, today)
say(
  `${morning.letters} letters composed for 300 more people over 100,000 actions in ${morning.seconds.toFixed(1)} s, one after another on one connection; nothing is sent.`,
)
if (!process.argv.includes('--no-scale')) {
  say('')
  say('### From 1,000 to 1,000,000 actions')
  say('')
  for (const line of await atSize(cluster, seconds, stop)) say(line)
}
await owner.close()
cluster.stop()
say('')
say('### Embedded')
say('')
for (const line of await embeddedStarts()) say(line)
write()

async function compare(says: string, name: string, floorName: string, goal: string) {
  const pairs: [Speed, Speed][] = []
  for (let turn = 0; turn < 3; turn += 1)
    pairs.push([
      await load(ours.address, { ...asks[name]!, cookie }, seconds / 2),
      await load(
        floor.address,
        { method: asks[name]!.method, path: `/${floorName}`, ...(asks[name]!.method === 'POST' && { body: 'x=1' }) },
        seconds / 2,
      ),
    ])
  pairs.sort((one, other) => one[0].perSecond / one[1].perSecond - other[0].perSecond / other[1].perSecond)
  const [mineNow, floorNow] = pairs[1]!
  const figure = (speed: Speed) =>
    `${speed.perSecond.toFixed(0)} (${speed.median.toFixed(1)}, ${speed.p95.toFixed(1)})${speed.failed ? ` ${speed.failed} FAILED` : ''}`
  asRow([
    says,
    String(statements[`/${name}`]!.length),
    `${(sizes[name]! / 1000).toFixed(0)} kB`,
    figure(mineNow),
    figure(floorNow),
    `${((100 * mineNow.perSecond) / floorNow.perSecond).toFixed(0)}%`,
    goal,
  ])
}

function stop(child: ChildProcess) {
  child.removeAllListeners('exit')
  child.kill('SIGKILL')
}

function write() {
  const place = 'docs/performance.md'
  const before = readFileSync(place, 'utf8')
  const [head = ''] = before.split('<!-- figures -->')
  const [, tail = ''] = before.split('<!-- end of figures -->')
  writeFileSync(place, `${head}<!-- figures -->\n\n${lines.join('\n')}\n\n<!-- end of figures -->${tail}`)
}
