import { inPounds } from '#platform/amounts/amount.ts'
import { BarChart } from '#platform/ui/chart.tsx'
import type { Partner } from '../agreement.ts'
import { shareInWords, sharesOf, type Share, type YearRecorded } from './budget.ts'

/** What each partner gives, in words and numbers and drawn: always all of them, always in the same order, never by size. */
export const Shares = ({ partners, recorded }: { partners: readonly Partner[]; recorded: YearRecorded }) => {
  const shares = sharesOf(partners, recorded)
  return (
    <>
      <BarChart
        id="shares"
        title="Cash promised by each partner"
        note="What has been received, and what is still to come"
        of="Pounds"
        by="Partner"
        figure={inPounds}
        words={{ done: 'Received', next: 'Still to come' }}
        bars={shares
          .filter((share) => share.promised !== null && share.received !== null)
          .map((share) => ({
            says: share.partner.name,
            count: share.promised!,
            parts: [
              { is: 'done', count: Math.min(share.received!, share.promised!) },
              { is: 'next', count: Math.max(share.promised! - share.received!, 0) },
            ],
          }))}
      />
      <table class="table stack">
        <caption class="govuk-visually-hidden">What each partner gives in the year</caption>
        <thead>
          <tr>
            <th scope="col">Partner</th>
            {['Promised in cash', 'Share of the partners’ cash', 'Received', 'In kind, worth'].map((head) => (
              <th key={head} scope="col" class="num">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shares.map((share) => (
            <tr key={share.partner.id}>
              <th scope="row">{share.partner.name}</th>
              <td class="num" data-head="Promised in cash">
                {amount(share, 'cash', share.promised)}
              </td>
              <td class="num" data-head="Share">
                {share.recorded.cash ? shareInWords(share.share) : 'None recorded'}
              </td>
              <td class="num" data-head="Received">
                {amount(share, 'cash', share.received)}
              </td>
              <td class="num" data-head="In kind">
                {amount(share, 'inKind', share.inKind)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

/** None recorded, not known and nought are three things. */
const amount = ({ recorded }: Share, kind: keyof Share['recorded'], pence: number | null): string =>
  recorded[kind] ? inPounds(pence) : 'None recorded'
