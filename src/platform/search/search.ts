import { sql } from 'kysely'
import type { Visit } from '../visit.ts'

export type Found = { kind: string; address: string; title: string; excerpt: string; rank: number }

/** What the words find in this partnership, best first, at most fifty: only what this visitor may open, by ability and by room. */
export async function find(visit: Visit, words: string): Promise<Found[]> {
  const query = words.replaceAll('\u0000', '').trim().slice(0, 200)
  if (!query) return []
  const { rows } =
    await sql<Found>`select * from search.find(${query}, ${[...visit.who.abilities]}::text[], 50)`.execute(visit.db)
  return rows
}

/** What the things at these addresses are called, by address; those the visitor may not open, or that have no title, are left out. */
export async function titlesOf(visit: Visit, addresses: readonly string[]): Promise<Map<string, string>> {
  if (!addresses.length) return new Map()
  const { rows } = await sql<{
    address: string
    title: string
  }>`select * from search.titles(${[...addresses]}::text[], ${[...visit.who.abilities]}::text[])`.execute(visit.db)
  return new Map(rows.map((row) => [row.address, row.title]))
}
