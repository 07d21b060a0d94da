import { numberIn } from '#platform/evidence/evidence.ts'
import { text } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { agenciesToPick, findAgency, type Agency } from '../store.ts'
import { agencyProblems, type AgencyKind } from './agency.ts'
import { correctAgency } from './choice-store.ts'

/** What people call an agency, its heading in the schedule or why it was chosen is put right; the words before stay in its history. */
export const correctAnAgency = task({
  path: '/agencies/:agency/correct',
  may: 'keep the list of agencies',
  examples: async ({ db }) => (await agenciesToPick(db)).slice(0, 1).map(({ id }) => ({ agency: String(id) })),
  title: (agency: Agency) => `Put right: ${agency.name}`,
  above: (agency: Agency) => [
    { says: 'Agencies', href: '/agencies' },
    { says: agency.name, href: `/agencies/${agency.id}` },
  ],
  find: ({ db }, params) => findAgency(db, numberIn(params.agency)),

  fields: {
    shortName: text('What do people call it?', { most: 60, hint: 'A short name for tables and drawings' }),
    category: text('Under which heading of the schedule of relevant agencies?', { optional: true }),
    chosenBecause: text('Why was it chosen?', {
      optional: true,
      most: 400,
      hint: 'The published arrangements say this of every relevant agency',
    }),
  },
  begin: ({ shortName, category, chosenBecause }) => ({
    shortName,
    category: category ?? undefined,
    chosenBecause: chosenBecause ?? undefined,
  }),
  check: (answers, agency) => agencyProblems({ ...agency, ...answers, kind: agency.kind as AgencyKind }),

  async save(visit, agency, answers) {
    await correctAgency(visit.db, agency, answers)
    const { shortName, category, chosenBecause } = agency
    await record(visit, 'words about the agency put right', `/agencies/${agency.id}`, {
      ...answers,
      before: { shortName, category, chosenBecause },
    })
    return `/agencies/${agency.id}`
  },
})
