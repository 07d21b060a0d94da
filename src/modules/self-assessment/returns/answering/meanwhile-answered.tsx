import { momentInWords } from '#platform/calendar/moment.ts'
import type { Clash } from './save-part.ts'

/** What somebody else answered while one was writing, beside what one wrote; the fields below still hold one's own words. */
export const MeanwhileAnswered = ({ question, now, by, at, sent }: Clash) => (
  <div class="meanwhile question__meanwhile" id={`meanwhile-${question.id}`} tabIndex={-1}>
    <h3>Somebody else answered {question.reference} while you were writing</h3>
    {by && (
      <p class="quiet">
        {by}, {momentInWords(at)}
      </p>
    )}
    <table class="table stack">
      <caption class="govuk-visually-hidden">
        What stands there now, and what you wrote, to {question.reference}
      </caption>
      <thead>
        <tr>
          <th scope="col">Stands there now</th>
          <th scope="col">You wrote</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <td data-head="Stands there now" class="as-written">
            {now || 'Nothing'}
          </td>
          <td data-head="You wrote" class="as-written">
            {sent || 'Nothing'}
          </td>
        </tr>
      </tbody>
    </table>
    <p>What you wrote is below and is not saved yet. Take over from the other what should stay, then save.</p>
  </div>
)
