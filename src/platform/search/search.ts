import { sql } from 'kysely'
import type { Visit } from '../visit.ts'

export type Found = { kind: string; address: string; title: string; excerpt: string; rank: number }

/** What the words find in this partnership, best first, at most fifty: only what this visitor may open, by ability and by room. */
export async function find(visit: Visit, words: string): Promise<Found[]> {
  const query = words.replaceAll('\u0000', '').trim().slice(0, 200)
  if (!query) return []
  const { rows } = await sql<Found>`select * from search.find(${query}, ${[...visit.who.abilities]}::text[], 50)`.execute(visit.db)
  return rows
}
