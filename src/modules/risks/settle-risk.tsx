import { numberIn } from '#platform/evidence/evidence.ts'
import { choice, day, text } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { changeKinds, type Risk } from './risk.ts'
import { riskExamples, riskTrail } from './show-risk.tsx'
import { addRiskChange, findRisk } from './store.ts'

/** What is settled about a risk: looked at and stands, treated, accepted, passed on, come true or closed; who settled it and why. */
export const settleRisk = task({
  path: '/risks/:risk/settle',
  may: 'keep risks',
  examples: riskExamples,
  title: ({ title }: Risk) => `What is settled: ${title}`,
  above: riskTrail,
  find: (visit, params): Promise<Risk> => findRisk(visit.db, numberIn(params.risk)),
  fields: {
    kind: choice('What is settled about it?', changeKinds),
    why: text('Why?', { most: 400, hint: 'Where it has come true: what happened' }),
    doing: text('Where it has come true, what is done about it?', { optional: true, most: 400 }),
    doneBy: text('Who settled it?', { hint: 'A role or a group, such as the Executive Board' }),
    happenedOn: day('On which day?'),
  },
  begin: (_risk, { today }) => ({
    'happenedOn-day': String(Number(today.slice(8))),
    'happenedOn-month': String(Number(today.slice(5, 7))),
    'happenedOn-year': today.slice(0, 4),
  }),
  check: ({ kind, doing, happenedOn }, risk, { today }) => [
    ...(happenedOn > today ? [{ field: 'happenedOn', says: 'It cannot have been settled on a day to come' }] : []),
    ...(kind === 'issue' && doing === null
      ? [{ field: 'doing', says: 'Say what is done about it now that it has come true' }]
      : []),
    ...(kind !== 'issue' && doing !== null
      ? [{ field: 'doing', says: 'Leave this out where it has not come true' }]
      : []),
    ...(happenedOn < risk.raisedOn ? [{ field: 'happenedOn', says: 'The risk was not on the register by then' }] : []),
  ],

  async save(visit, risk, answers) {
    await addRiskChange(visit.db, { riskId: risk.id, ...answers })
    await record(visit, `risk settled: ${changeKinds[answers.kind].toLowerCase()}`, `/risks/${risk.id}`, answers)
    return `/risks/${risk.id}`
  },
})
