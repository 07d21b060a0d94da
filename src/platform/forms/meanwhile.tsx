import { momentInWords } from '../calendar/moment.ts'
import { historyOf } from '../history/history.ts'
import type { Visit } from '../visit.ts'
import type { Task } from '../web/route.tsx'
import type { Fields } from './field.ts'
import { rawOf, type Raw } from './raw.ts'

/** What somebody else made of a record while its form was being filled in: who, when, and each answer that differs from what was sent. */
export type Meanwhile = { deed: string | null; rows: { question: string; now: string; sent: string }[] }

/**
 * Compares what stands now with what was sent, question by question. Who changed it last is told by the history of the
 * page that the task hangs on; what lies in a room is told only to those inside, as everywhere.
 */
export async function changedMeanwhile(
  task: Task<any, any>,
  visit: Visit,
  subject: unknown,
  fields: Fields,
  sent: Raw,
): Promise<Meanwhile> {
  const stands = rawOf(task.begin?.(subject, visit) ?? {})
  const rows = []
  for (const [name, field] of task.begin ? Object.entries(fields) : []) {
    const [now, yours] = [await inWords(field, stands, name), await inWords(field, sent, name)]
    if (now !== yours) rows.push({ question: field.question, now, sent: yours })
  }
  const at = task.above?.(subject).at(-1)?.href
  const [last] = at ? await historyOf(visit.db, at) : []
  return { deed: last ? `${last.byName}, ${momentInWords(last.at)}: ${last.deed}` : null, rows }
}

/** An answer as it would be shown; what cannot be read is shown as it was sent. */
async function inWords(field: Fields[string], raw: Raw, name: string): Promise<string> {
  if (field.isFile) return ''
  const read = await field.read(raw, name)
  return 'value' in read ? field.show(read.value) : raw.all(name).join(', ')
}

/** Both side by side, above the form that still holds what was typed. */
export const MeanwhileTable = ({ deed, rows }: Meanwhile) => (
  <section class="block meanwhile" aria-labelledby="meanwhile">
    <h2 id="meanwhile">What changed while you were writing</h2>
    {deed && <p class="quiet">{deed}</p>}
    {rows.length === 0 ? (
      <p>Your answers say the same as what stands there now.</p>
    ) : (
      <table class="table stack">
        <caption class="govuk-visually-hidden">What stands there now, and what you wrote</caption>
        <thead>
          <tr>
            <th scope="col">Question</th>
            <th scope="col">Stands there now</th>
            <th scope="col">You wrote</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.question}>
              <th scope="row">{row.question}</th>
              <td data-head="Stands there now" class="as-written">
                {row.now || 'Nothing'}
              </td>
              <td data-head="You wrote" class="as-written">
                {row.sent || 'Nothing'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    )}
    <p>
      Your answers are in the form below. Take over from the other what should stay, then save. What stood before yours
      stays in the history.
    </p>
  </section>
)
