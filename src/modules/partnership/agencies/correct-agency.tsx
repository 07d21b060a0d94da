import { numberIn } from '#platform/evidence/evidence.ts'
import { choice, text } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { agenciesToPick, agencyNamed, findAgency, type Agency } from '../store.ts'
import { agencyKinds, agencyProblems } from './agency.ts'
import { correctAgency } from './choice-store.ts'
import { headingAsked, headingFields, headingIn, headingProblems } from './heading.ts'

/** What an agency is called, its kind, its heading in the schedule or why it was chosen is put right; the words before stay in its history. */
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

  fields: async ({ today }) => ({
    name: text('What is the agency called?', {
      hint: 'A name put right. A body that took the place of another is an agency of its own',
    }),
    kind: choice('What kind of agency is it?', agencyKinds),
    shortName: text('What do people call it?', { most: 60, hint: 'A short name for tables and drawings' }),
    ...headingFields(today),
    chosenBecause: text('Why was it chosen?', {
      optional: true,
      most: 400,
      hint: 'The published arrangements say this of every relevant agency',
    }),
  }),
  begin: ({ name, kind, shortName, category, chosenBecause }, { today }) => ({
    name,
    kind,
    shortName,
    ...headingAsked(category, today),
    chosenBecause: chosenBecause ?? undefined,
  }),
  async check(answers, agency, { db }) {
    const named = await agencyNamed(db, answers.name)
    return [
      ...agencyProblems({ ...agency, kind: answers.kind, chosenBecause: answers.chosenBecause }, 'kind'),
      ...headingProblems(answers),
      ...(named && named.id !== agency.id
        ? [{ field: 'name', says: 'There is another agency of this name already' }]
        : []),
    ]
  },

  async save(visit, agency, { category: asked, otherHeading, ...rest }) {
    const answers = { ...rest, category: headingIn({ category: asked, otherHeading }) }
    await correctAgency(visit.db, agency, answers)
    const { name, kind, shortName, category, chosenBecause } = agency
    await record(visit, 'words about the agency put right', `/agencies/${agency.id}`, {
      ...answers,
      before: { name, kind, shortName, category, chosenBecause },
    })
    return `/agencies/${agency.id}`
  },
})
