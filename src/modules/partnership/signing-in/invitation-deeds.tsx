import { inWords } from '#platform/calendar/day.ts'
import { numberIn } from '#platform/evidence/evidence.ts'
import { text } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import {
  correctInvitation,
  endInvitation,
  findInvitation,
  invitationsWaiting,
  type Invitation,
} from '#platform/identity/invitation.ts'
import { writeLetters } from '#platform/mail/mail.ts'
import { NotFound } from '#platform/problem.ts'
import { may, type Visit } from '#platform/visit.ts'
import { task, type Params } from '#platform/web/route.tsx'
import { findAgency } from '../store.ts'
import { emailField, titleField } from './fields.ts'
import { lettersAfresh, placeOf, problemsOfLeads } from './invite.ts'
import { emailOf, lead, noAddress } from './signing-in.ts'
import { problemOfColleague } from './invite-colleague.tsx'

type Waiting = { invitation: Invitation; version: number; agency: string | null }

/** An invitation that waits is put right: another address, another title. Another address gets a letter of its own, and the one before opens nothing. */
export const correctAnInvitation = task({
  path: '/signing-in/invitations/:invitation/correct',
  may: 'invite agency leads',
  examples: (visit) => examplesOf(visit),
  title: 'Put the invitation right',
  above: (waiting: Waiting) => aboveOf(waiting),
  before: () => <p>Where the address changes, a letter goes to the new one and the letter before opens nothing.</p>,
  find: (visit, params): Promise<Waiting> => waitingIn(visit, params),
  fields: { name: titleField('safeguarding lead'), email: emailField },
  begin: ({ invitation: { name, email } }) => ({ name, email }),
  async check({ name, email }, { invitation, agency }, visit) {
    const wanted = emailOf(email)
    if (!wanted) return [{ field: 'email', says: noAddress }]
    if (wanted === invitation.email) return []
    const { forAgencyId: agencyId } = invitation
    const [says] =
      agencyId === null
        ? [await problemOfColleague(visit, wanted)]
        : await problemsOfLeads(visit, [{ agencyId, agency: agency!, name, email }])
    return says ? [{ field: 'email', says }] : []
  },
  async save(visit, { invitation, agency }, answers) {
    const to = { name: answers.name, email: emailOf(answers.email)! }
    await correctInvitation(visit.db, invitation, to)
    if (to.email !== invitation.email)
      await writeLetters(visit, await lettersAfresh(visit, [{ ...invitation, ...to, agency }]))
    await tell(visit, invitation, `invitation of ${to.name} put right`, {
      ...to,
      before: { name: invitation.name, email: invitation.email },
    })
    return `${placeOf(invitation.forAgencyId)}#acting`
  },
})

/** An invitation that waits is sent again, with a new address for another fortnight. */
export const sendInvitationAgain = task({
  path: '/signing-in/invitations/:invitation/send-again',
  may: 'invite agency leads',
  examples: (visit) => examplesOf(visit),
  title: 'Send the invitation again',
  above: (waiting: Waiting) => aboveOf(waiting),
  button: 'Send it again',
  before: ({ invitation }: Waiting) => (
    <p>
      {invitation.name} gets a new letter at {invitation.email}. The address in the last one, which opens until{' '}
      {inWords(invitation.untilOn)}, opens nothing from then on.
    </p>
  ),
  find: (visit, params): Promise<Waiting> => waitingIn(visit, params),
  fields: {},
  async save(visit, { invitation, agency }) {
    await writeLetters(visit, await lettersAfresh(visit, [{ ...invitation, agency }]))
    await tell(visit, invitation, `invitation of ${invitation.name} sent again`, {})
    return `${placeOf(invitation.forAgencyId)}#acting`
  },
})

/** An invitation that waits is taken back, with the reason: its address opens nothing any more. */
export const takeInvitationBack = task({
  path: '/signing-in/invitations/:invitation/take-back',
  may: 'invite agency leads',
  examples: (visit) => examplesOf(visit),
  title: 'Take the invitation back',
  above: (waiting: Waiting) => aboveOf(waiting),
  button: 'Take it back',
  before: ({ invitation }: Waiting) => (
    <p>
      {invitation.name}, {invitation.email}: the address in their letter opens nothing from now on.
    </p>
  ),
  find: (visit, params): Promise<Waiting> => waitingIn(visit, params),
  fields: { because: text('Why?', { most: 400 }) },
  async save(visit, { invitation }, { because }) {
    await endInvitation(visit, invitation, because)
    await tell(visit, invitation, `invitation of ${invitation.name} taken back`, { because })
    return `${placeOf(invitation.forAgencyId)}#acting`
  },
})

/** May this visitor do anything about an invitation? That of an agency's lead the office; any other whoever says who may sign in. */
export const isTheirs = (visit: Visit, { roles, forAgencyId }: Invitation): boolean =>
  may(visit, 'say who may sign in') || (forAgencyId !== null && roles.every((role) => role === lead))

async function waitingIn(visit: Visit, params: Params): Promise<Waiting> {
  const invitation = await findInvitation(visit.db, numberIn(params.invitation))
  if (!isTheirs(visit, invitation)) throw new NotFound()
  const { forAgencyId, version } = invitation
  return { invitation, version, agency: forAgencyId === null ? null : (await findAgency(visit.db, forAgencyId)).name }
}

const examplesOf = async ({ db }: Visit) =>
  (await invitationsWaiting(db))
    .filter(({ roles, forAgencyId }) => forAgencyId !== null && roles.every((role) => role === lead))
    .slice(0, 1)
    .map(({ id }) => ({ invitation: String(id) }))

const aboveOf = ({ invitation, agency }: Waiting) =>
  agency === null
    ? [{ says: 'Who may sign in', href: '/signing-in' }]
    : [
        { says: 'Agencies', href: '/agencies' },
        { says: agency, href: placeOf(invitation.forAgencyId) },
      ]

const tell = (visit: Visit, { forAgencyId }: Invitation, deed: string, detail: object) =>
  record(visit, deed, placeOf(forAgencyId), detail, { agency: forAgencyId })
