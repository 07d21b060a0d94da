import { Button } from '#platform/ui/govuk/buttons.tsx'
import { ErrorMessage, Fieldset, FormGroup } from '#platform/ui/govuk/field-parts.tsx'
import { mostRows, nameOf, rowsIn } from './question-fields.ts'
import type { QuestionProps } from './question-asked.tsx'
import { Asks, Help } from './question-heading.tsx'

/** A table to fill in, with room for one row more; a button saves and gives room for the next. */
export function TableAsked({ question, raw, says, last, still = false }: QuestionProps) {
  const name = nameOf(question, 'grid')
  const columns = question.choices
  const rows = rowsIn(raw, name, columns.length)
  const room = Math.min(Math.max(rows.length + 1, 2), mostRows)
  const wrong = says(name)
  return (
    <FormGroup hasError={Boolean(wrong)}>
      <Fieldset
        legend={{
          content: (
            <h2 class="govuk-fieldset__heading">
              <Asks question={question} />
            </h2>
          ),
          classes: 'govuk-fieldset__legend--m',
        }}
      >
        <Help question={question} last={last} />
        {wrong && <ErrorMessage>{wrong}</ErrorMessage>}
        <table class="table stack question__table">
          <caption class="govuk-visually-hidden">{question.asks}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {Array.from({ length: room }, (_, row) => (
              <tr key={row}>
                {columns.map((column, place) => {
                  const cell = `${name}-${row + 1}-${place + 1}`
                  return (
                    <td key={column}>
                      <label class="govuk-label question__cell" for={cell}>
                        {column}
                        <span class="govuk-visually-hidden">, row {row + 1}</span>
                      </label>
                      <input class="govuk-input" type="text" id={cell} name={cell} value={rows[row]?.[place] ?? ''} />
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
        {room < mostRows && !still && (
          <Button name="go" value={`row-${question.id}`} classes="govuk-button--secondary">
            Add a row
          </Button>
        )}
      </Fieldset>
    </FormGroup>
  )
}
