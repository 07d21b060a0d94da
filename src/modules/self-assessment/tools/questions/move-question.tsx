import { choice } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { aboveVersion, pieceExamples, problemsIfPublished } from '../building.ts'
import { moved, ways, type Way } from '../order.ts'
import { versionAddress, type WholeQuestion } from '../tool.ts'
import { findQuestion } from './asking.tsx'
import type { Asking } from './question-content.ts'
import { moveQuestionTo } from './question-store.ts'

type Found = Asking & { own: WholeQuestion }

/** Moves a question within its part, or to the end of another. */
export const moveQuestion = task({
  path: '/self-assessment/tool-questions/:question/move',
  may: 'build self-assessment tools',
  title: ({ own }: Found) => `Move question ${own.reference}`,
  button: 'Move it',
  examples: pieceExamples('question'),
  above: aboveVersion,
  fields: async (_, { whole, part }: Found) => ({
    way: choice('Where does it go?', {
      ...ways,
      ...Object.fromEntries(
        whole.parts
          .filter(({ id }) => id !== part.id)
          .map(({ id, reference, title }) => [`part-${id}`, `To the end of part ${reference}: ${title}`]),
      ),
    } as Record<string, string>),
  }),
  find: findQuestion,
  check: (_, found) => problemsIfPublished(found, 'way'),

  async save(visit, found, { way }) {
    const { own, part, whole } = found
    const to = whole.parts.find(({ id }) => way === `part-${id}`)
    const ids = (to ?? part).questions.map(({ id }) => id)
    await moveQuestionTo(visit.db, found, own.id, {
      partId: (to ?? part).id,
      order: to ? [...ids, own.id] : moved(ids, own.id, way as Way),
    })
    await record(visit, `question moved: ${own.reference}`, versionAddress(found.versionId), { way })
    return `${versionAddress(found.versionId)}#question-${own.id}`
  },
})
