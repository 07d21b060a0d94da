import { whenInWords } from '#platform/calendar/when.ts'
import { Status } from '#platform/ui/marks.tsx'
import type { Quorum } from '../attendance/quorum.ts'
import { carriedOut, type ActionsCounted } from './carried-out.ts'
import { decisionStanding, stancesInWords } from './decision.ts'

type Listed = {
  id: number
  title: string
  decidedBy: string
  happenedOn: string
  status: string
  statutory: boolean
  replacedBy: number | null
  meetingId: number | null
  noticeKind: string | null
}

/** What is told of decisions beside their own rows: how far each is carried out, and whether the meeting it was taken at was quorate. */
export type ToldOfDecisions = { actions: Map<number, ActionsCounted>; quorums: Map<number, Quorum> }
type Stance = { decisionId: number; how: string; shortName: string }

/** Decisions in rows: what, who, when, how the partners stood, and whether it still stands. */
export const DecisionTable = ({
  caption,
  rows,
  stances,
  told: { actions, quorums },
}: {
  caption: string
  rows: readonly Listed[]
  stances: readonly Stance[]
  told: ToldOfDecisions
}) => {
  const byDecision = Map.groupBy(stances, (stance) => stance.decisionId)
  return (
    <table class="table stack">
      <caption class="govuk-visually-hidden">{caption}</caption>
      <thead>
        <tr>
          {['Decision', 'Decided by', 'When', 'Partners', 'Stands', 'Carried out'].map((head) => (
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
              <Status {...decisionStanding(row.status, row.replacedBy !== null, row.noticeKind)} />
              {row.meetingId && quorums.get(row.meetingId)?.is === 'not quorate' && (
                <span class="quiet"> without a quorum</span>
              )}
            </td>
            <td data-head="Carried out:">
              {actions.has(row.id) ? (
                <Status {...carriedOut(actions.get(row.id)!)} />
              ) : (
                <span class="quiet">No action</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
