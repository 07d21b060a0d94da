import { sql } from 'kysely'
import type { Day } from '#platform/calendar/day.ts'
import type { When } from '#platform/calendar/when.ts'
import type { TenantDatabase } from '#platform/database/database.ts'
import { bearsOnInSql } from '#platform/facts/bears-on.ts'
import { changeColumns, isUnsettled } from '#platform/facts/change-in-sql.ts'
import type { Asked } from '#platform/facts/fact.ts'
import { ChangedMeanwhile, NotFound } from '#platform/problem.ts'
import { pageLength } from '#platform/ui/paging.tsx'
import { doneByColumns } from '#modules/partnership/index.ts'
import { isOffered } from './tools/offer-store.ts'
import { versionAddress } from './tools/tool.ts'
import { findVersion } from './tools/tool-store.ts'
import { decidingKinds, givenBack } from './return.ts'
import { beganOn, isNotCalledOff, roundIs } from './round-order-store.ts'
import type { NewRound, NewRoundChange, Round, RoundChange } from './round.ts'

/** Opens a round and answers with its number. */
export const addRound = (db: TenantDatabase, round: NewRound): Promise<number> =>
  db
    .insertInto('selfAssessment.round')
    .values(round)
    .returning('id')
    .executeTakeFirstOrThrow()
    .then(({ id }) => id)

/** Writes down one change of a round and answers with its number. */
export const addRoundChange = (db: TenantDatabase, change: NewRoundChange): Promise<number> =>
  db
    .insertInto('selfAssessment.roundChange')
    .values(change)
    .returning('id')
    .executeTakeFirstOrThrow()
    .then(({ id }) => id)

/** The round with this number. Throws NotFound when the partnership has none. */
export async function findRound(db: TenantDatabase, id: number): Promise<Round> {
  const round = await db.selectFrom('selfAssessment.round').selectAll().where('id', '=', id).executeTakeFirst()
  if (!round) throw new NotFound()
  return round
}

/** Changes what a round says of itself. Throws ChangedMeanwhile when somebody else did since it was read. */
export async function wordRound(
  db: TenantDatabase,
  { id, version }: Pick<Round, 'id' | 'version'>,
  words: Partial<Omit<Round, 'partnershipId' | 'id' | 'version'>>,
): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('selfAssessment.round')
    .set({ ...words, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) throw new ChangedMeanwhile()
}

/** The published versions of tools, to choose from: the newest first. */
export const versionsToAsk = (db: TenantDatabase): Promise<{ id: number; says: string }[]> =>
  db
    .selectFrom('selfAssessment.toolVersion as version')
    .innerJoin('selfAssessment.tool as tool', 'tool.id', 'version.toolId')
    .select(['version.id', sql<string>`tool.title || ', ' || version.name`.as('says')])
    .where('version.publishedOn', 'is not', null)
    .where(isOffered)
    .orderBy('version.publishedOn', 'desc')
    .orderBy('version.id', 'desc')
    .execute()

/** The version of a tool that a round asks, as it is called, and where it can be read. */
export const versionAsked = async (db: TenantDatabase, versionId: number): Promise<{ says: string; at: string }> => {
  const { tool, version } = await findVersion(db, versionId)
  return { says: `${tool.title}, ${version.name}`, at: `${versionAddress(versionId)}/preview` }
}

/** Is there a round of this title already? */
export const roundTitled = (db: TenantDatabase, title: string) =>
  db
    .selectFrom('selfAssessment.round')
    .select('id')
    .where('title', 'ilike', title.replaceAll(/[\\%_]/g, '\\$&'))
    .executeTakeFirst()

/** The newest few rounds, for the list of pages. */
export const someRounds = (db: TenantDatabase) =>
  db.selectFrom('selfAssessment.round').select('id').orderBy('id', 'desc').limit(3).execute()

/** One page of the rounds, those that began last first, each with when it began and how many are on its list; and how many rounds there are in all. */
export async function roundsPage(db: TenantDatabase, page: number) {
  const rows = await db
    .selectFrom('selfAssessment.round as round')
    .selectAll('round')
    .select((row) =>
      row
        .selectFrom('selfAssessment.roundReturn as asked')
        .whereRef('asked.roundId', '=', 'round.id')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .as('onTheList'),
    )
    .select(beganOn('round').as('beganOn'))
    .orderBy(sql`${beganOn('round')} desc nulls last`)
    .orderBy('round.id', 'desc')
    .limit(pageLength)
    .offset((page - 1) * pageLength)
    .execute()
  const { count } = await db
    .selectFrom('selfAssessment.round')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return { rows: rows.map((row) => ({ ...row, onTheList: Number(row.onTheList) })), count: Number(count) }
}

