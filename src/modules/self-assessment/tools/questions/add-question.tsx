import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { aboveVersion, pieceExamples } from '../building.ts'
import { versionAddress } from '../tool.ts'
import { beginNew, findNewQuestion, OtherKinds } from './asking.tsx'
import { contentFrom, problemsOfAnswers, type Asking } from './question-content.ts'
import { questionFields, type QuestionAnswers } from './question-fields.ts'
import { addQuestion } from './question-store.ts'

const addAddress = (partId: number) => `/self-assessment/tool-parts/${partId}/add-question`

/** Adds a question or a statement to a part, of any kind. */
export const addAQuestion = task({
  path: '/self-assessment/tool-parts/:part/add-question',
  may: 'build self-assessment tools',
  title: ({ part }: Asking) => `Add a question to part ${part.reference}: ${part.title}`,
  button: 'Add the question',
  examples: pieceExamples('part'),
  above: aboveVersion,
  before: ({ kind, part }) => <OtherKinds kind={kind} at={addAddress(part.id)} />,
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
    if (answers.next === 'another')
      return `${addAddress(asking.part.id)}?kind=${encodeURIComponent(asking.kind)}&next=another`
    return `${versionAddress(asking.versionId)}#question-${id}`
  },
})
