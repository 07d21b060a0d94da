import { numberIn, toSave } from '#platform/evidence/evidence.ts'
import { NotFound } from '#platform/problem.ts'
import { may } from '#platform/visit.ts'
import { download } from '#platform/web/route.tsx'
import { evidenceAddress } from './answer.ts'
import { filesAt, someDocuments } from './answering/part-store.ts'
import { wholeReturn } from './whole-return.ts'

/** A document that shows an answer, for those who may read the part it belongs to: whoever only helps with another part finds nothing. */
export const openDocument = download({
  path: '/self-assessment/returns/:return/documents/:file',
  may: 'read a return',
  forSome: true,
  examples: async (visit) => (may(visit, 'read a whole return') ? someDocuments(visit.db) : []),

  async send(visit, params) {
    const { own, maybeAsked } = await wholeReturn(visit, numberIn(params.return))
    const places = maybeAsked.flatMap(({ questions }) => questions.map(({ id }) => evidenceAddress(own.id, id)))
    const files = [...(await filesAt(visit.db, places)).values()].flat()
    const file = files.find(({ id }) => id === numberIn(params.file))
    if (!file) throw new NotFound()
    return toSave(file)
  },
})
