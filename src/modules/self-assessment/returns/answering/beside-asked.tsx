import type { ComponentChildren } from 'preact'
import { Checkboxes } from '#platform/ui/govuk/choices.tsx'
import { FileUpload } from '#platform/ui/govuk/file-upload.tsx'
import { Input, Textarea } from '#platform/ui/govuk/text-inputs.tsx'
import { Mark } from '#platform/ui/marks.tsx'
import { inWords } from '#platform/calendar/day.ts'
import { momentInWords } from '#platform/calendar/moment.ts'
import type { WholeQuestion } from '../../tools/tool.ts'
import { documentAddress, mostImprovements, type Answer } from '../answer.ts'
import type { FileAt } from './part-store.ts'
import { nameOf, nameOfImprovement, type Beside } from './question-fields.ts'
import type { QuestionProps } from './question-asked.tsx'

type BesideProps = Omit<QuestionProps, 'last'> & {
  answer: Answer | undefined
  files: readonly FileAt[]
  children?: ComponentChildren
}

/** What is asked beside an answer: whether what was brought forward or given still holds, what shows it, what came of it, what will improve. */
export const BesideAsked = (props: BesideProps) => (
  <>
    {props.answer?.confirmed === false && <StillRight {...props} />}
    {props.question.asksEvidence && <Evidence {...props} />}
    {props.question.asksImpact && <Impact {...props} />}
    {props.question.asksImprovement && <Improvement {...props} />}
  </>
)

/** The words of a label, with the question it belongs to for those who hear the label alone. */
const forQuestion = (says: string, { reference }: Pick<WholeQuestion, 'reference'>) => ({
  content: (
    <>
      {says}
      <span class="govuk-visually-hidden">, {reference}</span>
    </>
  ),
})

const given = ({ question, raw, says }: BesideProps, beside: Beside) => {
  const name = nameOf(question, beside)
  return { id: name, name, value: raw.one(name) ?? '', errorMessage: says(name) }
}

const StillRight = ({ question, raw, answer }: BesideProps) => {
  const name = nameOf(question, 'still')
  const from = answer?.givenFrom
  return (
    <div class="question__brought">
      <p>
        {from
          ? `This was given from ${from} on ${inWords(answer.givenOn!)}. Change what is not so here, or say that it is right here.`
          : 'This is what you said last time. Change what is no longer so, or say that it still holds.'}
      </p>
      {answer?.askedAs && <p>It was asked there in other words: “{answer.askedAs}”</p>}
      <Checkboxes
        idPrefix={name}
        name={name}
        values={raw.all(name)}
        classes="govuk-checkboxes--small"
        items={[{ value: 'yes', ...forQuestion(from ? 'Right here' : 'Still right', question) }]}
      />
    </div>
  )
}

const Evidence = (props: BesideProps) => {
  const { question, says, files } = props
  return (
    <div class="question__beside">
      <h3>What shows it</h3>
      <p class="quiet">A sentence or a document. Never a child’s or a family’s name.</p>
      {files.length > 0 && (
        <ul>
          {files.map((file) => (
            <li key={file.id} class="evidence">
              <span class="gold">
                <Mark name="knot" />
              </span>
              <div>
                <a href={documentAddress(file)}>{file.name}</a>
                <span class="evidence__note">
                  Added by {file.addedBy}, {momentInWords(file.addedAt)}
                </span>
              </div>
              <button class="link-button small" type="submit" name="go" value={`drop-${file.id}`}>
                Remove<span class="govuk-visually-hidden"> {file.name}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <Textarea {...given(props, 'evidence')} rows={3} label={forQuestion('In a sentence', question)} />
      <FileUpload
        id={nameOf(question, 'file')}
        name={nameOf(question, 'file')}
        label={forQuestion('Add a document', question)}
        hint="PDF, Word, Excel, PowerPoint, a picture or text, up to 10 MB"
        errorMessage={says(nameOf(question, 'file'))}
      />
    </div>
  )
}

const Impact = (props: BesideProps) => (
  <div class="question__beside">
    <h3>What difference it made</h3>
    <Textarea
      {...given(props, 'impact')}
      rows={3}
      label={forQuestion('What changed for children or staff, and how do you know?', props.question)}
    />
  </div>
)

/** Each improvement with whose it is and by when, and folded beneath them room for one more. */
const Improvement = (props: BesideProps) => {
  const { question, raw, says, children } = props
  const places = Array.from({ length: mostImprovements }, (_, place) => place + 1)
  const fields = ['improvement', 'owner', 'by'] as const
  const last = places.findLast((place) =>
    fields.some(
      (beside) =>
        raw.one(nameOfImprovement(question, beside, place)) || says(nameOfImprovement(question, beside, place)),
    ),
  )
  const shown = Math.max(1, last ?? 0)
  return (
    <div class="question__beside">
      <h3>What will you improve?</h3>
      {children}
      {places.slice(0, shown).map((place) => (
        <OneImprovement key={place} {...props} place={place} />
      ))}
      {last !== undefined && shown < mostImprovements && (
        <details class="why">
          <summary>
            Another improvement<span class="govuk-visually-hidden"> at {question.reference}</span>
          </summary>
          <OneImprovement {...props} place={shown + 1} />
        </details>
      )}
    </div>
  )
}

const OneImprovement = ({ question, raw, says, place }: BesideProps & { place: number }) => {
  const of = (beside: 'improvement' | 'owner' | 'by') => {
    const name = nameOfImprovement(question, beside, place)
    return { id: name, name, value: raw.one(name) ?? '', errorMessage: says(name) }
  }
  const which = place > 1 ? ` ${place}` : ''
  return (
    <div class="inner">
      <Textarea {...of('improvement')} rows={2} label={forQuestion(`Improvement${which}`, question)} />
      <Input
        {...of('owner')}
        label={forQuestion(`Whose is ${place > 1 ? `improvement ${place}` : 'it'}?`, question)}
        hint="A post, not a name"
      />
      <Input
        {...of('by')}
        classes="govuk-input--width-20"
        label={forQuestion(`${place > 1 ? `Improvement ${place} d` : 'D'}one by`, question)}
        hint="Such as 31 January 2027, or March 2027"
      />
    </div>
  )
}
