import { choice, text } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { addAgency, agencyNamed } from '../store.ts'
import { agencyKinds, agencyProblems } from './agency.ts'

/** An agency joins the partnership: what it is, and for a relevant agency why the partners chose it. */
export const addAnAgency = task({
  path: '/agencies/add',
  may: 'keep the list of agencies',
  title: 'Add an agency',
  above: () => [
    { says: 'Who we are', href: '/partnership' },
    { says: 'Agencies', href: '/agencies' },
  ],

  fields: {
    name: text('What is the agency called?'),
    shortName: text('What do people call it?', { most: 60, hint: 'A short name for tables and drawings' }),
    kind: choice('What kind of agency is it?', agencyKinds),
    statutory: choice('Is it one of the three safeguarding partners?', {
      no: 'No',
      yes: 'Yes, equal in law with the other two',
    }),
    category: text('Under which heading of the schedule of relevant agencies?', {
      optional: true,
      hint: 'Such as health, criminal justice, or sport and leisure',
    }),
    chosenBecause: text('Why was it chosen?', {
      optional: true,
      most: 400,
      hint: 'The published arrangements say this of every relevant agency',
    }),
  },
  begin: () => ({ statutory: 'no' }),
  find: async () => null,

  async check(answers, _, visit) {
    const problems = agencyProblems({ ...answers, statutory: answers.statutory === 'yes' })
    if (await agencyNamed(visit.db, answers.name))
      problems.push({ field: 'name', says: 'There is an agency of this name already' })
    return problems
  },

  async save(visit, _, answers) {
    const id = await addAgency(visit.db, { ...answers, statutory: answers.statutory === 'yes' })
    await record(visit, 'agency added', `/agencies/${id}`, answers)
    return `/agencies/${id}`
  },
})
