import type { Day } from '#platform/calendar/day.ts'
import { compareWhens, firstDay, lastDay, type When } from '#platform/calendar/when.ts'
import type { TenantDatabase } from '#platform/database/database.ts'
import { hadComeBy } from '#platform/facts/change.ts'
import { may, type Visit } from '#platform/visit.ts'
import { allGroups, allSeats, changesOfAllGroups } from '../../groups/store.ts'
import type { Handed } from '../../handed.ts'
import { moneyPractisedOn } from '../../money/practised.ts'
import { allPosts, changesOfAllPosts } from '../../posts/store.ts'
import { provisionsOfVersion } from '../provisions/store.ts'
import { allVersions } from '../versions/store.ts'
import { versionInForce, type Version } from '../versions/version.ts'
import type { Practised } from './departure.ts'
import { heldBeside } from './hold.ts'
import { explanationsOf, watchInUse } from './store.ts'

/** Who asks: only those who see the money are told of the money. */
export const seesMoney = (visit: Visit): boolean => may(visit, 'see the money')

/**
 * The version in force on a day held beside what happened by then: its provisions, where practice departs from each, and what
 * was written to explain it. Null when no version is in force. Provisions of money are left out unless `withMoney`.
 */
export async function heldOn(db: TenantDatabase, handed: Handed, day: Day, withMoney: boolean) {
  const version = versionInForce(await allVersions(db), day)
  if (!version) return null
  const watch = await watchInUse(db)
  const provisions = (await provisionsOfVersion(db, version.id)).filter(({ kind }) => withMoney || kind !== 'money')
  const practised = await practisedOn(db, handed, version, day, watch?.slackDays ?? 0, withMoney)
  return {
    version,
    watch,
    provisions,
    held: heldBeside(provisions, practised, day),
    explained: await explanationsOf(
      db,
      provisions.map(({ id }) => id),
    ),
  }
}
export type HeldOn = NonNullable<Awaited<ReturnType<typeof heldOn>>>

async function practisedOn(
  db: TenantDatabase,
  handed: Handed,
  version: Version,
  day: Day,
  slackDays: number,
  withMoney: boolean,
): Promise<Practised> {
  const posts = await allPosts(db)
  const agencyOfPost = new Map(posts.map(({ id, agencyId }) => [id, agencyId]))
  const sitting = (await allSeats(db))
    .filter(({ sinceOn, untilOn }) => hadComeBy(sinceOn, day) && !(untilOn && hadComeBy(untilOn, day)))
    .flatMap(({ agencyId, personAgencyId, postId }) => [
      agencyId,
      personAgencyId,
      postId ? (agencyOfPost.get(postId) ?? null) : null,
    ])
  const attended = await fromAll(handed.attending, db)
  return {
    inForceSince: version.publication!.happenedOn,
    slackDays,
    groups: await allGroups(db),
    groupChanges: Map.groupBy(await changesOfAllGroups(db), ({ workingGroupId }) => workingGroupId),
    posts,
    postChanges: Map.groupBy(await changesOfAllPosts(db), ({ postId }) => postId),
    met: datesBy(
      (await fromAll(handed.practice, db))?.map(({ groupId, metOn }) => ({ id: groupId, on: metOn })),
      day,
    ),
    reported: datesBy(
      (await fromAll(handed.reporting, db))?.map(({ groupId, reportedOn }) => ({ id: groupId, on: reportedOn })),
      day,
    ),
    sitting: new Set(sitting.filter((id): id is number => id !== null)),
    came: lastBy(
      attended?.map(({ agencyId, attendedOn }) => ({ id: agencyId, on: attendedOn })),
      day,
    ),
    stages: await fromAll(
      handed.ladders?.map((ladder) => (inside: TenantDatabase) => ladder(inside, day)),
      db,
    ),
    money: withMoney ? await moneyPractisedOn(db, day) : null,
  }
}

/** What every source tells, together; null where there is no source at all, so that nothing told is not taken for nothing done. */
async function fromAll<T>(
  sources: readonly ((db: TenantDatabase) => Promise<T[]>)[] | undefined,
  db: TenantDatabase,
): Promise<T[] | null> {
  if (!sources?.length) return null
  const told: T[] = []
  for (const source of sources) told.push(...(await source(db)))
  return told
}

type Dated = { id: number; on: When }

const byDay = (rows: Dated[], day: Day) => rows.filter(({ on }) => (firstDay(on) ?? lastDay(on) ?? day) <= day)

function datesBy(rows: Dated[] | null | undefined, day: Day): ReadonlyMap<number, When[]> | null {
  if (!rows) return null
  return new Map([...Map.groupBy(byDay(rows, day), ({ id }) => id)].map(([id, own]) => [id, own.map(({ on }) => on)]))
}

function lastBy(rows: Dated[] | null | undefined, day: Day): ReadonlyMap<number, When> | null {
  const dates = datesBy(rows, day)
  return dates && new Map([...dates].map(([id, own]) => [id, own.toSorted(compareWhens).at(-1)!]))
}
