import { numberIn } from '#platform/evidence/evidence.ts'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { raiseVersion, removePiece } from '../build-store.ts'
import { aboveVersion, findPiece, pieceExamples, problemsIfPublished, type FoundPiece } from '../building.ts'
import { inAList, referencesWhere } from '../pieces.ts'
import { versionAddress } from '../tool.ts'

/** Removes a scale that no question is scored on. */
export const removeScale = task({
  path: '/self-assessment/tool-scales/:scale/remove',
  may: 'build self-assessment tools',
  title: ({ piece }: FoundPiece<'scale'>) => `Remove the scale: ${piece.name}`,
  button: 'Remove it',
  examples: pieceExamples('scale'),
  above: aboveVersion,
  fields: {},
  find: (visit, params) => findPiece(visit.db, 'scale', numberIn(params.scale)),
  before: ({ piece }) => <p>Its points go with it: {piece.points.map(({ says }) => says).join(', ')}.</p>,
  check(_, found) {
    const scored = referencesWhere(found.whole, ({ scaleId }) => scaleId === found.piece.id)
    return [
      ...problemsIfPublished(found, 'main'),
      ...(scored.length
        ? [{ field: 'main', says: `First choose another scale for what is scored on this one: ${inAList(scored)}` }]
        : []),
    ]
  },

  async save(visit, found) {
    await raiseVersion(visit.db, found)
    await removePiece(visit.db, 'scale', found.piece.id)
    await record(visit, `scale removed: ${found.piece.name}`, versionAddress(found.versionId), {})
    return `${versionAddress(found.versionId)}#scales`
  },
})
