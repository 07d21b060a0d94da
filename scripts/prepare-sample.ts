/** Run at install: prepares a database with Hull's story, so that the first start has only today's story to tell. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { openInMemory } from '../src/platform/database/embedded.ts'
import { useShelf } from '../src/platform/evidence/evidence.ts'
import { migrate } from '../src/platform/database/migrate.ts'
import { prepareJobs } from '../src/platform/jobs/jobs.ts'
import { jobs } from '../src/contents.ts'
import { preparedCopy, preparedName, tellSamples } from '../src/samples.ts'

const built = new URL('../.build/', import.meta.url)

if (!preparedCopy()) {
  mkdirSync(built, { recursive: true })
  for (const old of readdirSync(built)) if (old.startsWith('prepared-')) rmSync(new URL(old, built))
  useShelf({
    get: () => Promise.reject(new Error('The prepared copy has no files')),
    put: () => Promise.reject(new Error('Hull’s story adds no file, since the prepared copy has no shelf for one')),
  })
  const database = await openInMemory()
  await migrate(database)
  await prepareJobs(database, jobs)
  await tellSamples(database, () => {}, ['hull'])
  await database.script('vacuum (analyze)')
  writeFileSync(
    new URL(preparedName(), built),
    Buffer.from(await (await database.pglite.dumpDataDir('gzip')).arrayBuffer()),
  )
  await database.close()
}
