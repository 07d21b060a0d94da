import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { realClock } from '#platform/calendar/clock.ts'
import { addDays, type Day } from '#platform/calendar/day.ts'
import { asPartnership, openEverything, type Database } from '#platform/database/database.ts'
import { schemaFingerprint } from '#platform/database/migrate.ts'
import { addAccount } from '#platform/identity/store.ts'
import { writeLettersOf } from '#platform/letters/write-letters.ts'
import { beginTelling } from '#platform/story.ts'
import { inProject } from '#platform/places.ts'
import type { Visit } from '#platform/visit.ts'
import { stoppedOn } from '#platform/calendar/clock.ts'
import { contents } from './contents.ts'
import { morningLetterOf } from './morning-letter.ts'

type Sample = {
  slug: 'hull' | 'northport'
  name: string
  shortName: string
  clockStandsOn: Day | null
  seed: number
  worriedPhone: string
  worriedHours: string
}

/** The two samples: Hull as its published report of 31 March 2021 tells it, and Northport, which does not exist and is alive today. */
const samples: Sample[] = [
  {
    slug: 'hull',
    name: 'Hull Safeguarding Children Partnership',
    shortName: 'Hull',
    clockStandsOn: '2021-03-31',
    seed: 2021,
    worriedPhone: '01632 960 021',
    worriedHours: 'a number made up for this sample',
  },
  {
    slug: 'northport',
    name: 'Northport Safeguarding Children Partnership',
    shortName: 'Northport',
    clockStandsOn: null,
    seed: 7,
    worriedPhone: '01632 960 123',
    worriedHours: 'day or night; a number made up for this sample',
  },
]

/** Who may be signed in as, in each sample: roles, never names. */
const people: { key: string; name: string; roles: string[] }[] = [
  { key: 'manager', name: 'Partnership manager', roles: ['business manager'] },
  { key: 'council', name: 'Council’s safeguarding partner', roles: ['safeguarding partner'] },
  { key: 'police', name: 'Police’s safeguarding partner', roles: ['safeguarding partner'] },
  { key: 'health', name: 'Health’s safeguarding partner', roles: ['safeguarding partner'] },
  { key: 'chair', name: 'Independent chair', roles: ['independent chair'] },
  { key: 'scrutineer', name: 'Independent scrutineer', roles: ['scrutineer'] },
  { key: 'group-chair', name: 'Chair of a sub-group', roles: ['group chair'] },
  { key: 'agency', name: 'Safeguarding lead of an agency', roles: ['agency lead'] },
  { key: 'agency-2', name: 'Safeguarding lead of another agency', roles: ['agency lead'] },
  { key: 'reviewer', name: 'Reviewer of one case', roles: ['reviewer'] },
  { key: 'trainer', name: 'Training and development officer', roles: ['trainer'] },
  { key: 'analyst', name: 'Analyst', roles: ['analyst'] },
  { key: 'governance', name: 'Information governance officer', roles: ['information governance'] },
]

/** Makes whichever sample is not there yet, each in one transaction: whole, or not at all. */
export async function tellSamples(database: Database, tell: (progress: string) => void): Promise<void> {
  for (const sample of samples) {
    const there = await database.kysely
      .selectFrom('tenancy.partnership')
      .select('id')
      .where('slug', '=', sample.slug)
      .executeTakeFirst()
    if (!there) await tellSample(database, sample, tell)
  }
}

async function tellSample(
  database: Database,
  { seed, ...sample }: Sample,
  tell: (progress: string) => void,
): Promise<void> {
  const partnership = await database.kysely
    .insertInto('tenancy.partnership')
    .values(sample)
    .returningAll()
    .executeTakeFirstOrThrow()
  await addPeople(database, partnership)
  const clock = sample.clockStandsOn ? stoppedOn(sample.clockStandsOn) : realClock
  await asPartnership(database, partnership.id, async (db) => {
    const opened = await openEverything(db)
    const visit: Visit = {
      who: {
        accountId: null,
        name: 'The sample',
        personId: null,
        agencyId: null,
        roles: [],
        abilities: new Set(),
        lastHereAt: null,
      },
      partnership: {
        id: partnership.id,
        slug: partnership.slug,
        name: partnership.name,
        shortName: partnership.shortName,
        sample: true,
      },
      ...opened,
      db,
      today: clock.today(),
      now: clock.now(),
      query: new URLSearchParams(),
    }
    const telling = beginTelling(visit, seed)
    for (const module of contents) {
      tell(`${sample.shortName}: ${module.name}`)
      await module.stories[sample.slug](telling)
      await openEverything(db)
    }
    tell(`${sample.shortName}: letters`)
    const { today, now } = visit
    await writeLettersOf({ db, partnership: visit.partnership, today, now }, morningLetterOf(contents))
  })
}

/** The accounts of a sample, each under its key: 'manager@hull.example'. */
export async function addPeople(database: Database, { id, slug }: { id: number; slug: string }): Promise<void> {
  for (const { key, name, roles } of people)
    await addAccount(
      database,
      { email: `${key}@${slug}.example`, name, passwordHash: null, sample: true },
      { partnershipId: id, roles },
    )
}

/** The beginning of the names of prepared copies: it changes when the schema or the code that tells the samples does. */
const preparedFrom = (): string => {
  const folder = inProject('src/modules/')
  const files = (readdirSync(folder, { recursive: true }) as string[])
    .filter((file) => /\.tsx?$/.test(file) && !file.includes('.test.'))
    .sort()
  const code = createHash('sha256')
  for (const file of files) code.update(readFileSync(new URL(file.replaceAll('\\', '/'), folder)))
  return `prepared-${schemaFingerprint()}-${code.digest('hex').slice(0, 12)}`
}

/** Where a folder made at install lies, as a first start of a day would have made it: the database with both samples' stories, and the files handed in. */
export const preparedFolder = (day: Day, from = preparedFrom()): URL => inProject(`.build/${from}-${day}/`)

/** Northport lives today; told up to six days ago it is what a sample is that was started then and left running. */
const daysAlive = 6

/** The folder to begin from on a day: the youngest that is fresh enough; null when none was prepared for this schema and these stories. */
export function preparedCopy(today: Day, isThere: (place: URL) => boolean = existsSync): URL | null {
  const from = preparedFrom()
  for (let age = 0; age <= daysAlive; age += 1) {
    const folder = preparedFolder(addDays(today, -age), from)
    if (isThere(folder)) return folder
  }
  return null
}
