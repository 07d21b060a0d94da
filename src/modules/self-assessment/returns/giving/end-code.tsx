import { record } from '#platform/history/history.ts'
import { endReceivingCode, lastReceivingCode, stillOpens } from '#platform/identity/receiving-code.ts'
import { task } from '#platform/web/route.tsx'
import { returnAddress } from '../answer.ts'
import { findOwn, returnExamples } from '../own-return.ts'
import { receivingAddress } from './giving.ts'
import { aboveReceiving } from './make-code.tsx'

/** The lead ends the receiving code of a return before its day: it opens nothing any more. What was given by one before stays. */
export const endCode = task({
  path: '/self-assessment/returns/:return/receiving/end',
  may: 'send in a return',
  forSome: true,
  examples: returnExamples,
  find: async (visit, params) => {
    const own = await findOwn(visit, params)
    return { own, opens: stillOpens(await lastReceivingCode(visit.db, receivingAddress(own.id)), visit.today) }
  },
  title: 'End the receiving code',
  button: 'End the code',
  above: ({ own }) => aboveReceiving(own),
  before: ({ opens }) => <p>{opens ? 'From now on nothing can be given by it. What came already stays.' : none}</p>,
  fields: {},
  check: (_answers, { opens }) => (opens ? [] : [{ field: 'main', says: none }]),

  async save(visit, { own }) {
    await endReceivingCode(visit, receivingAddress(own.id))
    await record(visit, 'receiving code ended', returnAddress(own.id), {}, { agency: own.agencyId })
    return receivingAddress(own.id)
  },
})

const none = 'No receiving code of this return is open.'
