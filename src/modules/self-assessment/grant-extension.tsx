import { inWords } from '#platform/calendar/day.ts'
import { numberIn } from '#platform/evidence/evidence.ts'
import { day, pick, text } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { addReturnChanges, returnsToChoose } from './return-store.ts'
import { outstanding, standingOfReturn } from './return.ts'
import { lastDayInTime, roundAddress } from './round.ts'
import { changesOfRounds, findRound, someRounds } from './store.ts'

/** One agency is given longer than the others to return, until a day and for a reason. */
export const grantExtension = task({
  path: '/self-assessment/rounds/:round/grant-extension',
  may: 'run self-assessments',
  examples: async (visit) => (await someRounds(visit.db)).map(({ id }) => ({ round: String(id) })),

  find: async (visit, params) => {
    const round = await findRound(visit.db, numberIn(params.round))
    const due = lastDayInTime(await changesOfRounds(visit.db, [round.id]))
    const asked = await returnsToChoose(visit.db, round.id, visit.today, null)
    return {
      round,
      due,
      waiting: asked.filter((each) => outstanding.includes(standingOfReturn(each, due, visit.today))),
    }
  },
  title: ({ round }) => `Give longer time: ${round.title}`,
  above: ({ round }) => [
    { says: 'Self-assessment', href: '/self-assessment' },
    { says: round.title, href: roundAddress(round.id) },
  ],
  before: ({ due, waiting }) => (
    <p>
      {due === null ? 'No return date is set for this round. ' : `Returns are due by ${inWords(due)}. `}
      {waiting.length === 0 && 'Nobody on the list is outstanding, so there is nobody to give longer time to.'}
    </p>
  ),

  fields: async (_visit, { waiting }) => ({
    roundReturnId: pick(
      'Who is given longer time?',
      waiting.map((each) => ({ id: each.id, says: each.agency })),
      { hint: 'Those on the list whose return has not come' },
    ),
    untilOn: day('Until when?'),
    reason: text('Why?', { hint: 'Never a name or a detail of a child', most: 400 }),
  }),

  check: ({ untilOn }, { due }) =>
    due !== null && untilOn <= due
      ? [{ field: 'untilOn', says: `This is no longer than everybody has: returns are due by ${inWords(due)}` }]
      : [],

  async save(visit, { round, waiting }, answers) {
    const agency = waiting.find((each) => each.id === answers.roundReturnId)!.agency
    await addReturnChanges(visit.db, [
      {
        ...answers,
        kind: 'extension',
        says: `${agency} was given until ${inWords(answers.untilOn)} to return`,
        happenedOn: visit.today,
        status: 'happened',
        knownOn: visit.today,
      },
    ])
    await record(visit, `longer time given to ${agency}`, roundAddress(round.id), answers)
    return roundAddress(round.id)
  },
})
