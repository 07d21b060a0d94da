import { doneByFields, doneByInWords, doneByOf } from '#modules/partnership/index.ts'
import { addEvidence, numberIn } from '#platform/evidence/evidence.ts'
import { dateProblems } from '#platform/facts/change.ts'
import { beginOf, planAsked, settlesField, waitsOnField } from '#platform/facts/change-fields.ts'
import { datedFields } from '#platform/facts/dated-fields.ts'
import { file } from '#platform/forms/file-field.tsx'
import { choice } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { changeKinds, pieceAddress } from './piece.ts'
import { addPieceChange, changesOfPieces, findPiece, somePieces } from './store.ts'

/** Something changed about a piece of scrutiny, or is planned to: its scope was agreed, it began, its learning was agreed. */
export const recordPieceChange = task({
  path: '/scrutiny/:piece/record-change',
  may: 'plan scrutiny',
  examples: async (visit) => (await somePieces(visit.db)).map(({ id }) => ({ piece: String(id) })),

  find: async (visit, params) => {
    const piece = await findPiece(visit.db, numberIn(params.piece))
    return { piece, changes: await changesOfPieces(visit.db, [piece.id]) }
  },
  title: ({ piece }) => `Record a change: ${piece.title}`,
  above: ({ piece }) => [
    { says: 'Scrutiny and audit', href: '/scrutiny' },
    { says: piece.title, href: pieceAddress(piece.id) },
  ],

  fields: async (visit, { changes }) => ({
    kind: choice('What kind of change?', changeKinds),
    ...datedFields('What changed?'),
    ...(await doneByFields(visit)),
    doneBy: doneByInWords,
    waitsOn: waitsOnField(changes),
    settles: settlesField(changes),
    proof: file('Add what proves it'),
  }),

  begin: ({ changes }, visit) => ({ ...beginOf(changes, visit), ...doneByOf(planAsked(changes, visit)) }),

  check: (answers, _subject, visit) => dateProblems(answers, visit.today),

  async save(visit, { piece }, { proof, ...change }) {
    const at = pieceAddress(piece.id)
    await addPieceChange(visit.db, { pieceId: piece.id, knownOn: visit.today, ...change })
    if (proof) await addEvidence(visit, at, 'see scrutiny', proof)
    await record(visit, `change of a piece of scrutiny recorded: ${changeKinds[change.kind].toLowerCase()}`, at, {
      ...change,
      proof: proof?.name,
    })
    return at
  },
})
