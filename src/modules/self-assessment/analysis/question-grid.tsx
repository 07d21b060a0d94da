import { Mark } from '#platform/ui/marks.tsx'
import { answerAddress } from '../returns/answer.ts'
import { AgencyGrid, pies } from './agency-grid.tsx'
import { stands } from './analysis.ts'
import type { GridRow } from './analysis-store.ts'
import type { QuestionCell } from './part-store.ts'

/** The questions of one standard by agencies, each cell the point itself; the agencies in order of heading and name. */
export const QuestionGrid = ({
  questions,
  rows,
  cells,
}: {
  questions: readonly { reference: string; asks: string }[]
  rows: readonly GridRow[]
  cells: readonly QuestionCell[]
}) => {
  const ofCell = new Map(cells.map((cell) => [`${cell.returnId} ${cell.reference}`, cell]))
  return (
    <AgencyGrid
      caption="What each agency answered to each question"
      columns={questions}
      rows={rows}
      keyOf={({ reference }) => reference}
      head={({ reference, asks }) => (
        <>
          <b>{reference}</b>
          <span class="govuk-visually-hidden">{asks}</span>
        </>
      )}
      cell={(row, { reference }) => <PointCell cell={ofCell.get(`${row.returnId} ${reference}`)} />}
    />
  )
}

const PointCell = ({ cell }: { cell: QuestionCell | undefined }) => {
  const at = cell?.standing === 'at a point'
  const inside = (
    <>
      <Mark name={at ? pies[cell.shade ?? 0]! : 'apart'} />
      <span class="govuk-visually-hidden">{at ? cell.says : stands[cell?.standing ?? 'not answered']}</span>
    </>
  )
  return (
    <td class={at ? `shade-${cell.shade ?? 0}` : 'vn'}>
      {cell?.answerId ? (
        <a class="heat__cell" href={answerAddress(cell.answerId)}>
          {inside}
        </a>
      ) : (
        inside
      )}
    </td>
  )
}
