import type { Deadline } from '#platform/module.ts'
import type { Visit } from '#platform/visit.ts'
import { isOver, lastDayOf, overInWords } from '../ladders/ladder.ts'
import { disagreementsOpen } from './store.ts'
import { clockOf, disagreementAddress, wholeOf } from './whole-disagreement.ts'

/** The stages whose time runs or is over, of the disagreements that this visitor may read: until when, why, and whose the stage is. */
export async function disagreementDeadlines(visit: Visit): Promise<Deadline[]> {
  const open = await wholeOf(visit.db, await disagreementsOpen(visit), visit.now)
  return open.flatMap((each): Deadline[] => {
    const { stage, over } = each.at
    if (!over) return []
    const late = isOver(over, visit.now)
    return [
      {
        name: clockOf(each),
        title: `Disagreement at stage ${stage.number}: ${each.title}`,
        at: disagreementAddress(each),
        due: over.on,
        waitsOn: stage.owner,
        waitsOnNote: `Stage ${stage.number}, ${stage.name}`,
        ...(stage.ownerPostId && { owner: { postId: stage.ownerPostId } }),
        says: late
          ? `Its time at this stage was over, ${overInWords(over)}. ${stage.atEnd ?? 'Resolve it, or move it up.'}`
          : 'To be resolved at this stage, or moved up.',
        why: [
          ...over.why,
          {
            term: 'Set by',
            says: `${each.ladder.name}, the ladder it began under`,
            at: `/disagreements/ladders/${each.ladderId}#stage-${stage.number}`,
          },
        ],
        lastDay: lastDayOf(over, visit.now),
      },
    ]
  })
}
