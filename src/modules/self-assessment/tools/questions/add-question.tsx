import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { aboveVersion, pieceExamples } from '../building.ts'
import { versionAddress } from '../tool.ts'
import { beginNew, findNewQuestion, OtherKinds } from './asking.tsx'
import { contentFrom, problemsOfAnswers, type Asking } from './question-content.ts'
import { questionFields, type QuestionAnswers } from './question-fields.ts'
import { addQuestion } from './question-store.ts'

const addAddress = (partId: number) => `/self-assessment/tool-parts/${partId}/add-question`

/** Where the next question of the same part and kind is added, with what is to be done after it. */
export const addAnotherAddress = ({ part, kind }: Asking, next: 'another' | 'meanings') =>
  `${addAddress(part.id)}?${new URLSearchParams({ kind, next })}`

/** Adds a question or a statement to a part, of any kind. */
export const addAQuestion = task({
  path: '/self-assessment/tool-parts/:part/add-question',
  may: 'build self-assessment tools',
  title: ({ part }: Asking) => `Add a question to part ${part.reference}: ${part.title}`,
  button: 'Add the question',
  examples: pieceExamples('part'),
  above: aboveVersion,
  before: ({ kind, part }, { query }) => <OtherKinds kind={kind} at={addAddress(part.id)} next={query.get('next')} />,
  fields: async (_, asking) => questionFields(asking),
  find: findNewQuestion,
  begin: beginNew,
  check: (answers, asking) => problemsOfAnswers(asking, answers as QuestionAnswers),

  async save(visit, asking, given) {
    const answers = given as QuestionAnswers
    const content = contentFrom(asking, answers)
    const id = await addQuestion(visit.db, asking, asking.part, content)
    await record(visit, `question added: ${content.reference}`, versionAddress(asking.versionId), content)
    if (answers.next === 'meanings') return `/self-assessment/tool-questions/${id}/meanings`
    if (answers.next === 'another') return addAnotherAddress(asking, 'another')
    return `${versionAddress(asking.versionId)}#question-${id}`
  },
})
