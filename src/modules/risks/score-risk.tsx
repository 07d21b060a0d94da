import { numberIn } from '#platform/evidence/evidence.ts'
import { choice, text } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import type { Matrix, Risk, Score } from './risk.ts'
import { scoreFields } from './risk-fields.tsx'
import { riskExamples, riskTrail } from './show-risk.tsx'
import { addScores, findRisk, matrixOn, scoresOf } from './store.ts'

const kinds = {
  'before controls': 'As if nothing held it down',
  current: 'How it is now',
  target: 'How it is to be once the actions are done',
} as const

type Subject = { risk: Risk; matrix: Matrix; scores: Score[] }

/** A risk is scored again, or its target is set. Earlier scores stay, and the first for ever. */
export const scoreRisk = task({
  path: '/risks/:risk/score',
  may: 'keep risks',
  examples: riskExamples,
  title: ({ risk }: Subject) => `Score: ${risk.title}`,
  above: ({ risk }) => riskTrail(risk),
  async find(visit, params): Promise<Subject> {
    const risk = await findRisk(visit.db, numberIn(params.risk))
    return {
      risk,
      matrix: await matrixOn(visit.db, visit.today),
      scores: await scoresOf(visit.db, [risk.id]),
    }
  },
  fields: async (_visit, { matrix }) => ({
    kind: choice('Which score is this?', kinds),
    ...scoreFields(matrix),
    why: text('Why?', { most: 400, hint: 'What changed since it was last scored, or what the actions are to change' }),
  }),

  check: ({ kind }, { scores }) =>
    kind === 'before controls' && scores.some((score) => score.kind === kind)
      ? [{ field: 'kind', says: 'That was scored already, and stays' }]
      : [],

  async save(visit, { risk }, { kind, likelihood, impact, why }) {
    const score = { kind, likelihood: Number(likelihood), impact: Number(impact), why }
    await addScores(visit.db, [{ riskId: risk.id, ...score, scoredOn: visit.today, scoredBy: visit.who.name }])
    await record(visit, kind === 'target' ? 'target set for the risk' : 'risk scored', `/risks/${risk.id}`, score)
    return `/risks/${risk.id}`
  },
})
