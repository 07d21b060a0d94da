import { choice, text } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { addAgency, agencyNamed, statutoryPartners } from '../store.ts'
import { agencyKinds, agencyProblems } from './agency.ts'
import { headingFields, headingIn, headingProblems } from './heading.ts'
import { addPartnerTerm } from './partner-term-store.ts'

/** An agency joins the partnership: what it is, and for a relevant agency why the partners chose it. */
export const addAnAgency = task({
  path: '/agencies/add',
  may: 'keep the list of agencies',
  title: 'Add an agency',
  above: () => [
    { says: 'Who we are', href: '/partnership' },
    { says: 'Agencies', href: '/agencies' },
  ],

  fields: async ({ today }) => ({
    name: text('What is the agency called?'),
    shortName: text('What do people call it?', { most: 60, hint: 'A short name for tables and drawings' }),
    kind: choice('What kind of agency is it?', agencyKinds),
    statutory: choice('Is it one of the three safeguarding partners?', {
      no: 'No',
      yes: 'Yes, equal in law with the other two',
    }),
    besideBecause: text('If the area has another partner of this kind already, where do the arrangements say so?', {
      optional: true,
      most: 400,
      hint: 'The law allows it: an area may take in two police forces or health bodies. Where one took the place of another, record that on the page of the other instead',
    }),
    ...headingFields(today),
    chosenBecause: text('Why was it chosen?', {
      optional: true,
      most: 400,
      hint: 'The published arrangements say this of every relevant agency',
    }),
  }),
  begin: () => ({ statutory: 'no', category: 'none' }),
  find: async () => null,

  async check(answers, _, visit) {
    const problems = [
      ...agencyProblems({ ...answers, statutory: answers.statutory === 'yes' }),
      ...headingProblems(answers),
    ]
    if (answers.statutory === 'yes' && !answers.besideBecause) {
      const there = (await statutoryPartners(visit.db, visit.today)).find(({ kind }) => kind === answers.kind)
      if (there)
        problems.push({
          field: 'besideBecause',
          says: `${there.name} is the safeguarding partner of this kind: say where the arrangements name two, or record on its page that another body took its place`,
        })
    }
    if (await agencyNamed(visit.db, answers.name))
      problems.push({ field: 'name', says: 'There is an agency of this name already' })
    return problems
  },

  async save(visit, _, { besideBecause, category, otherHeading, ...rest }) {
    const answers = { ...rest, category: headingIn({ category, otherHeading }) }
    const statutory = answers.statutory === 'yes'
    const id = await addAgency(visit.db, { ...answers, statutory })
    if (statutory && besideBecause)
      await addPartnerTerm(visit.db, { agencyId: id, because: besideBecause, knownOn: visit.today })
    await record(visit, 'agency added', `/agencies/${id}`, { ...answers, besideBecause })
    return `/agencies/${id}`
  },
})
