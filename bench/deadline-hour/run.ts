/**
 * `npm run bench:deadline-hour`: two thousand respondents in twenty areas save answers at once against one PostgreSQL for five minutes,
 * one save after another, then each every half minute, beside the same durable write through the bare driver; and once more with the
 * program killed and started half way. It counts what was answered and what is there: nothing may be lost and nothing mixed. Bounded,
 * on loopback. Figures, never tests.
 */
import { createServer } from 'node:net'
import pg from 'pg'
import { sql } from 'kysely'
import { answering, goldthread, run } from '../../scripts/goldthread.ts'
import { startPostgres } from '../../scripts/postgres.ts'
import { realClock } from '../../src/platform/calendar/clock.ts'
import { asPartnership } from '../../src/platform/database/database.ts'
import { openServer } from '../../src/platform/database/server.ts'
import { makeAreas, type Respondent } from './areas.ts'
import { everybodySaves, wordsOf, type Sitting } from './respondents.ts'

const seconds = Number(process.env.BENCH_SECONDS ?? 300)
const [areas, each] = [20, Number(process.env.BENCH_RESPONDENTS ?? 2_000) / 20]

const cluster = await startPostgres(['shared_buffers=512MB', 'max_wal_size=2GB'])
run(['migrate', '--for', 'goldthread_web'], { DATABASE_URL: cluster.ownerUrl })
const owner = openServer(cluster.ownerUrl, 4)
const respondents = await makeAreas(owner, areas, each, realClock.today())
const port = String(await freePort())
const start = () => answering(goldthread(['start'], { PORT: port, DATABASE_URL: cluster.webUrl }))

let program = await start()
say(`${respondents.length} respondents in ${areas} areas, for ${seconds} s`)
say('')
say('| What | Saves /s | Median ms | p95 ms | Answered | Refused | Lost | Mixed |')
say('| --- | --- | --- | --- | --- | --- | --- | --- |')
await row(
  'Saving at once',
  await everybodySaves(() => program.address, respondents, performance.now() + seconds * 1000, { turn: 1 }),
  seconds,
)
const [rest, paced] = [30, Math.max(60, seconds / 2)]
await row(
  `Each saving every ${rest} s`,
  await everybodySaves(() => program.address, respondents, performance.now() + paced * 1000, {
    turn: 2,
    rest: rest * 1000,
  }),
  paced,
)
await bareRow('The same durable write, bare driver', respondents, Math.min(seconds, 60))

const until = performance.now() + seconds * 1000
const again = everybodySaves(() => program.address, respondents, until, { turn: 3 })
await new Promise((resolve) => setTimeout(resolve, seconds * 500))
const killedAt = performance.now()
const gone = new Promise((resolve) => program.child.once('exit', resolve))
program.child.kill('SIGKILL')
await gone
program = await start()
const away = performance.now() - killedAt
await row('Killed and started half way', await again, seconds)
say('')
say(`The program was away for ${(away / 1000).toFixed(1)} s.`)
program.child.removeAllListeners('exit')
program.child.kill('SIGKILL')
await owner.close()
cluster.stop()

/** One row of the table: how fast, and what the database says of what was answered. */
async function row(says: string, sittings: Sitting[], time: number) {
  const times = sittings.flatMap((sitting) => sitting.times).sort((one, other) => one - other)
  const { lost, mixed } = await count(sittings)
  const answered = sittings.reduce((sum, sitting) => sum + sitting.answered, 0)
  const refused = sittings.reduce((sum, sitting) => sum + sitting.refused, 0)
  const at = (share: number) => (times[Math.floor(times.length * share)] ?? 0).toFixed(0)
  say(
    `| ${says} | ${(times.length / time).toFixed(0)} | ${at(0.5)} | ${at(0.95)} | ${answered} | ${refused} | ${lost} | ${mixed} |`,
  )
}

/**
 * Lost is a respondent whose words are older than the last save that was answered; mixed is a row in which anybody else's words stand.
 * A save that was sent and not answered may be there or not.
 */
async function count(sittings: Sitting[]): Promise<{ lost: number; mixed: number }> {
  let [lost, mixed] = [0, 0]
  const byArea = Map.groupBy(sittings, ({ who }) => who.partnershipId)
  for (const [partnershipId, own] of byArea) {
    const { rows } = await asPartnership(owner, partnershipId, async (db) => {
      await sql`select set_config('app.every_agency', 'yes', true)`.execute(db)
      return sql<Written>`
        select round_return_id, question_id, evidence from self_assessment.answer where evidence is not null`.execute(
        db,
      )
    })
    const stands = new Map(rows.map((each) => [`${each.roundReturnId} ${each.questionId}`, each.evidence]))
    for (const { who, turn, answered, sent } of own) {
      const words = stands.get(`${who.returnId} ${who.questionId}`) ?? ''
      stands.delete(`${who.returnId} ${who.questionId}`)
      const [then = 0, save = 0] = (/turn (\d+), save (\d+)$/.exec(words) ?? []).slice(1).map(Number)
      if (words !== '' && words !== wordsOf(who, then, save)) mixed += 1
      if (then === turn ? save < answered || save > sent : answered > 0) lost += 1
    }
    mixed += stands.size
  }
  return { lost, mixed }
}

type Written = { roundReturnId: number; questionId: number; evidence: string }

/** As many at once, each writing one answer with one commit, through the driver alone: what the disk and PostgreSQL give. */
async function bareRow(says: string, all: Respondent[], time: number) {
  const pool = new pg.Pool({ connectionString: cluster.ownerUrl, max: 10 })
  await pool.query('create table public.floor (id int primary key, says text not null)')
  const end = performance.now() + time * 1000
  const times: number[] = []
  await Promise.all(
    all.map(async (who, id) => {
      for (let save = 1; performance.now() < end; save += 1) {
        const began = performance.now()
        await pool.query(
          'insert into public.floor values ($1, $2) on conflict (id) do update set says = excluded.says',
          [id, wordsOf(who, 0, save)],
        )
        times.push(performance.now() - began)
      }
    }),
  )
  await pool.end()
  times.sort((one, other) => one - other)
  const at = (share: number) => (times[Math.floor(times.length * share)] ?? 0).toFixed(0)
  say(`| ${says} | ${(times.length / time).toFixed(0)} | ${at(0.5)} | ${at(0.95)} | ${times.length} | 0 | 0 | 0 |`)
}

function say(line: string) {
  console.log(line)
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port: found } = probe.address() as { port: number }
      probe.close(() => resolve(found))
    })
  })
}
