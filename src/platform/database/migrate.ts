import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { inProject } from '../places.ts'
import type { Database } from './database.ts'

const folder = inProject('database/migrations/')
const files = () =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort()
const textOf = (file: string) => readFileSync(new URL(file, folder), 'utf8')

/** A short hash of the whole schema: a prepared database made for another schema is not used. */
export const schemaFingerprint = (): string =>
  createHash('sha256')
    .update(files().map(textOf).join('\n') + wall)
    .digest('hex')
    .slice(0, 16)

/**
 * Applies each migration that has not been applied, in order, then raises the tenant wall around every table that names a partnership.
 * Answers with the names of those applied. Throws, having changed nothing of that file, when one fails.
 */
export async function migrate(database: Database): Promise<string[]> {
  await database.script(ledger)
  const { rows } = await sql<{ name: string }>`select name from tenancy_ledger.migration`.execute(database.kysely)
  const known = new Set(rows.map((row) => row.name))
  const fresh = files().filter((file) => !known.has(file))
  if (fresh.length === 0) return fresh
  await database.script(ownerPasses)
  try {
    for (const file of fresh)
      await database
        .script(`begin; ${textOf(file)}; insert into tenancy_ledger.migration (name) values ('${file}'); commit;`)
        .catch((error) => {
          throw new Error(`${file}: ${error.message}${near(error, textOf(file))}`)
        })
  } finally {
    await database.script('rollback;')
    await database.script(`begin; ${wall} commit;`)
  }
  return fresh
}

const near = ({ position }: { position?: string }, text: string) =>
  position ? ` near «${text.slice(Math.max(0, Number(position) - 60), Number(position) + 40)}»` : ''

const ledger = `
  create schema if not exists tenancy_ledger;
  create table if not exists tenancy_ledger.migration (name text primary key, applied_at timestamptz not null default now());
  comment on table tenancy_ledger.migration is 'Which changes of the schema have been applied. Outside the wall: it belongs to the installation.';
  comment on column tenancy_ledger.migration.name is 'open: the file';
  comment on column tenancy_ledger.migration.applied_at is 'open: when';`

/** While a migration moves rows, the owner of the tables passes the wall; the program, which is not their owner, stands before it all the while. */
const ownerPasses = `
do $$ declare t record; begin
  for t in select n.nspname as s, c.relname as n from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relforcerowsecurity loop
    execute format('alter table %I.%I no force row level security', t.s, t.n);
  end loop;
end $$;`

/** Every table with a partnership_id gets its default, its grants, its policy; a room_id narrows the policy to the rooms that are open, a for_agency_id to the agencies whose own is open. */
const wall = `
do $$ declare t record; condition text; begin
  for t in
    select n.nspname as s, c.relname as n,
           exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'room_id') as has_room,
           exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'for_agency_id') as is_an_agencys
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute p on p.attrelid = c.oid and p.attname = 'partnership_id'
     where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'pgboss') and not (n.nspname = 'identity' and c.relname = 'session')
  loop
    condition := 'partnership_id = (select tenancy.current_partnership())';
    if t.has_room then condition := condition || ' and (room_id is null or room_id = any((select tenancy.open_rooms())::int[]))'; end if;
    if t.is_an_agencys then condition := condition || ' and (for_agency_id is null or (select tenancy.every_agency_is_open()) or for_agency_id = any((select tenancy.open_agencies())::int[]))'; end if;
    execute format('grant usage on schema %I to app', t.s);
    if t.s in ('history') then execute format('grant select on %I.%I to app', t.s, t.n);
    elsif t.s in ('search') then execute format('revoke all on %I.%I from app', t.s, t.n);
    else execute format('grant select, insert, update, delete on %I.%I to app', t.s, t.n); end if;
    execute format('alter table %I.%I alter partnership_id set default tenancy.current_partnership()', t.s, t.n);
    execute format('alter table %I.%I enable row level security', t.s, t.n);
    execute format('alter table %I.%I force row level security', t.s, t.n);
    execute format('drop policy if exists tenant on %I.%I', t.s, t.n);
    execute format('create policy tenant on %I.%I using (%s)', t.s, t.n, condition);
  end loop;
  grant select on tenancy.partnership to app, public_reader;
  grant select (id, email, name, created_at) on identity.account to app;
  grant usage on schema identity to app, door;
  -- An account may belong to several partnerships; inside the wall only those of one's own members are seen, at the door all.
  alter table identity.account enable row level security;
  drop policy if exists members on identity.account;
  drop policy if exists at_the_door on identity.account;
  create policy members on identity.account to app using (id in (select account_id from identity.membership));
  create policy at_the_door on identity.account to door using (true);
  grant usage on schema tenancy to door;
  grant select on tenancy.partnership, identity.account to door;
  grant update (password_hash) on identity.account to door;
  grant select, insert, update, delete on identity.session, identity.sign_in_attempt to door;
  grant select, update on identity.membership to door;
  -- These run as the owner, who passes the wall knowingly: each keeps the tenant condition itself.
  if not (select rolsuper or rolbypassrls from pg_roles where rolname = current_user) then
    for t in select n.nspname as s, c.relname as n from pg_class c join pg_namespace n on n.oid = c.relnamespace
              where (n.nspname, c.relname) in (('history', 'entry'), ('history', 'head'), ('search', 'entry'), ('identity', 'membership'), ('rooms', 'key'), ('rooms', 'room'), ('rooms', 'agency_key'))
    loop
      execute format('drop policy if exists owner on %I.%I', t.s, t.n);
      execute format('create policy owner on %I.%I to %I using (true)', t.s, t.n, current_user);
    end loop;
  end if;
end $$;`
