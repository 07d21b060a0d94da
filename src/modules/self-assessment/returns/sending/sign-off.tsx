import { choices } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { returnAddress } from '../answer.ts'
import { aboveReturn, returnExamples } from '../own-return.ts'
import { MissingList, notOpen, sendingAddress } from './missing-list.tsx'
import { findReadiness, type Readiness } from './readiness-of.ts'
import { takeSteps } from './step-store.ts'

/** The lead says by name that the answers are the agency's own. Any answer changed afterwards makes the sign-off void. */
export const signOff = task({
  path: '/self-assessment/returns/:return/sign-off',
  may: 'send in a return',
  forSome: true,
  examples: returnExamples,
  title: ({ agency }: Readiness) => `Sign off the return of ${agency}`,
  button: 'Sign off',
  above: aboveReturn,
  before: (own: Readiness) =>
    own.isOpen ? (
      <>
        <p>
          {own.progress.answered} of the {own.progress.asked} questions asked are answered. If an answer is changed
          afterwards, the return has to be signed off again.
        </p>
        <MissingList missing={own.missing} returnId={own.id} answerable />
      </>
    ) : (
      <p>{notOpen}</p>
    ),

  find: findReadiness,
  fields: {
    true: choices('What you say', {
      yes: 'I have read these answers. They are true as far as I know, and my agency stands by them',
    }),
  },
  check: (_answers, own) => (own.isOpen ? [] : [{ field: 'true', says: notOpen }]),

  async save(visit, own) {
    const says = `${own.agency} signed off its self-assessment`
    await takeSteps(visit, own, [{ kind: 'signed off', says }])
    await record(visit, `return signed off: ${own.agency}`, returnAddress(own.id), {}, { agency: own.agencyId })
    return sendingAddress(own.id)
  },
})
