import { certainlyAfter } from '#platform/calendar/when.ts'
import { addEvidence, numberIn } from '#platform/evidence/evidence.ts'
import { file } from '#platform/forms/file-field.tsx'
import { text, when } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { pieceAddress } from './piece.ts'
import { addFinding, findPiece, somePieces } from './store.ts'

/** Something that a piece of scrutiny found was agreed. */
export const recordFinding = task({
  path: '/scrutiny/:piece/record-finding',
  may: 'record a finding',
  examples: async (visit) => (await somePieces(visit.db)).map(({ id }) => ({ piece: String(id) })),

  find: (visit, params) => findPiece(visit.db, numberIn(params.piece)),
  title: (piece) => `Record a finding: ${piece.title}`,
  above: (piece) => [
    { says: 'Scrutiny and audit', href: '/scrutiny' },
    { says: piece.title, href: pieceAddress(piece.id) },
  ],

  fields: {
    says: text('What was found?', {
      hint: 'One plain sentence about practice, without a date; never a name or a detail of a child',
      most: 400,
    }),
    happenedOn: when('When was it agreed?'),
    difference: text('What difference has it made?', {
      optional: true,
      long: true,
      most: 2000,
      hint: 'For children or for practice. Leave empty until somebody can say',
    }),
    source: text('Where was this learnt?', {
      optional: true,
      hint: 'A document and its paragraph, if it was not recorded at work',
    }),
    proof: file('Add what proves it'),
  },

  check: ({ happenedOn, source }, _piece, visit) =>
    !source && certainlyAfter(happenedOn, visit.today)
      ? [{ field: 'happenedOn', says: 'This lies ahead, so it cannot have been agreed yet' }]
      : [],

  async save(visit, piece, { proof, ...finding }) {
    const at = pieceAddress(piece.id)
    await addFinding(visit.db, { pieceId: piece.id, ...finding, status: 'happened', knownOn: visit.today })
    if (proof) await addEvidence(visit, at, 'see scrutiny', proof)
    await record(visit, 'finding recorded', at, { ...finding, proof: proof?.name })
    return at
  },
})
