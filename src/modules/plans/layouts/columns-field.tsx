import type { Field } from '#platform/forms/field.ts'
import type { Raw } from '#platform/forms/raw.ts'
import { columnKinds, isColumnKind, type Column } from './column.ts'
import { mostColumns, usualHeading } from './layout.ts'

const places = Array.from({ length: mostColumns }, (_, at) => at + 1)

/** Which columns, in which order, under which words: a row for each, with a number that says where it stands. */
export const columnsField = (question: string): Field<Column[]> => ({
  question,
  anchor: (name) => `${name}-1-shows`,
  read: (raw, name) => readColumns(raw, name),
  ask: (name, raw, says) => (
    <fieldset
      class={says ? 'govuk-form-group govuk-fieldset govuk-form-group--error' : 'govuk-form-group govuk-fieldset'}
    >
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{question}</legend>
      <div class="govuk-hint">
        The columns stand in the order of their numbers. A line without a choice is left out. Without words of your own
        a column is called what it shows.
      </div>
      {says && (
        <p class="govuk-error-message">
          <span class="govuk-visually-hidden">Error:</span> {says}
        </p>
      )}
      <table class="table stack columns-asked">
        <caption class="govuk-visually-hidden">{question}</caption>
        <thead>
          <tr>
            <th scope="col">Order</th>
            <th scope="col">What it shows</th>
            <th scope="col">The words over it</th>
          </tr>
        </thead>
        <tbody>
          {places.map((place) => (
            <Line key={place} name={`${name}-${place}`} place={place} raw={raw} />
          ))}
        </tbody>
      </table>
    </fieldset>
  ),
  show: (columns) => columns.map(({ heading }) => heading).join(', '),
  example: (name) => ({ [`${name}-1-shows`]: 'action', [`${name}-1-heading`]: 'Words for an example' }),
})

/** Columns as the form would send them. */
export const columnAnswers = (name: string, columns: Column[]): Record<string, string> =>
  Object.assign(
    {},
    ...columns.map(({ shows, heading }, at) => ({
      [`${name}-${at + 1}-order`]: String(at + 1),
      [`${name}-${at + 1}-shows`]: shows,
      [`${name}-${at + 1}-heading`]: heading,
    })),
  )

const Line = ({ name, place, raw }: { name: string; place: number; raw: Raw }) => (
  <tr>
    <td data-head="Order">
      <input
        class="govuk-input govuk-input--width-2"
        name={`${name}-order`}
        aria-label={`Order of column ${place}`}
        inputmode="numeric"
        value={raw.one(`${name}-order`) ?? String(place)}
      />
    </td>
    <td data-head="What it shows">
      <select
        class="govuk-select"
        id={`${name}-shows`}
        name={`${name}-shows`}
        aria-label={`What column ${place} shows`}
      >
        <option value="">None</option>
        {Object.entries(columnKinds).map(([value, { says }]) => (
          <option key={value} value={value} selected={raw.one(`${name}-shows`) === value}>
            {says}
          </option>
        ))}
      </select>
    </td>
    <td data-head="The words over it">
      <input
        class="govuk-input"
        name={`${name}-heading`}
        aria-label={`Words over column ${place}`}
        value={raw.one(`${name}-heading`) ?? ''}
      />
    </td>
  </tr>
)

function readColumns(raw: Raw, name: string): { value: Column[] } | { says: string } {
  const lines: (Column & { order: number })[] = []
  for (const place of places) {
    const [shows, heading, order] = (['shows', 'heading', 'order'] as const).map((part) =>
      raw.all(`${name}-${place}-${part}`),
    )
    if (shows!.length > 1 || heading!.length > 1 || order!.length > 1)
      return { says: 'This was answered twice; answer it once' }
    if (!shows![0]) continue
    if (!isColumnKind(shows![0])) return { says: `Choose from the list what column ${place} shows` }
    const words = (heading![0] ?? '').replaceAll(/\s+/g, ' ').trim()
    if (words.length > 60) return { says: `Keep the words over column ${place} to 60 characters or fewer` }
    const number = (order![0] ?? '').trim() || String(place)
    if (!/^\d{1,3}$/.test(number)) return { says: `Enter a whole number for the order of column ${place}` }
    lines.push({ shows: shows![0], heading: words || usualHeading(shows![0]), order: Number(number) })
  }
  const columns = lines
    .toSorted((one, other) => one.order - other.order)
    .map(({ shows, heading }) => ({ shows, heading }))
  return columns.length === 0 ? { says: 'Choose at least one column' } : (problemOf(columns) ?? { value: columns })
}

/** A spreadsheet that comes back is recognised by its headings, so no two may be alike; and every row needs to say what is to be done. */
function problemOf(columns: Column[]): { says: string } | null {
  const [headings, kinds] = [columns.map(({ heading }) => heading.toLowerCase()), columns.map(({ shows }) => shows)]
  const twice = headings.find((heading, at) => headings.indexOf(heading) !== at)
  if (twice) return { says: `Two columns are called “${twice}”. Give each its own words` }
  if (columns.some(({ shows, heading }) => isKept(shows, heading)))
    return {
      says: `The words ${Object.values(rowKeys)
        .map((words) => `“${words}”`)
        .join(', ')} are kept for spreadsheets. Choose others`,
    }
  if (new Set(kinds).size !== kinds.length)
    return { says: 'The same thing is shown by two columns. Take one of them away' }
  return kinds.includes('action') ? null : { says: 'One column has to show what is to be done' }
}

/** The words over the columns that every spreadsheet has besides those of its layout. */
export const rowKeys = {
  number: 'Number',
  priority: 'Priority it serves',
  reason: 'Reason for a new date or owner',
  agreed: 'Who agreed to a new date',
  version: 'Version',
} as const
const ownHeadings = new Map<string, string>(
  Object.entries(rowKeys).map(([shows, heading]) => [heading.toLowerCase(), shows]),
)
const isKept = (shows: string, heading: string) => (ownHeadings.get(heading.toLowerCase()) ?? shows) !== shows
