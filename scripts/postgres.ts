/** A PostgreSQL of its own for tests and benches: a new cluster in a temporary folder, on loopback, gone when it is stopped. */
import { execFileSync, spawn } from 'node:child_process'
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export type Cluster = {
  /** Signs in as the owner of the schema, who is no superuser. */
  ownerUrl: string
  /** Signs in as the program does: with the three roles, owning nothing. */
  webUrl: string
  folder: string
  /** Another empty database of the same owner. */
  database: (name: string) => { ownerUrl: string; webUrl: string }
  stop: () => void
}

/** Where PostgreSQL's programs lie, the newest first; null where it is not installed. */
export function postgresPrograms(): string | null {
  const root = '/usr/lib/postgresql'
  const versions = existsSync(root)
    ? readdirSync(root).filter((version) => existsSync(`${root}/${version}/bin/initdb`))
    : []
  return versions.length ? `${root}/${versions.sort((one, other) => Number(other) - Number(one))[0]}/bin` : null
}

/** Starts a cluster with its usual durability. Throws where PostgreSQL is not installed. */
export async function startPostgres(settings: string[] = []): Promise<Cluster> {
  const programs = postgresPrograms()
  if (!programs) throw new Error('PostgreSQL is not installed here')
  const folder = mkdtempSync(join(tmpdir(), 'goldthread-postgres-'))
  const root = process.getuid?.() === 0
  const as = root ? idsOf('postgres') : undefined
  if (as) chownSync(folder, as.uid, as.gid)
  chmodSync(folder, 0o700)
  const port = await freePort()
  execFileSync(
    `${programs}/initdb`,
    ['-D', `${folder}/data`, '-U', 'postgres', '--auth=trust', '-E', 'UTF8', '--locale=C.UTF-8'],
    { ...as, cwd: folder, stdio: 'ignore' },
  )
  const server = spawn(
    `${programs}/postgres`,
    [
      '-D',
      `${folder}/data`,
      '-p',
      String(port),
      '-c',
      'listen_addresses=127.0.0.1',
      '-c',
      `unix_socket_directories=${folder}`,
      ...settings.flatMap((setting) => ['-c', setting]),
    ],
    { ...as, cwd: folder, stdio: 'ignore' },
  )
  const run = (database: string, text: string) =>
    execFileSync(
      `${programs}/psql`,
      ['-h', folder, '-p', String(port), '-U', 'postgres', '-d', database, '-v', 'ON_ERROR_STOP=1', '-qc', text],
      { ...as, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] },
    )
  await until(() => {
    run('postgres', 'select 1')
    return true
  })
  run('postgres', 'create role goldthread_owner login createrole; create role goldthread_web login')
  const make = (name: string) => {
    execFileSync(
      `${programs}/createdb`,
      ['-h', folder, '-p', String(port), '-U', 'postgres', '-O', 'goldthread_owner', name],
      { ...as, cwd: folder, stdio: 'ignore' },
    )
    return {
      ownerUrl: `postgres://goldthread_owner@127.0.0.1:${port}/${name}`,
      webUrl: `postgres://goldthread_web@127.0.0.1:${port}/${name}`,
    }
  }
  return {
    ...make('goldthread'),
    folder,
    database: make,
    stop: () => {
      server.kill('SIGQUIT')
      try {
        rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
      } catch {
        // The folder is in the system's temporary place; what is left of it goes with the machine.
      }
    },
  }
}

const idsOf = (user: string) => ({
  uid: Number(execFileSync('id', ['-u', user])),
  gid: Number(execFileSync('id', ['-g', user])),
})

const freePort = () =>
  new Promise<number>((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })

async function until(isSo: () => boolean, tries = 100): Promise<void> {
  for (let left = tries; left > 0; left -= 1) {
    try {
      if (isSo()) return
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
  throw new Error('PostgreSQL did not answer in ten seconds')
}
