import { whenInWords, certainlyAfter, certainlyBefore } from '#platform/calendar/when.ts'
import { choice, choices, number, pick, text, when } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import type { Visit } from '#platform/visit.ts'
import { task } from '#platform/web/route.tsx'
import { askedFields, chosenToAsk } from './asked-fields.ts'
import { askAgencies } from './return-store.ts'
import { roundAddress, roundKinds } from './round.ts'
import { addRound, addRoundChange, roundTitled, versionsToAsk } from './store.ts'

/** A new round begins: what it is called, which tool it asks, who is asked, when it is launched and when returns are due. */
export const openRound = task({
  path: '/self-assessment/open-round',
  may: 'run self-assessments',
  title: 'Open a round of self-assessment',
  above: () => [{ says: 'Self-assessment', href: '/self-assessment' }],

  fields: async (visit) => ({
    title: text('What is the round called?', {
      hint: 'Such as Section 11 self-assessment 2026. A round on one topic says so here, such as Supervision, spring 2026',
    }),
    kind: choice('Who is asked?', roundKinds),
    versionId: pick('Which tool do they answer?', await versionsToAsk(visit.db), {
      optional: true,
      hint: 'Its questions are then answered here. Choose none where the answers are kept elsewhere',
    }),
    framework: text('What is it answered against?', {
      optional: true,
      hint: 'The standards or the tool, such as Working Together 2023',
      most: 400,
    }),
    holds: choices('What holds for the returns?', holds, { optional: true }),
    feedbackDays: number('Within how many working days of its return is an agency told what was made of it?', {
      optional: true,
      least: 1,
      most: 250,
      hint: 'Leave empty where nothing was promised',
    }),
    ...(await askedFields(visit.db)),
    asked: number('How many were asked?', {
      optional: true,
      hint: 'Only where there is no list and the number is known',
    }),
    askedNote: text('What is known about how many were asked?', {
      optional: true,
      hint: 'Where there is neither a list nor a number, such as that a roster is still to come; write not given if nobody said',
    }),
    says: text('What are those asked told?', {
      long: true,
      most: 2_000,
      optional: true,
      hint: 'It stands in the letter when the round is launched, with the date and a link. Never a name or a detail of a child',
    }),
    launchedOn: when('When is it launched?', {
      hint: 'A day before today is written down as it was. From today on, you launch it on its page, which writes to those asked',
    }),
    returnBy: when('When are returns due?', { optional: true }),
  }),

  find: async () => null,

  async check({ title, asks, phases, asked, askedNote }, _subject, visit) {
    if (await roundTitled(visit.db, title))
      return [{ field: 'title', says: 'There is a round of this name already; choose another' }]
    const hasList = asks.length + phases.length > 0
    if (hasList && asked !== null) return [{ field: 'asked', says: 'Leave this empty: the list says how many' }]
    if (hasList && (await chosenToAsk(visit.db, { asks, phases })).length === 0)
      return [
        { field: 'asks', says: 'There is no agency of these kinds yet; add the agencies first, or choose others' },
      ]
    if (!hasList && asked === null && !askedNote)
      return [
        {
          field: 'askedNote',
          says: 'Choose who is on the list, say how many were asked, or write what is known, such as not given',
        },
      ]
    return []
  },

  async save(visit, _subject, { asks, phases, launchedOn, returnBy, holds: chosen, ...words }) {
    const round = { ...words, reopens: chosen.includes('reopens'), living: chosen.includes('living') }
    const roundId = await addRound(visit.db, round)
    const known = { roundId, knownOn: visit.today }
    const isAhead = launchedOn === visit.today || certainlyAfter(launchedOn, visit.today)
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
    const chosenAgencies = await chosenToAsk(visit.db, { asks, phases })
    const onTheList = await askAgencies(
      visit.db,
      roundId,
      chosenAgencies.map(({ id }) => id),
      launchedOn,
    )
    await record(visit, 'round of self-assessment opened', roundAddress(roundId), {
      ...round,
      launchedOn: whenInWords(launchedOn),
      returnBy,
      onTheList: onTheList.length,
    })
    return roundAddress(roundId)
  },
})

/** What may hold for the returns of a round besides their date. */
export const holds = {
  reopens: 'A return may be opened again after the close, to bring it up to date',
  living: 'Returns stay open all year as a living record',
} as const

const dueSays = ({ today }: Visit, returnBy: string) =>
  certainlyBefore(returnBy, today)
    ? { says: 'The date for returns fell', status: 'happened' as const }
    : { says: 'Returns are due', status: 'planned' as const }
