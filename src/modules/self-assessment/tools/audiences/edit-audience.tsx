import { numberIn } from '#platform/evidence/evidence.ts'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { aboveVersion, findPiece, pieceExamples, type FoundPiece } from '../building.ts'
import { versionAddress } from '../tool.ts'
import { audienceFields, problemsOfAudience } from './audience-fields.ts'
import { changeAudience } from './audience-store.ts'

/** Changes an audience of a version that is being built. */
export const editAudience = task({
  path: '/self-assessment/tool-audiences/:audience/edit',
  may: 'build self-assessment tools',
  title: ({ piece }: FoundPiece<'audience'>) => `Change the audience: ${piece.name}`,
  examples: pieceExamples('audience'),
  above: aboveVersion,
  fields: audienceFields,
  find: (visit, params) => findPiece(visit.db, 'audience', numberIn(params.audience)),
  begin: ({ piece }) => ({ name: piece.name, agencyKinds: piece.agencyKinds }),
  check: (answers, found) => problemsOfAudience(answers, found, found.piece.id),

  async save(visit, found, answers) {
    await changeAudience(visit.db, found, found.piece.id, answers)
    await record(visit, `audience changed: ${answers.name}`, versionAddress(found.versionId), answers)
    return `${versionAddress(found.versionId)}#audiences`
  },
})
