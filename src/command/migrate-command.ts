import { sql } from 'kysely'
import type { Database } from '#platform/database/database.ts'
import { migrate } from '#platform/database/migrate.ts'
import { prepareJobs } from '#platform/jobs/jobs.ts'
import { jobs } from '../contents.ts'
import { tellSamples } from '../samples.ts'
import { read, WrongArgument, type Command } from './command.ts'

/** Brings the schema up to date. On a server this is the one command that signs in as the owner of the database. */
export const migrateCommand: Command = {
  says: 'Brings the database’s schema up to date; --for lets a role of the server be the program’s, --sample tells the two samples.',
  usage: 'migrate [--for ROLE] [--sample] [--json]',
  needs: 'database',
  async run(argv, caller, database) {
    const { values } = read(argv, { for: { type: 'string' }, sample: { type: 'boolean' }, json: { type: 'boolean' } })
    const applied = await migrate(database)
    if (database.kind === 'server') await prepareJobs(database, jobs)
    if (values.for !== undefined) await letIn(database, values.for)
    if (values.sample) await tellSamples(database, caller.tell)
    if (values.json) caller.print(JSON.stringify({ applied }))
    else caller.print(applied.length ? `Applied ${applied.join(', ')}.` : 'The schema is up to date.')
    return 0
  },
}

/** The program signs in as a role that may do its three parts and owns nothing. */
async function letIn({ kysely }: Database, role: string): Promise<void> {
  if (!/^[a-z_][a-z0-9_]{0,62}$/.test(role))
    throw new WrongArgument('--for names a role of the server, in small letters')
  await sql`grant app, public_reader, door to ${sql.id(role)}`.execute(kysely)
}
