import { numberIn } from '#platform/evidence/evidence.ts'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { raiseVersion, removePiece } from '../build-store.ts'
import { aboveVersion, findPiece, pieceExamples, problemsIfPublished, type FoundPiece } from '../building.ts'
import { inAList, referencesWhere } from '../pieces.ts'
import { versionAddress } from '../tool.ts'

/** Removes an audience that no question is worded for. */
export const removeAudience = task({
  path: '/self-assessment/tool-audiences/:audience/remove',
  may: 'build self-assessment tools',
  title: ({ piece }: FoundPiece<'audience'>) => `Remove the audience: ${piece.name}`,
  button: 'Remove it',
  examples: pieceExamples('audience'),
  above: aboveVersion,
  fields: {},
  find: (visit, params) => findPiece(visit.db, 'audience', numberIn(params.audience)),
  before: ({ piece }) => <p>{piece.name} will be asked the wording for everybody.</p>,
  check(_, found) {
    const worded = referencesWhere(found.whole, ({ audienceId }) => audienceId === found.piece.id)
    return [
      ...problemsIfPublished(found, 'main'),
      ...(worded.length
        ? [{ field: 'main', says: `First remove the wordings for ${found.piece.name}: ${inAList(worded)}` }]
        : []),
    ]
  },

  async save(visit, found) {
    await raiseVersion(visit.db, found)
    await removePiece(visit.db, 'audience', found.piece.id)
    await record(visit, `audience removed: ${found.piece.name}`, versionAddress(found.versionId), {})
    return `${versionAddress(found.versionId)}#audiences`
  },
})
