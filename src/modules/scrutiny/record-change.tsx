import { groupsToPick, postsToPick } from '#modules/partnership/index.ts'
import { changesToPick, dateProblems, plansToPick } from '#modules/self-assessment/index.ts'
import { addEvidence, numberIn } from '#platform/evidence/evidence.ts'
import { datedFields } from '#platform/facts/dated-fields.ts'
import { file } from '#platform/forms/file-field.tsx'
import { choice, pick, text } from '#platform/forms/fields.tsx'
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
    byPostId: pick('Which post did it or is to do it?', await postsToPick(visit.db), { optional: true }),
    byGroupId: pick('Which group did it or is to do it?', await groupsToPick(visit.db), { optional: true }),
    doneBy: text('Who did it, if it is none of these?', { optional: true, hint: 'A role or a body, never a name' }),
    waitsOn: pick('What has to come first?', changesToPick(changes), { optional: true }),
    settles: pick('Does this settle a plan?', plansToPick(changes), {
      optional: true,
      hint: 'Choose the plan that this carries out, moves or calls off. Its first date stays in sight',
    }),
    proof: file('Add what proves it'),
  }),

  begin: ({ changes }, visit) => {
    const plan = changes.find((change) => String(change.id) === visit.query.get('settles'))
    return plan
      ? {
          settles: String(plan.id),
          kind: plan.kind,
          byPostId: plan.byPostId?.toString(),
          byGroupId: plan.byGroupId?.toString(),
          doneBy: plan.doneBy ?? undefined,
        }
      : {}
  },

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
