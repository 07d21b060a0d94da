import { numberIn } from '#platform/evidence/evidence.ts'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import type { Risk } from './risk.ts'
import { ownerProblems, riskFields } from './risk-fields.tsx'
import { riskExamples, riskTrail } from './show-risk.tsx'
import { changeRisk, findRisk } from './store.ts'

/** What a risk says, whose it is and how often it is looked at are put right. Its scores are rows of their own. */
export const editRisk = task({
  path: '/risks/:risk/edit',
  may: 'keep risks',
  examples: riskExamples,
  title: ({ title }: Risk) => `Edit: ${title}`,
  above: riskTrail,
  find: (visit, params): Promise<Risk> => findRisk(visit.db, numberIn(params.risk)),
  fields: riskFields,
  begin: (risk) => ({
    title: risk.title,
    cause: risk.cause,
    event: risk.event,
    effect: risk.effect,
    reviewMonths: String(risk.reviewMonths),
    ...Object.fromEntries(owners.map((name) => [name, risk[name]?.toString()])),
  }),
  check: ownerProblems,

  async save(visit, risk, answers) {
    await changeRisk(visit.db, risk, answers)
    await record(visit, 'risk edited', `/risks/${risk.id}`, answers)
    return `/risks/${risk.id}`
  },
})

const owners = ['ownerPostId', 'ownerGroupId', 'ownerPersonId', 'ownerAgencyId'] as const
