import { numberIn } from '#platform/evidence/evidence.ts'
import { text } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { answersOf } from './return-store.ts'
import { countReturns, countsInWords, outstandingIn } from './return.ts'
import { isClosed, lastDayInTime, openPlanOf, roundAddress } from './round.ts'
import { addRoundChange, changesOfRounds, findRound, someRounds } from './store.ts'

/** A round is closed: nothing more is waited for, and what did not come stays in sight as not returned. */
export const closeRound = task({
  path: '/self-assessment/rounds/:round/close',
  may: 'run self-assessments',
  examples: async (visit) => (await someRounds(visit.db)).map(({ id }) => ({ round: String(id) })),

  find: async (visit, params) => {
    const round = await findRound(visit.db, numberIn(params.round))
    const changes = await changesOfRounds(visit.db, [round.id])
    const counts = countReturns(await answersOf(visit.db, [round.id], visit.today), lastDayInTime(changes), visit.today)
    return { round, changes, counts, version: round.version }
  },
  title: ({ round }) => `Close ${round.title}`,
  above: ({ round }) => [
    { says: 'Self-assessment', href: '/self-assessment' },
    { says: round.title, href: roundAddress(round.id) },
  ],
  button: 'Close the round',
  before: ({ round, changes, counts }) => (
    <>
      {isClosed(changes) && <p>This round was closed already.</p>}
      {counts.asked > 0 && <p>{countsInWords(counts)}.</p>}
      <ul class="bullets">
        <li>
          {outstandingIn(counts) > 0
            ? `What is outstanding stays so in the counts: ${outstandingIn(counts)} not returned. Nobody is chased for it any more.`
            : 'Nothing is outstanding.'}
        </li>
        <li>
          {round.versionId === null
            ? 'Its answers are kept elsewhere, so nothing changes for them.'
            : `Returns can no longer be answered${round.reopens ? ', unless one is opened again to bring it up to date' : ''}.`}
        </li>
      </ul>
    </>
  ),
  fields: {
    note: text('Is there anything to say about the close?', {
      optional: true,
      most: 400,
      hint: 'Such as why it is closed with returns outstanding',
    }),
  },
  check: (_, { changes }) => (isClosed(changes) ? [{ field: 'note', says: 'This round was closed already' }] : []),

  async save(visit, { round, changes, counts }, { note }) {
    const at = roundAddress(round.id)
    await addRoundChange(visit.db, {
      roundId: round.id,
      kind: 'closed',
      says: note ? `The round was closed: ${note}` : 'The round was closed',
      happenedOn: visit.today,
      status: 'happened',
      knownOn: visit.today,
      settles: openPlanOf(changes, 'closed')?.id ?? null,
    })
    await record(visit, 'round of self-assessment closed', at, { note, outstanding: outstandingIn(counts) })
    return at
  },
})
