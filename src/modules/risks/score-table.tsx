import { inWords } from '#platform/calendar/day.ts'
import { scoreInWords, type Matrix, type Score } from './risk.ts'

/** Each time a risk was scored, the first one first, with why. */
export const Scores = ({ scores, matrix }: { scores: readonly Score[]; matrix: Matrix }) => (
  <table class="table stack">
    <caption class="govuk-visually-hidden">Scores, the first one first</caption>
    <thead>
      <tr>
        <th scope="col">When</th>
        <th scope="col">Score</th>
        <th scope="col">Why</th>
      </tr>
    </thead>
    <tbody>
      {scores.map((score) => (
        <tr key={score.id}>
          <th scope="row" class="plain">
            {kindsOfScore[score.kind as keyof typeof kindsOfScore]}, {inWords(score.scoredOn)}
          </th>
          <td>{scoreInWords(score, matrix)}</td>
          <td data-head="Why">
            {score.why} <span class="quiet">{score.scoredBy}</span>
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)

const kindsOfScore = {
  'before controls': 'As if nothing held it down',
  initial: 'At first',
  current: 'Scored again',
  target: 'Target set',
} as const
