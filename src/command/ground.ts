import { existsSync, openAsBlob } from 'node:fs'
import type { Database } from '#platform/database/database.ts'
import { migrate } from '#platform/database/migrate.ts'
import { openServer } from '#platform/database/server.ts'
import { shelfOnDisk } from '#platform/evidence/shelf.ts'
import { useShelf } from '#platform/evidence/evidence.ts'
import { prepareJobs } from '#platform/jobs/jobs.ts'
import { jobs } from '../contents.ts'
import { preparedCopy, tellSamples } from '../samples.ts'

/** Everything the environment decides, read in one place. */
export type Environment = {
  databaseUrl: string | null
  folder: string
  port: number
  host: string
  smtp: string | null
  from: string
  address: string | null
}

export const environment = (): Environment => ({
  databaseUrl: process.env.DATABASE_URL || null,
  folder: process.env.DATA_DIR || '.data',
  port: Number(process.env.PORT || 3000),
  host: process.env.HOST || '127.0.0.1',
  smtp: process.env.SMTP_URL || null,
  from: process.env.MAIL_FROM || 'goldthread@localhost',
  address: process.env.PUBLIC_ADDRESS || null,
})

/**
 * Opens the database that the environment names. Embedded and new: begins from the prepared copy where there is one, and tells the two samples.
 * A server is left as it is: its schema is brought up to date by `goldthread migrate`, since the program signs in there with fewer rights.
 */
export async function openGround(
  { databaseUrl, folder }: Environment,
  tell: (progress: string) => void,
): Promise<Database> {
  useShelf(shelfOnDisk(`${folder}/files`))
  if (databaseUrl) return openServer(databaseUrl)
  // PostgreSQL in this process is fifty megabytes; a program on a server never loads it.
  const { openEmbedded } = await import('#platform/database/embedded.ts')
  const fresh = !existsSync(`${folder}/database/PG_VERSION`)
  const copy = fresh ? preparedCopy() : null
  if (fresh)
    tell(
      copy ? 'Making the sample from the prepared copy…' : 'Making the sample; the first time takes a little longer…',
    )
  const database = await openEmbedded(folder, copy ? await openAsBlob(copy) : undefined)
  await migrate(database)
  const { rows } = await database.raw(`select to_regnamespace('pgboss') is null as missing`)
  if (rows[0]!.missing) await prepareJobs(database, jobs)
  if (fresh) await tellSamples(database, tell)
  return database
}
