/** Run at install: prepares a database with the story of Hull, which lasts, and one with Northport's of today too, so that the first start tells nothing. */
import { existsSync, mkdirSync, openAsBlob, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { realClock } from '../src/platform/calendar/clock.ts'
import { openInMemory } from '../src/platform/database/embedded.ts'
import { useShelf } from '../src/platform/evidence/evidence.ts'
import { shelfOnDisk } from '../src/platform/evidence/shelf.ts'
import { inProject } from '../src/platform/places.ts'
import { migrate } from '../src/platform/database/migrate.ts'
import { prepareJobs } from '../src/platform/jobs/jobs.ts'
import { jobs } from '../src/contents.ts'
import { preparedPlaces, tellSamples } from '../src/samples.ts'

const built = inProject('.build/')
const { hull, both } = preparedPlaces(realClock.today())

if (!existsSync(both.database)) {
  mkdirSync(built, { recursive: true })
  const keeps = existsSync(hull.database) ? fileURLToPath(hull.database) : null
  for (const old of readdirSync(built))
    if (old.startsWith('prepared-') && !keeps?.endsWith(old)) rmSync(new URL(old, built), { recursive: true })
  useShelf({
    get: () => Promise.reject(new Error('The prepared copy of Hull has no files')),
    put: () => Promise.reject(new Error('Hull’s story adds no file, since its prepared copy has no shelf for one')),
  })
  const database = await openInMemory(keeps ? await openAsBlob(keeps) : undefined)
  const write = async (place: URL) => {
    await database.script('vacuum (analyze)')
    writeFileSync(place, Buffer.from(await (await database.pglite.dumpDataDir('gzip')).arrayBuffer()))
  }
  if (!keeps) {
    await migrate(database)
    await prepareJobs(database, jobs)
    await tellSamples(database, () => {}, ['hull'])
    await write(hull.database)
  }
  useShelf(shelfOnDisk(fileURLToPath(both.files!)))
  await tellSamples(database, () => {}, ['northport'])
  await write(both.database)
  await database.close()
}
