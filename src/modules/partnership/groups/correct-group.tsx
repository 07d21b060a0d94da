import { certainlyAfter, whenInWords } from '#platform/calendar/when.ts'
import { numberIn } from '#platform/evidence/evidence.ts'
import { day, pick, text } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import type { Problem } from '#platform/problem.ts'
import { task } from '#platform/web/route.tsx'
import { otherNames, otherNamesIn } from '../other-names.ts'
import { groupsToPick, ownerNames, postsToPick } from '../store.ts'
import { chairOn } from './chair.ts'
import type { Group, GroupChange } from './group.ts'
import { addGroupChange, allGroups, changesOfGroup, correctGroup, findGroup, groupNamed } from './store.ts'

type Subject = { group: Group; changes: GroupChange[]; chairPostId: number | null; version: number }

/**
 * What a group is called or is for is put right. Its reporting line and its chair post are put right, or move from a day on: then each
 * is a dated change, and an earlier day is still shown as it was.
 */
export const correctAGroup = task({
  path: '/groups/:group/correct',
  may: 'record changes of groups',
  examples: async ({ db }) => (await groupsToPick(db)).slice(0, 1).map(({ id }) => ({ group: String(id) })),
  title: ({ group }: Subject) => `Put right: ${group.name}`,
  above: ({ group }: Subject) => [
    { says: 'Groups', href: '/groups' },
    { says: group.name, href: `/groups/${group.id}` },
  ],
  async find({ db, today }, params): Promise<Subject> {
    const group = await findGroup(db, numberIn(params.group))
    const changes = await changesOfGroup(db, group.id)
    return { group, changes, chairPostId: chairOn(group, changes, today).postId ?? null, version: group.version }
  },

  fields: async ({ db }, { group }: Subject) => ({
    name: text('What is the group called?'),
    shortName: text('What do people call it?', { most: 60, hint: 'A short name for tables and drawings' }),
    alsoCalled: otherNames,
    purpose: text('What is it for?', { optional: true, most: 400 }),
    reportsTo: pick(
      'To which group does it report?',
      (await groupsToPick(db)).filter(({ id }) => id !== group.id),
      { optional: true },
    ),
    chairPostId: pick('Which post takes the chair?', await postsToPick(db), {
      optional: true,
      hint: 'Where a person and no post takes the chair, record that as a change of the group',
    }),
    since: day('If the reporting line or the chair moved, from which day?', {
      optional: true,
      hint: 'Leave it empty if it was always so and is only put right here',
    }),
  }),
  begin: ({ group, chairPostId }) => ({
    name: group.name,
    shortName: group.shortName,
    alsoCalled: group.alsoCalled.join('; ') || undefined,
    purpose: group.purpose ?? undefined,
    reportsTo: group.reportsTo?.toString(),
    chairPostId: chairPostId?.toString(),
  }),

  async check(answers, { group, changes, chairPostId }, { db, today }) {
    const problems: Problem[] = []
    const named = await groupNamed(db, answers.name)
    if (named && named.id !== group.id)
      problems.push({ field: 'name', says: 'There is another group of this name already' })
    if (group.kind === 'beside' && answers.reportsTo)
      problems.push({ field: 'reportsTo', says: 'A body beside the partnership reports to none of its groups' })
    if (answers.reportsTo && turnsBack(group.id, answers.reportsTo, await allGroups(db)))
      problems.push({ field: 'reportsTo', says: 'That group reports to this one, straight or through others' })
    const moved = (field: 'reportsTo' | 'chairPostId', now: number | null, kinds: readonly string[]) => {
      const last = changes.findLast((change) => kinds.includes(change.kind) && change.status === 'happened')
      if (answers[field] !== now && !answers.since && last)
        problems.push({
          field: 'since',
          says: `That it moved before is recorded (${whenInWords(last.happenedOn)}): say from which day this holds`,
        })
      if (answers[field] !== now && answers.since && last && certainlyAfter(last.happenedOn, answers.since))
        problems.push({ field: 'since', says: `It moved after that day already: ${whenInWords(last.happenedOn)}` })
    }
    moved('reportsTo', group.reportsTo, ['reporting line'])
    moved('chairPostId', chairPostId, ['chair', 'no chair'])
    const moves = answers.reportsTo !== group.reportsTo || answers.chairPostId !== chairPostId
    if (answers.since && !moves)
      problems.push({ field: 'since', says: 'Neither the reporting line nor the chair moves, so no day is needed' })
    if (answers.since && answers.since > today)
      problems.push({ field: 'since', says: 'This lies ahead: record it from the day on which it holds' })
    return problems
  },

  async save(visit, { group, chairPostId: before }, { alsoCalled, since, chairPostId, reportsTo, ...words }) {
    const at = `/groups/${group.id}`
    const lineMoves = reportsTo !== group.reportsTo
    const chairMoves = chairPostId !== before
    await correctGroup(visit.db, group, {
      ...words,
      reportsTo,
      alsoCalled: otherNamesIn(alsoCalled, words.name),
      ...(chairMoves && !since && { chairPostId }),
    })
    const nameOf = await ownerNames(visit.db)
    const dated = { workingGroupId: group.id, happenedOn: since!, status: 'happened', knownOn: visit.today }
    if (since && lineMoves)
      await addGroupChange(visit.db, {
        ...dated,
        kind: 'reporting line',
        reportsTo,
        reportedTo: group.reportsTo,
        says: reportsTo
          ? `The group answers to ${nameOf({ groupId: reportsTo })}`
          : 'The group answers to no other group',
      })
    if (since && chairMoves)
      await addGroupChange(visit.db, {
        ...dated,
        kind: chairPostId ? 'chair' : 'no chair',
        postId: chairPostId,
        says: chairPostId ? `Whoever is ${nameOf({ postId: chairPostId })} took the chair` : 'No post takes the chair',
      })
    const { name, shortName, purpose } = group
    await record(visit, 'words about the group put right', at, {
      ...words,
      alsoCalled,
      reportsTo,
      chairPostId,
      since,
      before: {
        name,
        shortName,
        purpose,
        alsoCalled: group.alsoCalled,
        reportsTo: group.reportsTo,
        chairPostId: before,
      },
    })
    return at
  },
})

/** Would a group, made to report to another, come to report to itself? */
function turnsBack(id: number, reportsTo: number, groups: readonly Pick<Group, 'id' | 'reportsTo'>[]): boolean {
  const above = new Map(groups.map((group) => [group.id, group.reportsTo]))
  for (
    let at: number | null = reportsTo, steps = 0;
    at && steps <= groups.length;
    at = above.get(at) ?? null, steps += 1
  )
    if (at === id) return true
  return false
}
