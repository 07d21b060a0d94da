import { postsToPick } from '#modules/partnership/index.ts'
import { certainlyAfter } from '#platform/calendar/when.ts'
import { choice, pick, text, when } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { pieceAddress, pieceKinds } from './piece.ts'
import { addPiece, addPieceChange, pieceTitled } from './store.ts'

/** A piece of scrutiny or audit is planned: what it is, who leads it, what it looks at, when it begins. */
export const planPiece = task({
  path: '/scrutiny/plan',
  may: 'plan scrutiny',
  title: 'Plan a piece of scrutiny or audit',
  above: () => [{ says: 'Scrutiny and audit', href: '/scrutiny' }],

  find: async () => null,

  fields: async (visit) => ({
    title: text('What is it called?', {
      hint: 'Say what kind of practice it looks at; never whose, and never a place that tells who',
    }),
    kind: choice('What kind of work is it?', pieceKinds),
    ledByPostId: pick('Which post leads it?', await postsToPick(visit.db), { optional: true }),
    ledBy: text('Who leads it, if it is none of these posts?', {
      optional: true,
      hint: 'A role or a body, never a name',
    }),
    scope: text('What does it look at, and what not?', {
      long: true,
      optional: true,
      most: 2000,
      hint: 'Do not name or describe a child',
    }),
    beginsOn: when('When does it begin?', { optional: true }),
  }),

  async check({ title, ledBy, ledByPostId }, _subject, visit) {
    if (await pieceTitled(visit.db, title))
      return [{ field: 'title', says: 'There is a piece of this name already; choose another' }]
    return ledBy && ledByPostId !== null
      ? [{ field: 'ledBy', says: 'Leave this empty, or choose no post: one of them leads it' }]
      : []
  },

  async save(visit, _subject, { beginsOn, ...piece }) {
    const pieceId = await addPiece(visit.db, piece)
    if (beginsOn !== null) {
      const isAhead = beginsOn === '?' || certainlyAfter(beginsOn, visit.today)
      await addPieceChange(visit.db, {
        pieceId,
        kind: 'begun',
        says: `${piece.title} ${isAhead ? 'is to begin' : 'was begun'}`,
        happenedOn: beginsOn,
        status: isAhead ? 'planned' : 'happened',
        knownOn: visit.today,
        byPostId: piece.ledByPostId,
        doneBy: piece.ledBy,
      })
    }
    await record(visit, 'piece of scrutiny planned', pieceAddress(pieceId), { ...piece, beginsOn })
    return pieceAddress(pieceId)
  },
})
