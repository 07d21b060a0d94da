import { lastDay, whenInWords } from '#platform/calendar/when.ts'
import { dueOfPlan } from '#platform/facts/change.ts'
import type { DeadlineSource } from '#platform/module.ts'
import { finishingOn } from './finishing.ts'
import { groupsNow, plannedGroupChanges } from './store.ts'

/** Changes of groups that are planned and that nobody has confirmed, moved or withdrawn. */
export const groupChangesToCome: DeadlineSource = async ({ db }) =>
  (await plannedGroupChanges(db)).map((change) => ({
    ...dueOfPlan(change, {
      at: `/groups/${change.workingGroupId}`,
      title: `${change.group}: ${toDo(change)}`,
      waitsOn: change.groupKind === 'beside' ? change.group : (change.chair ?? 'Partnership office'),
    }),
    owner: change.groupKind === 'beside' ? {} : { groupId: change.workingGroupId },
  }))

/** Task and finish groups that ended and of which nothing is recorded as handed back; due from the day they ended, and waiting on the group that asked for the work. */
export const handBacksMissing: DeadlineSource = async ({ db, today }) => {
  const groups = await groupsNow(db, today)
  const names = new Map(groups.map(({ id, name }) => [id, name]))
  return groups.flatMap((group) => {
    if (group.kind !== 'task and finish') return []
    const { is, ends, says } = finishingOn(group.changes, today)
    if (is !== 'ended without handing back' || !ends) return []
    const at = `/groups/${group.id}`
    return [
      {
        name: `${at}#hand-back`,
        title: `${group.name}: to hand back what it did`,
        at,
        due: ends.happenedOn,
        lastDay: lastDay(ends.happenedOn),
        waitsOn: (group.reportsTo && names.get(group.reportsTo)) || 'Partnership office',
        owner: { groupId: group.reportsTo },
        says: `It ${says}.`,
        why: [
          {
            term: 'Counted from',
            says: `the day it ended, ${whenInWords(ends.happenedOn)}`,
            at: `${at}#change-${ends.id}`,
          },
        ],
      },
    ]
  })
}

const toDo = ({ kind, groupKind }: { kind: string; groupKind: string }): string =>
  kind === 'ended' && groupKind === 'task and finish' ? 'to hand back and end' : (words[kind] ?? 'planned change')

const words: Record<string, string> = {
  established: 'to be established',
  're-established': 'to be established again',
  chair: 'chair to be found',
  'vice-chair': 'vice-chair to be found',
  'member joined': 'member to join',
  ended: 'to end',
  suspended: 'to be suspended',
  reporting: 'reporting to be settled',
}
