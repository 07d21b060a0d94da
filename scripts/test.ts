/**
 * `npm test`: everything. Format, lint, types, the suite on the embedded database, the same suite on a real PostgreSQL,
 * the journeys in a real browser, and the killing of a server while it saves. What cannot be had here is left out loudly;
 * with GOLDTHREAD_REQUIRE=all it fails instead.
 */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { postgresPrograms, startPostgres } from './postgres.ts'

/** What stands on a database; the rest is the same wherever it runs. */
const databaseFacing = [
  'src/modules',
  'src/platform/forms',
  'src/platform/history',
  'src/platform/identity',
  'src/platform/web',
  'src/platform/archive',
  'src/platform/mail',
  'src/platform/search',
  'test/wall',
  'test/another-agency',
  'test/access',
  'test/bad-input',
  'test/hull',
]

const everything = process.env.GOLDTHREAD_REQUIRE === 'all'
const chromium = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((place) =>
  existsSync(place),
)
let passed = 0
let failed = 0
const leftOut: string[] = []

/** Runs one part and adds its counts; a part without counts of its own is one. */
async function part(says: string, command: string, args: string[], env: Record<string, string> = {}): Promise<void> {
  const began = performance.now()
  const { status, output } = await ran(command, args, env)
  const tests = output.match(/^\s*Tests\s+(?:(\d+) failed)?[^\n]*?(?:(\d+) passed)?/m)
  const [good, bad] = output.match(/^\s*Tests\s/m)
    ? [
        Number(output.match(/^\s*Tests\s[^\n]*?(\d+) passed/m)?.[1] ?? 0),
        Number(output.match(/^\s*Tests\s[^\n]*?(\d+) failed/m)?.[1] ?? 0),
      ]
    : [status === 0 ? 1 : 0, status === 0 ? 0 : 1]
  passed += good
  failed += bad || (status === 0 ? 0 : 1)
  const seconds = ((performance.now() - began) / 1000).toFixed(0)
  console.log(
    `${status === 0 ? 'well' : 'NOT WELL'}  ${says}: ${tests ? `${good} passed, ${bad} failed, ` : ''}${seconds} s`,
  )
  const lines = output.split('\n').filter((line) => !/^\s*✓/.test(line))
  if (status !== 0) console.log(lines.slice(-300).join('\n'))
  else for (const line of lines.filter((each) => /left out/i.test(each))) console.log(`      ${line.trim()}`)
}

function ran(command: string, args: string[], env: Record<string, string>) {
  const child = spawn(command, args, {
    env: { ...process.env, NO_COLOR: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => void (output += text))
  return new Promise<{ status: number | null; output: string }>((resolve) => {
    child.once('error', (fault) => resolve({ status: null, output: String(fault) }))
    child.once('close', (status) => resolve({ status, output }))
  })
}

/** Something that is not here: said, or a failure where everything is asked for. */
function missing(says: string) {
  leftOut.push(says)
  console.log(`LEFT OUT  ${says}`)
  if (everything) failed += 1
}

await part('format', 'oxfmt', ['--check', 'src', 'test', 'scripts', 'bench'])
await part('lint', 'oxlint', ['--deny-warnings', 'src', 'test', 'scripts', 'bench'])
await part('types', 'tsc', ['--noEmit'])
await part('assets, program and samples', 'node', ['scripts/build.ts'])
await part('tests on the embedded database', 'vitest', ['run'])

if (process.env.TEST_DATABASE_URL || postgresPrograms()) {
  const cluster = process.env.TEST_DATABASE_URL ? null : await startPostgres()
  await part('tests on PostgreSQL', 'vitest', ['run', ...databaseFacing], {
    TEST_DATABASE_URL: process.env.TEST_DATABASE_URL ?? cluster!.ownerUrl,
  })
  cluster?.stop()
} else missing('tests on PostgreSQL: no server is installed and TEST_DATABASE_URL names none')

// Each keeps one processor busy, so they run side by side.
const killed = (mode: string) => ['--import', 'tsx', 'test/killed/killed.ts', mode, '30']
await Promise.all([
  part('killed while saving, thirty times, embedded', 'node', killed('embedded')),
  postgresPrograms()
    ? part('killed while saving, thirty times, PostgreSQL', 'node', killed('postgres'))
    : missing('killed while saving, PostgreSQL: no server is installed'),
])

if (spawnSync('soffice', ['--version']).error)
  missing('a plan opened, edited and saved in LibreOffice: soffice is not installed')

if (chromium)
  await part('journeys in a browser', 'vitest', ['run', '--config', 'test/journeys/vitest.config.ts'], {
    CHROMIUM: chromium,
  })
else missing('journeys in a browser: no Chromium was found')

if (leftOut.length)
  console.log(`\nLeft out, and so not known to work here:\n${leftOut.map((each) => `  ${each}`).join('\n')}`)
console.log(`\n${passed} passed, ${failed} failed`)
process.exitCode = failed ? 1 : 0
