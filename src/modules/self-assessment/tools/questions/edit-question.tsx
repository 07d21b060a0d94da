import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { aboveVersion, pieceExamples } from '../building.ts'
import { versionAddress, type WholeQuestion } from '../tool.ts'
import { findQuestion, OtherKinds } from './asking.tsx'
import { answersFrom, contentFrom, earlierOf, problemsOfAnswers, type Asking } from './question-content.ts'
import { questionFields, type QuestionAnswers } from './question-fields.ts'
import { changeQuestion } from './question-store.ts'

type Found = Asking & { own: WholeQuestion }

/** Changes a question of a version that is being built, and how it is answered. */
export const editQuestion = task({
  path: '/self-assessment/tool-questions/:question/edit',
  may: 'build self-assessment tools',
  title: ({ own }: Found) => `Change question ${own.reference}`,
  examples: pieceExamples('question'),
  above: aboveVersion,
  before: (found) => (
    <>
      <OtherWays {...found} />
      <OtherKinds kind={found.kind} at={`/self-assessment/tool-questions/${found.own.id}/edit`} />
    </>
  ),
  fields: async (_, asking) => questionFields(asking),
  find: findQuestion,
  begin: (found) => answersFrom(found.own, earlierOf(found, found.own)),
  check: (answers, found) => problemsOfAnswers(found, answers as QuestionAnswers),

  async save(visit, found, answers) {
    const content = contentFrom(found, answers as QuestionAnswers)
    await changeQuestion(visit.db, found, found.own, content)
    await record(visit, `question changed: ${content.reference}`, versionAddress(found.versionId), content)
    return `${versionAddress(found.versionId)}#question-${found.own.id}`
  },
})

/** What else can be done with a question: its points in its own words, a wording for an audience, another part. */
const OtherWays = ({ own, part, whole }: Found) => (
  <ul class="in-a-row">
    {own.kind === 'scored' && (
      <li>
        <a href={`/self-assessment/tool-questions/${own.id}/meanings`}>Say what each point means for it</a>
      </li>
    )}
    {own.audienceId === null &&
      whole.audiences
        .filter(
          ({ id }) => !part.questions.some((other) => other.reference === own.reference && other.audienceId === id),
        )
        .map(({ id, name }) => (
          <li key={id}>
            <a
              href={`/self-assessment/tool-parts/${part.id}/add-question?kind=${encodeURIComponent(own.kind)}&like=${own.id}&for=${id}`}
            >
              Word it for {name} in particular
            </a>
          </li>
        ))}
    <li>
      <a href={`/self-assessment/tool-questions/${own.id}/move`}>Move it</a>
    </li>
  </ul>
)
