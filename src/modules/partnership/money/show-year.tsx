import { inWords } from '#platform/calendar/day.ts'
import { HistoryList } from '#platform/history/history-list.tsx'
import { historyOf } from '#platform/history/history.ts'
import { Button } from '#platform/ui/govuk/buttons.tsx'
import { FactsBar, Section } from '#platform/ui/glance.tsx'
import { PageHeading } from '#platform/ui/layout.tsx'
import { inPounds } from '#platform/amounts/amount.ts'
import { may } from '#platform/visit.ts'
import { page } from '#platform/web/route.tsx'
import { AgreementTable } from '../agreement-table.tsx'
import { publicationThatStands, totalsOf, yearInWords, type YearRecorded } from './budget.ts'
import { ContributionTable } from './contribution-table.tsx'
import { Receipts } from './receipts.tsx'
import { BudgetStands, Notes } from './list-years.tsx'
import { Shares } from './shares.tsx'
import { IncomeTable, SpendingTable } from './spending-table.tsx'
import { notesOf } from './store.ts'
import { aboveMoney, budgetAsked, yearExamples } from './year-pages.ts'

/** One year of money: each partner's share, what came, what was spent against what was planned, and who agreed. */
export const showYear = page({
  path: '/money/:year',
  may: 'see the money',
  examples: yearExamples,

  async show(visit, params) {
    const { year, partners, sharing, recorded } = await budgetAsked(visit, params)
    const at = `/money/${year.id}`
    const mayKeep = may(visit, 'keep the money')
    const mayAgree = may(visit, 'agree the budget') && publicationThatStands(recorded) === null
    return {
      title: `Money in ${yearInWords(year)}`,
      above: aboveMoney(),
      ownHeading: true,
      body: (
        <>
          <PageHeading
            over={`${inWords(year.begins)} to ${inWords(year.ends)}`}
            says={`Money in ${yearInWords(year)}`}
            lede={<BudgetStands recorded={recorded} partners={partners} />}
            deeds={
              mayAgree ? (
                <Button href={`${at}/agree`}>Agree or differ</Button>
              ) : (
                mayKeep && <Button href={`${at}/add-contribution`}>Add a contribution</Button>
              )
            }
          />
          <FactsBar facts={factsOf(recorded)} />
          {mayKeep && (
            <p>
              <a href={`${at}/plan`}>Plan spending</a>. <a href={`${at}/record-spending`}>Record spending</a>.{' '}
              <a href={`${at}/record-charge`}>Record income from charges</a>.{' '}
              <a href={`${at}/carry-forward`}>Put right what was carried forward</a>.{' '}
              <a href={`${at}/publish`}>Publish the budget</a>.
            </p>
          )}
          <Section title="Each partner’s share" quiet="Equal partners, always in this order">
            <Shares partners={sharing} recorded={recorded} />
          </Section>
          <Section title="Contributions" id="contributions">
            <ContributionTable recorded={recorded} mayRecord={mayKeep} today={visit.today} />
          </Section>
          <Receipts recorded={recorded} mayCorrect={mayKeep} />
          <Section title="Spending by head" id="spending">
            <SpendingTable recorded={recorded} mayCorrect={mayKeep} />
          </Section>
          <Section title="Income from charges" id="income">
            <IncomeTable recorded={recorded} mayCorrect={mayKeep} />
          </Section>
          <Section title="Who agreed to the budget" id="agreed" quiet="It stands only on all of them">
            <AgreementTable
              partners={partners}
              agreements={recorded.agreements}
              wording={year.version}
              of="the budget as it stands"
            />
          </Section>
          <Notes notes={await notesOf(visit.db, year.id)} add={mayKeep ? `/money/add-note?year=${year.id}` : null} />
          <HistoryList lines={await historyOf(visit.db, at)} />
        </>
      ),
    }
  },
})

function factsOf(recorded: YearRecorded) {
  const totals = totalsOf(recorded)
  return [
    { figure: inPounds(recorded.year.carriedIn), says: 'carried forward' },
    { figure: inPounds(totals.promised), says: 'promised in cash', href: '#contributions' },
    { figure: inPounds(totals.received), says: 'received', href: '#contributions' },
    { figure: inPounds(totals.charges), says: 'from charges', href: '#income' },
    { figure: inPounds(totals.planned), says: 'planned', href: '#spending' },
    { figure: inPounds(totals.spent), says: 'spent', href: '#spending' },
    { figure: inPounds(totals.left), says: 'left of what came in' },
    ...(totals.balance !== null && totals.balance < 0
      ? [{ figure: inPounds(-totals.balance), says: 'planned beyond what is promised and carried forward' }]
      : []),
  ]
}
