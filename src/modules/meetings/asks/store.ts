import { sql } from 'kysely'
import type { Day } from '#platform/calendar/day.ts'
import type { NewRow, TenantDatabase } from '#platform/database/database.ts'
import type { Asked } from '#platform/facts/fact.ts'
import { ChangedMeanwhile, NotFound } from '#platform/problem.ts'
import { pageLength } from '#platform/ui/paging.tsx'

/** Writes down what groups ask of the board and answers with the numbers in the same order. */
export const addAsks = (db: TenantDatabase, asks: NewRow<'meetings.ask'>[]): Promise<number[]> =>
  asks.length
    ? db
        .insertInto('meetings.ask')
        .values(asks)
        .returning('id')
        .execute()
        .then((rows) => rows.map(({ id }) => id))
    : Promise.resolve([])

/** Writes down answers as they were given; for one that is given now there is `answerAsk`. */
export const addAnswers = (db: TenantDatabase, answers: NewRow<'meetings.askAnswer'>[]) =>
  answers.length ? db.insertInto('meetings.askAnswer').values(answers).execute() : Promise.resolve([])

/** Writes down what came of an ask. `version` is how many answers were read. Throws ChangedMeanwhile when somebody answered since. */
export async function answerAsk(
  db: TenantDatabase,
  version: number,
  answer: NewRow<'meetings.askAnswer'>,
): Promise<void> {
  await db.selectFrom('meetings.ask').select('id').where('id', '=', answer.askId).forUpdate().execute()
  if ((await answersOf(db, answer.askId)).length !== version) throw new ChangedMeanwhile()
  await addAnswers(db, [answer])
}

/** Everything that was answered to an ask, in order: what was first only heard may become a decision later. */
export const answersOf = (db: TenantDatabase, askId: number) =>
  db.selectFrom('meetings.askAnswer').selectAll().where('askId', '=', askId).orderBy('id').execute()

/** An ask with what came of it last. Throws NotFound when the partnership has none of that number. */
export async function findAsk(db: TenantDatabase, id: number) {
  const ask = await asks(db).where('ask.id', '=', id).executeTakeFirst()
  if (!ask) throw new NotFound()
  return ask
}
export type FoundAsk = Awaited<ReturnType<typeof findAsk>>

/** What was asked in one report, in order. */
export const asksOfReport = (db: TenantDatabase, reportId: number) =>
  asks(db).where('ask.reportId', '=', reportId).orderBy('ask.id').execute()

/** One page of all asks: those nobody has answered first, then the latest; and how many there are, and how many are open. */
export async function asksPage(db: TenantDatabase, page: number) {
  const rows = await asks(db)
    .orderBy(sql`answer.id is not null`)
    .orderBy('ask.id', 'desc')
    .limit(pageLength)
    .offset((page - 1) * pageLength)
    .execute()
  const { count, open } = await db
    .selectFrom('meetings.ask as ask')
    .select(({ fn, not, exists, selectFrom }) => [
      fn.countAll<number>().as('count'),
      fn
        .countAll<number>()
        .filterWhere(
          not(
            exists(
              selectFrom('meetings.askAnswer as answer').select('answer.id').whereRef('answer.askId', '=', 'ask.id'),
            ),
          ),
        )
        .as('open'),
    ])
    .executeTakeFirstOrThrow()
  return { rows, count: Number(count), open: Number(open) }
}

/** The asks that nobody has answered yet, the oldest first, each with the first meeting of the board since it was made, if one is known. At most two hundred. */
export const openAsks = (db: TenantDatabase) =>
  asks(db)
    .leftJoinLateral(
      (from) =>
        from
          .selectFrom('meetings.meeting as meeting')
          .leftJoinLateral(
            (changes) =>
              changes
                .selectFrom('meetings.meetingChange as change')
                .select(['change.status', 'change.happenedOn', 'change.lastDay'])
                .whereRef('change.meetingId', '=', 'meeting.id')
                .orderBy('change.id', 'desc')
                .limit(1)
                .as('last'),
            (join) => join.onTrue(),
          )
          .select((row) => [
            'meeting.id as meetingId',
            'meeting.title as meeting',
            row.fn.coalesce('last.happenedOn', 'meeting.happenedOn').as('meetsOn'),
          ])
          .whereRef('meeting.workingGroupId', '=', 'report.toGroupId')
          .where((row) => row(row.fn.coalesce('last.status', 'meeting.status'), 'in', ['planned', 'happened']))
          .where((row) =>
            row(row.fn.coalesce('last.lastDay', 'meeting.lastDay'), '>=', row.ref('report.lastDay') as never),
          )
          .orderBy((row) => row.fn.coalesce('last.lastDay', 'meeting.lastDay'))
          .limit(1)
          .as('next'),
      (join) => join.onTrue(),
    )
    .select(['next.meetingId', 'next.meeting', 'next.meetsOn'])
    .where('answer.id', 'is', null)
    .orderBy('ask.id')
    .limit(200)
    .execute()
export type OpenAsk = Awaited<ReturnType<typeof openAsks>>[number]

/** The asks made of boards in a period, as far as they were known by the day asked about. */
export const asksDuring = (db: TenantDatabase, { period: { from, to }, asAt }: Asked) =>
  asks(db)
    .where('report.lastDay', '>=', from)
    .where('report.lastDay', '<=', to)
    .where('report.knownOn', '<=', asAt)
    .orderBy('ask.id')
    .execute()

/** The answers given to some asks up to a day, in order. */
export const answersGivenTo = (db: TenantDatabase, askIds: readonly number[], until: Day) =>
  askIds.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('meetings.askAnswer')
        .select(['askId', 'kind'])
        .where('askId', 'in', askIds)
        .where('answeredOn', '<=', until)
        .orderBy('id')
        .execute()

/** A few asks, for the list of pages. */
export const someAsks = (db: TenantDatabase) =>
  db.selectFrom('meetings.ask').select('id').orderBy('id', 'desc').limit(2).execute()

/** The accounts by which some people sign in. */
export const accountsOfPeople = (db: TenantDatabase, people: readonly number[]) =>
  people.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('identity.membership as member')
        .innerJoin('identity.account as account', 'account.id', 'member.accountId')
        .leftJoin('partnership.person as person', 'person.accountId', 'account.id')
        .select(['account.id as accountId', 'account.name'])
        .distinct()
        .where((row) => row.or([row('member.personId', 'in', people), row('person.id', 'in', people)]))
        .execute()

const asks = (db: TenantDatabase) =>
  db
    .selectFrom('meetings.ask as ask')
    .innerJoin('meetings.groupReport as report', 'report.id', 'ask.reportId')
    .innerJoin('partnership.workingGroup as group', 'group.id', 'report.workingGroupId')
    .innerJoin('partnership.workingGroup as board', 'board.id', 'report.toGroupId')
    .leftJoinLateral(
      (from) =>
        from
          .selectFrom('meetings.askAnswer as last')
          .selectAll('last')
          .whereRef('last.askId', '=', 'ask.id')
          .orderBy('last.id', 'desc')
          .limit(1)
          .as('answer'),
      (join) => join.onTrue(),
    )
    .select(['ask.id', 'ask.reportId', 'ask.says', 'ask.wants', 'report.covers', 'report.workingGroupId'])
    .select(['report.toGroupId', 'report.happenedOn as askedOn', 'group.name as group', 'board.name as board'])
    .select(['answer.kind as answer', 'answer.says as answerSays', 'answer.at as answerAt', 'answer.answeredOn'])
