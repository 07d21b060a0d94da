import { choice, day, text } from '#platform/forms/fields.tsx'
import { dayAnswers, orElse } from '#platform/forms/field.ts'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { addSteps } from './improvement-store.ts'
import { aheadProblem, endedProblem, improvementAddress, inShort, ratings } from './improvement.ts'
import { aboveImprovement, examplesThatAre, openOwnImprovement } from './open-improvement.ts'
import { stepBy, WhatWasPromised } from './step.tsx'

/** How an improvement goes: a dated note, and how whoever writes it sees it. Two may each add one, so there is nothing to overwrite. */
export const sayHowItGoes = task({
  path: '/self-assessment/improvements/:improvement/progress',
  may: 'answer a return',
  forSome: true,
  examples: examplesThatAre(false),
  // Nobody who adds a note is told that somebody else added one.
  find: async (visit, params) => {
    const { version: _, ...found } = await openOwnImprovement(visit, params)
    return found
  },
  title: ({ title }) => `Say how it goes: ${inShort(title)}`,
  above: (improvement) => aboveImprovement(improvement),
  before: (improvement) => <WhatWasPromised improvement={improvement} />,
  begin: (_, visit) => ({ rating: 'not said', ...dayAnswers('happenedOn', visit.today) }),

  fields: {
    says: text('How is it going?', { long: true, most: 2_000, hint: 'Never a name or a detail of a child' }),
    rating: orElse(
      choice('How do you see it?', {
        'on course': ratings['on course'].says,
        'at risk': ratings['at risk'].says,
        'off course': ratings['off course'].says,
        'not said': 'I would rather not say',
      }),
      'not said',
    ),
    happenedOn: day('On which day does it stand so?'),
  },

  check: (answers, improvement, visit) => [
    ...endedProblem(improvement, 'says'),
    ...aheadProblem(answers.happenedOn, visit.today, 'happenedOn'),
  ],

  async save(visit, improvement, { rating, ...answers }) {
    const note = { ...answers, kind: 'progress', rating: rating === 'not said' ? null : rating }
    await addSteps(visit.db, [stepBy(visit, improvement, note)])
    const at = improvementAddress(improvement.id)
    await record(visit, 'said how an improvement goes', at, note, { agency: improvement.agencyId })
    return at
  },
})
