import { sql } from 'kysely'
import type { Day } from '../calendar/day.ts'
import type { TenantDatabase } from '../database/database.ts'
import { pageLength } from '../ui/paging.tsx'

/** The letter somebody got on a day, if they did. */
export const letterOfDay = (db: TenantDatabase, accountId: number, day: Day) =>
  db
    .selectFrom('letters.morning as morning')
    .innerJoin('mail.letter as letter', (on) =>
      on.onRef('letter.partnershipId', '=', 'morning.partnershipId').onRef('letter.id', '=', 'morning.letterId'),
    )
    .select(['letter.subject', 'letter.body', 'letter.sentAt'])
    .where('morning.accountId', '=', accountId)
    .where('morning.day', '=', day)
    .executeTakeFirst()

/** One page of the morning letters, the latest first, and how many there are: to whom and how much, never what they said. */
export async function lettersPage(db: TenantDatabase, page: number) {
  const rows = await db
    .selectFrom('letters.morning as morning')
    .innerJoin('mail.letter as letter', (on) =>
      on.onRef('letter.partnershipId', '=', 'morning.partnershipId').onRef('letter.id', '=', 'morning.letterId'),
    )
    .leftJoin('identity.account as account', 'account.id', 'morning.accountId')
    .selectAll('morning')
    .select(['letter.sentAt', 'letter.givenUpAt'])
    .select((row) => row.fn.coalesce('account.name', 'letter.toAddress').as('name'))
    .orderBy('morning.day', 'desc')
    .orderBy('morning.accountId')
    .limit(pageLength)
    .offset((page - 1) * pageLength)
    .execute()
  const { count } = await db
    .selectFrom('letters.morning')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return { rows, count: Number(count) }
}
export type ListedLetter = Awaited<ReturnType<typeof lettersPage>>['rows'][number]

/** The letters of any kind that the post refused within the last month, or that nobody tries any longer, the latest first, with what was said; at most fifty. */
export const failuresLately = (db: TenantDatabase) =>
  db
    .selectFrom('mail.failedTry as failed')
    .innerJoin('mail.letter as letter', (on) =>
      on.onRef('letter.partnershipId', '=', 'failed.partnershipId').onRef('letter.id', '=', 'failed.letterId'),
    )
    .leftJoin('identity.account as account', 'account.id', 'letter.toAccount')
    .select(['failed.id', 'failed.at', 'failed.says', 'letter.toAddress'])
    .select((row) => row.fn.coalesce('account.name', sql<string>`'Somebody who left'`).as('name'))
    .where('letter.sentAt', 'is', null)
    .where('failed.at', '>', sql<Date>`now() - interval '1 month'`)
    .orderBy('failed.id', 'desc')
    .limit(50)
    .execute()

/** One page of what was chased, the latest first, and how many; of one thing by its address, its parts included, or of all. */
export async function chasesPage(db: TenantDatabase, at: string | null, page: number) {
  const chosen = () =>
    db
      .selectFrom('letters.chase as chase')
      .$if(at !== null, (query) =>
        query.where((row) => row.or([row('chase.at', '=', at!), row('chase.at', 'like', `${likeWords(at!)}#%`)])),
      )
  const rows = await chosen()
    .leftJoin('identity.account as account', 'account.id', 'chase.accountId')
    .selectAll('chase')
    .select((row) => row.fn.coalesce('account.name', sql<string>`'Somebody who left'`).as('to'))
    .orderBy('chase.day', 'desc')
    .orderBy('chase.id', 'desc')
    .limit(pageLength)
    .offset((page - 1) * pageLength)
    .execute()
  const { count } = await chosen()
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return { rows, count: Number(count) }
}
export type ListedChase = Awaited<ReturnType<typeof chasesPage>>['rows'][number]

const likeWords = (words: string) => words.replaceAll(/[\\%_]/g, '\\$&')

/** When one thing was last put to somebody in a letter, to whom, at which step, and how often it was put to anybody; null where it never was. */
export async function lastChaseOf(db: TenantDatabase, at: string) {
  const last = await db
    .selectFrom('letters.chase as chase')
    .leftJoin('identity.account as account', 'account.id', 'chase.accountId')
    .select(['chase.day', 'chase.step'])
    .select((row) => row.fn.coalesce('account.name', sql<string>`'somebody who left'`).as('to'))
    .select(sql<number>`count(*) over ()`.as('times'))
    .where('chase.at', '=', at)
    .orderBy('chase.day', 'desc')
    .orderBy('chase.id')
    .limit(1)
    .executeTakeFirst()
  return last ? { ...last, times: Number(last.times) } : null
}
export type LastChase = Awaited<ReturnType<typeof lastChaseOf>>
