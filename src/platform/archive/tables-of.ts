import { sql } from 'kysely'
import type { TenantDatabase } from '../database/database.ts'

/** A table that holds a partnership's rows: its columns that are written (not computed), what its rows are known by, and its counter. */
export type TableShape = { name: string; columns: string[]; key: string[]; counter: string | null }

/**
 * Every table behind the wall, each after the tables it points to, asked of the database itself so that none can be forgotten.
 * What triggers keep (the search words, the tallies) is left out: it comes again by itself.
 */
export async function tablesOf(db: TenantDatabase): Promise<TableShape[]> {
  const { rows } = await sql<TableShape & { needs: string[] }>`
    select n.nspname || '.' || c.relname as name,
           array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum) as columns,
           array(select a.attname::text from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = any(i.indkey) where i.indrelid = c.oid and i.indisprimary order by array_position(i.indkey::int2[], a.attnum)) as key,
           (select pg_get_serial_sequence(quote_ident(n.nspname) || '.' || quote_ident(c.relname), 'id') where exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'id')) as counter,
           array(select distinct fn.nspname || '.' || fc.relname from pg_constraint k join pg_class fc on fc.oid = k.confrelid join pg_namespace fn on fn.oid = fc.relnamespace
                  where k.conrelid = c.oid and k.contype = 'f' and fc.oid <> c.oid) as needs
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute p on p.attrelid = c.oid and p.attname = 'partnership_id'
     where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'pgboss') and not (n.nspname = 'identity' and c.relname = 'session')
       and coalesce(obj_description(c.oid, 'pg_class'), '') !~ 'kept by triggers'
     order by 1`.execute(db)
  return inOrder(rows)
}

/** Each after those it needs. Throws when two need one another, which the schema must not do. */
function inOrder(tables: (TableShape & { needs: string[] })[]): TableShape[] {
  const placed: TableShape[] = []
  const names = new Set<string>()
  let left = tables.map((table) => ({
    ...table,
    needs: table.needs.filter((need) => tables.some(({ name }) => name === need)),
  }))
  while (left.length) {
    const ready = left.filter((table) => table.needs.every((need) => names.has(need)))
    if (!ready.length) throw new Error(`These tables need one another: ${left.map(({ name }) => name).join(', ')}`)
    for (const { needs: _, ...table } of ready) {
      placed.push(table)
      names.add(table.name)
    }
    left = left.filter((table) => !names.has(table.name))
  }
  return placed
}
