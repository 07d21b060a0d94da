import { createHash } from 'node:crypto'
import type { Row, TenantDatabase } from '../database/database.ts'

/** Where a chain of history stands: how many lines hold, and the first that does not, with why. */
export type Verdict = { lines: number; broken: { number: number; says: string } | null }

/**
 * Recomputes the chain line by line in this program, not in the database that wrote it, and says where it breaks.
 * Every room and every agency's own must be open in `db`, or the hidden lines look like gaps. Reads a thousand lines at a time; `tell` hears how far it is.
 */
export async function verifyHistory(db: TenantDatabase, tell: (lines: number) => void = () => {}): Promise<Verdict> {
  let before = ''
  let lines = 0
  for (;;) {
    const batch = await db
      .selectFrom('history.entry')
      .selectAll()
      .where('number', '>', lines)
      .orderBy('number')
      .limit(1_000)
      .execute()
    for (const entry of batch) {
      if (entry.number !== lines + 1)
        return { lines, broken: { number: lines + 1, says: `line ${lines + 1} is missing` } }
      if (entry.before !== before)
        return {
          lines,
          broken: { number: entry.number, says: `line ${entry.number} does not follow from the line before it` },
        }
      if (entry.hash !== hashOf(entry))
        return {
          lines,
          broken: { number: entry.number, says: `line ${entry.number} was changed after it was written` },
        }
      before = entry.hash
      lines = entry.number
    }
    tell(lines)
    if (batch.length < 1_000) break
  }
  const head = await db.selectFrom('history.head').selectAll().executeTakeFirst()
  if ((head?.number ?? 0) !== lines)
    return { lines, broken: { number: lines + 1, says: `the last ${(head?.number ?? 0) - lines} lines are missing` } }
  return { lines, broken: null }
}

/** The hash that `history.add` gives: every field of the line, in order, after the hash of the line before. Open to anyone to repeat. */
export const hashOf = (entry: Row<'history.entry'>): string =>
  createHash('sha256')
    .update(
      [
        entry.before,
        entry.number,
        entry.subject,
        entry.deed,
        entry.byName,
        entry.byAccount ?? '',
        entry.detail,
        entry.at.toISOString().replace('Z', '000Z'),
        entry.roomId ?? '',
        ...(entry.forAgencyId === null ? [] : [entry.forAgencyId]),
      ].join('\n'),
    )
    .digest('hex')
