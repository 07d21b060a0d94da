import type { Row } from '../database/database.ts'
import { momentInWords } from '../calendar/moment.ts'

type Line = Pick<Row<'history.entry'>, 'number' | 'deed' | 'byName' | 'at'>

/** What was done to a thing, newest first: who and when. */
export const HistoryList = ({ lines }: { lines: readonly Line[] }) => (
  <section class="block history" aria-labelledby="history">
    <h2 id="history">History</h2>
    {lines.length === 0 ? (
      <p class="quiet">Nothing has been done to this yet.</p>
    ) : (
      <ol>
        {lines.map((line) => (
          <li key={line.number}>
            <span>{line.deed[0]!.toUpperCase() + line.deed.slice(1)}</span>{' '}
            <span class="quiet">
              {line.byName}, {momentInWords(line.at)}
            </span>
          </li>
        ))}
      </ol>
    )}
  </section>
)
