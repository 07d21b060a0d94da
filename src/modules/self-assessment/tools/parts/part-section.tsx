import { Section } from '#platform/ui/glance.tsx'
import { Button } from '#platform/ui/govuk/buttons.tsx'
import { Prose } from '#platform/ui/prose.tsx'
import { Deed, RowDeeds } from '../deeds.tsx'
import { counted, questionsIn } from '../pieces.ts'
import { questionKinds, type QuestionKind, type WholePart, type WholeQuestion, type WholeVersion } from '../tool.ts'

type Shown = { part: WholePart; whole: WholeVersion; mayBuild: boolean }

/** One part with its questions in order; for those who build it, with what can be done where it stands. */
export const PartSection = ({ part, whole, mayBuild }: Shown) => {
  const place = whole.parts.indexOf(part)
  return (
    <Section title={`${part.reference} ${part.title}`} id={`part-${part.id}`}>
      {mayBuild && (
        <RowDeeds
          at={`/self-assessment/tool-parts/${part.id}`}
          of={`part ${part.reference}`}
          isFirst={place === 0}
          isLast={place === whole.parts.length - 1}
        />
      )}
      {part.guidance && <Prose text={part.guidance} small />}
      {part.questions.length === 0 ? (
        <p class="empty">It has no question yet.</p>
      ) : (
        <table class="table stack">
          <caption class="govuk-visually-hidden">Questions of part {part.reference}, in order</caption>
          <thead>
            <tr>
              <th scope="col">Number</th>
              <th scope="col">What is asked</th>
              <th scope="col">How it is answered</th>
              {mayBuild && <th scope="col">Change it</th>}
            </tr>
          </thead>
          <tbody>
            {part.questions.map((question, at) => (
              <tr key={question.id} id={`question-${question.id}`}>
                <th scope="row">{question.reference}</th>
                <td data-head="Asks">
                  <Prose text={question.asks} small />
                  <ul class="notes">
                    {notesOf(question, whole).map((note) => (
                      <li key={note}>{note}</li>
                    ))}
                  </ul>
                </td>
                <td data-head="Answered by">{kindInWords(question)}</td>
                {mayBuild && (
                  <td>
                    <RowDeeds
                      at={`/self-assessment/tool-questions/${question.id}`}
                      of={nameOf(question, whole)}
                      isFirst={at === 0}
                      isLast={at === part.questions.length - 1}
                    >
                      {question.scale && (
                        <Deed
                          href={`/self-assessment/tool-questions/${question.id}/meanings`}
                          says="Points"
                          of={nameOf(question, whole)}
                        />
                      )}
                    </RowDeeds>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {mayBuild && (
        <Button href={`/self-assessment/tool-parts/${part.id}/add-question`} classes="govuk-button--secondary">
          Add a question to part {part.reference}
        </Button>
      )}
    </Section>
  )
}

const audienceOfQuestion = (question: WholeQuestion, { audiences }: WholeVersion) =>
  audiences.find(({ id }) => id === question.audienceId)?.name

const nameOf = (question: WholeQuestion, whole: WholeVersion): string => {
  const audience = audienceOfQuestion(question, whole)
  return `question ${question.reference}${audience ? ` for ${audience}` : ''}`
}

const kindInWords = ({ kind, scale }: WholeQuestion): string =>
  scale ? `Scored on ${scale.name}` : questionKinds[kind as QuestionKind]

/** What else is set for a question, each in a few words. */
function notesOf(question: WholeQuestion, whole: WholeVersion): string[] {
  const audience = audienceOfQuestion(question, whole)
  const earlier = questionsIn(whole).find(({ id }) => id === question.onlyIf)
  const worded = new Set(question.meanings.map(({ pointId }) => pointId)).size
  const beside = [
    question.asksEvidence && 'what shows it',
    question.asksImpact && 'what difference it made',
    question.asksImprovement && 'what will be improved',
  ].filter((one) => one !== false)
  const notes: (string | false | undefined | null)[] = [
    audience && `Wording for ${audience}`,
    earlier && `Only if ${earlier.reference} is answered ${question.onlyIfAnswer}`,
    question.choices.length > 0 && question.choices.join(' / '),
    beside.length > 0 && `Asks beside it ${beside.join(', ')}`,
    worded > 0 && `${counted(worded, 'point')} in its own words`,
    question.guidance && 'With guidance',
    question.links.length > 0 && counted(question.links.length, 'link'),
    question.crossReferences.length > 0 && `Elsewhere ${question.crossReferences.join(', ')}`,
    question.staffAsks && 'Put to practitioners',
    question.kind !== 'statement' && !question.needed && 'May be left out',
  ]
  return notes.filter((note): note is string => Boolean(note))
}
