import { whenInWords, certainlyAfter, certainlyBefore } from '#platform/calendar/when.ts'
import { choice, choices, number, text, when } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import type { Visit } from '#platform/visit.ts'
import { task } from '#platform/web/route.tsx'
import { agenciesOfKinds, askAgenciesOfKinds, type AgencyKind } from './return-store.ts'
import { roundAddress, roundKinds } from './round.ts'
import { addRound, addRoundChange, roundTitled } from './store.ts'

/** The kinds of agency that can be put on the list of a round. */
const agencyKinds = {
  'local authority': 'The local authority',
  police: 'The police',
  health: 'Health',
  'relevant agency': 'Relevant agencies',
  education: 'Education',
  school: 'Schools',
  other: 'Other agencies',
} as const satisfies Record<AgencyKind, string>

/** A new round begins: what it is called, who is asked, when it was launched and when returns are due. */
export const openRound = task({
  path: '/self-assessment/open-round',
  may: 'run self-assessments',
  title: 'Open a round of self-assessment',
  above: () => [{ says: 'Self-assessment', href: '/self-assessment' }],

  fields: {
    title: text('What is the round called?', { hint: 'Such as Section 11 self-assessment 2026' }),
    kind: choice('Who is asked?', roundKinds),
    framework: text('What is it answered against?', {
      optional: true,
      hint: 'The standards or the tool, such as Working Together 2023',
      most: 400,
    }),
    asks: choices('Whom do you put on the list?', agencyKinds, {
      optional: true,
      hint: 'Every agency of these kinds is asked. The list then says who has returned and who has not',
    }),
    asked: number('How many were asked?', {
      optional: true,
      hint: 'Only where there is no list and the number is known',
    }),
    askedNote: text('What is known about how many were asked?', {
      optional: true,
      hint: 'Where there is neither a list nor a number; write not given if nobody said',
    }),
    launchedOn: when('When is it launched?'),
    returnBy: when('When are returns due?', { optional: true }),
  },

  find: async () => null,

  async check({ title, asks, asked, askedNote }, _subject, visit) {
    if (await roundTitled(visit.db, title))
      return [{ field: 'title', says: 'There is a round of this name already; choose another' }]
    if (asks.length && asked !== null) return [{ field: 'asked', says: 'Leave this empty: the list says how many' }]
    if (asks.length && (await agenciesOfKinds(visit.db, asks)).length === 0)
      return [
        { field: 'asks', says: 'There is no agency of these kinds yet; add the agencies first, or choose others' },
      ]
    if (!asks.length && asked === null && !askedNote)
      return [
        {
          field: 'askedNote',
          says: 'Choose who is on the list, say how many were asked, or write what is known, such as not given',
        },
      ]
    return []
  },

  async save(visit, _subject, { asks, launchedOn, returnBy, ...round }) {
    const roundId = await addRound(visit.db, round)
    const known = { roundId, knownOn: visit.today }
    const isAhead = certainlyAfter(launchedOn, visit.today)
    await addRoundChange(visit.db, {
      ...known,
      kind: 'launched',
      says: `${round.title} ${isAhead ? 'is to be' : 'was'} launched`,
      happenedOn: launchedOn,
      status: isAhead ? 'planned' : 'happened',
    })
    if (returnBy !== null)
      await addRoundChange(visit.db, {
        ...known,
        kind: 'return date',
        ...dueSays(visit, returnBy),
        happenedOn: returnBy,
      })
    const onTheList = await askAgenciesOfKinds(visit.db, roundId, asks, launchedOn)
    await record(visit, 'round of self-assessment opened', roundAddress(roundId), {
      ...round,
      launchedOn: whenInWords(launchedOn),
      returnBy,
      onTheList,
    })
    return roundAddress(roundId)
  },
})

const dueSays = ({ today }: Visit, returnBy: string) =>
  certainlyBefore(returnBy, today)
    ? { says: 'The date for returns fell', status: 'happened' as const }
    : { says: 'Returns are due', status: 'planned' as const }