/** The changes of some rounds, in the order they were recorded. */
export const changesOfRounds = (db: TenantDatabase, roundIds: readonly number[]): Promise<RoundChange[]> =>
  changes(db)
    .where('change.roundId', '=', sql<number>`any(${roundIds})`)
    .orderBy('change.id')
    .execute()

/**
 * The changes that bear on a period, with the title of their round and what each waits on. Told are those learnt from a
 * document, those that may have fallen in the period, and plans that reach beyond its beginning and were not settled by
 * anything known on the day asked about.
 */
export const changesBearingOn = (db: TenantDatabase, asked: Asked) =>
  changes(db)
    .innerJoin('selfAssessment.round as round', 'round.id', 'change.roundId')
    .leftJoin('selfAssessment.roundChange as first', 'first.id', 'change.waitsOn')
    .select(['round.title', 'first.says as firstSays', 'first.happenedOn as firstOn'])
    .where(isUnsettled('selfAssessment.roundChange', 'change', asked.asAt))
    .where(bearsOnInSql('change', asked))
    .orderBy('change.id')
    .execute()

/** Plans that nobody has settled, in rounds that still run, soonest first; at most five hundred. */
export const openPlansOfRounds = (db: TenantDatabase) =>
  changes(db)
    .innerJoin('selfAssessment.round as round', 'round.id', 'change.roundId')
    .select('round.title')
    .where('change.status', '=', 'planned')
    .where(isUnsettled('selfAssessment.roundChange'))
    .where(roundIs('change.roundId', ['closed', 'called off'], false))
    .orderBy('change.lastDay')
    .limit(500)
    .execute()

/** Rounds whose return date may fall in the days given and that have a list of those asked. */
export const roundsDueIn = (db: TenantDatabase, from: Day, to: Day): Promise<{ id: number; title: string }[]> =>
  db
    .selectFrom('selfAssessment.round as round')
    .select(['round.id', 'round.title'])
    .where((row) =>
      row.exists(
        row
          .selectFrom('selfAssessment.roundChange as due')
          .select('due.id')
          .whereRef('due.roundId', '=', 'round.id')
          .where('due.kind', '=', 'return date')
          .where('due.lastDay', '>=', from)
          .where('due.lastDay', '<=', to),
      ),
    )
    .where((row) =>
      row.exists(
        row
          .selectFrom('selfAssessment.roundReturn as asked')
          .select('asked.id')
          .whereRef('asked.roundId', '=', 'round.id'),
      ),
    )
    .where(isNotCalledOff('round.id'))
    .orderBy('round.id')
    .execute()

/** Rounds in which these agencies are asked, whose answer has not come and which are not over: what whoever leads for them still owes. */
export const roundsOwedBy = (
  db: TenantDatabase,
  agencyIds: readonly number[],
): Promise<
  { id: number; title: string; versionId: number | null; returnId: number; agencyId: number; agency: string }[]
> =>
  db
    .selectFrom('selfAssessment.roundReturn as asked')
    .innerJoin('selfAssessment.round as round', 'round.id', 'asked.roundId')
    .innerJoin('partnership.agency as agency', 'agency.id', 'asked.agencyId')
    .select(['round.id', 'round.title', 'round.versionId', 'asked.id as returnId', 'asked.agencyId'])
    .select('agency.name as agency')
    .where('asked.agencyId', '=', sql<number>`any(${agencyIds})`)
    .where(roundIsNotOver)
    .where(({ eb, selectFrom }) =>
      eb(
        eb.fn.coalesce(
          selectFrom('selfAssessment.returnChange as step')
            .select('step.kind')
            .whereRef('step.roundReturnId', '=', 'asked.id')
            .where('step.kind', 'in', [...decidingKinds])
            .orderBy('step.id', 'desc')
            .limit(1),
          sql.lit('taken back'),
        ),
        'in',
        [...givenBack],
      ),
    )
    .orderBy('round.id')
    .orderBy('asked.id')
    .execute()

/** Those asked in a round that was not closed and whose returns were not said to be in; for a statement that calls them `asked`. */
export const roundIsNotOver = sql<boolean>`not exists (select from self_assessment.round_change as over
  where over.round_id = asked.round_id and over.kind in ('closed', 'called off', 'returned') and over.status = 'happened'
    and not exists (select from self_assessment.round_change as again
                     where again.round_id = over.round_id and again.id > over.id and again.kind = 'opened again'))`

export type BearingChange = RoundChange & { title: string; firstSays: string | null; firstOn: When | null }

const changes = (db: TenantDatabase) =>
  db
    .selectFrom('selfAssessment.roundChange as change')
    .leftJoin('partnership.post as post', 'post.id', 'change.byPostId')
    .leftJoin('partnership.workingGroup as group', 'group.id', 'change.byGroupId')
    .select([...changeColumns, 'change.roundId', 'change.count', 'change.waitsOn', ...doneByColumns])
