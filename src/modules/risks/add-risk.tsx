import { text } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import type { Matrix } from './risk.ts'
import { ownerProblems, riskFields, scoreFields } from './risk-fields.tsx'
import { addRisk, addScores, matrixOn } from './store.ts'

type Subject = { matrix: Matrix }

/** A risk is put on the register, with who answers for it and its first score: with the controls that are there already. */
export const addRiskTask = task({
  path: '/risks/add',
  may: 'keep risks',
  title: (_subject: Subject) => 'Add a risk',
  above: () => [{ says: 'Risks', href: '/risks' }],
  find: async (visit): Promise<Subject> => ({ matrix: await matrixOn(visit.db, visit.today) }),
  fields: async (visit, { matrix }) => ({
    ...(await riskFields(visit)),
    raisedBy: text('Who raised it?', { hint: 'A role or a group, never a person’s name' }),
    ...scoreFields(matrix),
    why: text('Why is it scored so?', { most: 400, hint: 'Count what holds it down already' }),
  }),
  begin: () => ({ reviewMonths: '3' }),
  check: (answers) => ownerProblems(answers),

  async save(visit, _subject, { likelihood, impact, why, ...risk }) {
    const riskId = await addRisk(visit.db, { ...risk, raisedOn: visit.today, reviewedOn: visit.today })
    const score = { riskId, likelihood: Number(likelihood), impact: Number(impact), why }
    await addScores(visit.db, [{ ...score, kind: 'initial', scoredOn: visit.today, scoredBy: visit.who.name }])
    await record(visit, 'risk added', `/risks/${riskId}`, { ...risk, ...score })
    return `/risks/${riskId}`
  },
})
