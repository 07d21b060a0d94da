import { createHash } from 'node:crypto'
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate'
import { sql } from 'kysely'
import { openEverything, type Database, type TenantDatabase } from '../database/database.ts'
import { schemaFingerprint } from '../database/migrate.ts'
import type { Shelf } from '../evidence/shelf.ts'
import { tablesOf, type TableShape } from './tables-of.ts'

/** What stands in an archive's manifest.json; the format is described in docs/archive.md. */
export type Manifest = {
  format: 'goldthread-archive'
  version: 1
  schema: string
  madeAt: string
  partnership: Record<string, unknown>
  accounts: { id: number; email: string; name: string; sample: boolean }[]
  tables: { name: string; columns: string[]; rows: number; sha256: string }[]
  files: string[]
}

const columnsOfPeople = ['account_id', 'to_account', 'raised_by_account', 'closed_by_account']

/**
 * One partnership, whole, as a zip of open files: every row of every table as a line of JSON, every file of evidence under its fingerprint.
 * Passwords and sessions stay behind. `db` must have every room and every agency's own open; `tell` hears how far it is.
 */
export async function packPartnership(
  db: TenantDatabase,
  partnershipId: number,
  shelf: Shelf,
  now: Date,
  tell: (progress: string) => void,
): Promise<Uint8Array> {
  const zip: Zippable = {}
  const manifest: Manifest = {
    format: 'goldthread-archive',
    version: 1,
    schema: schemaFingerprint(),
    madeAt: now.toISOString(),
    accounts: [],
    tables: [],
    files: [],
    partnership: await rowOf(
      db,
      sql<{
        row: string
      }>`select (to_jsonb(p) - 'id')::text as row from tenancy.partnership p where id = ${partnershipId}`,
    ),
  }
  for (const table of await tablesOf(db)) {
    const columns = table.columns.filter((column) => column !== 'partnership_id')
    const { rows } = await sql<{ line: string }>`
      select jsonb_build_object(${sql.raw(columns.map((column) => `'${column}', ${column}`).join(', '))})::text as line from ${sql.raw(table.name)} order by ${sql.raw(table.key.join(', '))}`.execute(
      db,
    )
    const text = rows.map((row) => row.line).join('\n')
    zip[`tables/${table.name}.jsonl`] = strToU8(text)
    manifest.tables.push({
      name: table.name,
      columns,
      rows: rows.length,
      sha256: createHash('sha256').update(text).digest('hex'),
    })
    tell(`${table.name}: ${rows.length}`)
  }
  const { rows: accounts } = await sql<Manifest['accounts'][number]>`
    select a.id, a.email, a.name, false as sample from identity.account a join identity.membership m on m.account_id = a.id order by a.id`.execute(
    db,
  )
  manifest.accounts = accounts
  for (const { fingerprint } of await db
    .selectFrom('evidence.file')
    .select('fingerprint')
    .distinct()
    .orderBy('fingerprint')
    .execute()) {
    zip[`files/${fingerprint}`] = [await shelf.get(fingerprint), { level: 0 }]
    manifest.files.push(fingerprint)
  }
  zip['manifest.json'] = strToU8(JSON.stringify(manifest, null, 2))
  return zipSync(zip, { level: 6 })
}

/** Said when an archive cannot be taken in: not one of ours, damaged, or of another schema. */
export class CannotTakeIn extends Error {}

/**
 * Takes an archive in as a new partnership called `slug`, whole or not at all; row numbers, and so addresses, stay what they were.
 * Accounts are found again by e-mail address or made without a password. Throws CannotTakeIn. Answers with the partnership's number.
 */
