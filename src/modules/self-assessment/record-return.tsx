import { numberIn } from '#platform/evidence/evidence.ts'
import { choice, pick, text, when } from '#platform/forms/fields.tsx'
import { certainlyAfter } from '#platform/calendar/when.ts'
import { record } from '#platform/history/history.ts'
import { may, type Visit } from '#platform/visit.ts'
import { task } from '#platform/web/route.tsx'
import { addStep, returnsToChoose } from './return-store.ts'
import { returnAddress } from './returns/answer.ts'
import { standingOfReturn, standings } from './return.ts'
import { lastDayInTime, roundAddress } from './round.ts'
import { changesOfRounds, findRound, roundsOwedBy, someRounds } from './store.ts'

/** A return came in, was nil, was not owed, or is taken back because it was recorded in error. */
export const recordReturn = task({
  path: '/self-assessment/rounds/:round/record-return',
  may: 'record a return',
  examples: async (visit) =>
    (runsRounds(visit) ? await someRounds(visit.db) : await roundsOwedBy(visit.db, ownAgency(visit)))
      .slice(0, 3)
      .map(({ id }) => ({ round: String(id) })),

  find: async (visit, params) => {
    const round = await findRound(visit.db, numberIn(params.round))
    const asked = await returnsToChoose(visit.db, round.id, visit.today, runsRounds(visit) ? null : ownAgency(visit))
    return { round, asked, due: lastDayInTime(await changesOfRounds(visit.db, [round.id])) }
  },
  title: ({ round }) => `Record a return: ${round.title}`,
  above: ({ round }) => [
    { says: 'Self-assessment', href: '/self-assessment' },
    { says: round.title, href: roundAddress(round.id) },
  ],
  before: ({ asked }, visit) => (asked.length === 0 ? <p>{runsRounds(visit) ? noList : notAsked}</p> : null),

  fields: async (visit, { asked, due }) => ({
    roundReturnId: pick(
      'Whose return?',
      asked.map((each) => ({
        id: each.id,
        says: `${each.agency} (${standings[standingOfReturn(each, due, visit.today)].says.toLowerCase()})`,
      })),
    ),
    kind: choice('What came of it?', steps),
    happenedOn: when('When?'),
    reason: text('Why?', {
      optional: true,
      hint: 'Needed for a nil return, an exemption, or taking a return back',
      most: 400,
    }),
  }),

  begin: (_, { query }) => ({ roundReturnId: query.get('return') ?? undefined }),

  check: ({ kind, happenedOn, reason }, _subject, visit) => [
    ...(certainlyAfter(happenedOn, visit.today)
      ? [{ field: 'happenedOn', says: 'This lies ahead, so it cannot have come yet' }]
      : []),
    ...(kind !== 'returned' && !reason ? [{ field: 'reason', says: 'Say why' }] : []),
  ],

  async save(visit, { round, asked }, answers) {
    const { roundReturnId, ...step } = answers
    const own = asked.find((each) => each.id === roundReturnId)!
    await addStep(visit.db, own, {
      ...step,
      says: `${own.agency} ${deeds[answers.kind]}`,
      byName: visit.who.name,
      knownOn: visit.today,
    })
    await record(visit, `return recorded: ${answers.kind}`, returnAddress(own.id), answers, {
      agency: own.agencyId,
    })
    return roundAddress(round.id)
  },
})

/** Those who run the round record for anybody; an agency's lead for their own agency alone. */
const runsRounds = (visit: Visit) => may(visit, 'run self-assessments')

/** The agency they act for; no row is numbered nought. */
const ownAgency = (visit: Visit) => visit.who.agencyId ?? 0

const noList =
  'There is no list of those asked in this round, so no single return can be recorded. Record that returns came in as a change of the round.'
const notAsked = 'The agency you act for is not on the list of this round, so there is no return for you to record.'

const steps = {
  returned: 'It was returned',
  'nil return': 'A nil return: they have nothing to report',
  exempt: 'They need not return, or were asked in error',
  'taken back': 'It was recorded in error: it has not come',
} as const

const deeds: Record<keyof typeof steps, string> = {
  returned: 'returned its self-assessment',
  'nil return': 'gave a nil return',
  exempt: 'was exempted',
  'taken back': 'has its return taken back',
}
