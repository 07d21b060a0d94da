import { text } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { returnAddress } from '../answer.ts'
import type { OpenedReturn } from '../open-return.ts'
import { aboveReturn, findOwn, returnExamples } from '../own-return.ts'
import { notOpen, sendingAddress } from './missing-list.tsx'
import { takeSteps } from './step-store.ts'
import { tellAgency } from './tell-agency.ts'

/** The lead says that the agency has nothing to report, and why. */
export const giveNilReturn = task({
  path: '/self-assessment/returns/:return/nil-return',
  may: 'send in a return',
  forSome: true,
  examples: returnExamples,
  title: ({ agency }: OpenedReturn) => `A nil return of ${agency}`,
  button: 'Give a nil return',
  above: aboveReturn,
  before: ({ isOpen }: OpenedReturn) => (
    <p>{isOpen ? 'For an agency that has nothing to report on this. What was answered so far stays here.' : notOpen}</p>
  ),

  find: findOwn,
  fields: {
    reason: text('Why is there nothing to report?', { most: 400, hint: 'Never a name or a detail of a child' }),
  },
  check: (_answers, { isOpen }) => (isOpen ? [] : [{ field: 'reason', says: notOpen }]),

  async save(visit, own, { reason }) {
    const at = returnAddress(own.id)
    await takeSteps(visit, own, [
      { kind: 'nil return', says: `${own.agency} gave a nil return`, reason },
      { kind: 'receipt', says: 'Receipt: a nil return' },
    ])
    await tellAgency(visit, own, {
      subject: `Received: ${own.title}`,
      body: `The nil return of ${own.agency} was received, given by ${visit.who.name}.`,
      about: at,
    })
    await record(visit, `nil return given: ${own.agency}`, at, { reason }, { agency: own.agencyId })
    return sendingAddress(own.id)
  },
})
