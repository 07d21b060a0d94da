import { numberIn } from '#platform/evidence/evidence.ts'
import { day, text } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { NotFound } from '#platform/problem.ts'
import { task } from '#platform/web/route.tsx'
import { mayGiveFor } from './delegation.ts'
import { agencyOf, delegationsInForce, endDelegation, findDelegation, type NamedDelegation } from './store.ts'
import { delegationTitle } from './list-delegations.tsx'

/** A delegation is ended before its last day. It stays in sight, and its first last day with it. */
export const endADelegation = task({
  path: '/delegations/:delegation/end',
  may: 'record delegations',
  forSome: true,
  examples: async (visit) =>
    (await delegationsInForce(visit.db, visit.today))
      .filter((delegation) => mayGiveFor(visit, agencyOf(delegation)))
      .slice(0, 1)
      .map(({ id }) => ({ delegation: String(id) })),
  title: (delegation: NamedDelegation) => `End early: ${delegationTitle(delegation)}`,
  above: (delegation: NamedDelegation) => [
    { says: 'Deputies and delegations', href: '/delegations' },
    { says: delegationTitle(delegation), href: `/delegations/${delegation.id}` },
  ],
  async find(visit, params) {
    const delegation = await findDelegation(visit.db, numberIn(params.delegation))
    if (!mayGiveFor(visit, agencyOf(delegation))) throw new NotFound()
    return delegation
  },

  fields: {
    endedOn: day('From which day does it no longer count?'),
    reason: text('Who ended it, and why?', { most: 400, hint: 'A role, never a person’s name' }),
  },

  check: ({ endedOn }, delegation) => {
    if (delegation.endedOn) return [{ field: 'endedOn', says: 'It was ended early already' }]
    if (endedOn > delegation.untilOn)
      return [{ field: 'endedOn', says: 'By that day it has lapsed by itself; there is nothing to end early' }]
    return []
  },

  async save(visit, { id }, answers) {
    await endDelegation(visit.db, { delegationId: id, ...answers, knownOn: visit.today })
    await record(visit, 'delegation ended early', `/delegations/${id}`, answers)
    return `/delegations/${id}`
  },
})
