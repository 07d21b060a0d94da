import { bandOf, bands, type Band, type Matrix } from './risk.ts'

/** A risk placed on the matrix: its letter there leads to it. */
export type Placed = { id: number; title: string; likelihood: number; impact: number }

/** One hue, darker is graver, as everywhere: the tint of each band. */
const tints: Record<Band, string> = { low: 'v3', middling: 'v2', high: 'v1', severe: 'v0' }

/** The matrix drawn as a real table: likelihood down, impact across; each risk is a number in its cell and its name is read out. */
export const RiskMatrix = ({ matrix, placed }: { matrix: Matrix; placed: readonly Placed[] }) => (
  <>
    <table class="heat risk-matrix">
      <caption class="govuk-visually-hidden">
        The open risks by likelihood and impact; each number is a risk in the list below
      </caption>
      <colgroup>
        <col />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">Likelihood, by impact</th>
          {matrix.impact.map((word, place) => (
            <th key={word} scope="col">
              <b>{place + 1}</b> <span>{word}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {matrix.likelihood
          .map((word, place) => ({ word, likelihood: place + 1 }))
          .toReversed()
          .map(({ word, likelihood }) => (
            <tr key={word}>
              <th scope="row">
                {likelihood} {word}
              </th>
              {matrix.impact.map((_, place) => (
                <Cell
                  key={place}
                  band={bandOf({ likelihood, impact: place + 1 }, matrix)}
                  here={placed.filter((risk) => risk.likelihood === likelihood && risk.impact === place + 1)}
                />
              ))}
            </tr>
          ))}
      </tbody>
    </table>
    <ul class="key">
      {Object.entries(bands).map(([band, word]) => (
        <li key={band}>
          <i class={tints[band as Band]} /> {word}, from {startsAt(band as Band, matrix)}
        </li>
      ))}
    </ul>
  </>
)

const Cell = ({ band, here }: { band: Band; here: readonly Placed[] }) => (
  <td class={tints[band]}>
    <span class="govuk-visually-hidden">
      {bands[band]}
      {here.length === 0 ? ', none' : ': '}
    </span>
    {here.map(({ id, title }) => (
      <a key={id} href={`/risks/${id}`} class="risk-matrix__risk">
        {id}
        <span class="govuk-visually-hidden"> {title}</span>
      </a>
    ))}
  </td>
)

const startsAt = (band: Band, matrix: Matrix): number =>
  ({ low: 1, middling: matrix.middlingFrom, high: matrix.highFrom, severe: matrix.severeFrom })[band]
