import { FormGroup } from '../ui/govuk/field-parts.tsx'
import { readAnswers, type Answers, type Field, type Fields } from './field.ts'
import type { Raw } from './raw.ts'

type Options = {
  /** What one of them is called: 'Stage'. */
  each: string
  /** How many may be given, and how many must be. */
  most: number
  least?: number
  hint?: string
}

/**
 * The same few questions asked several times, such as for each stage of a ladder. A block left wholly empty is left out, so the ones
 * given need not stand one after another. What is wrong is said with the number of its block.
 */
export const several = <F extends Fields>(question: string, of: F, options: Options): Field<Answers<F>[]> => {
  const { each, most, least = 0, hint } = options
  const places = Array.from({ length: most }, (_, place) => place + 1)
  const filled = (raw: Raw, name: string, place: number) =>
    Object.keys(of).some((part) => raw.one(`${name}-${place}-${part}`)?.trim())
  return {
    question,
    async read(raw, name) {
      const all: Answers<F>[] = []
      for (const place of places) {
        if (!filled(raw, name, place)) continue
        const { answers, problems } = await readAnswers(of, blockOf(raw, `${name}-${place}-`))
        if (problems[0]) return { says: `${each} ${place}: ${lower(problems[0].says)}` }
        all.push(answers)
      }
      return all.length < least ? { says: `Give at least ${least} of these: ${question}` } : { value: all }
    },
    ask(name, raw, says) {
      const last = Math.max(least, ...places.filter((place) => filled(raw, name, place)))
      const block = (place: number) => (
        <fieldset key={place} class="govuk-fieldset several">
          <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">
            {each} {place}
          </legend>
          {Object.entries(of).map(([part, field]) => field.ask(`${name}-${place}-${part}`, raw))}
        </fieldset>
      )
      const more = places.filter((place) => place > last + 1)
      return (
        <FormGroup hasError={Boolean(says)} attributes={{ id: name, tabindex: -1 }}>
          <h2 class="govuk-heading-s">{question}</h2>
          {hint && <p class="govuk-hint">{hint}</p>}
          {says && (
            <p class="govuk-error-message">
              <span class="govuk-visually-hidden">Error:</span> {says}
            </p>
          )}
          {places.filter((place) => place <= last + 1).map(block)}
          {more.length > 0 && (
            <details class="govuk-details">
              <summary class="govuk-details__summary">
                <span class="govuk-details__summary-text">
                  More: {each.toLowerCase()} {more[0]} and after
                </span>
              </summary>
              <div class="govuk-details__text">{more.map(block)}</div>
            </details>
          )}
        </FormGroup>
      )
    },
    show: (value) =>
      value
        .map((answers) =>
          Object.entries(of)
            .map(([part, field]) => field.show(answers[part]))
            .filter(Boolean)
            .join(', '),
        )
        .join('; '),
    example: (name) =>
      Object.assign({}, ...Object.entries(of).map(([part, field]) => field.example(`${name}-1-${part}`))),
  }
}

/** First answers for the blocks of `name`, as a form would send them. */
export const blocks = (name: string, rows: readonly Record<string, string | null | undefined>[]) =>
  Object.fromEntries(
    rows.flatMap((row, place) =>
      Object.entries(row).flatMap(([part, value]) => (value ? [[`${name}-${place + 1}-${part}`, value]] : [])),
    ),
  ) as Record<string, string>

/** What was sent for one block, under the plain names of its questions. */
const blockOf = (raw: Raw, before: string): Raw => ({
  one: (part) => raw.one(before + part),
  all: (part) => raw.all(before + part),
  file: (part) => raw.file(before + part),
})

const lower = (says: string) => says.charAt(0).toLowerCase() + says.slice(1)
