import { money } from '#platform/amounts/money-field.tsx'
import { pick, text } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { yearInWords } from './budget.ts'
import { addLines, allHeads, nextVersion } from './store.ts'
import { aboveMoney, budgetAsked, yearExamples, type BudgetAsked } from './year-pages.ts'

/** What a year plans to spend under one head is settled, or changed with the reason; the first amount stays in sight. The partners then agree again. */
export const planHead = task({
  path: '/money/:year/plan',
  may: 'keep the money',
  title: ({ year }: BudgetAsked) => `Plan spending in ${yearInWords(year)}`,
  examples: yearExamples,
  above: ({ year }) => aboveMoney(year),
  before: () => <p>Any change of the budget asks each of the three partners to agree to it again.</p>,
  fields: async ({ db }) => ({
    headId: pick(
      'Under which head?',
      (await allHeads(db)).map(({ id, name }) => ({ id, says: name })),
      { hint: 'Heads are added under Money' },
    ),
    pence: money('How much is planned?'),
    why: text('Why, if it is changed?', { optional: true, most: 400 }),
  }),
  find: budgetAsked,
  check: ({ headId, pence, why }, { recorded }) => {
    const last = recorded.lines.findLast((line) => line.headId === headId)
    if (last && last.pence === pence) return [{ field: 'pence', says: 'This is what is planned already' }]
    return last && !why
      ? [{ field: 'why', says: 'Say why the plan is changed; what it was before stays in sight' }]
      : []
  },

  async save(visit, { year }, answers) {
    const ofVersion = await nextVersion(visit.db, year.id, { from: year.version })
    await addLines(visit.db, [{ yearId: year.id, ...answers, ofVersion, knownOn: visit.today }])
    await record(visit, 'spending planned', `/money/${year.id}`, answers)
    return `/money/${year.id}#spending`
  },
})
