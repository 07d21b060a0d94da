/** `npm run tables`: writes src/platform/database/tables.ts from a freshly migrated database. */
import { readFileSync, writeFileSync } from 'node:fs'
import { sql } from 'kysely'
import type { Database } from '../src/platform/database/database.ts'
import { openInMemory } from '../src/platform/database/embedded.ts'
import { migrate } from '../src/platform/database/migrate.ts'

const file = new URL('../src/platform/database/tables.ts', import.meta.url)
const camel = (name: string) => name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())
const types: Record<string, string> = {
  int2: 'number',
  int4: 'number',
  int8: 'number',
  float4: 'number',
  numeric: 'string',
  text: 'string',
  bool: 'boolean',
  date: 'Day',
  timestamptz: 'Date',
  jsonb: 'unknown',
  _text: 'string[]',
  _int4: 'number[]',
  tsvector: 'string',
}

type Column = {
  schema: string
  table: string
  name: string
  type: string
  domain: string | null
  nullable: boolean
  filled: boolean
  always: boolean
  note: string | null
}

/** The text of tables.ts for the schema of this database: one type a table, each column with the comment it carries there. */
export async function tablesFile({ kysely }: Database): Promise<string> {
  const { rows } = await sql<Column>`
    select table_schema as schema, table_name as table, column_name as name, udt_name as type, domain_name as domain, is_nullable = 'YES' as nullable,
           is_identity = 'YES' or column_default is not null as filled, is_generated = 'ALWAYS' as always,
           col_description((quote_ident(table_schema) || '.' || quote_ident(table_name))::regclass, ordinal_position) as note
    from information_schema.columns where table_schema not in ('pg_catalog', 'information_schema', 'pgboss')
    order by table_schema, table_name, ordinal_position`.execute(kysely)
  const tables = Map.groupBy(rows, (row) => `${camel(row.schema)}.${camel(row.table)}`)
  return [
    '// Written by `npm run tables` from the migrations. Do not edit.',
    "import type { ColumnType, Generated } from 'kysely'",
    "import type { Day } from '../calendar/day.ts'",
    "import type { When } from '../calendar/when.ts'",
    '',
    'export type Tables = {',
    ...[...tables].flatMap(([name, columns]) => [`  '${name}': {`, ...columns.flatMap(columnLines), '  }']),
    '}',
    '',
  ].join('\n')
}

function columnLines({ name, type, domain, nullable, filled, always, note }: Column): string[] {
  const plain = (domain === 'whenever' ? 'When' : (types[type] ?? 'unknown')) + (nullable ? ' | null' : '')
  const shape = always ? `ColumnType<${plain}, never, never>` : filled ? `Generated<${plain}>` : plain
  return [`    /** ${note ?? ''} */`, `    ${camel(name)}: ${shape}`]
}

if (process.argv[1]?.endsWith('write-tables.ts')) {
  const database = await openInMemory()
  await migrate(database)
  const text = await tablesFile(database)
  if (process.argv.includes('--check')) process.exitCode = readFileSync(file, 'utf8') === text ? 0 : 1
  else writeFileSync(file, text)
  await database.close()
}
