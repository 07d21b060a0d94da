import { inWords } from '#platform/calendar/day.ts'
import { numberIn } from '#platform/evidence/evidence.ts'
import { day, pick, text } from '#platform/forms/fields.tsx'
import { Ways } from '#platform/ui/thread.tsx'
import { task } from '#platform/web/route.tsx'
import { returnsToChoose } from '../return-store.ts'
import { outstanding, standingOfReturn } from '../return.ts'
import { lastDayInTime, roundAddress } from '../round.ts'
import { changesOfRounds, findRound, someRounds } from '../store.ts'
import { answerRequestAddress } from './answer-request.tsx'
import { requestsWaiting } from './extension-store.ts'
import { giveLonger } from './give-longer.ts'

/** One agency is given longer than the others without having asked here, until a day and for a reason. A request is answered instead. */
export const grantExtension = task({
  path: '/self-assessment/rounds/:round/grant-extension',
  may: 'run self-assessments',
  examples: async (visit) => (await someRounds(visit.db)).map(({ id }) => ({ round: String(id) })),

  find: async (visit, params) => {
    const round = await findRound(visit.db, numberIn(params.round))
    const due = lastDayInTime(await changesOfRounds(visit.db, [round.id]))
    const asked = await returnsToChoose(visit.db, round.id, visit.today, null)
    const requests = await requestsWaiting(visit.db, visit.today, round.id)
    return {
      round,
      due,
      requests,
      waiting: asked.filter(
        (each) =>
          outstanding.includes(standingOfReturn(each, due, visit.today)) && !requests.some(({ id }) => id === each.id),
      ),
    }
  },
  title: ({ round }) => `Give longer time: ${round.title}`,
  above: ({ round }) => [
    { says: 'Self-assessment', href: '/self-assessment' },
    { says: round.title, href: roundAddress(round.id) },
  ],
  before: ({ due, waiting, requests }) => (
    <>
      <p>
        {due === null ? 'No return date is set for this round. ' : `Returns are due by ${inWords(due)}. `}
        {waiting.length === 0 && 'Nobody on the list is outstanding, so there is nobody to give longer time to.'}
        {requests.length > 0 && 'These have asked; answer them instead:'}
      </p>
      {requests.length > 0 && (
        <Ways ways={requests.map(({ id, agency }) => ({ says: agency, href: answerRequestAddress(id) }))} />
      )}
    </>
  ),

  fields: async (_visit, { waiting }) => ({
    roundReturnId: pick(
      'Who is given longer time?',
      waiting.map((each) => ({ id: each.id, says: each.agency })),
      { hint: 'Those on the list whose return has not come and who have not asked' },
    ),
    untilOn: day('Until when?'),
    reason: text('Why?', {
      hint: 'The agency reads it in its letter. Never a name or a detail of a child',
      most: 400,
    }),
    byName: text('Who decided?', { most: 120, hint: 'By their post' }),
  }),
  begin: (_, { who, query }) => ({ byName: who.name, roundReturnId: query.get('return') ?? undefined }),

  check: ({ untilOn }, { due }) =>
    due !== null && untilOn <= due
      ? [{ field: 'untilOn', says: `This is no longer than everybody has: returns are due by ${inWords(due)}` }]
      : [],

  async save(visit, { round, waiting }, { roundReturnId, ...given }) {
    const chosen = waiting.find((each) => each.id === roundReturnId)!
    await giveLonger(visit, { ...chosen, roundId: round.id, title: round.title, versionId: round.versionId }, given)
    return roundAddress(round.id)
  },
})
