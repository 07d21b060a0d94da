import { numberIn } from '#platform/evidence/evidence.ts'
import { pick, text } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { changeMembers, membersOfAgency, type Member } from '#platform/identity/members.ts'
import { may, type Visit } from '#platform/visit.ts'
import { task } from '#platform/web/route.tsx'
import { agenciesToPick, findAgency, type Agency } from '../store.ts'
import { endSigningIn, whyNotEnded } from './end-signing-in.ts'
import { actingRoles } from './signing-in.ts'

type Ending = { agency: Agency; acting: Member[] }

/** Somebody acts for an agency no longer: from now on they open nothing of it. What they did stays. */
export const endActing = task({
  path: '/agencies/:agency/end-acting',
  may: 'invite agency leads',
  examples: async ({ db }) => (await agenciesToPick(db)).slice(0, 1).map(({ id }) => ({ agency: String(id) })),
  title: ({ agency }: Ending) => `End that somebody acts for ${agency.name}`,
  above: ({ agency }: Ending) => [
    { says: 'Agencies', href: '/agencies' },
    { says: agency.name, href: `/agencies/${agency.id}` },
  ],
  button: 'End it',
  before: ({ acting }: Ending) => (
    <p>
      {acting.length === 0
        ? 'Nobody signs in for this agency whose part you may end.'
        : 'From now on they open nothing of this agency. What they wrote and did stays. Whoever has no other part here no longer signs in.'}
    </p>
  ),
  async find(visit, params): Promise<Ending> {
    const agency = await findAgency(visit.db, numberIn(params.agency))
    const all = await membersOfAgency(visit.db, agency.id)
    return { agency, acting: all.filter((member) => mayEnd(visit, member)) }
  },
  fields: async (_visit, { acting }) => ({
    accountId: pick(
      'Who?',
      acting.map(({ accountId, email, roles }) => ({ id: accountId, says: `${email}, ${roles.join(', ')}` })),
    ),
    because: text('Why?', { most: 400, hint: 'Such as: they left the agency' }),
  }),
  check: async ({ accountId }, { acting }, visit) => {
    const member = acting.find((each) => each.accountId === accountId)!
    const says = restOf(member).length === 0 ? await whyNotEnded(visit, member) : null
    return says ? [{ field: 'accountId', says }] : []
  },

  async save(visit, { agency, acting }, { accountId, because }) {
    const member = acting.find((each) => each.accountId === accountId)!
    const rest = restOf(member)
    if (rest.length === 0) await endSigningIn(visit, member)
    else await changeMembers(visit.db, [{ ...member, roles: rest, agencyId: null }])
    await record(
      visit,
      `${member.email} acts for the agency no longer`,
      `/agencies/${agency.id}`,
      { because, roles: member.roles },
      { agency: agency.id },
    )
    return `/agencies/${agency.id}#acting`
  },
})

/** What somebody still is when they act for no agency. */
const restOf = ({ roles }: Member) => roles.filter((role) => !actingRoles.includes(role))

/** A safeguarding partner is one of three; only whoever says who may sign in ends that. */
const mayEnd = (visit: Visit, { roles }: Member) =>
  !roles.includes('safeguarding partner') || may(visit, 'say who may sign in')
