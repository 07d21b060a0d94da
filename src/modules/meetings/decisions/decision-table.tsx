import { whenInWords } from '#platform/calendar/when.ts'
import { Status } from '#platform/ui/marks.tsx'
import { decisionStanding, stancesInWords } from './decision.ts'

type Listed = {
  id: number
  title: string
  decidedBy: string
  happenedOn: string
  status: string
  statutory: boolean
  replacedBy: number | null
}
type Stance = { decisionId: number; how: string; shortName: string }

/** Decisions in rows: what, who, when, how the partners stood, and whether it still stands. */
export const DecisionTable = ({
  caption,
  rows,
  stances,
}: {
  caption: string
  rows: readonly Listed[]
  stances: readonly Stance[]
}) => {
  const byDecision = Map.groupBy(stances, (stance) => stance.decisionId)
  return (
    <table class="table stack">
      <caption class="govuk-visually-hidden">{caption}</caption>
      <thead>
        <tr>
          {['Decision', 'Decided by', 'When', 'Partners', 'Stands'].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              <a href={`/decisions/${row.id}`}>{row.title}</a>
              {row.statutory && <span class="quiet"> for all the partners by law</span>}
            </th>
            <td data-head="By">{row.decidedBy}</td>
            <td>{whenInWords(row.happenedOn)}</td>
            <td data-head="Partners:">{stancesInWords(byDecision.get(row.id) ?? [])}</td>
            <td>
              <Status {...decisionStanding(row.status, row.replacedBy !== null)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
