import type { Day } from '#platform/calendar/day.ts'
import { lastDay, whenInWords } from '#platform/calendar/when.ts'
import { inPounds } from '#platform/amounts/amount.ts'
import { Empty } from '#platform/ui/glance.tsx'
import { Status, type Standing } from '#platform/ui/marks.tsx'
import { contributionsStanding, type ContributionStanding, type YearRecorded } from './budget.ts'

/** What was promised for a year and what came of each: the partners first, in their order, then others. */
export const ContributionTable = ({
  recorded,
  mayRecord,
  today,
}: {
  recorded: YearRecorded
  mayRecord: boolean
  today: Day
}) => {
  const rows = contributionsStanding(recorded)
  if (rows.length === 0) return <Empty says="Nothing is promised yet." />
  return (
    <table class="table stack">
      <caption class="govuk-visually-hidden">Contributions, promised and received</caption>
      <thead>
        <tr>
          <th scope="col">From</th>
          <th scope="col">What</th>
          <th scope="col" class="num">
            Promised
          </th>
          <th scope="col" class="num">
            Received
          </th>
          <th scope="col">Stands</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.contribution.id}>
            <th scope="row">{row.contribution.agency ?? row.contribution.givenBy}</th>
            <td>
              {row.contribution.says} <span class="quiet">{row.contribution.kind}</span>
            </td>
            <td class="num" data-head="Promised">
              {amount(row.contribution.pence, row.contribution.hours)}
            </td>
            <td class="num" data-head="Received">
              {row.nothingYet ? 'Nothing yet' : amount(row.received, row.receivedHours)}
            </td>
            <td>
              <Status {...standing(row, today)} />
              {mayRecord && !row.withdrawn && (
                <>
                  {' '}
                  <a href={`/money/contributions/${row.contribution.id}/record`}>
                    Say what came of it
                    <span class="govuk-visually-hidden">
                      : {row.contribution.agency ?? row.contribution.givenBy}, {row.contribution.says}
                    </span>
                  </a>
                </>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const amount = (pence: number | null, hours: number | null): string =>
  [pence !== null || !hours ? inPounds(pence) : null, hours ? `${hours} hours` : null].filter(Boolean).join(', ')

function standing(
  { contribution, withdrawn, toCome, nothingYet, awaited }: ContributionStanding,
  today: Day,
): {
  is: Standing
  says: string
} {
  if (withdrawn) return { is: 'ended', says: `Withdrawn ${whenInWords(withdrawn.happenedOn)}: ${withdrawn.why}` }
  if (nothingYet && !awaited) return { is: 'done', says: 'Nought was promised' }
  if (toCome === 0 && !nothingYet) return { is: 'done', says: 'Received' }
  if (toCome === null && !nothingYet) return { is: 'part', says: 'Received in part, or its worth is not known' }
  const due = contribution.dueOn && lastDay(contribution.dueOn)
  const by = contribution.dueOn ? `, due ${whenInWords(contribution.dueOn)}` : ''
  if (due && due < today) return { is: 'late', says: `${toCome ? `${inPounds(toCome)} to come` : 'Not received'}${by}` }
  return { is: nothingYet ? 'next' : 'part', says: `${toCome ? `${inPounds(toCome)} to come` : 'To come'}${by}` }
}
