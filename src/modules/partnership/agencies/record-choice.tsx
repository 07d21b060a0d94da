import { certainlyAfter } from '#platform/calendar/when.ts'
import { numberIn } from '#platform/evidence/evidence.ts'
import { choice, text, when } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { NotFound } from '#platform/problem.ts'
import { task } from '#platform/web/route.tsx'
import { findAgency, type Agency } from '../store.ts'
import { addAgencyChoice, someRelevant } from './choice-store.ts'
import { choiceKinds } from './choice.ts'

/** The partners chose a relevant agency, or chose it no longer: from when and why. It stays in the list with all that it did. */
export const recordAgencyChoice = task({
  path: '/agencies/:agency/record-choice',
  may: 'keep the list of agencies',
  examples: async ({ db }) => (await someRelevant(db)).map(({ id }) => ({ agency: String(id) })),
  title: (agency: Agency) => `Chosen, or no longer: ${agency.name}`,
  above: (agency: Agency) => [
    { says: 'Agencies', href: '/agencies' },
    { says: agency.name, href: `/agencies/${agency.id}` },
  ],
  async find({ db }, params): Promise<Agency> {
    const agency = await findAgency(db, numberIn(params.agency))
    if (agency.kind !== 'relevant agency') throw new NotFound()
    return agency
  },

  fields: {
    kind: choice('What did the partners do?', choiceKinds),
    happenedOn: when('From when?'),
    because: text('Why?', { most: 400, hint: 'One plain sentence; the report may tell it' }),
    source: text('Where was this learnt?', {
      optional: true,
      hint: 'A document and its paragraph, if it was not recorded at work',
    }),
  },
  check: ({ happenedOn, source }, _, { today }) =>
    !source && certainlyAfter(happenedOn, today)
      ? [{ field: 'happenedOn', says: 'This lies ahead: record it from the day on which it holds' }]
      : [],

  async save(visit, { id: agencyId }, answers) {
    await addAgencyChoice(visit.db, { ...answers, agencyId, knownOn: visit.today })
    await record(visit, `agency ${answers.kind}`, `/agencies/${agencyId}`, answers)
    return `/agencies/${agencyId}#chosen`
  },
})
