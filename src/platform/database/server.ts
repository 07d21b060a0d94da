import { createHash } from 'node:crypto'
import { CamelCasePlugin, Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Database } from './database.ts'
import type { Tables } from './tables.ts'

pg.types.setTypeParser(1082, (day) => day)
pg.types.setTypeParser(20, Number)

/** Parsing and planning is most of the cost of a join, so each text of SQL is prepared once per connection under a name of its own. */
class NamedStatements extends pg.Client {
  override query(config: any, ...rest: any[]): any {
    if (typeof config === 'string' && Array.isArray(rest[0]) && rest[0].length)
      config = { text: config, values: rest.shift() }
    if (typeof config === 'object' && config.text && config.values?.length && !config.name)
      config.name = nameOf(config.text)
    return super.query(config, ...(rest as []))
  }
}
const names = new Map<string, string>()
const nameOf = (text: string) => {
  const known = names.get(text)
  if (known) return known
  const name = createHash('sha1').update(text).digest('base64url').slice(0, 20)
  if (names.size < 5_000) names.set(text, name)
  return name
}

export type Statement = { text: string; values: readonly unknown[] }

/** A PostgreSQL server (15 or later), reached by its address. `heard` is told each statement, for a bench that repeats them. */
export function openServer(url: string, connections = 10, heard?: (statement: Statement) => void): Database {
  // Every page asks for a few rows; compiling the question first, as the server would for large tables, costs more than answering it.
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    Client: NamedStatements,
    options: '-c jit=off',
  } as pg.PoolConfig)
  pool.on('error', (error) => console.error('A connection to the database was lost:', error.message))
  return {
    kind: 'server',
    kysely: new Kysely<Tables>({
      dialect: new PostgresDialect({ pool }),
      plugins: [new CamelCasePlugin()],
      ...(heard && { log: ({ query }) => heard({ text: query.sql, values: query.parameters }) }),
    }),
    script: async (text) => void (await pool.query(text)),
    raw: async (text, values) => {
      const result = values?.length ? await pool.query(text, values) : await pool.query(text)
      return { rows: [result].flat().flatMap((each) => each.rows ?? []) }
    },
    close: () => pool.end(),
  }
}
