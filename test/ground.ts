import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { openInMemory } from '../src/platform/database/embedded.ts'
import { openServer } from '../src/platform/database/server.ts'
import { migrate, schemaFingerprint } from '../src/platform/database/migrate.ts'

const copy = () => `node_modules/.cache/ground-${schemaFingerprint()}.tar`

/** Vitest calls this once before any test: a migrated database takes seconds to make, and one to load. */
export default async function makeGround() {
  if (process.env.TEST_DATABASE_URL) {
    const server = openServer(process.env.TEST_DATABASE_URL, 1)
    await migrate(server)
    return server.close()
  }
  if (existsSync(copy())) return
  const database = await openInMemory()
  await migrate(database)
  mkdirSync('node_modules/.cache', { recursive: true })
  writeFileSync(copy(), Buffer.from(await (await database.pglite.dumpDataDir('none')).arrayBuffer()))
  await database.close()
}

export const loadGround = () => openInMemory(new Blob([readFileSync(copy())]))
