import { numberIn } from '#platform/evidence/evidence.ts'
import { choice, pick, text, when } from '#platform/forms/fields.tsx'
import { certainlyAfter } from '#platform/calendar/when.ts'
import { record } from '#platform/history/history.ts'
import { NotFound } from '#platform/problem.ts'
import { may, type Visit } from '#platform/visit.ts'
import { task } from '#platform/web/route.tsx'
import { takeIntoPlan } from './improvements/take-into-plan.ts'
import { addStep, returnsToChoose } from './return-store.ts'
import { returnAddress } from './returns/answer.ts'
import { ownAgencies } from './returns/open-return.ts'
import { wholeReturn } from './returns/whole-return.ts'
import { outstanding, standingOfReturn, standings } from './return.ts'
import { isOver, lastDayInTime, roundAddress, type Round, type RoundChange } from './round.ts'
import { changesOfRounds, findRound, roundsOwedBy, someRounds } from './store.ts'

/**
 * A return came in, was nil, was not owed, or is taken back because it was recorded in error. An agency's lead records only that their own
 * came or was nil, once, and only where answers are kept elsewhere: what is answered here is signed off and sent in.
 */
export const recordReturn = task({
  path: '/self-assessment/rounds/:round/record-return',
  may: 'record a return',
  forSome: true,
  examples: async (visit) =>
    (runsRounds(visit)
      ? await someRounds(visit.db)
      : (await roundsOwedBy(visit.db, ownAgencies(visit))).filter(({ versionId }) => versionId === null)
    )
      .slice(0, 3)
      .map(({ id }) => ({ round: String(id) })),

  find: async (visit, params) => {
    const round = await findRound(visit.db, numberIn(params.round))
    if (round.versionId !== null && !runsRounds(visit)) throw new NotFound()
    const asked = await returnsToChoose(visit.db, round.id, visit.today, runsRounds(visit) ? null : ownAgencies(visit))
    const changes = await changesOfRounds(visit.db, [round.id])
    return { round, asked, changes, due: lastDayInTime(changes) }
  },
  title: ({ round }) => `Record a return: ${round.title}`,
  above: ({ round }) => [
    { says: 'Self-assessment', href: '/self-assessment' },
    { says: round.title, href: roundAddress(round.id) },
  ],
  before: (subject, visit) => {
    const not = whyNot(subject, visit)
    if (not) return <p>{not}</p>
    return subject.round.versionId === null ? null : <p>{answeredHere}</p>
  },

  fields: async (visit, { round, asked, due }) => ({
    roundReturnId: pick(
      'Whose return?',
      asked.map((each) => ({
        id: each.id,
        says: `${each.agency} (${standings[standingOfReturn(each, due, visit.today)].says.toLowerCase()})`,
      })),
    ),
    kind: choice('What came of it?', runsRounds(visit) ? steps : stepsOfAnAgency),
    happenedOn: when('When?'),
    reason: text('Why?', {
      optional: true,
      hint:
        round.versionId === null
          ? 'Needed for a nil return, an exemption, or taking a return back'
          : 'Always needed: such as that it came on paper or by mail, and why it was not answered here',
      most: 400,
    }),
  }),

  begin: (_, { query }) => ({ roundReturnId: query.get('return') ?? undefined }),

  check: ({ kind, happenedOn, reason }, subject, visit) => [
    ...[whyNot(subject, visit)].flatMap((says) => (says ? [{ field: 'roundReturnId', says }] : [])),
    ...(certainlyAfter(happenedOn, visit.today)
      ? [{ field: 'happenedOn', says: 'This lies ahead, so it cannot have come yet' }]
      : []),
    ...((kind !== 'returned' || subject.round.versionId !== null) && !reason
      ? [{ field: 'reason', says: kind === 'returned' ? 'Say how it came, such as on paper or by mail' : 'Say why' }]
      : []),
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
    if (answers.kind === 'returned' && round.versionId !== null) {
      const whole = await wholeReturn(visit, own.id)
      await takeIntoPlan(
        visit,
        own,
        whole.parts.flatMap(({ questions }) => questions),
        whole.answers,
      )
    }
    await record(visit, `return recorded: ${answers.kind}`, returnAddress(own.id), answers, {
      agency: own.agencyId,
    })
    return roundAddress(round.id)
  },
})

/** Those who run the round record for anybody; whoever leads for agencies for these alone. */
const runsRounds = (visit: Visit) => may(visit, 'run self-assessments')

type Subject = Stands & { round: Round; asked: Awaited<ReturnType<typeof returnsToChoose>> }
type Stands = { changes: readonly RoundChange[]; due: ReturnType<typeof lastDayInTime> }

/** Why nothing can be recorded here by this visitor; null where something can. What is recorded already, only those who run the round put right. */
function whyNot({ asked, changes, due }: Subject, visit: Visit): string | null {
  const [own] = asked
  if (runsRounds(visit)) return own ? null : noList
  if (!own) return notAsked
  if (!outstanding.includes(standingOfReturn(own, due, visit.today))) return isIn
  return isOver(changes) ? over : null
}

const noList =
  'There is no list of those asked in this round, so no single return can be recorded. Record that returns came in as a change of the round.'
const notAsked = 'The agency you act for is not on the list of this round, so there is no return for you to record.'

const isIn =
  'Your return is recorded already. If that is wrong, ask the business unit: only those who run the round put it right.'
const over = 'This round is over, so nothing is waited for. Ask the business unit if your return was left out.'
const answeredHere =
  'This round is answered here: its agencies sign their returns off and send them in themselves. Record only what came in another way, such as on paper, and say why.'

const steps = {
  returned: 'It was returned',
  'nil return': 'A nil return: they have nothing to report',
  exempt: 'They need not return, or were asked in error',
  'taken back': 'It was recorded in error: it has not come',
} as const

const stepsOfAnAgency = { returned: steps.returned, 'nil return': steps['nil return'] } as const

const deeds: Record<keyof typeof steps, string> = {
  returned: 'returned its self-assessment',
  'nil return': 'gave a nil return',
  exempt: 'was exempted',
  'taken back': 'has its return taken back',
}
