import { createApp } from '../src/app.ts'
import { contents } from '../src/contents.ts'
import { openServer, type Statement } from '../src/platform/database/server.ts'
import { beginSession, accountByEmail } from '../src/platform/identity/store.ts'
import type { Ask } from './load.ts'

/** The statements our pages make, one list for each, as the database hears them: what the floor repeats. */
export async function capture(
  url: string,
  partnershipId: number,
  asks: Record<string, Ask>,
): Promise<{ cookie: string; statements: Record<string, Statement[]>; sizes: Record<string, number> }> {
  let heard: Statement[] = []
  const database = openServer(url, 1, (statement) => void heard.push(statement))
  const { app } = createApp({ database, modules: contents, secure: false, sample: true, log: console.error })
  const account = (await accountByEmail(database, 'manager@northport.example'))!
  const cookie = `sid=${await beginSession(database, account.id, partnershipId, new Date())}`
  const statements: Record<string, Statement[]> = {}
  const sizes: Record<string, number> = {}
  for (const [name, { method, path, body }] of Object.entries(asks)) {
    heard = []
    const headers = {
      cookie,
      origin: 'http://localhost',
      ...(body !== undefined && { 'content-type': 'application/x-www-form-urlencoded' }),
    }
    const answer = await app.request(`http://localhost${path}`, {
      method,
      headers,
      ...(body !== undefined && { body }),
    })
    if (answer.status >= 400) throw new Error(`${path} answered ${answer.status}`)
    sizes[name] = (await answer.text()).length
    statements[`/${name}`] = heard
  }
  await database.close()
  return { cookie, statements, sizes }
}
