import { numberIn } from '#platform/evidence/evidence.ts'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { aboveVersion, findPiece, pieceExamples, type FoundPiece } from '../building.ts'
import { versionAddress } from '../tool.ts'
import { partFields, problemsOfPart } from './part-fields.ts'
import { changePart } from './part-store.ts'

/** Changes what a part says. */
export const editPart = task({
  path: '/self-assessment/tool-parts/:part/edit',
  may: 'build self-assessment tools',
  title: ({ piece }: FoundPiece<'part'>) => `Change part ${piece.reference}`,
  examples: pieceExamples('part'),
  above: aboveVersion,
  fields: partFields,
  find: (visit, params) => findPiece(visit.db, 'part', numberIn(params.part)),
  begin: ({ piece }) => ({ reference: piece.reference, title: piece.title, guidance: piece.guidance ?? '' }),
  check: (answers, found) => problemsOfPart(answers, found, found.piece.id),

  async save(visit, found, answers) {
    await changePart(visit.db, found, found.piece.id, answers)
    await record(visit, `part changed: ${answers.reference} ${answers.title}`, versionAddress(found.versionId), answers)
    return `${versionAddress(found.versionId)}#part-${found.piece.id}`
  },
})
