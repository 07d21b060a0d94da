import { addEvidence } from '#platform/evidence/evidence.ts'
import { dayAnswers } from '#platform/forms/field.ts'
import { day, text } from '#platform/forms/fields.tsx'
import { file } from '#platform/forms/file-field.tsx'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { moveOn } from './improvement-store.ts'
import { aheadProblem, endedProblem, improvementAddress, inShort } from './improvement.ts'
import { aboveImprovement, examplesThatAre, openOwnImprovement } from './open-improvement.ts'
import { stepBy, WhatWasPromised } from './step.tsx'

/** An improvement is done: on which day, what is different now, and what shows it. */
export const completeImprovement = task({
  path: '/self-assessment/improvements/:improvement/done',
  may: 'answer a return',
  forSome: true,
  examples: examplesThatAre(false),
  find: openOwnImprovement,
  title: ({ title }) => `Mark as done: ${inShort(title)}`,
  above: (improvement) => aboveImprovement(improvement),
  before: (improvement) => <WhatWasPromised improvement={improvement} />,
  button: 'Mark as done',
  begin: (_, visit) => dayAnswers('happenedOn', visit.today),

  fields: {
    happenedOn: day('On which day was it done?'),
    says: text('What is different now, because it was done?', {
      long: true,
      most: 2_000,
      hint: 'For children, families or practice, and how you know: not only that it was done. Never a name or a detail of a child',
    }),
    proof: file('What shows it?'),
  },

  check: (answers, improvement, visit) => [
    ...endedProblem(improvement, 'happenedOn'),
    ...aheadProblem(answers.happenedOn, visit.today, 'happenedOn'),
  ],

  async save(visit, improvement, { proof, ...answers }) {
    const at = improvementAddress(improvement.id)
    const within = { agency: improvement.agencyId }
    await moveOn(visit.db, improvement, stepBy(visit, improvement, { ...answers, kind: 'done' }))
    if (proof) await addEvidence(visit, at, 'read a whole return', proof, within)
    await record(visit, 'improvement done', at, { ...answers, ...(proof && { proof: proof.name }) }, within)
    return at
  },
})

/** An improvement will not be made after all: why, and from which day. It stays in the plan. */
export const dropImprovement = task({
  path: '/self-assessment/improvements/:improvement/drop',
  may: 'answer a return',
  forSome: true,
  examples: examplesThatAre(false),
  find: openOwnImprovement,
  title: ({ title }) => `Drop: ${inShort(title)}`,
  above: (improvement) => aboveImprovement(improvement),
  before: (improvement) => <WhatWasPromised improvement={improvement} />,
  button: 'Drop it',
  begin: (_, visit) => dayAnswers('happenedOn', visit.today),

  fields: {
    says: text('Why will it not be made?', { long: true, most: 2_000, hint: 'Never a name or a detail of a child' }),
    happenedOn: day('On which day was that decided?'),
  },

  check: (answers, improvement, visit) => [
    ...endedProblem(improvement, 'says'),
    ...aheadProblem(answers.happenedOn, visit.today, 'happenedOn'),
  ],

  async save(visit, improvement, answers) {
    const at = improvementAddress(improvement.id)
    await moveOn(visit.db, improvement, stepBy(visit, improvement, { ...answers, kind: 'dropped' }))
    await record(visit, 'improvement dropped', at, answers, { agency: improvement.agencyId })
    return at
  },
})

/** What was done or dropped in error, or did not last, is taken up again, with the reason. */
export const takeUpImprovement = task({
  path: '/self-assessment/improvements/:improvement/take-up-again',
  may: 'answer a return',
  forSome: true,
  examples: examplesThatAre(true),
  find: openOwnImprovement,
  title: ({ title }) => `Take up again: ${inShort(title)}`,
  above: (improvement) => aboveImprovement(improvement),
  before: (improvement) => <WhatWasPromised improvement={improvement} />,
  button: 'Take it up again',

  fields: { says: text('Why?', { most: 400, hint: 'Never a name or a detail of a child' }) },

  check: (_, { state }) => (state === 'open' ? [{ field: 'says', says: 'This improvement is open already' }] : []),

  async save(visit, improvement, answers) {
    const at = improvementAddress(improvement.id)
    const step = { ...answers, kind: 'taken up again', happenedOn: visit.today }
    await moveOn(visit.db, improvement, stepBy(visit, improvement, step))
    await record(visit, 'improvement taken up again', at, answers, { agency: improvement.agencyId })
    return at
  },
})
