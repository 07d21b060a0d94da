import { doneByFields, doneByOf } from '#modules/partnership/index.ts'
import { addEvidence, numberIn } from '#platform/evidence/evidence.ts'
import { dateProblems } from '#platform/facts/change.ts'
import { beginOf, planAsked, settlesField, waitsOnField } from '#platform/facts/change-fields.ts'
import { datedFields } from '#platform/facts/dated-fields.ts'
import { file } from '#platform/forms/file-field.tsx'
import { choice, number } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { changeKinds, recordedKinds, roundAddress } from './round.ts'
import { tellOfMovedDate } from './letters/moved-date.ts'
import { addRoundChange, changesOfRounds, findRound, someRounds } from './store.ts'

/** Something changed about a round, or is planned to: a date was set, the returns were analysed, the analysis was presented. */
export const recordRoundChange = task({
  path: '/self-assessment/rounds/:round/record-change',
  may: 'run self-assessments',
  examples: async (visit) => (await someRounds(visit.db)).map(({ id }) => ({ round: String(id) })),

  find: async (visit, params) => {
    const round = await findRound(visit.db, numberIn(params.round))
    return { round, changes: await changesOfRounds(visit.db, [round.id]) }
  },
  title: ({ round }) => `Record a change: ${round.title}`,
  above: ({ round }) => [
    { says: 'Self-assessment', href: '/self-assessment' },
    { says: round.title, href: roundAddress(round.id) },
  ],

  fields: async (visit, { changes }) => ({
    kind: choice('What kind of change?', recordedKinds),
    ...datedFields('What changed?'),
    count: number('How many does it concern?', { optional: true, hint: 'Leave empty where nobody gave a number' }),
    ...(await doneByFields(visit)),
    waitsOn: waitsOnField(changes),
    settles: settlesField(changes),
    proof: file('Add what proves it'),
  }),

  begin: ({ changes }, visit) => ({ ...beginOf(changes, visit), ...doneByOf(planAsked(changes, visit)) }),

  check: (answers, _subject, visit) => dateProblems(answers, visit.today),

  async save(visit, { round, changes }, { proof, ...change }) {
    const at = roundAddress(round.id)
    await addRoundChange(visit.db, { roundId: round.id, knownOn: visit.today, ...change })
    if (proof) await addEvidence(visit, at, 'see self-assessments', proof)
    await tellOfMovedDate(visit, round, changes)
    await record(visit, `change of a round recorded: ${changeKinds[change.kind].toLowerCase()}`, at, {
      ...change,
      proof: proof?.name,
    })
    return at
  },
})
