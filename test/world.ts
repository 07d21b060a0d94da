import { randomBytes } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createApp } from '../src/app.ts'
import { contents } from '../src/contents.ts'
import { cookieName, visitOf } from '../src/platform/web/serve.tsx'
import type { Day } from '../src/platform/calendar/day.ts'
import { asPartnership, openEverything, type Database } from '../src/platform/database/database.ts'
import { useShelf } from '../src/platform/evidence/evidence.ts'
import { shelfOnDisk } from '../src/platform/evidence/shelf.ts'
import { openServer } from '../src/platform/database/server.ts'
import { addAccount, beginSession } from '../src/platform/identity/store.ts'
import type { Module } from '../src/platform/module.ts'
import { beginTelling, type Story } from '../src/platform/story.ts'
import type { Visit } from '../src/platform/visit.ts'
import { loadGround } from './ground.ts'

useShelf(shelfOnDisk(mkdtempSync(join(tmpdir(), 'goldthread-files-'))))

/** One database for each worker: PostgreSQL where TEST_DATABASE_URL names one that is migrated, otherwise in memory. */
const worker = globalThis as { ground?: Promise<Database> }
const ground = () =>
  (worker.ground ??= process.env.TEST_DATABASE_URL
    ? Promise.resolve(openServer(process.env.TEST_DATABASE_URL, 4))
    : loadGround())

let worlds = 0
const systemRoles = ['business manager']

export type World = Awaited<ReturnType<typeof world>>

/**
 * A browser signed in to an empty partnership of its own, on a chosen day. Every call makes another partnership,
 * so tests stand beside one another behind the same wall that keeps partnerships apart.
 */
export async function world({ today = '2026-06-01', modules = contents }: { today?: Day; modules?: Module[] } = {}) {
  const database = await ground()
  const slug = `w${randomBytes(6).toString('hex')}`
  const partnership = await database.kysely
    .insertInto('tenancy.partnership')
    .values({
      slug,
      name: `World ${worlds} Safeguarding Children Partnership`,
      shortName: `World ${worlds}`,
      clockStandsOn: today,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  const faults: string[] = []
  const { app, abilities, routes } = createApp({
    database,
    modules,
    secure: false,
    sample: false,
    log: (line) => void faults.push(line),
  })
  let cookie = ''

  const request = async (path: string, options: RequestInit = {}) => {
    const response = await app.request(`http://localhost${path}`, {
      ...options,
      headers: { ...(cookie && { cookie }), ...options.headers },
    })
    return {
      status: response.status,
      to: response.headers.get('location') ?? '',
      headers: response.headers,
      text: await response.text(),
    }
  }

  const site = {
    database,
    partnership,
    faults,
    app,
    abilities,
    routes,
    slug,
    get: (path: string) => request(path),
    /** Sends a form; a value that is an array is sent once for each, a File makes it multipart. */
    post: (path: string, form: Record<string, string | string[] | File>, headers: Record<string, string> = {}) => {
      const body = Object.values(form).some((value) => value instanceof File) ? new FormData() : new URLSearchParams()
      for (const [name, value] of Object.entries(form))
        for (const each of [value].flat()) body.append(name, each as string)
      return request(path, { method: 'POST', body, headers: { origin: 'http://localhost', ...headers } })
    },
    /** Signs in as a new account with these roles, and answers with its number. */
    as: async (roles: string | string[], who: { agencyId?: number; personId?: number; name?: string } = {}) => {
      const email = `a${(worlds += 1)}@${slug}.example`
      const { name: called, ...acting } = who
      const name = called ?? `The ${[roles].flat().join(' and ')}`
      const id = await addAccount(
        database,
        { email, name, passwordHash: null },
        { partnershipId: partnership.id, roles: [roles].flat(), ...acting },
      )
      cookie = `${cookieName(false)}=${await beginSession(database, id, partnership.id, new Date())}`
      return id
    },
    /** Signs in as somebody who has an account here already, by its number or its address. */
    signInAs: async (account: number | string) => {
      const id =
        typeof account === 'number'
          ? account
          : (
              await database.kysely
                .selectFrom('identity.account')
                .select('id')
                .where('email', '=', account)
                .executeTakeFirstOrThrow()
            ).id
      cookie = `${cookieName(false)}=${await beginSession(database, id, partnership.id, new Date())}`
    },
    /** The clock of the partnership goes on to another day. */
    goOnTo: async (day: Day) => {
      today = day
      await database.kysely
        .updateTable('tenancy.partnership')
        .set({ clockStandsOn: day })
        .where('id', '=', partnership.id)
        .execute()
    },
    signedOut: () => void (cookie = ''),
    cookie: () => cookie,
    /** Does something inside the partnership, as the program itself with everything open. */
    inside: <T>(work: (visit: Visit) => Promise<T>): Promise<T> =>
      asPartnership(database, partnership.id, async (db) => {
        const { rooms, agencies } = await openEverything(db)
        const entered = {
          accountId: null as unknown as number,
          name: 'The test',
          email: '',
          personId: null,
          agencyId: null,
          roles: systemRoles,
          lastHereAt: null,
          partnershipId: partnership.id,
          slug,
          partnershipName: partnership.name,
          shortName: partnership.shortName,
          clockStandsOn: today,
          rooms: [...rooms],
          agencies: [...agencies.own],
          everyAgency: agencies.every,
        }
        return work(visitOf(entered, db, { abilities }, new URLSearchParams()))
      }),
    /** Tells stories in order, as the samples are told. */
    tell: (...stories: Story[]) =>
      site.inside(async (visit) => {
        const telling = beginTelling(visit, 7)
        for (const story of stories) await story(telling)
        return telling
      }),
  }
  await site.as('business manager')
  return site
}
