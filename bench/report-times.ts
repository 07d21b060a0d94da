import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { asPdf, closePdfWorker } from '../src/platform/documents/as-pdf.ts'
import { asWord } from '../src/platform/documents/as-word.ts'
import { asPartnership } from '../src/platform/database/database.ts'
import { openServer } from '../src/platform/database/server.ts'
import { accountOf, asDocument } from '../src/modules/publishing/index.ts'
import { factSources } from '../src/contents.ts'

/** How long the Hull report takes to be composed from the record, then to become a PDF and a Word file: the first time, and the middle of seven more. */
export async function reportTimes(url: string): Promise<string[]> {
  const database = openServer(url, 2)
  const hull = await database.kysely
    .selectFrom('tenancy.partnership')
    .select(['id', 'slug', 'name', 'shortName'])
    .where('slug', '=', 'hull')
    .executeTakeFirstOrThrow()
  const asked = { period: { from: '2020-10-01', to: '2021-03-31' }, asAt: '2021-03-31' } as const
  const compose = () => asPartnership(database, hull.id, (db) => accountOf(db, factSources, asked))
  const composed = await timed(compose)
  const paper = asDocument(await compose(), hull)
  const pdf = await timed(() => asPdf(paper))
  const word = await timed(() => asWord(paper))
  const floor = await officeFloor(await asWord(paper))
  await closePdfWorker()
  await database.close()
  const line = (says: string, { first, middle }: Timed, goal: string) =>
    `| ${says} | ${first.toFixed(0)} ms | ${middle.toFixed(0)} ms | ${goal} |`
  return [
    '| What | First | Warm | Goal |',
    '| --- | --- | --- | --- |',
    line('Composed, with findings and requirements', composed, '300 ms'),
    line('then to PDF', pdf, '500 ms'),
    line('then to Word', word, '200 ms'),
    '',
    floor,
  ]
}

type Timed = { first: number; middle: number }
async function timed(work: () => Promise<unknown>): Promise<Timed> {
  const times: number[] = []
  for (let turn = 0; turn < 8; turn += 1) {
    const began = performance.now()
    await work()
    times.push(performance.now() - began)
  }
  const [first = 0, ...rest] = times
  return { first, middle: rest.sort((one, other) => one - other)[3] ?? 0 }
}

/** The floor of the PDF: the Word file made into one by LibreOffice, where that is installed. */
async function officeFloor(word: Uint8Array): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'goldthread-office-'))
  try {
    writeFileSync(join(folder, 'report.docx'), word)
    const began = performance.now()
    const made = spawnSync(
      'soffice',
      [
        '--headless',
        `-env:UserInstallation=file://${folder}/profile`,
        '--convert-to',
        'pdf',
        '--outdir',
        folder,
        join(folder, 'report.docx'),
      ],
      { timeout: 120_000 },
    )
    if (made.error) return 'LibreOffice is not installed here, so the PDF has no floor beside it.'
    return `LibreOffice makes a PDF of the same Word file in ${((performance.now() - began) / 1000).toFixed(1)} s.`
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
