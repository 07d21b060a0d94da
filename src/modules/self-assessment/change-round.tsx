import { numberIn } from '#platform/evidence/evidence.ts'
import { choices, number, text } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { holds } from './open-round.tsx'
import { roundAddress } from './round.ts'
import { findRound, someRounds, wordRound } from './store.ts'

/** What a round says of itself is changed: its words to those asked, what holds for its returns and when feedback comes. What it asks stays. */
export const changeRound = task({
  path: '/self-assessment/rounds/:round/change',
  may: 'run self-assessments',
  examples: async (visit) => (await someRounds(visit.db)).map(({ id }) => ({ round: String(id) })),

  find: async (visit, params) => {
    const round = await findRound(visit.db, numberIn(params.round))
    return { round, version: round.version }
  },
  title: ({ round }) => `Change ${round.title}`,
  above: ({ round }) => [
    { says: 'Self-assessment', href: '/self-assessment' },
    { says: round.title, href: roundAddress(round.id) },
  ],
  fields: {
    holds: choices('What holds for the returns?', holds, { optional: true }),
    feedbackDays: number('Within how many working days of its return is an agency told what was made of it?', {
      optional: true,
      least: 1,
      most: 250,
      hint: 'Leave empty where nothing was promised',
    }),
    says: text('What are those asked told?', {
      long: true,
      most: 2_000,
      optional: true,
      hint: 'It stands in the letter to whoever is asked from now on. Never a name or a detail of a child',
    }),
  },
  begin: ({ round }) => ({
    holds: (['reopens', 'living'] as const).filter((each) => round[each]),
    feedbackDays: round.feedbackDays === null ? undefined : String(round.feedbackDays),
    says: round.says ?? undefined,
  }),
  async save(visit, { round }, { holds: chosen, ...words }) {
    const said = { ...words, reopens: chosen.includes('reopens'), living: chosen.includes('living') }
    await wordRound(visit.db, round, said)
    await record(visit, 'round of self-assessment changed', roundAddress(round.id), said)
    return roundAddress(round.id)
  },
})
