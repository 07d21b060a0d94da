/** Run at install: makes the folder that a first start would make, with both samples told, so that the first start tells nothing. */
import { chmodSync, existsSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { realClock } from '../src/platform/calendar/clock.ts'
import { inProject } from '../src/platform/places.ts'
import { openGround } from '../src/command/ground.ts'
import { preparedFolder } from '../src/samples.ts'

const built = fileURLToPath(inProject('.build/'))
const folder = fileURLToPath(preparedFolder(realClock.today()))

if (!existsSync(folder)) {
  for (const old of readdirSync(built)) if (old.startsWith('prepared-')) rmSync(`${built}${old}`, { recursive: true })
  const half = `${built}prepared-half-${process.pid}`
  const database = await openGround({ databaseUrl: null, folder: half }, () => {})
  await database.script('vacuum (analyze)')
  await database.close()
  rmSync(`${half}/in-use.lock`)
  forEverybody(half)
  renameSync(half, folder)
}

/** A program may run as somebody other than who installed it; nothing in a sample is confidential. */
function forEverybody(place: string): void {
  chmodSync(place, 0o755)
  for (const one of readdirSync(place, { withFileTypes: true }))
    if (one.isDirectory()) forEverybody(`${place}/${one.name}`)
    else chmodSync(`${place}/${one.name}`, 0o644)
}
