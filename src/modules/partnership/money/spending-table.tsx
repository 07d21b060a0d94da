import { whenInWords } from '#platform/calendar/when.ts'
import { inPounds } from '#platform/amounts/amount.ts'
import { Empty } from '#platform/ui/glance.tsx'
import { isStruckOut } from './corrections/correction.ts'
import { Lines } from './corrections/lines.tsx'
import { headsStanding, totalsOf, varianceInWords, type YearRecorded } from './budget.ts'

/** What was planned and spent under each head, and how far the one lies from the other; the payments beneath. */
export const SpendingTable = ({ recorded, mayCorrect }: { recorded: YearRecorded; mayCorrect: boolean }) => {
  const heads = headsStanding(recorded)
  const totals = totalsOf(recorded)
  if (heads.length === 0) return <Empty says="Nothing is planned or spent yet." />
  return (
    <>
      <table class="table stack">
        <caption class="govuk-visually-hidden">Spending by head</caption>
        <thead>
          <tr>
            <th scope="col">Head</th>
            {['Planned', 'Spent', 'Against the plan'].map((name) => (
              <th key={name} scope="col" class="num">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {heads.map(({ head, first, planned, spent, variance }) => (
            <tr key={head.id}>
              <th scope="row">{head.name}</th>
              <td class="num" data-head="Planned">
                {first !== null && (
                  <>
                    <del class="was">{inPounds(first)}</del>{' '}
                  </>
                )}
                {planned === null ? 'Nothing planned' : inPounds(planned)}
              </td>
              <td class="num" data-head="Spent">
                {inPounds(spent)}
              </td>
              <td class="num" data-head="Against the plan">
                {varianceInWords(variance)}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">All</th>
            <td class="num" data-head="Planned">
              {inPounds(totals.planned)}
            </td>
            <td class="num" data-head="Spent">
              {inPounds(totals.spent)}
            </td>
            <td class="num" data-head="Against the plan">
              {varianceInWords(totals.planned === null ? null : totals.spent - totals.planned)}
            </td>
          </tr>
        </tfoot>
      </table>
      {recorded.spending.length > 0 && (
        <details class="figures">
          <summary>Each payment, {recorded.spending.filter((each) => !isStruckOut(each)).length} in all</summary>
          <Lines
            counting={recorded.spending}
            putRight={recorded.putRight.spending}
            at={mayCorrect ? '/money/spending' : null}
            says={(each) => (
              <>
                {inPounds(each.pence)}, {each.says}{' '}
                <span class="quiet">
                  {recorded.heads.find(({ id }) => id === each.headId)?.name}, {whenInWords(each.happenedOn)}
                </span>
              </>
            )}
          />
        </details>
      )}
    </>
  )
}

/** What came in by charging for something. */
export const IncomeTable = ({
  recorded: { charges, putRight },
  mayCorrect,
}: {
  recorded: Pick<YearRecorded, 'charges' | 'putRight'>
  mayCorrect: boolean
}) =>
  charges.length === 0 ? (
    <Empty says="No income from charges is recorded." />
  ) : (
    <Lines
      counting={charges}
      putRight={putRight.charges}
      at={mayCorrect ? '/money/charges' : null}
      says={(charge) => (
        <>
          {inPounds(charge.pence)}, {charge.says} <span class="quiet">{whenInWords(charge.happenedOn)}</span>
        </>
      )}
    />
  )
