import { Mark } from '#platform/ui/marks.tsx'
import { AgencyGrid, pies } from './agency-grid.tsx'
import { cellInWords, mostCommon, partAddress, type Cell } from './analysis.ts'
import type { CellPoint, GridRow, PartOfRound, PointOfRound } from './analysis-store.ts'

/** What one agency's answers to one standard come to: nothing where none of them stands at a point. */
export function cellOf(points: readonly CellPoint[]): Cell | null {
  const at = points.filter(({ standing }) => standing === 'at a point')
  if (at.length === 0) return null
  const sum = (some: readonly CellPoint[]) => some.reduce((count, each) => count + each.count, 0)
  return {
    answered: sum(at),
    meeting: sum(at.filter(({ meets }) => meets)),
    ...mostCommon(at.map(({ says, shade, count }) => ({ says: says!, shade: shade ?? 0, count }))),
  }
}

/** What the tints of the grid mean, in the words of the scales of this round. */
export const KeyToGrid = ({ points }: { points: readonly PointOfRound[] }) => (
  <ul class="key">
    {[0, 1, 2, 3, 4].flatMap((shade) => {
      const says = [...new Set(points.filter((each) => each.applies && each.shade === shade).map((each) => each.says))]
      return says.length === 0
        ? []
        : [
            <li key={shade}>
              <i class={`shade-${shade}`}>
                <Mark name={pies[shade]!} />
              </i>
              {says.join(' or ')}
            </li>,
          ]
    })}
    <li>
      <i>
        <Mark name="apart" />
      </i>
      Nothing at a point
    </li>
    <li class="quiet">Darker means more to do</li>
  </ul>
)

/**
 * Standards by agencies, grouped by heading. A cell is as dark as the most common point of the agency's answers to the standard, and says how
 * many of them meet the minimum. Who is exempt, nil or has not returned is one cell in words. The agencies stand in order of name: no sum ranks them.
 */
export const Heatmap = ({
  roundId,
  parts,
  rows,
  cells,
  meeting,
}: {
  roundId: number
  parts: readonly PartOfRound[]
  rows: readonly GridRow[]
  cells: readonly CellPoint[]
  meeting: ReadonlyMap<number, { meeting: number; answered: number }>
}) => {
  const ofCell = Map.groupBy(cells, ({ returnId, partId }) => `${returnId} ${partId}`)
  return (
    <AgencyGrid
      caption="How far each agency meets each standard"
      columns={parts}
      rows={rows}
      keyOf={({ id }) => id}
      head={(part) => (
        <a href={partAddress(roundId, part.id)} aria-label={`${part.reference} ${part.title}`}>
          <b>{part.reference}</b>
          <span aria-hidden="true">{part.title.split(' ')[0]}</span>
        </a>
      )}
      cell={(row, { id }) => <HeatCell cell={cellOf(ofCell.get(`${row.returnId} ${id}`) ?? [])} />}
      foot={
        <tfoot>
          <tr>
            <th scope="row">Meet the minimum in all of it</th>
            {parts.map((part) => (
              <td key={part.id}>{meeting.get(part.id)?.meeting ?? 0}</td>
            ))}
          </tr>
          <tr class="out-of">
            <th scope="row">out of those that answered</th>
            {parts.map((part) => (
              <td key={part.id}>{meeting.get(part.id)?.answered ?? 0}</td>
            ))}
          </tr>
        </tfoot>
      }
      beneath={
        <ol class="short small">
          {parts.map((part) => (
            <li key={part.id}>
              <b>{part.reference}</b> {part.title}
            </li>
          ))}
        </ol>
      }
    />
  )
}

const HeatCell = ({ cell }: { cell: Cell | null }) =>
  cell === null ? (
    <td class="vn">
      <Mark name="apart" />
      <span class="govuk-visually-hidden">Nothing at a point</span>
    </td>
  ) : (
    <td class={`shade-${cell.shade}`}>
      <Mark name={pies[cell.shade]!} />
      {cell.answered > 1 && (
        <span class="heat__share" aria-hidden="true">
          {cell.meeting}/{cell.answered}
        </span>
      )}
      <span class="govuk-visually-hidden">{cellInWords(cell)}</span>
    </td>
  )
