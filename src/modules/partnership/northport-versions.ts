import { arrangementsContentsOf } from '#law/arrangements.ts'
import { record } from '#platform/history/history.ts'
import type { Telling } from '#platform/story.ts'
import { addAgreement, addContents, addPublication, addVersion } from './arrangements/versions/store.ts'
import { daysFrom } from './northport-days.ts'

const partners = [
  ['agency/council', 'Director of children’s services'],
  ['agency/police', 'Head of protecting vulnerable people'],
  ['agency/health', 'Director of nursing'],
] as const

/** Northport's arrangements: the first edition, the one in force, and one being written to which only the council has agreed. */
export async function tellNorthportVersions({ visit, today, keep, find }: Telling) {
  const { db } = visit
  const day = daysFrom(today)
  const agreed = (versionId: number, on: string, who: readonly (readonly [string, string])[] = partners) =>
    addAgreement(
      db,
      who.map(([key, byName]) => ({
        versionId,
        agencyId: find(key),
        wording: 1,
        how: 'agreed',
        byName,
        happenedOn: on,
      })),
    )
  const published = async (edition: number, title: string, framework: string, on: string, agreedOn: string) => {
    const versionId = await addVersion(db, { edition, title, framework, words: words(edition) })
    await agreed(versionId, agreedOn)
    await addPublication(db, { versionId, happenedOn: on, changeId: find(`arrangements/${on}`) })
    await record(visit, 'edition of the arrangements published', `/arrangements/versions/${versionId}`, { edition, on })
    return versionId
  }
  const first = await published(
    1,
    'Keeping children safe in Northport',
    'Working Together 2018',
    '2019-06-21',
    '2019-06-11',
  )
  const second = await published(
    2,
    'Northport’s safeguarding arrangements',
    'Working Together 2023',
    '2025-01-16',
    '2025-01-08',
  )
  keep('arrangements-version/1', first)
  keep('arrangements-version/2', second)
  await addContents(db, answered(first, 'Working Together 2018', 15))
  await addContents(db, answered(second, 'Working Together 2023', 22))

  const third = keep(
    'arrangements-version/3',
    await addVersion(db, {
      edition: 3,
      title: 'Northport’s safeguarding arrangements',
      framework: 'Working Together 2023',
      words: words(3),
      knownOn: day(-20),
    }),
  )
  await agreed(third, day(-4), partners.slice(0, 1))
  await addContents(db, answered(third, 'Working Together 2023', 14))
  await record(visit, 'edition of the arrangements begun', `/arrangements/versions/${third}`, { edition: 3 })
}

/** The first so many points of the law's list, each with the chapter that says it; one is answered by a reason. */
const answered = (versionId: number, edition: string, most: number) =>
  arrangementsContentsOf(edition)!
    .items.slice(0, most)
    .map(({ id }, place) => ({
      versionId,
      point: id,
      ...(id === 'custody-and-homes'
        ? { reason: 'The secure centre opened after this edition was written; how it takes part is for the next' }
        : { part: `Chapter ${(place % 6) + 1}` }),
      byName: 'Partnership manager',
    }))

const words = (edition: number) =>
  [
    'Northport Council, Northport and Coast Police and the integrated care board make these arrangements together, as equals.',
    'The board meets every second month. Five groups work for it, and each reports to it every quarter.',
    ...(edition > 1
      ? ['Disagreement between agencies goes up in four stages, the last of them to the three partners.']
      : []),
    ...(edition > 2 ? ['A group on neglect is added, and the secure centre takes part.'] : []),
  ].join('\n\n')
