import { dayAnswers } from '#platform/forms/field.ts'
import { day, text, when } from '#platform/forms/fields.tsx'
import { whenInWords } from '#platform/calendar/when.ts'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { moveOn } from './improvement-store.ts'
import { aheadProblem, dueInWords, endedProblem, improvementAddress, inShort } from './improvement.ts'
import { aboveImprovement, examplesThatAre, openOwnImprovement } from './open-improvement.ts'
import { stepBy, WhatWasPromised } from './step.tsx'

/** An improvement gets another date, with the reason. The dates before stay in sight. */
export const giveAnotherDate = task({
  path: '/self-assessment/improvements/:improvement/another-date',
  may: 'answer a return',
  forSome: true,
  examples: examplesThatAre(false),
  find: openOwnImprovement,
  title: ({ title }) => `Another date: ${inShort(title)}`,
  above: (improvement) => aboveImprovement(improvement),
  before: (improvement) => (
    <>
      <WhatWasPromised improvement={improvement} />
      <p class="quiet">By when now: {dueInWords(improvement)}. The first date stays in sight.</p>
    </>
  ),
  begin: (_, visit) => dayAnswers('happenedOn', visit.today),

  fields: {
    toDue: when('What is the new date?'),
    says: text('Why?', { most: 400, hint: 'Never a name or a detail of a child' }),
    happenedOn: day('When was that decided?'),
  },

  check: (answers, improvement, visit) => [
    ...endedProblem(improvement, 'toDue'),
    ...(answers.toDue === improvement.due ? [{ field: 'toDue', says: 'That is the date it has already' }] : []),
    ...aheadProblem(answers.happenedOn, visit.today, 'happenedOn'),
  ],

  async save(visit, improvement, answers) {
    await moveOn(visit.db, improvement, stepBy(visit, improvement, { ...answers, kind: 'another date' }))
    const at = improvementAddress(improvement.id)
    await record(
      visit,
      `date of an improvement changed from ${whenInWords(improvement.due)} to ${whenInWords(answers.toDue)}`,
      at,
      answers,
      { agency: improvement.agencyId },
    )
    return at
  },
})
