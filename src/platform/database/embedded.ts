import * as fs from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { PGlite, type PGliteOptions } from '@electric-sql/pglite'
import { NodeFS } from '@electric-sql/pglite/nodefs'
import { CamelCasePlugin, Kysely, PGliteDialect } from 'kysely'
import type { Database } from './database.ts'
import { rememberStatements } from './remembered-statements.ts'
import type { Tables } from './tables.ts'

/** Days stay text, counts stay numbers. */
const parsers = { 1082: (day: string) => day, 20: (count: string) => Number(count) }

/** Said when a second program tries to open the same folder, which would lose rows silently. */
export class FolderInUse extends Error {}

/**
 * PostgreSQL inside this process, kept in a folder that no other program can open meanwhile; each commit is on the disk before it is answered.
 * `begin` may put a database there before it is opened, while nobody else can. Throws FolderInUse when another program has it open.
 */
export async function openEmbedded(folder: string, begin: () => void = () => {}): Promise<Database> {
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 })
  const lock = lockFolder(`${folder}/in-use.lock`)
  begin()
  const pglite = await PGlite.create({ ...durable(`${folder}/database`), parsers })
  const tidy = setInterval(() => void pglite.exec('vacuum (analyze)').catch(() => {}), 3_600_000)
  tidy.unref()
  return embedded(pglite, () => {
    clearInterval(tidy)
    lock.close()
  })
}

/** The same in memory, for tests and for preparing a folder; `from` is a saved copy. */
export const openInMemory = async (from?: Blob): Promise<Database & { pglite: PGlite }> => {
  const pglite = await PGlite.create({ parsers, ...(from && { loadDataDir: from }) })
  return { ...embedded(pglite, () => {}), pglite }
}

function embedded(pglite: PGlite, released: () => void): Database {
  const statements = rememberStatements(pglite)
  const dialect = new PGliteDialect({ pglite: statements.asked })
  const kysely = new Kysely<Tables>({ dialect, plugins: [new CamelCasePlugin()] })
  return {
    kind: 'embedded',
    kysely,
    script: async (text) => {
      await pglite.exec(text).finally(statements.forget)
    },
    // There is one connection, so this borrows it as a transaction of ours would, and waits its turn.
    raw: (text, values) =>
      kysely.connection().execute(async () => {
        if (values?.length) return pglite.query<any>(text, values)
        const results = await pglite.exec(text).catch(async (error) => {
          await pglite.exec('rollback')
          throw error
        })
        return { rows: results.flatMap((result) => result.rows ?? []) }
      }),
    close: async () => {
      await pglite.close()
      released()
    },
  }
}

/** PGlite answers a commit before the disk has it; with this it waits. */
class DurableFiles extends NodeFS {
  override async init(pg: PGlite, options: Parameters<NodeFS['init']>[1]) {
    const started = await super.init(pg, options)
    started.emscriptenOpts.preRun!.unshift((module: EmscriptenWithFiles) => {
      module.NODEFS.stream_ops.fsync = (stream: { nfd: number }) => {
        fs.fdatasyncSync(stream.nfd)
        return 0
      }
    })
    return started
  }
}
type EmscriptenWithFiles = { NODEFS: { stream_ops: { fsync: (stream: { nfd: number }) => number } } } & any

const durable = (folder: string): PGliteOptions => ({
  fs: new DurableFiles(folder),
  startParams: [
    ...(PGlite as unknown as { defaultStartParams: string[] }).defaultStartParams.filter((param) => param !== '-F'),
    '-c',
    'fsync=on',
    '-c',
    'wal_sync_method=fsync',
    '-c',
    'max_wal_size=64MB',
  ],
})

function lockFolder(file: string): DatabaseSync {
  const lock = new DatabaseSync(file)
  try {
    lock.exec('pragma busy_timeout = 0; pragma journal_mode = delete; begin exclusive')
  } catch {
    throw new FolderInUse(
      `Another Goldthread is using ${file.replace(/\/in-use\.lock$/, '')}. Stop it first, or set DATA_DIR to another folder.`,
    )
  }
  return lock
}
