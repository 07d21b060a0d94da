import { sql } from 'kysely'
import { asPartnership, type Database } from '../src/platform/database/database.ts'
import { contents } from '../src/contents.ts'
import { morningLetterOf } from '../src/morning-letter.ts'
import { stoppedOn } from '../src/platform/calendar/clock.ts'
import type { Day } from '../src/platform/calendar/day.ts'
import { addAccount } from '../src/platform/identity/store.ts'
import { composeLetters } from '../src/platform/letters/compose.ts'

/** How long the letters of a day take to compose for so many people, each with a person, an agency and a role, on a register of so many actions; nothing is written. */
export async function letterTimes(database: Database, partnershipId: number, people: number, today: Day) {
  const partnership = await database.kysely
    .selectFrom('tenancy.partnership')
    .select(['id', 'slug', 'name', 'shortName'])
    .where('id', '=', partnershipId)
    .executeTakeFirstOrThrow()
  const agencies = await asPartnership(database, partnershipId, (db) =>
    db.selectFrom('partnership.agency').select('id').orderBy('id').execute(),
  )
  const roles = [
    'agency lead',
    'agency lead',
    'agency lead',
    'group chair',
    'safeguarding partner',
    'trainer',
    'analyst',
  ]
  for (let number = 0; number < people; number += 1) {
    const agencyId = agencies[number % agencies.length]!.id
    const personId = await asPartnership(database, partnershipId, async (db) => {
      const { id } = await db
        .insertInto('partnership.person')
        .values({ name: `Person ${number} of the bench`, agencyId })
        .returning('id')
        .executeTakeFirstOrThrow()
      return id
    })
    const role = roles[number % roles.length]!
    await addAccount(
      database,
      { email: `bench-${number}@${partnership.slug}.example`, name: `Person ${number}`, passwordHash: null },
      { partnershipId, personId, agencyId, roles: [role] },
    )
  }
  await asPartnership(database, partnershipId, (db) =>
    sql`update plans.action set owner_person_id = (select min(id) + action.id % ${people} from partnership.person where name like '%of the bench'), owner_post_id = null, owner_group_id = null
         where id % 5 = 0`.execute(db),
  )
  await database.raw('vacuum (analyze)').catch(() => {})
  const times: number[] = []
  let letters = 0
  for (let round = 0; round < 3; round += 1) {
    letters = 0
    const began = performance.now()
    await asPartnership(database, partnershipId, (db) =>
      composeLetters(
        { db, partnership: { ...partnership, sample: false }, today, now: stoppedOn(today).now() },
        morningLetterOf(contents),
        async (composed) => {
          letters += composed.length
        },
      ),
    )
    times.push(performance.now() - began)
  }
  return { letters, seconds: times.sort((one, other) => one - other)[1]! / 1_000 }
}
