import { dutyCalled } from '#law/duties.ts'
import { certainlyAfter } from '#platform/calendar/when.ts'
import { dateProblems } from '#platform/facts/change.ts'
import { beginOf, planAsked, settlesField } from '#platform/facts/change-fields.ts'
import { datedFields } from '#platform/facts/dated-fields.ts'
import { choice, text } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { arrangementsChangeKinds, duties, limitKept } from './arrangements.ts'
import { tellOfUs } from '../tell-change.ts'
import { addArrangementsChange, changesOfArrangements } from './store.ts'

/** Something happened to the arrangements, or is planned: they were published, paused, reviewed. */
export const recordArrangementsChange = task({
  path: '/arrangements/record-change',
  may: 'record changes of the arrangements',
  title: 'Record a change of the arrangements',
  above: () => [
    { says: 'Who we are', href: '/partnership' },
    { says: 'Safeguarding arrangements', href: '/arrangements' },
  ],

  fields: async (_, changes: Awaited<ReturnType<typeof changesOfArrangements>>) => ({
    kind: choice('What kind of change is it?', arrangementsChangeKinds),
    ...datedFields(
      'What happened, or is planned?',
      'One plain sentence without the date, such as: The arrangements were published afresh',
    ),
    duty: choice('Does it do something the law asks?', {
      none: 'No',
      ...Object.fromEntries(Object.keys(duties).map((id) => [id, dutyCalled(id)?.name ?? id])),
    } as Record<string, string>),
    reasonLate: text('If the limit was passed, why?', { optional: true, most: 400 }),
    settles: settlesField(changes, tellOfUs),
  }),
  find: (visit) => changesOfArrangements(visit.db),
  begin: (changes, visit) => ({
    ...beginOf(changes, visit),
    duty: planAsked(changes, visit)?.duty ?? 'none',
  }),

  check(answers, _, visit) {
    const problems = dateProblems(answers, visit.today)
    if (answers.duty !== 'none' && !duties[answers.duty]?.includes(answers.kind))
      problems.push({
        field: 'duty',
        says: `That duty is not done by this kind of change; choose: ${duties[answers.duty]?.map((kind) => arrangementsChangeKinds[kind as keyof typeof arrangementsChangeKinds]).join(', ')}`,
      })
    const limit = limitKept({ ...answers, duty: answers.duty })
    if (answers.reasonLate && !(limit?.doneOn && certainlyAfter(limit.doneOn, limit.due)))
      problems.push({ field: 'reasonLate', says: 'No limit was passed, so there is no reason to give' })
    return problems
  },

  async save(visit, _, answers) {
    const id = await addArrangementsChange(visit.db, {
      ...answers,
      duty: answers.duty === 'none' ? null : answers.duty,
      knownOn: visit.today,
    })
    await record(visit, 'change of the arrangements recorded', '/arrangements', { ...answers, change: id })
    return '/arrangements'
  },
})
