import { momentInWords } from '../calendar/moment.ts'
import { deedsSince } from '../history/history.ts'
import { titlesOf } from '../search/search.ts'
import type { Visit } from '../visit.ts'

/** One line of "what changed since you were here": what was done, to what, by whom; the same deed done many times is one line. */
export type Change = { says: string; at: string; note: string }

/** What others did since a moment, newest first: at most fifty deeds are looked at. */
export async function changesSince(visit: Visit, since: Date): Promise<Change[]> {
  const deeds = (await deedsSince(visit.db, since, 50)).filter((deed) => deed.byAccount === null || deed.byAccount !== visit.who.accountId)
  const titles = await titlesOf(visit, [...new Set(deeds.map((deed) => deed.subject))])
  const lines = new Map<string, { first: (typeof deeds)[number]; times: number }>()
  for (const deed of deeds) {
    const key = `${deed.deed} ${deed.byName}`
    const line = lines.get(key)
    if (line) line.times += 1
    else lines.set(key, { first: deed, times: 1 })
  }
  return [...lines.values()].map(({ first, times }) => {
    const title = titles.get(first.subject)
    return {
      says: capital(first.deed) + (title ? `: ${title}` : '') + (times > 1 ? `, and ${times - 1} more` : ''),
      at: first.subject,
      note: `${first.byName}, ${momentInWords(first.at)}`,
    }
  })
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
