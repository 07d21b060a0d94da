import { Empty } from '#platform/ui/glance.tsx'
import { Mark, type MarkName } from '#platform/ui/marks.tsx'
import { answerAddress, returnAddress } from '../returns/answer.ts'
import { stands } from './analysis.ts'
import type { GridRow } from './analysis-store.ts'
import { whyNone } from './heatmap.tsx'
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
  if (rows.length === 0) return <Empty says="Nobody who was asked is in this cut." />
  const ofCell = new Map(cells.map((cell) => [`${cell.returnId} ${cell.reference}`, cell]))
  return (
    <div class={questions.length > 10 ? 'scroll' : undefined}>
      <table class={questions.length > 10 ? 'heat heat--across' : 'heat'}>
        <caption class="govuk-visually-hidden">What each agency answered to each question</caption>
        <colgroup>
          <col />
          {questions.map(({ reference }) => (
            <col key={reference} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <th scope="col">Agency</th>
            {questions.map(({ reference, asks }) => (
              <th key={reference} scope="col">
                <b>{reference}</b>
                <span class="govuk-visually-hidden">{asks}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...Map.groupBy(rows, ({ heading }) => heading)].flatMap(([heading, own]) => [
            <tr key={heading} class="group">
              <th colSpan={questions.length + 1} scope="colgroup">
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
                  questions.map(({ reference }) => (
                    <PointCell key={reference} cell={ofCell.get(`${row.returnId} ${reference}`)} />
                  ))
                ) : (
                  <td class="vn" colSpan={questions.length}>
                    {whyNone(row)}
                  </td>
                )}
              </tr>
            )),
          ])}
        </tbody>
      </table>
    </div>
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

const pies: readonly MarkName[] = ['met3', 'met2', 'part', 'met1', 'met0']
