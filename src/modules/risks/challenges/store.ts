import { sql } from 'kysely'
import type { Day } from '#platform/calendar/day.ts'
import type { Period } from '#platform/calendar/period.ts'
import type { NewRow, TenantDatabase } from '#platform/database/database.ts'
import { ChangedMeanwhile, NotFound } from '#platform/problem.ts'
import { pageLength } from '#platform/ui/paging.tsx'
import type { Visit } from '#platform/visit.ts'
import { firstLimit, type Closing, type Reply } from './challenge.ts'

/** Writes down a challenge and answers with its number. */
export const addChallenge = (db: TenantDatabase, challenge: NewRow<'risks.challenge'>): Promise<number> =>
  db
    .insertInto('risks.challenge')
    .values(challenge)
    .returning('id')
    .executeTakeFirstOrThrow()
    .then(({ id }) => id)

/** Writes down an answer, or that it was asked again. */
export const addReply = (db: TenantDatabase, reply: NewRow<'risks.challengeReply'>) =>
  db.insertInto('risks.challengeReply').values(reply).execute()

/** Closes a challenge. The database refuses anybody but who raised it. Throws ChangedMeanwhile when it was closed already. */
export async function closeChallenge(db: TenantDatabase, closing: NewRow<'risks.challengeClosing'>): Promise<void> {
  const added = await db
    .insertInto('risks.challengeClosing')
    .values(closing)
    .onConflict((conflict) => conflict.columns(['partnershipId', 'challengeId']).doNothing())
    .executeTakeFirst()
  if (added.numInsertedOrUpdatedRows !== 1n) throw new ChangedMeanwhile()
}

/**
 * The one condition on who sees a challenge: who raised it; the people of the agency that is asked, or that employs the post asked;
 * those who sit on the group asked; and whoever may see every challenge. It guards the page, the list, the counts and the answers.
 */
const seenBy = ({ who }: Pick<Visit, 'who'>) =>
  sql<boolean>`(${who.abilities.has('see every challenge')} or challenge.raised_by_account = ${who.accountId ?? 0}
    or ${askedOf({ who })})`

/** Those who are asked: the people of the agency, or of the agency of the post; those who sit on the group. */
const askedOf = ({ who }: Pick<Visit, 'who'>) =>
  sql<boolean>`(challenge.to_agency_id = ${who.agencyId ?? 0}
    or exists (select from partnership.post as asked where asked.id = challenge.to_post_id and asked.agency_id = ${who.agencyId ?? 0})
    or exists (select from partnership.membership as member where member.working_group_id = challenge.to_group_id
      and member.until_on is null and (member.person_id = ${who.personId ?? 0} or member.agency_id = ${who.agencyId ?? 0})))`

const challenges = (visit: Pick<Visit, 'db' | 'who'>) =>
  visit.db
    .selectFrom('risks.challenge as challenge')
    .leftJoin('partnership.agency as agency', 'agency.id', 'challenge.toAgencyId')
    .leftJoin('partnership.post as post', 'post.id', 'challenge.toPostId')
    .leftJoin('partnership.workingGroup as group', 'group.id', 'challenge.toGroupId')
    .selectAll('challenge')
    .select((row) => row.fn.coalesce('agency.name', 'post.name', 'group.name').as('asked'))
    .select(askedOf(visit).as('isAsked'))
    .where(seenBy(visit))

/** The challenge of this number, for those who may see it. Throws NotFound for everybody else, as if there were none. */
export async function findChallenge(visit: Pick<Visit, 'db' | 'who'>, id: number) {
  const challenge = await challenges(visit).where('challenge.id', '=', id).executeTakeFirst()
  if (!challenge) throw new NotFound()
  return challenge
}
export type FoundChallenge = Awaited<ReturnType<typeof findChallenge>>

/** One page of the challenges that this visitor may see, those not closed first and of these the longest due, and how many there are. */
export async function challengesPage(visit: Pick<Visit, 'db' | 'who'>, page: number) {
  const rows = await challenges(visit)
    .orderBy(sql`exists (select from risks.challenge_closing as closing where closing.challenge_id = challenge.id)`)
    .orderBy('challenge.answerBy')
    .orderBy('challenge.id')
    .limit(pageLength)
    .offset((page - 1) * pageLength)
    .execute()
  const { count } = await visit.db
    .selectFrom('risks.challenge as challenge')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where(seenBy(visit))
    .executeTakeFirstOrThrow()
  return { rows, count: Number(count) }
}

/** The challenges that are not closed, of those this visitor may see: for Home. At most two hundred. */
export const openChallenges = (visit: Pick<Visit, 'db' | 'who'>) =>
  challenges(visit)
    .where(
      sql<boolean>`not exists (select from risks.challenge_closing as closing where closing.challenge_id = challenge.id)`,
    )
    .orderBy('challenge.id')
    .limit(200)
    .execute()

/** What was answered to some challenges, in order. */
export const repliesOf = (db: TenantDatabase, challengeIds: number[]): Promise<Reply[]> =>
  db
    .selectFrom('risks.challengeReply')
    .selectAll()
    .where('challengeId', '=', sql<number>`any(${challengeIds})`)
    .orderBy('id')
    .execute()

/** How some challenges ended. */
export const closingsOf = (db: TenantDatabase, challengeIds: number[]): Promise<Closing[]> =>
  db
    .selectFrom('risks.challengeClosing')
    .selectAll()
    .where('challengeId', '=', sql<number>`any(${challengeIds})`)
    .execute()

/** Within how many working days a challenge raised on a day is to be answered: the partnership's own rule in force then, else ten. */
export const limitOn = (db: TenantDatabase, day: Day): Promise<number> =>
  db
    .selectFrom('risks.answerLimit')
    .select('workingDays')
    .where('fromOn', '<=', day)
    .orderBy('fromOn', 'desc')
    .limit(1)
    .executeTakeFirst()
    .then((row) => row?.workingDays ?? firstLimit)

/** Sets the time for answers from a day on; one agreed for the same day is put right. */
export const setLimit = (db: TenantDatabase, limit: NewRow<'risks.answerLimit'>) =>
  db
    .insertInto('risks.answerLimit')
    .values(limit)
    .onConflict((conflict) => conflict.columns(['partnershipId', 'fromOn']).doUpdateSet(limit))
    .execute()

/** Every challenge raised by the end of a period that was not closed before it began, for counting alone: no words of it. */
export const challengesAround = (db: TenantDatabase, { from, to }: Period) =>
  db
    .selectFrom('risks.challenge as challenge')
    .leftJoin('risks.challengeClosing as closing', 'closing.challengeId', 'challenge.id')
    .select(['challenge.id', 'challenge.raisedOn', 'challenge.answerBy', 'closing.closedOn', 'closing.how'])
    .where('challenge.raisedOn', '<=', to)
    .where((row) => row.or([row('closing.closedOn', 'is', null), row('closing.closedOn', '>=', from)]))
    .execute()

/** The account a person of the partnership signs in with, for a story; null where they have none. */
export const accountOfPerson = (db: TenantDatabase, personId: number): Promise<number | null> =>
  db
    .selectFrom('partnership.person')
    .select('accountId')
    .where('id', '=', personId)
    .executeTakeFirst()
    .then((row) => row?.accountId ?? null)
