import type { ComponentChildren, VNode } from 'preact'
import { inWords } from '#platform/calendar/day.ts'
import { Empty } from '#platform/ui/glance.tsx'
import type { MarkName } from '#platform/ui/marks.tsx'
import { returnAddress } from '../returns/answer.ts'
import type { GridRow } from './analysis-store.ts'

/** From this many columns on a grid is moved sideways rather than squeezed. */
const mostColumns = 10

/**
 * Agencies down, standards or questions across. The agencies stand by heading and name: no sum ranks them. Who is exempt, nil or has not
 * returned is one cell in words.
 */
export function AgencyGrid<C>({
  caption,
  columns,
  rows,
  keyOf,
  head,
  cell,
  foot,
  beneath,
}: {
  /** What the grid is, for those who hear it. */
  caption: string
  columns: readonly C[]
  rows: readonly GridRow[]
  keyOf: (column: C) => string | number
  /** What stands over a column. */
  head: (column: C) => ComponentChildren
  /** The cell of one agency that returned, a `td`. */
  cell: (row: GridRow, column: C) => VNode
  foot?: VNode
  beneath?: VNode
}) {
  if (rows.length === 0) return <Empty says="Nobody who was asked is in this cut." />
  const isWide = columns.length > mostColumns
  return (
    <div class={isWide ? 'scroll' : undefined}>
      <table class={isWide ? 'heat heat--across' : 'heat'}>
        <caption class="govuk-visually-hidden">{caption}</caption>
        <colgroup>
          <col />
          {columns.map((column) => (
            <col key={keyOf(column)} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <th scope="col">Agency</th>
            {columns.map((column) => (
              <th key={keyOf(column)} scope="col">
                {head(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...Map.groupBy(rows, ({ heading }) => heading)].flatMap(([heading, own]) => [
            <tr key={heading} class="group">
              <th colSpan={columns.length + 1} scope="colgroup">
                {heading}
              </th>
            </tr>,
            ...own.map((row) => (
              <tr key={row.returnId}>
                <th scope="row">
                  <a href={returnAddress(row.returnId)} aria-label={row.agency}>
                    <span class="long">{row.agency}</span>
                    <span class="short">{row.shortName}</span>
                  </a>
                </th>
                {row.returned ? (
                  columns.map((column) => cell(row, column))
                ) : (
                  <td class="vn" colSpan={columns.length}>
                    {whyNone(row)}
                  </td>
                )}
              </tr>
            )),
          ])}
        </tbody>
        {foot}
      </table>
      {beneath}
    </div>
  )
}

/** Why an agency has no answers here, in words. */
function whyNone({ kind, reason, untilOn }: Pick<GridRow, 'kind' | 'reason' | 'untilOn'>): string {
  if (kind === 'exempt') return `Exempt${reason ? `: ${lower(reason)}` : ''}`
  if (kind === 'nil return') return `Nil return${reason ? `: ${lower(reason)}` : ''}`
  if (kind === 're-opened') return 'Opened again, and not sent in since'
  if (kind === 'sent back' || kind === 'taken back') return 'Sent back, and not returned since'
  return untilOn ? `Not returned; longer time was given until ${inWords(untilOn)}` : 'Not returned'
}

const lower = (words: string) => words.charAt(0).toLowerCase() + words.slice(1)

/** The mark of each shade, from nothing to do to most to do. */
export const pies: readonly MarkName[] = ['met3', 'met2', 'part', 'met1', 'met0']
