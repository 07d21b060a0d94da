import { record } from '#platform/history/history.ts'
import { Prose } from '#platform/ui/prose.tsx'
import { task } from '#platform/web/route.tsx'
import { raiseVersion, removePiece } from '../build-store.ts'
import { aboveVersion, pieceExamples, problemsIfPublished } from '../building.ts'
import { inAList, referencesWhere } from '../pieces.ts'
import { versionAddress, type WholeQuestion } from '../tool.ts'
import { findQuestion } from './asking.tsx'
import type { Asking } from './question-content.ts'

/** Removes a question that no other depends on. */
export const removeQuestion = task({
  path: '/self-assessment/tool-questions/:question/remove',
  may: 'build self-assessment tools',
  title: ({ own }: Asking & { own: WholeQuestion }) => `Remove question ${own.reference}`,
  button: 'Remove it',
  examples: pieceExamples('question'),
  above: aboveVersion,
  fields: {},
  find: findQuestion,
  before: ({ own }) => <Prose text={own.asks} small />,
  check(_, found) {
    const depending = referencesWhere(found.whole, ({ onlyIf }) => onlyIf === found.own.id)
    return [
      ...problemsIfPublished(found, 'main'),
      ...(depending.length ? [{ field: 'main', says: `First change what depends on it: ${inAList(depending)}` }] : []),
    ]
  },

  async save(visit, found) {
    const { own, part, versionId } = found
    await raiseVersion(visit.db, found)
    await removePiece(visit.db, 'question', own.id)
    await record(visit, `question removed: ${own.reference}`, versionAddress(versionId), { asks: own.asks })
    return `${versionAddress(versionId)}#part-${part.id}`
  },
})
