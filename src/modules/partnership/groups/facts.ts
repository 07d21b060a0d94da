import { stillTold } from '#platform/facts/change.ts'
import { factOf } from '#platform/facts/dated.ts'
import type { Checks, FactSource, Kind } from '#platform/facts/fact.ts'
import { commonChecks } from '../facts.ts'
import { tellOfUs } from '../tell-change.ts'
import { vocabularyOf } from '../vocabulary.ts'
import { beginningKinds } from './group.ts'
import { groupChangesUntil } from './store.ts'

type Told = Awaited<ReturnType<typeof groupChangesUntil>>[number]

/** What groups tell the report: which were established, paused or suspended, who chairs them and joined, and what is planned. */
export const groupFacts: FactSource = {
  section: 'Governance',
  async gather(db, { period }) {
    const vocabulary = await vocabularyOf(db)
    return stillTold(await groupChangesUntil(db, period.to), period.to).map((change) => {
      const about = { says: change.group, at: `/groups/${change.workingGroupId}` }
      return factOf(change, {
        name: `${about.at}#change-${change.id}`,
        proof: [`${about.at}#change-${change.id}`],
        kind: kindOf(change),
        about,
        section: sectionOf(change),
        sentence: tellOfUs(change),
        checks: { ...commonChecks(change, vocabulary), ...checksOf(change, about) },
      })
    })
  },
}

/** Who leads the board is told with independence; what stands beside the partnership, or was set up for one piece of work, with improvement; the other parts with capacity. */
function sectionOf(change: Told): string {
  if (change.groupKind === 'beside' || change.groupKind === 'task and finish') return 'Improvement activity'
  if (change.groupKind === 'part') return 'Capacity to support partnership work'
  return change.postKind === 'independent' ? 'Independence, scrutiny and assurance' : 'Governance'
}

function kindOf(change: Told): Kind {
  if (change.status === 'planned') return 'plan'
  return change.kind === 'paused' || change.kind === 'suspended' || change.kind === 'ended' ? 'decision' : 'event'
}

/** A group that finds a chair or settles how it reports is acting; it exists from the day it was established. */
function checksOf(change: Told, about: { says: string; at: string }): Checks {
  const begins = beginningKinds.includes(change.kind)
  const stage = stages[change.kind]
  return {
    ...(acts.includes(change.kind) && {
      by: change.postId ? { says: change.post!, at: `/posts/${change.postId}` } : about,
    }),
    ...(begins && { begins: 'existence' as const }),
    ...(begins && change.status === 'planned' && { sameThing: `${change.group} established` }),
    ...(stage && { stage: { of: `${stage.of} ${change.group}`, order: stage.order, says: change.kind } }),
  }
}

const acts = ['chair', 'vice-chair', 'reporting', 'handed back', 'described']
const stages: Record<string, { of: string; order: number }> = {
  forming: { of: 'forming the', order: 1 },
  established: { of: 'forming the', order: 2 },
  paused: { of: 'stopping the', order: 1 },
  suspended: { of: 'stopping the', order: 2 },
}
