import { numberIn } from '#platform/evidence/evidence.ts'
import { pick } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { agenciesToPick } from '#modules/partnership/index.ts'
import { askedFields, chosenToAsk } from './asked-fields.ts'
import { writeToAgencies } from './letters/write-to-agencies.ts'
import { askAgencies, returnsByAgency } from './return-store.ts'
import { isOver, launchOf, returnDateOf, roundAddress } from './round.ts'
import { changesOfRounds, findRound, someRounds } from './store.ts'

/** More are asked in a round that was opened: a kind of agency, a phase of school, or one agency alone. */
export const askMore = task({
  path: '/self-assessment/rounds/:round/ask-more',
  may: 'run self-assessments',
  examples: async (visit) => (await someRounds(visit.db)).map(({ id }) => ({ round: String(id) })),

  find: async (visit, params) => {
    const round = await findRound(visit.db, numberIn(params.round))
    const onTheList = await returnsByAgency(visit.db, round.id)
    return {
      round,
      changes: await changesOfRounds(visit.db, [round.id]),
      others: (await agenciesToPick(visit.db)).filter(({ id }) => !onTheList.has(id)),
    }
  },
  title: ({ round }) => `Ask more: ${round.title}`,
  above: ({ round }) => [
    { says: 'Self-assessment', href: '/self-assessment' },
    { says: round.title, href: roundAddress(round.id) },
  ],
  before: ({ changes }) => (
    <p>
      Whoever is on the list already stays on it as they are.{' '}
      {launchOf(changes)?.status === 'planned'
        ? 'They are written to when the round is launched.'
        : 'Whoever leads for those you add is written to at once.'}
    </p>
  ),
  fields: async (visit, { others }) => ({
    ...(await askedFields(visit.db)),
    agencyId: pick('Or one agency alone?', others, { optional: true }),
  }),

  async check({ agencyId, ...answers }, { round, changes }, visit) {
    if (isOver(changes)) return [{ field: 'asks', says: 'This round is over, so nobody is asked any more' }]
    return agencyId === null && (await chosenToAsk(visit.db, answers, round.id)).length === 0
      ? [{ field: 'asks', says: 'Choose somebody who is not on the list yet' }]
      : []
  },

  async save(visit, { round, changes }, { agencyId, ...answers }) {
    const chosen = await chosenToAsk(visit.db, answers, round.id)
    const ids = [...new Set([...chosen.map(({ id }) => id), ...(agencyId === null ? [] : [agencyId])])]
    const added = await askAgencies(visit.db, round.id, ids, visit.today)
    const wrote =
      launchOf(changes)?.status === 'planned'
        ? { agencies: 0, people: 0 }
        : await writeToAgencies(visit, round, returnDateOf(changes), added, { kind: 'asked', says: round.says })
    await record(visit, `${added.length} more asked`, roundAddress(round.id), { asked: ids, ...wrote })
    return roundAddress(round.id)
  },
})
