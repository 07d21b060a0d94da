import { choice } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { publicationThatStands, whyBudgetDoesNotStand, yearInWords } from './budget.ts'
import { publishBudget as writePublication } from './store.ts'
import { aboveMoney, budgetAsked, yearExamples, type BudgetAsked } from './year-pages.ts'

/** The manager says that the budget all three partners agreed to is public. Only then may a report tell what each partner gives. */
export const publishBudget = task({
  path: '/money/:year/publish',
  may: 'keep the money',
  title: ({ year }: BudgetAsked) => `Publish the budget of ${yearInWords(year)}`,
  examples: yearExamples,
  above: ({ year }) => aboveMoney(year),
  find: budgetAsked,
  before: ({ partners, recorded }) => (
    <p>
      {whyBudgetDoesNotStand(partners, recorded) ?? 'All the safeguarding partners agreed to this budget'}. Once it is
      published, the yearly report may tell what each partner gives. A later change is not told until it is agreed and
      published too.
    </p>
  ),
  fields: {
    what: choice('What is public?', {
      budget: 'The budget: what each partner gives and what is planned',
      spending: 'The budget, what was spent under each head, and the last note on whether it was worth the money',
    }),
  },
  button: 'Publish',
  check: ({ what }, { partners, recorded }) => {
    const missing = whyBudgetDoesNotStand(partners, recorded)
    if (missing) return [{ field: 'what', says: missing }]
    const there = publicationThatStands(recorded)
    return there && there.withSpending === (what === 'spending')
      ? [{ field: 'what', says: 'This is public already' }]
      : []
  },

  async save(visit, { year }, { what }) {
    await writePublication(visit.db, {
      yearId: year.id,
      ofVersion: year.version,
      withSpending: what === 'spending',
      happenedOn: visit.today,
      byName: visit.who.name,
      knownOn: visit.today,
    })
    await record(visit, 'budget published', `/money/${year.id}`, { what, version: year.version })
    return `/money/${year.id}`
  },
})
