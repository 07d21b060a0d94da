import { addDays, type Day } from '#platform/calendar/day.ts'
import type { NewRow, TenantDatabase } from '#platform/database/database.ts'
import { actForTheNext } from '#platform/identity/store.ts'
import type { PartnerTerm } from './partner-term.ts'

/** Every term of every safeguarding partner, oldest first. A partnership has a handful. */
export const allPartnerTerms = (db: TenantDatabase): Promise<PartnerTerm[]> =>
  db.selectFrom('partnership.partnerTerm').selectAll().orderBy('id').execute()

/** Writes down a term of a safeguarding partner. */
export const addPartnerTerm = (db: TenantDatabase, term: NewRow<'partnership.partnerTerm'>) =>
  db.insertInto('partnership.partnerTerm').values(term).execute()

/** A body takes the place of another from a day on: the term of the one ends the day before, that of the other begins. */
export async function succeed(
  db: TenantDatabase,
  { from, to, on, because, knownOn }: { from: number; to: number; on: Day; because: string; knownOn: Day },
): Promise<void> {
  const terms = await allPartnerTerms(db)
  const untilOn = addDays(on, -1)
  const alwaysWas = (agencyId: number) => !terms.some((term) => term.agencyId === agencyId)
  if (alwaysWas(from)) await addPartnerTerm(db, { agencyId: from, untilOn, knownOn })
  else
    await db
      .updateTable('partnership.partnerTerm')
      .set({ untilOn })
      .where('agencyId', '=', from)
      .where((row) => row.or([row('untilOn', 'is', null), row('untilOn', '>', untilOn)]))
      .execute()
  const { statutory } = await db
    .selectFrom('partnership.agency')
    .select('statutory')
    .where('id', '=', to)
    .executeTakeFirstOrThrow()
  if (statutory && alwaysWas(to)) await addPartnerTerm(db, { agencyId: to, knownOn })
  await addPartnerTerm(db, { agencyId: to, fromOn: on, succeeds: from, because, knownOn })
  if (!statutory) await db.updateTable('partnership.agency').set({ statutory: true }).where('id', '=', to).execute()
}

/** What is of one body goes over to another: its people with their access, its posts, and from a day on its own seats. Answers with how many of each. */
export async function goOver(db: TenantDatabase, from: number, to: number, on: Day) {
  const moved = { agencyId: to }
  const people = await db.updateTable('partnership.person').set(moved).where('agencyId', '=', from).executeTakeFirst()
  await actForTheNext(db, from, to)
  const posts = await db.updateTable('partnership.post').set(moved).where('agencyId', '=', from).executeTakeFirst()
  const seats = await db
    .updateTable('partnership.membership')
    .set({ untilOn: on })
    .where('agencyId', '=', from)
    .where('untilOn', 'is', null)
    .returning(['workingGroupId', 'capacity'])
    .execute()
  if (seats.length > 0)
    await db
      .insertInto('partnership.membership')
      .values(seats.map((seat) => ({ ...seat, agencyId: to, sinceOn: on })))
      .execute()
  return { people: Number(people.numUpdatedRows), posts: Number(posts.numUpdatedRows), seats: seats.length }
}
