import { sql } from 'kysely'
import type { Hono } from 'hono'
import type { Database } from '../database/database.ts'

/** Is the program running; and can it answer, with its database? For whatever watches over it. */
export function mountHealth(app: Hono, database: Database): void {
  app.get('/health/live', (c) => c.json({ live: true }))
  app.get('/health/ready', async (c) => {
    try {
      await sql`select 1`.execute(database.kysely)
      return c.json({ ready: true })
    } catch {
      return c.json({ ready: false }, 503)
    }
  })
}
