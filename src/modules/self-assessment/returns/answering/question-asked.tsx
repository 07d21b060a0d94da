import { Mark, type MarkName } from '#platform/ui/marks.tsx'
import { Checkboxes, Radios } from '#platform/ui/govuk/choices.tsx'
import { Input, Textarea } from '#platform/ui/govuk/text-inputs.tsx'
import { ErrorMessage, FormGroup } from '#platform/ui/govuk/field-parts.tsx'
import type { Raw } from '#platform/forms/raw.ts'
import type { Point, WholeQuestion } from '../../tools/tool.ts'
import { nameOf, wordsOf } from './question-fields.ts'
import { Asks, Help } from './question-heading.tsx'
import type { OneSaid } from './part-store.ts'
import { TableAsked } from './table-asked.tsx'

export type QuestionProps = {
  question: WholeQuestion
  /** What stands in its fields. */
  raw: Raw
  /** What is wrong with a field, by its name. */
  says: (name: string) => string | undefined
  last: OneSaid | undefined
  /** It is only looked at, so nothing leads on from it. */
  still?: boolean
}

/** One question as it is asked, drawn by its kind. */
export function QuestionAsked(props: QuestionProps) {
  const { question } = props
  switch (question.kind) {
    case 'statement':
      return (
        <>
          <h2 class="question__asks">
            <Asks question={question} />
          </h2>
          <Help question={question} last={undefined} />
        </>
      )
    case 'scored':
      return <Scored {...props} />
    case 'yes or no':
    case 'met or unmet':
    case 'one of several':
      return <OneOf {...props} />
    case 'several':
    case 'checklist':
      return <SomeOf {...props} />
    case 'table':
      return <TableAsked {...props} />
    default:
      return <Written {...props} />
  }
}

/** The mark of a point: full where there is nothing to do, empty where there is most. */
export const markOf = ({ applies, shade }: Pick<Point, 'applies' | 'shade'>): MarkName =>
  applies ? (['met3', 'met2', 'part', 'met1', 'met0'] as const)[shade]! : 'apart'

const legendOf = (question: WholeQuestion) => ({
  legend: {
    content: (
      <h2 class="govuk-fieldset__heading">
        <Asks question={question} />
      </h2>
    ),
    classes: 'govuk-fieldset__legend--m',
  },
})

const hintOf = ({ question, last }: QuestionProps) =>
  question.guidance || question.links.length > 0 || question.crossReferences.length > 0 || last
    ? { content: <Help question={question} last={last} /> }
    : undefined

/** Cards to choose from, the best first: what each point is called, what it means for this question, and its mark. */
function Scored(props: QuestionProps) {
  const { question, raw, says } = props
  const name = nameOf(question, 'point')
  const because = nameOf(question, 'because')
  const points = [
    ...question.scale!.points.filter(({ applies }) => applies).toReversed(),
    ...question.scale!.points.filter(({ applies }) => !applies),
  ]
  const asksWhy = points.find(({ applies }) => !applies)?.id
  return (
    <Radios
      idPrefix={name}
      name={name}
      classes="scale"
      value={raw.one(name) ?? ''}
      fieldset={legendOf(question)}
      hint={hintOf(props)}
      errorMessage={says(name)}
      items={points.map((point) => ({
        value: point.id,
        content: (
          <>
            {point.says}
            <Mark name={markOf(point)} />
          </>
        ),
        hint: meaningOf(question, point),
        ...(point.id === asksWhy && {
          conditional: (
            <Textarea
              id={because}
              name={because}
              value={raw.one(because) ?? ''}
              rows={2}
              label="Why does it not apply to you?"
              errorMessage={says(because)}
            />
          ),
        }),
      }))}
    />
  )
}

/** What a point means for this question in its own words, several of them as alternatives; otherwise what it means anywhere. */
function meaningOf(question: WholeQuestion, point: Point) {
  const own = question.meanings.filter(({ pointId }) => pointId === point.id).map(({ says }) => says)
  if (own.length === 0) return point.meaning ?? undefined
  return own.map((says, place) => (
    <>
      {place > 0 && <span class="question__or"> or </span>}
      {says}
    </>
  ))
}

function OneOf(props: QuestionProps) {
  const { question, raw, says } = props
  const name = nameOf(question, 'says')
  return (
    <Radios
      idPrefix={name}
      name={name}
      classes={question.kind === 'one of several' ? undefined : 'govuk-radios--inline'}
      value={raw.one(name) ?? ''}
      fieldset={legendOf(question)}
      hint={hintOf(props)}
      errorMessage={says(name)}
      items={wordsOf(question).map((value) => ({ value, content: value }))}
    />
  )
}

function SomeOf(props: QuestionProps) {
  const { question, raw, says } = props
  const name = nameOf(question, 'chosen')
  return (
    <Checkboxes
      idPrefix={name}
      name={name}
      values={raw.all(name)}
      fieldset={legendOf(question)}
      hint={hintOf(props)}
      errorMessage={says(name)}
      items={question.choices.map((value) => ({ value, content: value }))}
    />
  )
}

/** What is written: words, a number, a date or a post. */
function Written(props: QuestionProps) {
  const { question, raw, says } = props
  const name = nameOf(question, 'says')
  const wrong = says(name)
  const hint = hintOf(props)
  const given = {
    id: name,
    name,
    value: raw.one(name) ?? '',
    label: '',
    describedBy: [hint && `${name}-help`, howTo[question.kind] && `${name}-how`, wrong && `${name}-wrong`]
      .filter(Boolean)
      .join(' '),
  }
  return (
    <FormGroup hasError={Boolean(wrong)}>
      <h2 class="govuk-label-wrapper">
        <label class="govuk-label govuk-label--m" for={name}>
          <Asks question={question} />
        </label>
      </h2>
      {hint && (
        <div class="govuk-hint" id={`${name}-help`}>
          {hint.content}
        </div>
      )}
      {howTo[question.kind] && (
        <p class="govuk-hint" id={`${name}-how`}>
          {howTo[question.kind]}
        </p>
      )}
      {wrong && <ErrorMessage id={`${name}-wrong`}>{wrong}</ErrorMessage>}
      {question.kind === 'text' ? (
        <Textarea {...given} rows={5} />
      ) : question.kind === 'number' ? (
        <Input {...given} inputmode="numeric" classes="govuk-input--width-5" />
      ) : (
        <Input {...given} classes={question.kind === 'date' ? 'govuk-input--width-20' : undefined} />
      )}
    </FormGroup>
  )
}

const howTo: Record<string, string | undefined> = {
  person: 'A post, such as director of nursing, not a name',
  date: 'As precisely as you know it, such as 12 April 2026 or April 2026',
  number: 'A whole number',
}
