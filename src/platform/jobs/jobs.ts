import type { PgBoss } from 'pg-boss'
import type { Database, TenantDatabase } from '../database/database.ts'

/** Something to be done later, once, even if the program falls over meanwhile. */
export type Job = {
  name: string
  /** When it runs by itself, as cron in London time; empty for what is asked for. */
  every?: string
  work: (database: Database, asked: Record<string, unknown>) => Promise<void>
}

let boss: PgBoss | null = null

/** Makes the queue's own tables and a queue for each job. On a server this needs the owner of the database, so `migrate` does it. */
export async function prepareJobs(database: Database, jobs: Pick<Job, 'name'>[]): Promise<void> {
  const queue = await queueOn(database, true)
  await queue.start()
  for (const { name } of jobs)
    await queue.createQueue(queueName(name), { retryLimit: 5, retryDelay: 30, retryBackoff: true })
  await queue.stop({ graceful: false })
  await database.raw(`grant usage on schema pgboss to app, door; grant select, insert on all tables in schema pgboss to app;
    grant select, insert, update, delete on all tables in schema pgboss to door; grant execute on all functions in schema pgboss to app, door`)
}

/** Starts the workers of a queue that was prepared; answers with how to stop them, letting what is running finish. */
export async function startJobs(
  database: Database,
  jobs: Job[],
  log: (line: string) => void,
): Promise<() => Promise<void>> {
  const queue = await queueOn(database, false)
  queue.on('error', (error) => log(`the job queue: ${error instanceof Error ? error.message : String(error)}`))
  await queue.start()
  for (const job of jobs) {
    await queue.work<Record<string, unknown>>(queueName(job.name), { pollingIntervalSeconds: 2 }, async (batch) => {
      for (const { data } of batch) await job.work(database, data ?? {})
    })
    if (job.every) await queue.schedule(queueName(job.name), job.every, {}, { tz: 'Europe/London' })
  }
  boss = queue
  return async () => {
    boss = null
    await queue.stop({ graceful: true, timeout: 5_000 })
  }
}

/** Asks for a job in the same transaction as the change that needs it: undone together. Where no queue runs, such as in a command, the regular round does it. */
export async function doLater(db: TenantDatabase, name: string, asked: Record<string, unknown>): Promise<void> {
  if (!boss) return
  const { fromKysely } = await library()
  await boss.send(queueName(name), asked, { db: fromKysely(db.withoutPlugins() as never) })
}

async function queueOn(database: Database, migrate: boolean): Promise<PgBoss> {
  const { PgBoss: Queue } = await library()
  return new Queue({
    db: { executeSql: (text: string, values?: unknown[]) => database.raw(text, values) },
    migrate,
    ...(database.kind === 'embedded' && { backend: 'pglite' }),
  } as ConstructorParameters<typeof Queue>[0])
}

/** Loaded when a queue is first needed. */
const library = () => import('pg-boss')

/** What a job's queue is called. */
export const queueName = (name: string) => name.replaceAll(' ', '-')
