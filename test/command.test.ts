import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { strFromU8, unzipSync } from 'fflate'

const folder = mkdtempSync(join(tmpdir(), 'goldthread-command-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Runs the command as an operator does, with an embedded database of its own that begins with the samples. */
const goldthread = (...argv: string[]) =>
  new Promise<{ code: number; out: string; err: string }>((resolve) => {
    const env = { ...process.env, DATA_DIR: `${folder}/data`, DATABASE_URL: '' }
    execFile(process.execPath, ['bin/goldthread.mjs', ...argv], { env, maxBuffer: 100_000_000 }, (error, out, err) =>
      resolve({ code: error ? Number(error.code ?? 1) : 0, out, err }),
    )
  })

test.each([
  [['--working-days', '5', '--from', '2020-05-01'], '2020-05-11'],
  [['--working-days', '5', '--from', '2020-05-01', '--count-from', 'day-one'], '2020-05-07'],
  [['--months', '6', '--from', '2020-08-31'], '2021-02-28'],
  [['--working-hours', '4', '--from', '2025-05-23T15:30'], '2025-05-27T11:30'],
  [['--hours', '72', '--from', '2021-03-26T12:00'], '2021-03-29T13:00'],
  [['--weeks-before', '24', '--from', '2021-12-01'], '2021-06-16'],
  [['notify-the-panel', '--given', 'becameKnownOn=2020-12-25'], '2021-01-05'],
])('due %j is %s, with why, what was counted and a source', async (argv, due) => {
  const { code, out } = await goldthread('due', ...argv, '--json')
  expect(code).toBe(0)
  const answer = JSON.parse(out) as { due: string; because: string; counted: string[]; source: object }
  expect(answer.due).toBe(due)
  expect(answer.because.length).toBeGreaterThan(10)
  expect(Array.isArray(answer.counted)).toBe(true)
  expect(answer.source).toBeTruthy()
})

test.each([
  [['due', '--working-days', 'five', '--from', '2020-05-01']],
  [['due', '--working-days', '5']],
  [['due', '--working-days', '5', '--from', '2020-02-30']],
  [['due', '--working-days', '5', '--from', '2029-05-01']],
  [['due', 'no-such-duty', '--given', 'becameKnownOn=2020-12-25']],
  [['due', '--nonsense']],
  [['nonsense']],
  [['report', '--partnership', 'hull', '--from', '2020-10-01']],
  [['report', '--partnership', 'hull', '--from', '2020-10-01', '--to', '2020-09-01']],
  [['report', '--partnership', 'atlantis', '--from', '2020-10-01', '--to', '2021-03-31']],
  [['report', '--partnership', 'hull', '--from', '2020-10-01', '--to', '2021-03-31', '--format', 'odt']],
  [['findings', '--partnership', 'hull', '--as-at', 'yesterday']],
  [['create-account', '--partnership', 'hull', '--email', 'nobody', '--name', 'X', '--role', 'analyst']],
  [['import', 'nowhere.zip', '--as', 'copy']],
  [['start', '--port', '80']],
])('a wrong argument gets one clear line and exit code 2: %j', async (argv) => {
  const { code, out, err } = await goldthread(...argv)
  expect(code, err).toBe(2)
  expect(out).toBe('')
  expect(err.trim().split('\n')).toHaveLength(1)
  expect(err).toMatch(/^goldthread/)
  expect(err).not.toMatch(/at .*\.ts:\d/)
})

const period = ['--partnership', 'hull', '--from', '2020-10-01', '--to', '2021-03-31', '--as-at', '2021-03-31']

test('the report comes as JSON, page, Word file and tagged PDF', async () => {
  const json = JSON.parse((await goldthread('report', ...period, '--format', 'json')).out)
  expect(Object.keys(json)).toEqual(expect.arrayContaining(['period', 'asAt', 'sections', 'findings', 'requirements']))
  expect(json.period).toEqual({ from: '2020-10-01', to: '2021-03-31' })
  for (const format of ['html', 'docx', 'pdf']) {
    const { code, err } = await goldthread(
      'report',
      ...period,
      '--format',
      format,
      '--out',
      `${folder}/report.${format}`,
    )
    expect(code, err).toBe(0)
  }
  expect(readFileSync(`${folder}/report.html`, 'utf8')).toMatch(/^<!DOCTYPE html>[\s\S]*<h1/)
  expect(readFileSync(`${folder}/report.pdf`).subarray(0, 5).toString()).toBe('%PDF-')
  const word = unzipSync(new Uint8Array(readFileSync(`${folder}/report.docx`)))
  expect(strFromU8(word['word/document.xml']!)).toContain('Heading1')
})

test('findings come as JSON, the same as beside the report', async () => {
  const { code, out } = await goldthread('findings', '--partnership', 'hull', '--as-at', '2021-03-31', '--json')
  expect(code).toBe(0)
  const { findings } = JSON.parse(out) as {
    findings: { rule: string; severity: string; says: string; records: unknown[] }[]
  }
  expect(findings.length).toBeGreaterThan(20)
  for (const finding of findings) expect(finding.records.length, finding.says).toBeGreaterThan(0)
})

test('a partnership is exported whole, taken in under another name, tells the same report, and its history still holds', async () => {
  const file = `${folder}/hull.zip`
  expect((await goldthread('export', '--partnership', 'hull', '--out', file)).code).toBe(0)
  const taken = await goldthread('import', file, '--as', 'hull-copy')
  expect(taken.code, taken.err).toBe(0)
  const verified = JSON.parse((await goldthread('verify', '--partnership', 'hull-copy', '--json')).out) as {
    lines: number
    broken: unknown
  }[]
  expect(verified[0]!.broken).toBeNull()
  expect(verified[0]!.lines).toBeGreaterThan(100)
  const [one, other] = await Promise.all([goldthread('report', ...period), Promise.resolve(null)])
  const copy = await goldthread('report', ...period.map((each) => (each === 'hull' ? 'hull-copy' : each)))
  expect(other).toBeNull()
  expect(JSON.parse(copy.out)).toEqual(JSON.parse(one!.out))
})

test('a damaged archive is refused, and nothing of it is kept', async () => {
  const bytes = readFileSync(`${folder}/hull.zip`)
  const { writeFileSync } = await import('node:fs')
  writeFileSync(`${folder}/cut.zip`, bytes.subarray(0, bytes.length / 2))
  const cut = await goldthread('import', `${folder}/cut.zip`, '--as', 'cut')
  expect(cut.code).toBe(2)
  expect((await goldthread('verify', '--partnership', 'cut')).code).toBe(2)
})
