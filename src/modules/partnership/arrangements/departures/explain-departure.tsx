import { addMonths } from '#platform/calendar/day.ts'
import { choice, day, text } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import type { Handed } from '../../handed.ts'
import { aboveProvision, departedExamples, provisionAsked, type ProvisionAsked } from '../provisions/provision-pages.ts'
import { addExplanation } from './store.ts'

/** A departure is let be for a time: who says so, why, and until when. After that day it stands open again. */
export const explainDeparture = (handed: Handed) =>
  task({
    path: '/arrangements/provisions/:provision/explain',
    may: 'explain departures from the arrangements',
    title: ({ provision }: ProvisionAsked) => `Explain: ${provision.name}`,
    examples: departedExamples(handed),
    find: provisionAsked(handed),
    above: (asked) => aboveProvision(asked),
    before: ({ provision }) => <p>The arrangements say: {provision.says}</p>,
    fields: async (_, { held }) => ({
      departure: choice(
        'Which departure?',
        Object.fromEntries((held?.departures ?? []).map(({ kind, happens }) => [kind, happens])) as Record<
          string,
          string
        >,
      ),
      why: text('Why is it so for a time?', { most: 1000, long: true, hint: 'The report may tell it' }),
      untilOn: day('Until when does this explain it?', { hint: 'A day within the next year' }),
    }),
    begin: ({ held }) => ({ departure: held?.departures[0]?.kind }),
    check: ({ untilOn }, _, { today }) =>
      untilOn <= today
        ? [{ field: 'untilOn', says: 'Give a day that is still to come' }]
        : untilOn > addMonths(today, 12)
          ? [
              {
                field: 'untilOn',
                says: 'Give a day within a year: what lasts longer is for the arrangements themselves',
              },
            ]
          : [],

    async save(visit, { provision, held }, { departure, why, untilOn }) {
      const { since } = held!.departures.find(({ kind }) => kind === departure)!
      await addExplanation(visit.db, {
        provisionId: provision.id,
        departure,
        since,
        why,
        untilOn,
        byName: visit.who.name,
        knownOn: visit.today,
      })
      await record(visit, 'departure explained', `/arrangements/provisions/${provision.id}`, {
        departure,
        why,
        untilOn,
      })
      return `/arrangements/provisions/${provision.id}`
    },
  })
