import { addDays } from '#platform/calendar/day.ts'
import { firstDay, lastDay, whenInWords } from '#platform/calendar/when.ts'
import type { Deadline, DeadlineSource } from '#platform/module.ts'
import { may } from '#platform/visit.ts'
import { upper } from '../action.ts'
import { latestBeliefs, stateOf } from './shared-priority.ts'
import { allShared } from './store.ts'

/** What is shared and agreed, late or due within sixty days, with the date each board believes. */
export const sharedDeadlines: DeadlineSource = async (visit) => {
  if (!may(visit, 'see plans')) return []
  const until = addDays(visit.today, 60)
  return (await allShared(visit.db))
    .filter(
      ({ steps, due }) =>
        stateOf(steps) === 'agreed' && lastDay(due) !== null && (firstDay(due) ?? lastDay(due)!) <= until,
    )
    .map((shared): Deadline => {
      const boards = latestBeliefs(shared.beliefs).filter(({ shares }) => shares)
      return {
        name: `/shared-priorities/${shared.id}#due`,
        title: shared.title,
        at: `/shared-priorities/${shared.id}`,
        due: shared.due,
        waitsOn: shared.owner ?? 'Nobody is named',
        owner: {
          postId: shared.ownerPostId,
          personId: shared.ownerPersonId,
          groupId: shared.ownerGroupId,
          agencyId: shared.ownerAgencyId,
        },
        says: boards.length
          ? `Shared with ${boards.map(({ board }) => board).join(', ')}.`
          : 'Shared; no board has said so yet.',
        why: [
          { term: 'As we have it', says: upper(whenInWords(shared.due)), at: `/shared-priorities/${shared.id}` },
          ...(shared.firstDue === shared.due ? [] : [{ term: 'First', says: upper(whenInWords(shared.firstDue)) }]),
          ...boards.map(({ board, due }) => ({ term: board, says: due ? upper(whenInWords(due)) : 'Has not said' })),
        ],
        lastDay: lastDay(shared.due),
      }
    })
}
