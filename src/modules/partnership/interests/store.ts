import type { NewRow, TenantDatabase } from '#platform/database/database.ts'
import { NotFound } from '#platform/problem.ts'
import { pageLength } from '#platform/ui/paging.tsx'
import type { Interest } from './interest.ts'

/** Writes down a declared interest and answers with its number. */
export const addInterest = (db: TenantDatabase, interest: NewRow<'partnership.interest'>): Promise<number> =>
  db
    .insertInto('partnership.interest')
    .values(interest)
    .returning('id')
    .executeTakeFirstOrThrow()
    .then(({ id }) => id)

/** Writes down that a declared interest has ended. */
export const endInterest = (db: TenantDatabase, ending: NewRow<'partnership.interestEnding'>) =>
  db.insertInto('partnership.interestEnding').values(ending).execute()

/** One page of the interests of some people, or of everybody where `people` is null, by person, and how many there are in all. */
export async function interestsPage(db: TenantDatabase, people: readonly number[] | null, page: number) {
  if (people?.length === 0) return { rows: [], count: 0 }
  const rows = await declared(db)
    .$if(people !== null, (query) => query.where('interest.personId', 'in', people!))
    .orderBy('person.name')
    .orderBy('interest.declaredOn', 'desc')
    .orderBy('interest.id')
    .limit(pageLength)
    .offset((page - 1) * pageLength)
    .execute()
  const { count } = await db
    .selectFrom('partnership.interest')
    .$if(people !== null, (query) => query.where('personId', 'in', people!))
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return { rows: rows as Interest[], count: Number(count) }
}

/** What one person has declared, the latest first. */
export const interestsOfPerson = (db: TenantDatabase, personId: number): Promise<Interest[]> =>
  declared(db)
    .where('interest.personId', '=', personId)
    .orderBy('interest.declaredOn', 'desc')
    .orderBy('interest.id')
    .execute()

/** The interest with this number. Throws NotFound when the partnership has none, or when it is of nobody whose interests may be seen. */
export async function findInterest(
  db: TenantDatabase,
  id: number,
  people: readonly number[] | null,
): Promise<Interest> {
  const interest = await declared(db).where('interest.id', '=', id).executeTakeFirst()
  if (!interest || (people !== null && !people.includes(interest.personId))) throw new NotFound()
  return interest
}

const declared = (db: TenantDatabase) =>
  db
    .selectFrom('partnership.interest as interest')
    .innerJoin('partnership.person as person', 'person.id', 'interest.personId')
    .leftJoin('partnership.interestEnding as ending', 'ending.interestId', 'interest.id')
    .selectAll('interest')
    .select(['person.name as person', 'ending.endedOn', 'ending.says as endedHow'])
