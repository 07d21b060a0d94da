/** From `goldthread start` with nothing configured to the first page: the first start in an empty folder, and later ones. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { answering, goldthread } from '../scripts/goldthread.ts'

/** One line with the seconds of the first start and of the slowest of three later ones. */
export async function embeddedStarts(): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'goldthread-embedded-'))
  const times: number[] = []
  for (let turn = 0; turn < 4; turn += 1) {
    const began = performance.now()
    const { child, address } = await answering(
      goldthread(['start'], { PORT: '0', HOST: '127.0.0.1', DATA_DIR: folder, DATABASE_URL: '' }),
    )
    await (await fetch(`${address}/sign-in`)).text()
    times.push(performance.now() - began)
    const gone = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGTERM')
    await gone
  }
  rmSync(folder, { recursive: true, force: true })
  const [first = 0, ...later] = times
  return [
    `First page ${(first / 1000).toFixed(1)} s after the first start (goal 10), ${(Math.max(...later) / 1000).toFixed(1)} s after later ones (goal 3).`,
  ]
}

if (process.argv[1]?.endsWith('embedded.ts')) for (const line of await embeddedStarts()) console.log(line)
