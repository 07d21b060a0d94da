import { momentInWords } from '../calendar/moment.ts'
import { deedsSince } from '../history/history.ts'
import { titlesOf } from '../search/search.ts'
import type { Visit } from '../visit.ts'

/** One line of "what changed since you were here": what was done, to what, by whom; the same deed done many times is one line. */
export type Change = { says: string; at: string; note: string }

/** What others did since a moment, newest first: at most two hundred deeds are looked at, and only what the visitor may open is told. */
export async function changesSince(visit: Visit, since: Date): Promise<Change[]> {
  const deeds = (await deedsSince(visit.db, since, 200)).filter(
    (deed) => deed.byAccount === null || deed.byAccount !== visit.who.accountId,
  )
  const titles = await titlesOf(visit, [...new Set(deeds.map((deed) => deed.subject))])
  const lines = new Map<string, { first: (typeof deeds)[number]; times: number }>()
  for (const deed of deeds) {
    // What the visitor may not open has no title here, and is not told of either.
    if (!titles.has(deed.subject)) continue
    const key = `${deed.deed} ${deed.byName}`
    const line = lines.get(key)
    if (line) line.times += 1
    else lines.set(key, { first: deed, times: 1 })
  }
  return [...lines.values()].map(({ first, times }) => {
    return {
      says: `${capital(first.deed)}: ${titles.get(first.subject)}${times > 1 ? `, and ${times - 1} more` : ''}`,
      at: first.subject,
      note: `${first.byName}, ${momentInWords(first.at)}`,
    }
  })
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
