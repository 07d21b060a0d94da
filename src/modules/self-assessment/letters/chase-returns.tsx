import { inWords } from '#platform/calendar/day.ts'
import { numberIn } from '#platform/evidence/evidence.ts'
import { choice, choices, text } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { may, type Visit } from '#platform/visit.ts'
import { task } from '#platform/web/route.tsx'
import { returnsToChoose } from '../return-store.ts'
import { outstanding, standingOfReturn, standings } from '../return.ts'
import { isOver, lastDayInTime, launchOf, returnDateOf, roundAddress } from '../round.ts'
import { changesOfRounds, findRound, someRounds } from '../store.ts'
import { writtenToOn } from './letter-store.ts'
import { WithoutALetter } from './letters-written.tsx'
import { reachedFor, writeToAgencies } from './write-to-agencies.ts'

/** Those whose return has not come are written to at once, all of them or some; each letter is counted and shown. */
export const chaseReturns = task({
  path: '/self-assessment/rounds/:round/chase',
  may: 'run self-assessments',
  examples: async (visit) => (await someRounds(visit.db)).map(({ id }) => ({ round: String(id) })),

  find: async (visit, params) => {
    const round = await findRound(visit.db, numberIn(params.round))
    const changes = await changesOfRounds(visit.db, [round.id])
    const waiting = await waitingIn(visit, round.id, lastDayInTime(changes))
    const { reached } = await reachedFor(
      visit,
      waiting.map(({ agencyId }) => agencyId),
    )
    return {
      round,
      changes,
      due: returnDateOf(changes),
      today: await writtenToOn(visit.db, round.id, visit.today),
      waiting: waiting.filter(({ agencyId }) => reached(agencyId) > 0),
      without: waiting.filter(({ agencyId }) => reached(agencyId) === 0),
    }
  },
  title: ({ round }) => `Chase returns: ${round.title}`,
  above: ({ round }) => [
    { says: 'Self-assessment', href: '/self-assessment' },
    { says: round.title, href: roundAddress(round.id) },
  ],
  button: 'Write to them now',
  before: ({ round, waiting, without, today }, visit) => (
    <>
      <p>
        The morning letter tells each agency of its date by itself, before it and after. This writes to them today
        besides.
      </p>
      <p>
        {waiting.length === 0
          ? 'There is nobody to write to.'
          : `${waiting.length} ${waiting.length === 1 ? 'is' : 'are'} outstanding and can be written to.`}{' '}
        {today.size > 0 && `${today.size} ${today.size === 1 ? 'was' : 'were'} written to today already.`}
      </p>
      <WithoutALetter rows={without} at={roundAddress(round.id)} invites={may(visit, 'invite agency leads')} />
    </>
  ),

  fields: async (visit, { waiting, changes }) => {
    const due = lastDayInTime(changes)
    return {
      whom: choice('Whom do you write to?', whom),
      returns: choices(
        'If only some: which?',
        Object.fromEntries(
          waiting.map((each) => [
            `r${each.id}`,
            `${each.agency} (${standings[standingOfReturn(each, due, visit.today)].says.toLowerCase()}${each.untilOn ? `, until ${inWords(each.untilOn)}` : ''})`,
          ]),
        ) as Record<string, string>,
        { optional: true },
      ),
      says: text('What do you tell them?', {
        long: true,
        most: 2_000,
        optional: true,
        hint: 'The date and the link are added. Never a name or a detail of a child',
      }),
    }
  },
  begin: (_, { query }) =>
    query.get('return') ? { whom: 'some', returns: [`r${query.get('return')}`] } : { whom: 'all' },

  check: (answers, subject, visit) => {
    if (launchOf(subject.changes)?.status !== 'happened')
      return [{ field: 'whom', says: 'This round was not launched yet; launching it writes to those asked' }]
    if (isOver(subject.changes)) return [{ field: 'whom', says: 'This round is over, so nothing is waited for' }]
    return chosen(visit, subject, answers).length === 0
      ? [{ field: answers.whom === 'some' ? 'returns' : 'whom', says: 'Choose at least one who can be written to' }]
      : []
  },

  async save(visit, subject, answers) {
    const { round, due } = subject
    const wrote = await writeToAgencies(visit, round, due, chosen(visit, subject, answers), {
      kind: 'chased',
      says: answers.says,
    })
    await record(visit, `${wrote.agencies} written to whose return has not come`, roundAddress(round.id), {
      whom: answers.whom,
      says: answers.says,
      ...wrote,
    })
    return `${roundAddress(round.id)}#letters`
  },
})

const whom = {
  all: 'All who are outstanding',
  overdue: 'Those who are overdue',
  some: 'Only some, ticked below',
} as const

type Waiting = Awaited<ReturnType<typeof returnsToChoose>>

const waitingIn = async (visit: Visit, roundId: number, due: ReturnType<typeof lastDayInTime>): Promise<Waiting> =>
  (await returnsToChoose(visit.db, roundId, visit.today, null)).filter((each) =>
    outstanding.includes(standingOfReturn(each, due, visit.today)),
  )

const chosen = (
  visit: Visit,
  { waiting, changes }: { waiting: Waiting; changes: Parameters<typeof lastDayInTime>[0] },
  answers: { whom: keyof typeof whom; returns: string[] },
): Waiting =>
  waiting.filter((each) =>
    answers.whom === 'some'
      ? answers.returns.includes(`r${each.id}`)
      : answers.whom === 'all' || standingOfReturn(each, lastDayInTime(changes), visit.today) === 'overdue',
  )
