import { numberIn } from '#platform/evidence/evidence.ts'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { aboveVersion, findPiece, pieceExamples, type FoundPiece } from '../building.ts'
import { counted, referencesWhere } from '../pieces.ts'
import { versionAddress } from '../tool.ts'
import { pointsIn, problemsOfScaleAnswers, scaleAnswers, scaleFields } from './scale-fields.ts'
import { changeScale } from './scale-store.ts'

/** Changes a scale and its points for every question that is scored on it. */
export const editScale = task({
  path: '/self-assessment/tool-scales/:scale/edit',
  may: 'build self-assessment tools',
  title: ({ piece }: FoundPiece<'scale'>) => `Change the scale: ${piece.name}`,
  examples: pieceExamples('scale'),
  above: aboveVersion,
  before: ({ whole, piece }) => {
    const { length } = referencesWhere(whole, ({ scaleId }) => scaleId === piece.id)
    return length === 0 ? null : (
      <p>
        {counted(length, 'question')} {length === 1 ? 'is' : 'are'} scored on it. A point that you rename keeps what it
        means for single questions; empty all of a point to take it away.
      </p>
    )
  },
  fields: scaleFields,
  find: (visit, params) => findPiece(visit.db, 'scale', numberIn(params.scale)),
  begin: ({ piece }) => scaleAnswers(piece),
  check: (answers, found) => problemsOfScaleAnswers(answers, found, found.piece.id),

  async save(visit, found, answers) {
    const scale = { name: answers.name, points: pointsIn(answers) }
    await changeScale(visit.db, found, found.piece, scale)
    await record(visit, `scale changed: ${scale.name}`, versionAddress(found.versionId), scale)
    return `${versionAddress(found.versionId)}#scales`
  },
})
