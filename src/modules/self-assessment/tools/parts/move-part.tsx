import { numberIn } from '#platform/evidence/evidence.ts'
import { choice } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { aboveVersion, findPiece, pieceExamples, problemsIfPublished, type FoundPiece } from '../building.ts'
import { moved, ways } from '../order.ts'
import { versionAddress } from '../tool.ts'
import { orderParts } from './part-store.ts'

/** Moves a part with its questions among the parts of its version. */
export const movePart = task({
  path: '/self-assessment/tool-parts/:part/move',
  may: 'build self-assessment tools',
  title: ({ piece }: FoundPiece<'part'>) => `Move part ${piece.reference}: ${piece.title}`,
  button: 'Move it',
  examples: pieceExamples('part'),
  above: aboveVersion,
  fields: { way: choice('Where does it go?', ways) },
  find: (visit, params) => findPiece(visit.db, 'part', numberIn(params.part)),
  check: (_, found) => problemsIfPublished(found, 'way'),

  async save(visit, found, { way }) {
    const order = moved(
      found.whole.parts.map(({ id }) => id),
      found.piece.id,
      way,
    )
    await orderParts(visit.db, found, order)
    await record(visit, `part moved: ${found.piece.reference} ${found.piece.title}`, versionAddress(found.versionId), {
      way: ways[way],
    })
    return `${versionAddress(found.versionId)}#part-${found.piece.id}`
  },
})
