import { emailOf } from '#modules/partnership/index.ts'
import type { Field } from '#platform/forms/field.ts'
import type { Raw } from '#platform/forms/raw.ts'
import { FormGroup } from '#platform/ui/govuk/field-parts.tsx'

/** An agency for which somebody may be invited, with the number of its return. */
export type RowToInvite = { id: number; agency: string }
/** One row that was ticked: who is invited to lead, at which address. */
export type TickedRow = RowToInvite & { name: string; email: string }

/** A table with a row for each agency: a tick, a title and an address. Only ticked rows are read; what is wrong is said beside its row. */
export const leadRows = (question: string, rows: readonly RowToInvite[]): Field<TickedRow[]> => ({
  question,
  read(raw, name) {
    const ticked = rows.filter(({ id }) => raw.all(name).includes(String(id)))
    if (ticked.length === 0) return { says: 'Tick at least one agency' }
    const wrong = ticked.find(({ id }) => problemOf(raw, name, id))
    if (wrong) return { says: `${wrong.agency}: ${problemOf(raw, name, wrong.id)}` }
    return {
      value: ticked.map((row) => ({
        ...row,
        name: raw.one(`${name}-${row.id}-name`)!.trim(),
        email: emailOf(raw.one(`${name}-${row.id}-email`)!)!,
      })),
    }
  },
  ask: (name, raw, says) => (
    <FormGroup hasError={Boolean(says)} attributes={{ id: name, tabindex: -1 }}>
      {says && (
        <p class="govuk-error-message">
          <span class="govuk-visually-hidden">Error:</span> {says}
        </p>
      )}
      <table class="table stack rows-asked">
        <caption class="govuk-visually-hidden">{question}</caption>
        <thead>
          <tr>
            <th scope="col">Agency</th>
            <th scope="col">Title of their role</th>
            <th scope="col">E-mail address</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <LeadRow key={row.id} row={row} name={name} raw={raw} shows={Boolean(says)} />
          ))}
        </tbody>
      </table>
    </FormGroup>
  ),
  show: (value) => value.map(({ agency, email }) => `${agency}: ${email}`).join('; '),
  example: (name) =>
    rows[0]
      ? {
          [name]: [String(rows[0].id)],
          [`${name}-${rows[0].id}-name`]: 'Safeguarding lead',
          [`${name}-${rows[0].id}-email`]: 'lead@example.org',
        }
      : { [name]: [] },
})

/** First answers: every row with its title and address, those with an address ticked. */
export const beginRows = (name: string, rows: readonly { id: number; title: string; email: string | null }[]) => ({
  [name]: rows.filter(({ email }) => email).map(({ id }) => String(id)),
  ...Object.fromEntries(
    rows.flatMap(({ id, title, email }) => [
      [`${name}-${id}-name`, title],
      ...(email ? [[`${name}-${id}-email`, email] as const] : []),
    ]),
  ),
})

const LeadRow = ({ row, name, raw, shows }: { row: RowToInvite; name: string; raw: Raw; shows: boolean }) => {
  const at = `${name}-${row.id}`
  const isTicked = raw.all(name).includes(String(row.id))
  const wrong = shows && isTicked ? problemOf(raw, name, row.id) : null
  return (
    <tr>
      <th scope="row">
        <div class="govuk-checkboxes govuk-checkboxes--small">
          <div class="govuk-checkboxes__item">
            <input
              class="govuk-checkboxes__input"
              type="checkbox"
              id={`${at}-tick`}
              name={name}
              value={String(row.id)}
              checked={isTicked}
            />
            <label class="govuk-label govuk-checkboxes__label" for={`${at}-tick`}>
              {row.agency}
            </label>
          </div>
        </div>
      </th>
      <td data-head="Title of their role">
        <input
          class="govuk-input"
          type="text"
          name={`${at}-name`}
          value={raw.one(`${at}-name`) ?? ''}
          maxLength={100}
          aria-label={`Title of their role, ${row.agency}`}
        />
      </td>
      <td data-head="E-mail address">
        {wrong && <p class="govuk-error-message">{wrong}</p>}
        <input
          class={wrong ? 'govuk-input govuk-input--error' : 'govuk-input'}
          type="email"
          name={`${at}-email`}
          value={raw.one(`${at}-email`) ?? ''}
          maxLength={254}
          aria-label={`E-mail address, ${row.agency}`}
        />
      </td>
    </tr>
  )
}

function problemOf(raw: Raw, name: string, id: number): string | null {
  const title = raw.one(`${name}-${id}-name`)?.trim() ?? ''
  if (!title) return 'give the title of their role'
  if (title.length > 100 || title.includes('\n')) return 'keep the title to one line of 100 characters'
  return emailOf(raw.one(`${name}-${id}-email`) ?? '') ? null : 'enter an e-mail address, such as name@agency.example'
}
