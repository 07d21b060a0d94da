import { choice, number, text } from '../forms/fields.tsx'
import { record } from '../history/history.ts'
import type { Problem } from '../problem.ts'
import type { Visit } from '../visit.ts'
import { task } from '../web/route.tsx'
import { addRhythm, rhythmNow } from './store.ts'

const yesOrNo = { yes: 'Yes', no: 'No' }

/** The manager settles when letters go, at which steps, and when the lead of an agency is told. The rule before stays in sight. */
export const settleLetters = task({
  path: '/letters/settle',
  may: 'settle when letters go',
  title: 'Settle when letters go',
  above: () => [{ says: 'Letters', href: '/letters' }],
  find: ({ db }: Visit) => rhythmNow(db),
  fields: {
    before: text('How many days before a due date is it in a letter?', {
      optional: true,
      most: 60,
      hint: 'Whole numbers from 1 to 365 with commas between, ten at most: 30, 14, 7, 1',
    }),
    onTheDay: choice('And on the day itself?', yesOrNo),
    after: text('How many days after, while it is late?', { optional: true, most: 60, hint: 'Such as: 1, 7, 14' }),
    thenEvery: number('After the last of those, again every how many days?', {
      optional: true,
      least: 1,
      most: 365,
      hint: 'Leave it empty and nothing more is said of it, but on the weekly letter',
    }),
    countsIn: choice('Are these days or working days?', { days: 'Days', 'working days': 'Working days' }),
    tellLeadAfter: number('Late for how many days, is the lead of the agency told?', {
      optional: true,
      least: 1,
      most: 365,
      hint: 'The safeguarding partner of the agency whose it is. Where it has none, the office. Both letters say so. Empty: nobody is told',
    }),
    waitingAgain: number('What waits on somebody and has no date: again after how many days?', { least: 1, most: 365 }),
    workingDaysOnly: choice('Do letters go on working days only?', yesOrNo, {
      hint: 'A step on a weekend or holiday is then said before it, or after it where the date has passed',
    }),
    hour: number('From which hour of the day?', {
      least: 0,
      most: 23,
      hint: 'In London, 0 to 23: 7 is seven in the morning',
    }),
    why: text('Why so?', { hint: 'Such as: agreed by the board in May' }),
  },
  begin: ({ rhythm }) => ({
    before: rhythm.stepsBefore.join(', '),
    onTheDay: rhythm.onTheDay ? 'yes' : 'no',
    after: rhythm.stepsAfter.join(', '),
    thenEvery: rhythm.thenEvery?.toString(),
    countsIn: rhythm.countsIn,
    tellLeadAfter: rhythm.tellLeadAfter?.toString(),
    waitingAgain: String(rhythm.waitingAgain),
    workingDaysOnly: rhythm.workingDaysOnly ? 'yes' : 'no',
    hour: String(rhythm.hour),
  }),
  check({ before, after, onTheDay, tellLeadAfter }) {
    const problems: Problem[] = []
    for (const [field, words] of Object.entries({ before, after }))
      if (stepsIn(words) === null)
        problems.push({
          field,
          says: 'Enter whole numbers from 1 to 365 with commas between, ten at most, such as 14, 7, 1',
        })
    if (!problems.length && !before && !after && onTheDay === 'no' && tellLeadAfter === null)
      problems.push({ field: 'before', says: 'Leave at least one step: with none, no letter ever speaks of a date' })
    return problems
  },
  async save(visit, { version }, { before, after, why, onTheDay, workingDaysOnly, ...settled }) {
    const rhythm = {
      ...settled,
      stepsBefore: stepsIn(before)!.toSorted((one, other) => other - one),
      stepsAfter: stepsIn(after)!.toSorted((one, other) => one - other),
      onTheDay: onTheDay === 'yes',
      workingDaysOnly: workingDaysOnly === 'yes',
    }
    await addRhythm(visit.db, { ...rhythm, why, setBy: visit.who.name, setAt: visit.now }, version)
    await record(visit, 'letters settled', '/letters', { ...rhythm, why })
    return '/letters'
  },
})

/** '30, 14, 7' as numbers, none of them twice; null when it is not that. */
export function stepsIn(words: string | null): number[] | null {
  const steps = (words ?? '').split(',').map((each) => each.trim())
  if (steps.length === 1 && steps[0] === '') return []
  if (steps.length > 10 || !steps.every((each) => /^[1-9]\d{0,2}$/.test(each) && Number(each) <= 365)) return null
  return [...new Set(steps.map(Number))]
}
