import { numberIn } from '#platform/evidence/evidence.ts'
import { text } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import type { Visit } from '#platform/visit.ts'
import { task, type Params } from '#platform/web/route.tsx'
import { isCalledOff, isClosed, roundAddress, type Round, type RoundChange } from './round.ts'
import { addRoundChange, changesOfRounds, findRound, someRounds } from './store.ts'

type Subject = { round: Round; changes: RoundChange[]; version: number }

/** A round is called off: nobody is waited for, its dates are taken off every list, and it stays to be read with the reason. */
export const callOffRound = task({
  path: '/self-assessment/rounds/:round/call-off',
  may: 'run self-assessments',
  examples: roundExamples,
  find: findIt,
  title: ({ round }: Subject) => `Call off ${round.title}`,
  above: aboveIt,
  button: 'Call it off',
  before: ({ changes }: Subject) => (
    <p>
      {isCalledOff(changes)
        ? calledOffAlready
        : 'Nobody is waited for any more, nothing can be answered, and it counts nowhere: not in the report, not on Home, not as last time. What was recorded stays to be read. It can be opened again.'}
    </p>
  ),
  fields: { reason: text('Why is it called off?', { most: 400, hint: 'Such as that it was opened twice' }) },
  check: (_, { changes }) => (isCalledOff(changes) ? [{ field: 'reason', says: calledOffAlready }] : []),

  async save(visit, { round }, { reason }) {
    return change(visit, round, { kind: 'called off', says: `The round was called off: ${reason}` }, reason)
  },
})

/** A round that was closed or called off by mistake is opened again, with the reason; that it was closed stays in sight. */
export const openRoundAgain = task({
  path: '/self-assessment/rounds/:round/open-again',
  may: 'run self-assessments',
  examples: roundExamples,
  find: findIt,
  title: ({ round }: Subject) => `Open ${round.title} again`,
  above: aboveIt,
  button: 'Open it again',
  before: ({ changes }: Subject) => (
    <p>
      {isShut(changes)
        ? 'What has not come is waited for again, and returns that did not come in can be answered. To open one return alone, go to its page.'
        : notShut}
    </p>
  ),
  fields: { reason: text('Why is it opened again?', { most: 400, hint: 'Such as that it was closed by mistake' }) },
  check: (_, { changes }) => (isShut(changes) ? [] : [{ field: 'reason', says: notShut }]),

  async save(visit, { round }, { reason }) {
    return change(visit, round, { kind: 'opened again', says: `The round was opened again: ${reason}` }, reason)
  },
})

async function change(visit: Visit, round: Round, said: { kind: string; says: string }, reason: string) {
  const at = roundAddress(round.id)
  await addRoundChange(visit.db, {
    ...said,
    roundId: round.id,
    happenedOn: visit.today,
    status: 'happened',
    knownOn: visit.today,
  })
  await record(visit, `round of self-assessment ${said.kind}`, at, { reason })
  return at
}

async function findIt(visit: Visit, params: Params): Promise<Subject> {
  const round = await findRound(visit.db, numberIn(params.round))
  return { round, version: round.version, changes: await changesOfRounds(visit.db, [round.id]) }
}

async function roundExamples({ db }: Visit): Promise<Params[]> {
  return (await someRounds(db)).map(({ id }) => ({ round: String(id) }))
}

function aboveIt({ round }: Subject) {
  return [
    { says: 'Self-assessment', href: '/self-assessment' },
    { says: round.title, href: roundAddress(round.id) },
  ]
}

const isShut = (changes: readonly RoundChange[]) => isClosed(changes) || isCalledOff(changes)
const calledOffAlready = 'This round was called off already.'
const notShut = 'This round is open: it was neither closed nor called off.'
