import { inviteLeads, problemsOfLeads } from '#modules/partnership/index.ts'
import { numberIn } from '#platform/evidence/evidence.ts'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { addLetters, withoutALead } from '../letters/letter-store.ts'
import { dueInWords, placeOfReturn } from '../letters/write-to-agencies.ts'
import { isOver, launchOf, returnDateOf, roundAddress } from '../round.ts'
import { changesOfRounds, findRound, someRounds } from '../store.ts'
import { setContacts } from './contact-store.ts'
import { beginRows, leadRows } from './lead-rows.tsx'

/** Those asked in a round who have nobody to write to: whoever is to lead for each is invited, all the ticked at once. */
export const inviteLeadsOfRound = task({
  path: '/self-assessment/rounds/:round/invite-leads',
  may: 'invite agency leads',
  examples: async (visit) => (await someRounds(visit.db)).map(({ id }) => ({ round: String(id) })),
  async find(visit, params) {
    const round = await findRound(visit.db, numberIn(params.round))
    const changes = await changesOfRounds(visit.db, [round.id])
    return { round, changes, without: await withoutALead(visit.db, round.id, visit.today, null) }
  },
  title: ({ round }) => `Invite leads: ${round.title}`,
  above: ({ round }) => [
    { says: 'Self-assessment', href: '/self-assessment' },
    { says: round.title, href: roundAddress(round.id) },
  ],
  button: 'Invite those ticked',
  before: ({ without, changes }) => (
    <p>
      {without.length === 0
        ? 'Everybody asked in this round has somebody to write to, or somebody who was invited.'
        : `${without.length} ${without.length === 1 ? 'agency has' : 'agencies have'} nobody to write to. Each letter holds an address of its own, by which they set up how they sign in; it works once, for fourteen days.`}{' '}
      {launchOf(changes)?.status === 'planned'
        ? 'When the round is launched they are asked for their return, with a new address where they have not accepted by then.'
        : 'The round was launched, so the letter asks for their return too.'}
    </p>
  ),
  fields: async (_visit, { without }) => ({
    leads: leadRows(
      'Who is to lead for each agency?',
      without.map(({ id, agency }) => ({ id, agency })),
    ),
  }),
  begin: ({ without }) =>
    beginRows(
      'leads',
      without.map(({ id, shortName, contact }) => ({
        id,
        title: `Safeguarding lead of ${shortName}`.slice(0, 100),
        email: contact,
      })),
    ),
  async check({ leads }, { without, changes }, visit) {
    if (isOver(changes)) return [{ field: 'leads', says: 'This round is over, so nobody is invited for it' }]
    const agencyOf = new Map(without.map(({ id, agencyId }) => [id, agencyId]))
    const found = await problemsOfLeads(
      visit,
      leads.map(({ id, ...lead }) => ({ ...lead, agencyId: agencyOf.get(id)! })),
    )
    return found.flatMap((says, place) => (says ? [{ field: 'leads', says: `${leads[place]!.agency}: ${says}` }] : []))
  },

  async save(visit, { round, changes, without }, { leads }) {
    const launched = launchOf(changes)?.status !== 'planned'
    const rows = leads.map((lead) => ({ ...lead, asked: without.find(({ id }) => id === lead.id)! }))
    await setContacts(
      visit.db,
      rows.filter(({ email, asked }) => asked.contact !== email).map(({ id, email }) => ({ id, contact: email })),
    )
    const wrote = await inviteLeads(
      visit,
      rows.map(({ id, agency, name, email, asked }) => ({
        agencyId: asked.agencyId,
        agency,
        name,
        email,
        says: launched
          ? [`Its return in “${round.title}” is asked for.`, round.says, dueInWords({}, returnDateOf(changes))]
              .filter(Boolean)
              .join('\n\n')
          : `It will be asked for its return in “${round.title}”.`,
        leadsTo: launched ? placeOfReturn(round, id) : '/',
      })),
    )
    if (launched)
      await addLetters(
        visit.db,
        rows.map(({ id, asked }) => ({
          roundReturnId: id,
          forAgencyId: asked.agencyId,
          kind: 'asked',
          wentTo: 1,
          says: round.says,
          byName: visit.who.name,
          writtenOn: visit.today,
        })),
      )
    await record(visit, `${rows.length} invited to lead for an agency asked`, roundAddress(round.id), wrote)
    return `${roundAddress(round.id)}#invited`
  },
})
