import { rmSync } from 'node:fs'
import { serve } from '@hono/node-server'
import type { Database } from '#platform/database/database.ts'
import { startJobs } from '#platform/jobs/jobs.ts'
import { sampleAccounts } from '#platform/identity/store.ts'
import { writeMorningLetters } from '#platform/letters/write-letters.ts'
import type { Way } from '#platform/mail/post.ts'
import { isLoopback } from '#platform/web/security.ts'
import { createApp } from '../app.ts'
import { contents } from '../contents.ts'
import { morningLetterOf } from '../morning-letter.ts'
import { WrongArgument, type Caller, type Command } from './command.ts'
import { environment, openGround, type Environment } from './ground.ts'
import { letCommandsIn } from './running.ts'

/** Serves. With nothing configured: the two samples from the embedded database, on this machine alone. */
export const start: Command = {
  says: 'Serves the product; with nothing configured, the two samples on this machine alone.',
  usage:
    'start     (PORT, HOST, DATABASE_URL, DATA_DIR, SMTP_URL, MAIL_FROM, NOTIFY_API_KEY, NOTIFY_TEMPLATE_ID, PUBLIC_ADDRESS)',
  needs: 'nothing',
  async run(argv, caller) {
    if (argv.length)
      throw new WrongArgument(`start takes no options; it reads PORT, HOST, DATABASE_URL and DATA_DIR, not ${argv[0]}`)
    const setting = environment()
    if (!Number.isInteger(setting.port) || setting.port < 0 || setting.port > 65_535)
      throw new WrongArgument(`PORT must be a number from 0 to 65535`)
    const database = await openGround(setting, caller.print)
    const loopback = isLoopback(setting.host)
    const log = (line: string) => console.error(`${new Date().toISOString()} ${line}`)
    const sample = loopback && (await sampleAccounts(database)).length > 0
    const { app } = createApp({ database, modules: contents, secure: !loopback, sample, log })

    const server = serve({ fetch: app.fetch, port: setting.port, hostname: setting.host }, ({ port }) => {
      caller.print(
        `\nGoldthread answers at http://${setting.host === '0.0.0.0' ? 'localhost' : setting.host}:${port}/\n`,
      )
      if (sample) void printPeople(caller, () => sampleAccounts(database))
    })
    const commands = database.kind === 'embedded' ? letCommandsIn(setting.folder, database) : null
    const way = await wayOut(setting)
    const site = setting.address ?? `http://${setting.host}:${setting.port}`
    const stopJobs = way ? await startPost(way, site, database, log) : async () => {}

    await new Promise<void>((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM', 'disconnect'] as const) process.once(signal, () => resolve())
    })
    await new Promise<void>((resolve) => {
      server.close(() => resolve())
      if ('closeIdleConnections' in server) server.closeIdleConnections()
      setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), 5_000).unref()
    })
    commands?.close()
    if (commands) rmSync(`${setting.folder}/command.sock`, { force: true })
    await stopJobs()
    await database.close()
    return 0
  },
}

/** How letters leave, where anything says so: GOV.UK Notify before an SMTP server. Only a program that sends letters loads what sends them. */
async function wayOut({ smtp, from, notify }: Environment): Promise<Way | null> {
  if (notify) return (await import('#platform/mail/by-notify.ts')).byNotify(notify)
  return smtp ? (await import('#platform/mail/by-smtp.ts')).bySmtp({ url: smtp, from }) : null
}

async function startPost(way: Way, site: string, database: Database, log: (line: string) => void) {
  const { sendLetters } = await import('#platform/mail/send-letters.ts')
  return startJobs(database, [sendLetters(way, site), writeMorningLetters(morningLetterOf(contents))], log)
}

async function printPeople(caller: Caller, people: () => ReturnType<typeof sampleAccounts>) {
  const all = await people()
  for (const partnership of new Set(all.map((person) => person.partnership))) {
    caller.print(`${partnership}. Sign in as one of:`)
    for (const person of all.filter((each) => each.partnership === partnership))
      caller.print(`  ${person.email.padEnd(30)} ${person.name}`)
  }
  caller.print('\nChoose one on the sign-in page. Nobody in the sample is real. Stop with Ctrl+C.')
}
