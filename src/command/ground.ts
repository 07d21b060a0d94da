import { chmodSync, cpSync, existsSync, renameSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { realClock } from '#platform/calendar/clock.ts'
import type { Database } from '#platform/database/database.ts'
import { migrate } from '#platform/database/migrate.ts'
import { openServer } from '#platform/database/server.ts'
import { shelfOnDisk } from '#platform/evidence/shelf.ts'
import { useShelf } from '#platform/evidence/evidence.ts'
import { prepareJobs, queueName } from '#platform/jobs/jobs.ts'
import { jobs } from '../contents.ts'
import { WrongArgument } from './command.ts'
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
  /** GOV.UK Notify, where its key is set; it then takes the place of SMTP. */
  notify: { key: string; template: string; url: string | null } | null
}

export const environment = (): Environment => ({
  databaseUrl: process.env.DATABASE_URL || null,
  folder: process.env.DATA_DIR || '.data',
  port: Number(process.env.PORT || 3000),
  host: process.env.HOST || '127.0.0.1',
  smtp: process.env.SMTP_URL || null,
  from: process.env.MAIL_FROM || 'goldthread@localhost',
  address: process.env.PUBLIC_ADDRESS || null,
  notify: notifyFrom(process.env.NOTIFY_API_KEY, process.env.NOTIFY_TEMPLATE_ID, process.env.NOTIFY_ADDRESS),
})

/** A key of GOV.UK Notify ends in two long numbers, the service's and the secret, and needs a template beside it. Throws WrongArgument. */
function notifyFrom(key = '', template = '', url = ''): Environment['notify'] {
  if (!key) return null
  const long = '[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}'
  if (!new RegExp(`${long}-${long}$`, 'i').test(key))
    throw new WrongArgument('NOTIFY_API_KEY is not a whole key of GOV.UK Notify')
  if (!template) throw new WrongArgument('NOTIFY_API_KEY is set and NOTIFY_TEMPLATE_ID is not')
  return { key, template, url: url || null }
}

/**
 * Opens the database that the environment names. Embedded and new: begins from the prepared copy where there is one, and tells the two samples.
 * A server is left as it is: its schema is brought up to date by `goldthread migrate`, since the program signs in there with fewer rights.
 */
export async function openGround(
  { databaseUrl, folder }: Pick<Environment, 'databaseUrl' | 'folder'>,
  tell: (progress: string) => void,
): Promise<Database> {
  useShelf(shelfOnDisk(`${folder}/files`))
  if (databaseUrl) return openServer(databaseUrl)
  // PostgreSQL in this process is fifty megabytes; a program on a server never loads it.
  const { openEmbedded } = await import('#platform/database/embedded.ts')
  const fresh = !existsSync(`${folder}/database/PG_VERSION`)
  const copy = fresh ? preparedCopy(realClock.today()) : null
  if (fresh)
    tell(
      copy ? 'Making the sample from the prepared copy…' : 'Making the sample; the first time takes a little longer…',
    )
  const database = await openEmbedded(folder, () => copy && beginFrom(copy, folder))
  await migrate(database)
  if (await isQueueMissing(database)) await prepareJobs(database, jobs)
  if (fresh) await tellSamples(database, tell)
  return database
}

/** Copies a prepared folder. The database gets its name last, so that a start that was cut short begins anew. */
function beginFrom(copy: URL, folder: string): void {
  const from = fileURLToPath(copy)
  const half = `${folder}/database-half`
  rmSync(half, { recursive: true, force: true })
  cpSync(`${from}files`, `${folder}/files`, { recursive: true })
  cpSync(`${from}database`, half, { recursive: true })
  chmodSync(half, 0o700)
  renameSync(half, `${folder}/database`)
}

/** A folder made by an older version lacks the queues of jobs that came since. */
async function isQueueMissing(database: Database): Promise<boolean> {
  const { rows } = await database.raw(`select to_regclass('pgboss.queue') is null as missing`)
  if (rows[0]!.missing) return true
  const known = await database.raw(`select name from pgboss.queue`)
  return jobs.some(({ name }) => !known.rows.some((row) => row.name === queueName(name)))
}
