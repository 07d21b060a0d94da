import { actsFor } from '#platform/agencies/agencies.ts'
import { Button } from '#platform/ui/govuk/buttons.tsx'
import { Ways } from '#platform/ui/thread.tsx'
import { may, type Visit } from '#platform/visit.ts'
import { returnAddress } from '../answer.ts'
import type { OpenedReturn } from '../open-return.ts'
import { isSentIn, mayOfficeOpen, mayReopen, type NextStep } from './readiness.ts'
import { givingAddress, mayBeGiven, receivingAddress } from '../giving/giving.ts'

/** Whoever signs off and sends in this return: the lead of its agency. */
export const leads = (visit: Visit, own: Pick<OpenedReturn, 'agencyId'>): boolean =>
  actsFor(visit, own.agencyId) && may(visit, 'send in a return')

/** What can be done with a return as a whole today, as buttons, the one that comes next in black; nothing for whoever only reads it. */
export const ReturnDeeds = ({ visit, own, next }: { visit: Visit; own: OpenedReturn; next: NextStep }) => {
  const at = returnAddress(own.id)
  if (!leads(visit, own))
    return may(visit, 'run self-assessments') && mayOfficeOpen(own, own.steps) ? (
      <Button href={`${at}/open-again`} classes="govuk-button--secondary">
        Open it again
      </Button>
    ) : null
  return (
    <>
      {own.isOpen && (
        <>
          <Button href={`${at}/sign-off`} classes={next === 'sign off' ? undefined : 'govuk-button--secondary'}>
            Sign off
          </Button>
          <Button href={`${at}/send-in`} classes={next === 'send in' ? undefined : 'govuk-button--secondary'}>
            Send in
          </Button>
          <Button href={`${at}/nil-return`} classes="govuk-button--secondary">
            Give a nil return
          </Button>
        </>
      )}
      {mayReopen(own, own.steps) && (
        <Button href={`${at}/re-open`} classes="govuk-button--secondary">
          Open it again
        </Button>
      )}
    </>
  )
}

/** Whoever reads a return because they help with it, and for nothing else. */
export const helpsOnly = (visit: Visit, own: Pick<OpenedReturn, 'agencyId'>): boolean =>
  !leads(visit, own) && !may(visit, 'read every return')

/** Where one can go from a return: whoever only helps with it is led to nothing but the return itself. */
export const ReturnWays = ({ visit, own }: { visit: Visit; own: OpenedReturn }) => {
  const at = returnAddress(own.id)
  if (helpsOnly(visit, own)) return null
  return (
    <Ways
      ways={[
        { says: 'What is missing, and how it was sent in', href: `${at}/sending` },
        { says: 'Copies to keep', href: `${at}/copy` },
        { says: 'Moderation', href: `${at}/moderation` },
        ...(leads(visit, own) && own.isOpen && !isSentIn(own.steps)
          ? [{ says: 'Ask for longer', href: `${at}/ask-for-longer` }]
          : []),
        ...(leads(visit, own) && own.steps.some(({ kind }) => kind === 'returned')
          ? [{ says: 'Your action plan', href: `/self-assessment/improvements?round=${own.roundId}` }]
          : []),
        ...(leads(visit, own) ? [{ says: 'Who helps', href: `${at}/contributors` }, ...sharing(own)] : []),
      ]}
    />
  )
}

/** A return goes to another area once it was sent in; from another something comes to it while it is open. */
const sharing = (own: OpenedReturn) => [
  ...(mayBeGiven(own) ? [{ says: 'Give it to another area', href: givingAddress(own.id) }] : []),
  ...(own.isOpen ? [{ says: 'Receive it from another area', href: receivingAddress(own.id) }] : []),
]
