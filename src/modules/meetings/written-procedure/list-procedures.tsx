import { inWords } from '#platform/calendar/day.ts'
import { HistoryList } from '#platform/history/history-list.tsx'
import { historyOf } from '#platform/history/history.ts'
import { Section } from '#platform/ui/glance.tsx'
import { Button } from '#platform/ui/govuk/buttons.tsx'
import { PageHeading } from '#platform/ui/layout.tsx'
import { Status } from '#platform/ui/marks.tsx'
import { PagedTable, pageAsked } from '#platform/ui/paging.tsx'
import { may } from '#platform/visit.ts'
import { page } from '#platform/web/route.tsx'
import { carriedWhen, endings, ruleOn, type CarriedWhen } from './procedure.ts'
import { proceduresPage, rules } from './store.ts'
import { wholeOf, type WholeProcedure } from './whole-procedure.ts'

/** What was put in writing, latest first: to whom, until when, how many have answered and what came of it; and the rule in force. */
export const listProcedures = page({
  path: '/written-procedures',
  may: 'see written procedures',

  async show(visit) {
    const number = pageAsked(visit)
    const { rows, count } = await proceduresPage(visit.db, number)
    const all = await rules(visit.db)
    const rule = ruleOn(all, visit.today)
    const others = all.filter(({ id }) => id !== rule?.id)
    return {
      title: 'Decisions in writing',
      above: [
        { says: 'Meetings', href: '/meetings' },
        { says: 'Decisions', href: '/decisions' },
      ],
      ownHeading: true,
      body: (
        <>
          <PageHeading
            says="Decisions in writing"
            lede="What could not wait for a meeting, put to those who decide. Anybody asked may stop it by asking for a meeting."
            deeds={
              may(visit, 'put decisions in writing') && (
                <Button href="/written-procedures/put">Put a decision in writing</Button>
              )
            }
          />
          <PagedTable
            caption="Decisions put in writing, latest first"
            heads={['Proposed decision', 'Asked', 'Answer by', 'Answered', 'Stands']}
            rows={await wholeOf(visit.db, rows, visit.today)}
            none="Nothing has been put in writing yet."
            at="/written-procedures"
            page={number}
            count={count}
          >
            {(row) => (
              <tr key={row.id}>
                <th scope="row">
                  <a href={`/written-procedures/${row.id}`}>{row.title}</a>
                  {row.statutory && <span class="quiet"> for all the partners by law</span>}
                </th>
                <td data-head="Asked">{row.asked.map(({ shortName }) => shortName).join(', ')}</td>
                <td data-head="Answer by">{inWords(row.text.closesOn)}</td>
                <td data-head="Answered">
                  {row.answers.length} of {row.asked.length}
                </td>
                <td>
                  <Status {...standingOfProcedure(row)} />
                </td>
              </tr>
            )}
          </PagedTable>
          <Section title="The rule" id="rule" quiet={rule && `in force since ${inWords(rule.fromOn)}`}>
            <p>
              {rule
                ? `Those asked have ${rule.workingDays} working days. ${carriedWhen[rule.carriedWhen as CarriedWhen]}: then it is carried.`
                : 'No rule has been set: everybody who is asked has to agree.'}{' '}
              What the law gives to the three partners is carried only when all of them agree.
              {rule?.becauseSays && ` It rests on ${rule.becauseSays}.`}
            </p>
            {others.length > 0 && (
              <ul class="bullets">
                {others.map((each) => (
                  <li key={each.id}>
                    From {inWords(each.fromOn)}: {each.workingDays} working days,{' '}
                    {carriedWhen[each.carriedWhen as CarriedWhen].toLowerCase()}
                  </li>
                ))}
              </ul>
            )}
            {may(visit, 'set the rule for decisions in writing') && (
              <p>
                <a href="/written-procedures/set-rule">Set the rule from another day</a>
              </p>
            )}
          </Section>
          <HistoryList lines={await historyOf(visit.db, '/written-procedures')} />
        </>
      ),
    }
  },
})

/** How a proposed decision stands: what came of it, or that it is open, or is over and has still to be closed. */
export function standingOfProcedure({ end, outcome }: Pick<WholeProcedure, 'end' | 'outcome'>) {
  if (end) return endings[end.how]!
  return outcome.is === 'open'
    ? { is: 'next' as const, says: 'Open' }
    : { is: 'late' as const, says: `To be closed: ${endings[outcome.is]!.says.toLowerCase()}` }
}
