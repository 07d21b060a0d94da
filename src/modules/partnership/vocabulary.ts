import type { TenantDatabase } from '#platform/database/database.ts'
import { allGroups } from './groups/store.ts'
import { allPosts } from './posts/store.ts'

/** The words that name a group or a post here, and what each means: one thing may go by several. */
export type Vocabulary = { word: string; means: string }[]

/** Every name and other name of the groups and posts, the longest first, so that a name within a name is not taken for it. */
export async function vocabularyOf(db: TenantDatabase): Promise<Vocabulary> {
  const groups = (await allGroups(db)).flatMap(({ name, alsoCalled }) =>
    [name, ...alsoCalled].map((word) => ({ word, means: name })),
  )
  const posts = (await allPosts(db)).flatMap(({ name, alsoCalled }) =>
    [name, ...alsoCalled].map((word) => ({ word, means: name })),
  )
  const once = new Map([...groups, ...posts].map((entry) => [`${entry.word.toLowerCase()} ${entry.means}`, entry]))
  return [...once.values()]
    .filter(({ word }) => word.length > 3)
    .sort((one, other) => other.word.length - one.word.length)
}

/** The names used in a sentence, as they are written there, and what each means. */
export function termsIn(sentence: string, vocabulary: Vocabulary): Vocabulary {
  let rest = sentence
  return vocabulary.flatMap(({ word, means }) => {
    const found = new RegExp(`(?<!\\p{L})${word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?!\\p{L})`, 'iu').exec(rest)
    if (!found) return []
    rest = rest.replaceAll(found[0], ' ')
    return [{ word: found[0], means }]
  })
}
