import { numberIn } from '#platform/evidence/evidence.ts'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { raiseVersion, removePiece } from '../build-store.ts'
import { aboveVersion, findPiece, pieceExamples, problemsIfPublished, type FoundPiece } from '../building.ts'
import { counted, inAList, referencesWhere } from '../pieces.ts'
import { versionAddress } from '../tool.ts'

/** Removes a part with all its questions, unless questions of other parts depend on them. */
export const removePart = task({
  path: '/self-assessment/tool-parts/:part/remove',
  may: 'build self-assessment tools',
  title: ({ piece }: FoundPiece<'part'>) => `Remove part ${piece.reference}: ${piece.title}`,
  button: 'Remove it',
  examples: pieceExamples('part'),
  above: aboveVersion,
  fields: {},
  find: (visit, params) => findPiece(visit.db, 'part', numberIn(params.part)),
  before: ({ piece }) => (
    <p>
      {piece.questions.length === 0
        ? 'It has no questions.'
        : `Its ${counted(piece.questions.length, 'question goes', 'questions go')} with it.`}
    </p>
  ),
  check(_, found) {
    const own = new Set(found.piece.questions.map(({ id }) => id))
    const depending = referencesWhere(
      found.whole,
      ({ id, onlyIf }) => onlyIf !== null && own.has(onlyIf) && !own.has(id),
    )
    return [
      ...problemsIfPublished(found, 'main'),
      ...(depending.length
        ? [{ field: 'main', says: `First change what depends on a question of this part: ${inAList(depending)}` }]
        : []),
    ]
  },

  async save(visit, found) {
    const { piece, versionId } = found
    await raiseVersion(visit.db, found)
    await removePiece(visit.db, 'part', piece.id)
    await record(visit, `part removed: ${piece.reference} ${piece.title}`, versionAddress(versionId), {
      questions: piece.questions.map(({ reference, asks }) => `${reference} ${asks}`),
    })
    return `${versionAddress(versionId)}#parts`
  },
})
