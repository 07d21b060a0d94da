import { joined, part, type Content, type Extras, type Items, type Slot } from './slots.tsx'

/** A cell: its content alone, or with `format: 'numeric'` for figures, and how many columns or rows it spans. */
export type Cell = Slot<{ format?: 'numeric'; colspan?: number; rowspan?: number }>

export type TableProps = Extras & {
  caption?: Content
  captionClasses?: string
  head?: readonly Cell[]
  rows: Items<readonly Cell[]>
  firstCellIsHeader?: boolean
}

/** Things to compare, in rows and columns. */
export const Table = (props: TableProps) => (
  <table class={joined('govuk-table', props.classes)} {...props.attributes}>
    {props.caption && <caption class={joined('govuk-table__caption', props.captionClasses)}>{props.caption}</caption>}
    {props.head && (
      <thead class="govuk-table__head">
        <tr class="govuk-table__row">
          {props.head.map((cell) => (
            <HeaderCell scope="col" cell={cell} />
          ))}
        </tr>
      </thead>
    )}
    <tbody class="govuk-table__body">
      {props.rows?.map(
        (row) =>
          row && (
            <tr class="govuk-table__row">
              {row.map((cell, index) =>
                index === 0 && props.firstCellIsHeader ? (
                  <HeaderCell scope="row" cell={cell} />
                ) : (
                  <PlainCell cell={cell} />
                ),
              )}
            </tr>
          ),
      )}
    </tbody>
  </table>
)

function HeaderCell({ scope, cell }: { scope: 'col' | 'row'; cell: Cell }) {
  const given = part(cell) ?? {}
  const format = scope === 'col' && given.format && `govuk-table__header--${given.format}`
  return (
    <th
      scope={scope}
      class={joined('govuk-table__header', format, given.classes)}
      colspan={given.colspan}
      rowspan={given.rowspan}
      {...given.attributes}
    >
      {given.content}
    </th>
  )
}

function PlainCell({ cell }: { cell: Cell }) {
  const given = part(cell) ?? {}
  return (
    <td
      class={joined('govuk-table__cell', given.format && `govuk-table__cell--${given.format}`, given.classes)}
      colspan={given.colspan}
      rowspan={given.rowspan}
      {...given.attributes}
    >
      {given.content}
    </td>
  )
}
