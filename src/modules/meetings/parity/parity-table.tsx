import { figureOf, measures, type Column, type Counted, type Measure } from './parity.ts'

/** One measure, agency by agency and over time: the partners always in the same order, then others by name; nothing is ranked and nothing coloured. */
export const ParityTable = ({
  measure,
  rows,
  columns,
  partners,
  others,
}: {
  measure: Measure
  rows: readonly Counted[]
  columns: readonly Column[]
  partners: readonly { id: number; name: string }[]
  others: readonly { id: number; name: string }[]
}) => (
  <table class="table stack">
    <caption class="govuk-visually-hidden">{measures[measure].heading}, over time</caption>
    <thead>
      <tr>
        <th scope="col">Agency</th>
        {columns.map(({ says }) => (
          <th key={says} scope="col" class="num">
            {says}
          </th>
        ))}
      </tr>
    </thead>
    {[partners, others.filter(({ id }) => rows.some((row) => row.agencyId === id))]
      .filter((agencies) => agencies.length > 0)
      .map((agencies, place) => (
        <tbody key={place}>
          {agencies.map((agency) => (
            <tr key={agency.id}>
              <th scope="row">{agency.name}</th>
              {columns.map((column) => (
                <td key={column.says} class="num" data-head={column.says}>
                  <Cell measure={measure} rows={rows} agency={agency} column={column} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      ))}
  </table>
)

const Cell = ({
  measure,
  rows,
  agency,
  column,
}: {
  measure: Measure
  rows: readonly Counted[]
  agency: { id: number; name: string }
  column: Column
}) => {
  const figure = figureOf(measure, rows, agency.id, column)
  if (!figure) return <span class="quiet">{measures[measure].none}</span>
  return (
    <>
      <a href={`/parity/${measure}/${agency.id}?from=${column.from}&to=${column.to}`}>
        {figure.says}
        <span class="govuk-visually-hidden">
          : {agency.name}, {column.says}
        </span>
      </a>
      {figure.parts.map((part) => (
        <span key={part} class="quiet">
          <br />
          {part}
        </span>
      ))}
    </>
  )
}
