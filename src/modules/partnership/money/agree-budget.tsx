import { choice, text } from '#platform/forms/fields.tsx'
import { inPounds } from '#platform/amounts/amount.ts'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { standsHow } from '../agreement.ts'
import { signedAs, signingAsOf, signingProblems, type SigningAs } from '../delegations/signing-as.ts'
import { SigningLine } from '../delegations/signing-line.tsx'
import { publicationThatStands, totalsOf, yearInWords } from './budget.ts'
import { addBudgetAgreements } from './store.ts'
import { aboveMoney, budgetAsked, yearExamples, type BudgetAsked } from './year-pages.ts'

type Subject = BudgetAsked & { signing: SigningAs | null }

/** A safeguarding partner agrees to exactly the budget it was shown, or differs and says why. Each speaks for itself alone. */
export const agreeBudget = task({
  path: '/money/:year/agree',
  may: 'agree the budget',
  title: ({ year }: Subject) => `Agree the budget of ${yearInWords(year)}`,
  examples: yearExamples,
  above: ({ year }) => aboveMoney(year),
  find: async (visit, params): Promise<Subject> => {
    const asked = await budgetAsked(visit, params)
    return { ...asked, signing: await signingAsOf(visit, asked.partners, 'commit money') }
  },
  before: ({ year, partners, recorded, signing }, { who }) => (
    <>
      <p>
        You speak for {partners.find(({ id }) => id === who.agencyId)?.name ?? 'no safeguarding partner'} on{' '}
        <a href={`/money/${year.id}`}>the budget of {yearInWords(year)} as it stands now</a>:{' '}
        {inPounds(totalsOf(recorded).promised)} promised in cash, {inPounds(totalsOf(recorded).planned)} planned.
      </p>
      <p>It stands only when each of the three partners agrees. Any change of it asks all three again.</p>
      <SigningLine signing={signing} />
    </>
  ),
  fields: {
    how: choice('How does your agency stand?', standsHow),
    why: text('Why, if it differs?', { optional: true, most: 1000 }),
  },
  button: 'Say so',
  check: ({ how, why }, { recorded, signing }) => [
    ...signingProblems(signing, 'how'),
    ...(publicationThatStands(recorded)
      ? [{ field: 'how', says: 'All three agreed to this budget, and it is public. Any change of it asks you again' }]
      : []),
    ...(how === 'differed' && !why
      ? [{ field: 'why', says: 'Say why your agency differs; dissent is kept in its own words' }]
      : []),
  ],

  async save(visit, { year, partners, signing }, { how, why }) {
    const agencyId = visit.who.agencyId!
    await addBudgetAgreements(visit.db, [
      {
        yearId: year.id,
        agencyId,
        ofVersion: year.version,
        how,
        why: how === 'differed' ? why : null,
        byName: visit.who.name,
        ...signedAs(signing),
        happenedOn: visit.today,
        knownOn: visit.today,
      },
    ])
    const partner = partners.find(({ id }) => id === agencyId)!.name
    await record(visit, `budget ${how} for ${partner}`, `/money/${year.id}`, {
      version: year.version,
      how,
      why,
      ...signedAs(signing),
    })
    return `/money/${year.id}#agreed`
  },
})
