import { numberIn } from '#platform/evidence/evidence.ts'
import { dateProblems } from '#platform/facts/change.ts'
import { beginOf, planAsked, settlesField } from '#platform/facts/change-fields.ts'
import { datedFields } from '#platform/facts/dated-fields.ts'
import { choice, pick } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import type { Problem } from '#platform/problem.ts'
import { task } from '#platform/web/route.tsx'
import { agenciesToPick, groupsToPick, peopleToPick, postsToPick } from '../store.ts'
import { beginningKinds, capacities, groupChangeKinds, nextBeginning } from './group.ts'
import { tellOfUs } from '../tell-change.ts'
import { addGroupChange, addMembers, changesOfGroup, endMembership, findGroup } from './store.ts'

/** Something happened to a group, or is planned: it was established, paused, found a chair, somebody joined or left. */
export const recordGroupChange = task({
  path: '/groups/:group/record-change',
  may: 'record changes of groups',
  examples: async (visit) => (await groupsToPick(visit.db)).slice(0, 1).map(({ id }) => ({ group: String(id) })),
  title: (subject: Subject) => `Record a change: ${subject.group.name}`,
  above: ({ group }: Subject) => [
    { says: 'Groups', href: '/groups' },
    { says: group.name, href: `/groups/${group.id}` },
  ],

  fields: async (visit, { changes }: Subject) => ({
    kind: choice('What kind of change is it?', groupChangeKinds),
    ...datedFields(
      'What happened, or is planned?',
      'One plain sentence without the date, such as: The group was established. Never a person’s name',
    ),
    personId: pick('Which person does it concern?', await peopleToPick(visit.db), { optional: true }),
    postId: pick('Or whoever holds which post?', await postsToPick(visit.db), { optional: true }),
    agencyId: pick('Or which agency?', await agenciesToPick(visit.db), { optional: true }),
    capacity: choice('In what capacity do they sit on it?', capacities, { hint: 'Only asked of somebody who joins' }),
    settles: settlesField(changes, tellOfUs),
  }),
  find: async (visit, params): Promise<Subject> => {
    const group = await findGroup(visit.db, numberIn(params.group))
    return { group, changes: await changesOfGroup(visit.db, group.id) }
  },

  begin: ({ changes }, visit) => {
    const plan = planAsked(changes, visit)
    return {
      capacity: 'member',
      ...(visit.query.get('kind') && { kind: visit.query.get('kind')!, status: 'planned' }),
      ...beginOf(changes, visit),
      personId: plan?.personId?.toString(),
      postId: plan?.postId?.toString(),
      agencyId: plan?.agencyId?.toString(),
    }
  },

  check: (answers, _, visit) => [...dateProblems(answers, visit.today), ...whoProblems(answers)],

  async save(visit, { group, changes }, { capacity, ...answers }) {
    const { personId, postId, agencyId, happenedOn, kind, status } = answers
    const settles = answers.settles ?? (beginningKinds.includes(kind) ? (nextBeginning(changes)?.id ?? null) : null)
    const id = await addGroupChange(visit.db, { ...answers, workingGroupId: group.id, settles, knownOn: visit.today })
    if (status === 'happened' && kind === 'member joined')
      await addMembers(visit.db, [
        { workingGroupId: group.id, personId, postId, agencyId, capacity, sinceOn: happenedOn },
      ])
    if (status === 'happened' && kind === 'member left')
      await endMembership(visit.db, group.id, { personId, postId, agencyId }, happenedOn)
    await record(visit, 'change of the group recorded', `/groups/${group.id}`, {
      ...answers,
      capacity,
      settles,
      change: id,
    })
    return `/groups/${group.id}`
  },
})

type Subject = { group: Awaited<ReturnType<typeof findGroup>>; changes: Awaited<ReturnType<typeof changesOfGroup>> }

/** Whoever joins or leaves has to be named, and a change concerns one at a time. */
function whoProblems(answers: {
  kind: string
  personId: number | null
  postId: number | null
  agencyId: number | null
}): Problem[] {
  const named = [answers.personId, answers.postId, answers.agencyId].filter((id) => id !== null).length
  if (named > 1) return [{ field: 'personId', says: 'Choose a person, a post or an agency, not more than one' }]
  if (named === 0 && answers.kind.startsWith('member'))
    return [{ field: 'personId', says: 'Say who joined or left: a person, a post or an agency' }]
  return []
}
