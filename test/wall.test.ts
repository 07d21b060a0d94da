import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { asPartnership, asPublic } from '../src/platform/database/database.ts'
import { record } from '../src/platform/history/history.ts'
import { told } from './told.ts'
import { world } from './world.ts'

/** Tables outside the wall, each with its reason in its comment. */
const outside = new Set([
  'tenancy.partnership',
  'tenancy_ledger.migration',
  'identity.account',
  'identity.session',
  'identity.sign_in_attempt',
])

test('every table stands behind the wall, or is named here with its reason in its comment', async () => {
  const { database } = await world()
  const { rows } = await sql<{ name: string; walled: boolean; says: string | null }>`
    select n.nspname || '.' || c.relname as name, c.relrowsecurity and c.relforcerowsecurity as walled, obj_description(c.oid, 'pg_class') as says
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema', 'pgboss')`.execute(
    database.kysely,
  )
  expect(rows.length).toBeGreaterThan(10)
  for (const { name, walled, says } of rows)
    if (outside.has(name)) expect(says, name).toContain('Outside the wall')
    else expect(walled, name).toBe(true)
})

test('every column and every table says in words what it holds', async () => {
  const { database } = await world()
  const { rows } = await sql<{ name: string }>`
    select table_schema || '.' || table_name || '.' || column_name as name from information_schema.columns
     where table_schema not in ('pg_catalog', 'information_schema', 'pgboss')
       and coalesce(col_description((quote_ident(table_schema) || '.' || quote_ident(table_name))::regclass, ordinal_position), '') !~ '^(open|partnership|case|special): '
    union all
    select table_schema || '.' || table_name from information_schema.tables
     where table_schema not in ('pg_catalog', 'information_schema', 'pgboss') and table_type = 'BASE TABLE'
       and obj_description((quote_ident(table_schema) || '.' || quote_ident(table_name))::regclass, 'pg_class') is null`.execute(
    database.kysely,
  )
  expect(rows.map((row) => row.name)).toEqual([])
})

test('with no check of the program at all, the database gives nothing of another partnership, in any table', async () => {
  const [ours, theirs] = [await world(), await told('northport')]
  const { rows } = await sql<{ name: string }>`
    select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'partnership_id'
     where c.relkind = 'r' and n.nspname not in ('pgboss', 'search') and not (n.nspname = 'identity' and c.relname = 'session')`.execute(
    ours.database.kysely,
  )
  const countAs = async (partnershipId: number, name: string) => {
    const counted = await asPartnership(ours.database, partnershipId, (db) =>
      sql<{
        count: number
      }>`select count(*)::int as count from ${sql.raw(name)} where partnership_id = ${theirs.partnership.id}`.execute(
        db,
      ),
    )
    return counted.rows[0]!.count
  }
  let filled = 0
  for (const { name } of rows) {
    if ((await countAs(theirs.partnership.id, name)) > 0) filled += 1
    expect(await countAs(ours.partnership.id, name), name).toBe(0)
  }
  // A table that is empty proves nothing, so nearly all of them hold something of the other's.
  expect(filled).toBeGreaterThan(rows.length * 0.8)
})

test('every table that says whose own a row is asks in its policy which agencies are open', async () => {
  const { database } = await world()
  const { rows } = await sql<{ name: string; asks: boolean }>`
    select n.nspname || '.' || c.relname as name,
           coalesce(bool_and(p.polname <> 'tenant' or pg_get_expr(p.polqual, p.polrelid) ~ 'for_agency_id = ANY.*open_agencies'), false) as asks
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'for_agency_id'
      left join pg_policy p on p.polrelid = c.oid
     where c.relkind = 'r' and n.nspname !~ '^pg_' group by 1`.execute(database.kysely)
  expect(rows.map(({ name }) => name)).toContain('evidence.file')
  expect(rows.filter(({ asks }) => !asks)).toEqual([])
})

test('inside the wall only the accounts of one’s own members are seen, though accounts stand outside it', async () => {
  const [ours, theirs] = [await world(), await world()]
  const [mine, other] = [await ours.as('analyst'), await theirs.as('analyst')]
  const seen = await asPartnership(ours.database, ours.partnership.id, (db) =>
    db.selectFrom('identity.account').select(['id', 'email']).execute(),
  )
  expect(seen.map((account) => account.id)).toContain(mine)
  expect(seen.map((account) => account.id)).not.toContain(other)
})

test('a row cannot be written into another partnership', async () => {
  const [ours, theirs] = [await world(), await world()]
  await expect(
    asPartnership(ours.database, ours.partnership.id, (db) =>
      db.insertInto('rooms.room').values({ says: 'Theirs', partnershipId: theirs.partnership.id }).execute(),
    ),
  ).rejects.toThrow(/row-level security/)
})

test('outside any partnership nothing is seen', async () => {
  const site = await world()
  await site.inside((visit) => record(visit, 'did something', '/things/1'))
  const seen = await site.database.kysely.transaction().execute(async (tx) => {
    await sql`select set_config('role', 'app', true)`.execute(tx)
    return sql<{ count: number }>`select count(*)::int as count from history.entry`.execute(tx)
  })
  expect(seen.rows[0]!.count).toBe(0)
})

test('the public role can read published editions and nothing else', async () => {
  const site = await world()
  const { rows } = await sql<{ name: string }>`
    select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'pgboss')`.execute(
    site.database.kysely,
  )
  for (const { name } of rows) {
    const reading = asPublic(site.database, site.partnership.id, (db) =>
      sql`select 1 from ${sql.raw(name)} limit 1`.execute(db),
    )
    if (['publishing.edition', 'tenancy.partnership'].includes(name)) await reading
    else await expect(reading, name).rejects.toThrow(/permission denied/)
  }
})
