import { certainlyAfter } from '#platform/calendar/when.ts'
import { numberIn } from '#platform/evidence/evidence.ts'
import { openPlans } from '#platform/facts/change.ts'
import { choice, pick, text, when } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { NotFound } from '#platform/problem.ts'
import { task } from '#platform/web/route.tsx'
import { groupsToPick, ownerNames } from '../store.ts'
import { stateOfGroup } from './group.ts'
import { addGroupChange, changesOfGroup, findGroup, groupsNow } from './store.ts'

/** A task and finish group hands back what it has done: what, to which group and when; and with that it usually ends. */
export const handBack = task({
  path: '/groups/:group/hand-back',
  may: 'record changes of groups',
  examples: async ({ db, today }) =>
    (await groupsNow(db, today))
      .filter(({ kind, state }) => kind === 'task and finish' && state.is !== 'ended')
      .slice(0, 1)
      .map(({ id }) => ({ group: String(id) })),
  title: ({ group }: Subject) => `Hand back: ${group.name}`,
  above: ({ group }: Subject) => [
    { says: 'Groups', href: '/groups' },
    { says: group.name, href: `/groups/${group.id}` },
  ],

  find: async ({ db, today }, params) => {
    const group = await findGroup(db, numberIn(params.group))
    if (group.kind !== 'task and finish') throw new NotFound()
    const changes = await changesOfGroup(db, group.id)
    return { group, changes, state: stateOfGroup(changes, today) }
  },

  fields: async ({ db }, { group }: Subject) => ({
    handedWhat: text('What does it hand back?', {
      most: 400,
      hint: 'Such as: a revised threshold document and the slides for its briefings. The report may tell it',
    }),
    handedTo: pick(
      'To which group?',
      (await groupsToPick(db)).filter(({ id }) => id !== group.id),
    ),
    happenedOn: when('When?'),
    ends: choice('Does the group end with this?', { yes: 'Yes, its work is finished', no: 'No, it goes on for now' }),
  }),
  begin: ({ group }) => ({ handedTo: group.reportsTo?.toString(), ends: 'yes' }),

  check: ({ happenedOn, ends }, { state }, { today }) => {
    if (certainlyAfter(happenedOn, today))
      return [{ field: 'happenedOn', says: 'This lies ahead: record it once it has been handed back' }]
    if (ends === 'yes' && state.is === 'ended')
      return [{ field: 'ends', says: 'It has ended already: say no, and the handing back is recorded' }]
    return []
  },

  async save(visit, { group, changes }, { ends, handedWhat, handedTo, happenedOn }) {
    const at = `/groups/${group.id}`
    const change = { workingGroupId: group.id, happenedOn, status: 'happened', knownOn: visit.today }
    const to = (await ownerNames(visit.db))({ groupId: handedTo })
    const says = `${group.name} handed back to ${to}: ${handedWhat}`
    await addGroupChange(visit.db, { ...change, kind: 'handed back', says, handedTo, handedWhat })
    if (ends === 'yes')
      await addGroupChange(visit.db, {
        ...change,
        kind: 'ended',
        says: `${group.name} finished its work and ended`,
        settles: openPlans(changes).find(({ kind }) => kind === 'ended')?.id ?? null,
      })
    await record(visit, 'work of the group handed back', at, { handedWhat, handedTo, happenedOn, ends })
    return at
  },
})

type Subject = {
  group: Awaited<ReturnType<typeof findGroup>>
  changes: Awaited<ReturnType<typeof changesOfGroup>>
  state: ReturnType<typeof stateOfGroup>
}
