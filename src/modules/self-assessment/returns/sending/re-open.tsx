import { text } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { returnAddress } from '../answer.ts'
import type { OpenedReturn } from '../open-return.ts'
import { aboveReturn, findOwn, returnExamples } from '../own-return.ts'
import { sendingAddress } from './missing-list.tsx'
import { mayReopen } from './readiness.ts'
import { takeSteps } from './step-store.ts'

/** The lead opens a return again to bring it up to date, where its round allows that. The day on which it first came stays. */
export const reopenReturn = task({
  path: '/self-assessment/returns/:return/re-open',
  may: 'send in a return',
  forSome: true,
  examples: returnExamples,
  title: ({ agency }: OpenedReturn) => `Open the return of ${agency} again`,
  button: 'Open it again',
  above: aboveReturn,
  before: (own: OpenedReturn) => (
    <p>
      {mayReopen(own, own.steps)
        ? 'It can then be answered again, signed off and sent in once more. That it was returned, and when, stays.'
        : cannot}
    </p>
  ),

  find: findOwn,
  fields: {
    reason: text('Why is it opened again?', { most: 400, hint: 'Such as a new protocol that was put to staff' }),
  },
  check: (_answers, own) => (mayReopen(own, own.steps) ? [] : [{ field: 'reason', says: cannot }]),

  async save(visit, own, { reason }) {
    await takeSteps(visit, own, [{ kind: 're-opened', says: `${own.agency} opened its return again`, reason }])
    await record(
      visit,
      `return opened again: ${own.agency}`,
      returnAddress(own.id),
      { reason },
      { agency: own.agencyId },
    )
    return sendingAddress(own.id)
  },
})

const cannot =
  'This return cannot be opened again: it was not sent in, it is open already, or its round does not allow it. Ask the business unit to open it again.'
