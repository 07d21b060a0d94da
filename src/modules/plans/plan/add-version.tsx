import { certainlyAfter } from '#platform/calendar/when.ts'
import { numberIn } from '#platform/evidence/evidence.ts'
import { choice, text, when } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { versionKinds } from './plan.ts'
import { planExamples } from './show-plan.tsx'
import { addVersion, findPlan } from './store.ts'

/**
 * A plan is agreed by the board, amended, or ended: a dated row with whose decision it was. Earlier versions stay in sight. Any page
 * may lead here with `?decision=The board of 12 May&at=/decisions/7`, and the version then leads back to it.
 */
export const addVersionTask = task({
  path: '/plans/:plan/add-version',
  may: 'keep plans',
  examples: planExamples,
  find: async (visit, params) => {
    const { id, title, agreedOn } = await findPlan(visit.db, numberIn(params.plan))
    return { id, title, agreedOn }
  },
  title: (plan) => `Record a version of ${plan.title}`,
  above: (plan) => [
    { says: 'Plans', href: '/plans' },
    { says: plan.title, href: `/plans/${plan.id}` },
  ],
  fields: {
    kind: choice('What is this version?', versionKinds),
    name: text('What is it called?', { optional: true, most: 40, hint: 'Such as V4' }),
    happenedOn: when('When was that?'),
    decidedBy: text('Who agreed to it?', { optional: true, hint: 'A group, such as the Executive Board' }),
    decisionSays: text('By which decision?', { optional: true, hint: 'Such as: the board meeting of 12 May 2026' }),
    decisionAt: text('Where is that decision?', {
      optional: true,
      hint: 'Its address here, such as /decisions/7. Leave this empty if it is not recorded here',
    }),
    says: text('What did it change, and why?', { optional: true, long: true, most: 2_000 }),
  },
  begin: (_, visit) => ({
    decisionSays: (visit.query.get('decision') ?? '').slice(0, 200),
    decisionAt: (visit.query.get('at') ?? '').slice(0, 200),
  }),
  check: ({ kind, happenedOn, decidedBy, decisionAt, says }, plan, visit) => [
    ...(certainlyAfter(happenedOn, visit.today)
      ? [{ field: 'happenedOn', says: 'A version is recorded once it is there, not on a day to come' }]
      : []),
    ...((kind === 'agreed' || kind === 'amended') && decidedBy === null
      ? [{ field: 'decidedBy', says: 'Say who agreed to it: a plan is agreed by somebody' }]
      : []),
    ...(kind === 'amended' && plan.agreedOn === null
      ? [
          {
            field: 'kind',
            says: 'This plan is not agreed yet, so it cannot be amended. Record that it was agreed first',
          },
        ]
      : []),
    ...((kind === 'amended' || kind === 'ended') && says === null
      ? [{ field: 'says', says: kind === 'amended' ? 'Say what was changed, and why' : 'Say why it ended' }]
      : []),
    ...(decisionAt !== null && !isAddress(decisionAt) ? [{ field: 'decisionAt', says: addressProblem }] : []),
  ],
  async save(visit, plan, answers) {
    await addVersion(visit.db, { planId: plan.id, ...answers, knownOn: visit.today })
    await record(visit, deeds[answers.kind], `/plans/${plan.id}`, answers)
    return `/plans/${plan.id}#versions`
  },
})

const deeds = {
  drafted: 'plan drafted',
  agreed: 'plan agreed',
  amended: 'plan amended',
  ended: 'plan ended',
} as const

/** An address of ours, such as /decisions/7: never another site's. */
export const isAddress = (text: string): boolean => /^(\/[a-z0-9-]+)+$/.test(text)
export const addressProblem = 'Enter the address of a page here, beginning with a stroke, such as /decisions/7'
