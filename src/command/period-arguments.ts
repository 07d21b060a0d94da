import { isDay, type Day } from '#platform/calendar/day.ts'
import { asPartnership, openEverything, type Database, type TenantDatabase } from '#platform/database/database.ts'
import { needed, WrongArgument } from './command.ts'

/** A day from an option. Throws WrongArgument when it is missing or not a day. */
export function dayFrom(value: string | undefined, option: string): Day {
  const words = needed(value, option)
  if (!isDay(words)) throw new WrongArgument(`--${option} ${words} is not a day; write it as 2021-03-31`)
  return words
}

export type Chosen = { id: number; slug: string; name: string; shortName: string }

/** The partnership an option names. Throws WrongArgument, with those there are, when there is none of that name. */
export async function partnershipFrom({ kysely }: Database, slug: string | undefined): Promise<Chosen> {
  const wanted = needed(slug, 'partnership')
  const all = await kysely
    .selectFrom('tenancy.partnership')
    .select(['id', 'slug', 'name', 'shortName'])
    .orderBy('id')
    .execute()
  const found = all.find((each) => each.slug === wanted)
  if (!found)
    throw new WrongArgument(
      `there is no partnership "${wanted}"; there ${all.length === 1 ? 'is' : 'are'} ${all.map((each) => each.slug).join(', ')}`,
    )
  return found
}

/** Does something as the whole of one partnership, with everything open: for commands, which only an operator can run. */
export const inside = <T>(database: Database, { id }: Chosen, work: (db: TenantDatabase) => Promise<T>): Promise<T> =>
  asPartnership(database, id, async (db) => {
    await openEverything(db)
    return work(db)
  })