export async function takeInPartnership(
  database: Database,
  bytes: Uint8Array,
  slug: string,
  shelf: Shelf,
  tell: (progress: string) => void,
): Promise<number> {
  const { manifest, read } = open(bytes)
  for (const file of manifest.files)
    if ((await shelf.put(read(`files/${file}`))) !== file) throw new CannotTakeIn(`the file ${file} is damaged`)
  return database.kysely.transaction().execute(async (tx) => {
    const { rows: made } = await sql<{ id: number }>`
      insert into tenancy.partnership (slug, name, short_name, clock_stands_on, worried_phone, worried_hours)
      select ${slug}, p.name, p.short_name, p.clock_stands_on, p.worried_phone, p.worried_hours
        from jsonb_populate_record(null::tenancy.partnership, ${JSON.stringify(manifest.partnership)}::jsonb) p returning id`.execute(
      tx,
    )
    const partnershipId = made[0]!.id
    await sql`select set_config('app.partnership_id', ${String(partnershipId)}, true)`.execute(tx)
    await openEverything(tx as TenantDatabase)
    const accounts = await matchAccounts(tx as TenantDatabase, manifest)
    const shapes = await tablesOf(tx as TenantDatabase)
    for (const table of shapes) {
      const stored = manifest.tables.find((each) => each.name === table.name)
      if (!stored) throw new CannotTakeIn(`${table.name} is missing`)
      const lines = checked(strFromU8(read(`tables/${table.name}.jsonl`)), stored).map((line) =>
        rehomed(line, table, accounts),
      )
      for (let start = 0; start < lines.length; start += 1_000)
        await insertLines(tx as TenantDatabase, table, lines.slice(start, start + 1_000))
      if (table.name === 'rooms.room') await openEverything(tx as TenantDatabase)
      if (table.counter && lines.length)
        await sql`select setval(${table.counter}, greatest((select max(id) from ${sql.raw(table.name)}), (select last_value from ${sql.raw(table.counter)})))`.execute(
          tx,
        )
      tell(`${table.name}: ${lines.length}`)
    }
    return partnershipId
  })
}

function open(bytes: Uint8Array): { manifest: Manifest; read: (name: string) => Uint8Array } {
  try {
    const entries = unzipSync(bytes)
    const read = (name: string) => {
      const entry = entries[name]
      if (!entry) throw new CannotTakeIn(`${name} is missing from the archive`)
      return entry
    }
    const manifest = JSON.parse(strFromU8(read('manifest.json'))) as Manifest
    if (manifest.format !== 'goldthread-archive' || manifest.version !== 1)
      throw new CannotTakeIn('this is not a Goldthread archive of a version that can be read')
    if (manifest.schema !== schemaFingerprint())
      throw new CannotTakeIn('it was made by another version of Goldthread; export it again with this one')
    return { manifest, read }
  } catch (error) {
    throw error instanceof CannotTakeIn ? error : new CannotTakeIn('this is not a Goldthread archive')
  }
}

function checked(text: string, stored: Manifest['tables'][number]): Record<string, unknown>[] {
  if (createHash('sha256').update(text).digest('hex') !== stored.sha256)
    throw new CannotTakeIn(`${stored.name} was changed after it was exported`)
  return text ? text.split('\n').map((line) => JSON.parse(line) as Record<string, unknown>) : []
}

/** Accounts have other numbers here; the history keeps the numbers it was written with, since they are part of its chain. */
const rehomed = (line: Record<string, unknown>, table: TableShape, accounts: Map<number, number>) => {
  if (table.name !== 'history.entry')
    for (const column of columnsOfPeople)
      if (typeof line[column] === 'number') line[column] = accounts.get(line[column]) ?? line[column]
  return line
}

const insertLines = (db: TenantDatabase, table: TableShape, lines: Record<string, unknown>[]) => {
  const columns = sql.raw(table.columns.filter((column) => column !== 'partnership_id').join(', '))
  return sql`insert into ${sql.raw(table.name)} (${columns}) select ${columns} from jsonb_populate_recordset(null::${sql.raw(table.name)}, ${JSON.stringify(lines)}::jsonb)`.execute(
    db,
  )
}

async function matchAccounts(db: TenantDatabase, manifest: Manifest): Promise<Map<number, number>> {
  const numbers = new Map<number, number>()
  for (const { id, email, name } of manifest.accounts) {
    const made = await db
      .insertInto('identity.account')
      .values({ email, name, passwordHash: null })
      .onConflict((conflict) => conflict.column('email').doUpdateSet({ email }))
      .returning('id')
      .executeTakeFirstOrThrow()
    numbers.set(id, made.id)
  }
  return numbers
}

/** As text, since the names of columns in it must stay as the database has them. */
const rowOf = async (db: TenantDatabase, query: ReturnType<typeof sql<{ row: string }>>) =>
  JSON.parse((await query.execute(db)).rows[0]!.row) as Record<string, unknown>
