import { lastDay } from '#platform/calendar/when.ts'
import { inTime, stillTold } from '#platform/facts/change.ts'
import { factOf } from '#platform/facts/dated.ts'
import type { Checks, FactSource, Kind } from '#platform/facts/fact.ts'
import { commonChecks, isJudgement } from '../facts.ts'
import { tellOfUs } from '../tell-change.ts'
import { vocabularyOf } from '../vocabulary.ts'
import { postChangesUntil } from './store.ts'

type Told = Awaited<ReturnType<typeof postChangesUntil>>[number]

/** What posts tell the report: what was agreed, who was appointed and started, what is vacant, and what is still to come. */
export const postFacts: FactSource = {
  section: 'Capacity to support partnership work',
  async gather(db, { period }) {
    const changes = await postChangesUntil(db, period.to)
    const vocabulary = await vocabularyOf(db)
    return stillTold(changes, period.to).map((change) => {
      const about = { says: change.post, at: `/posts/${change.postId}` }
      return factOf(change, {
        name: `${about.at}#change-${change.id}`,
        proof: [`${about.at}#change-${change.id}`],
        kind: kindOf(change),
        about,
        section: sections[change.postKind],
        sentence: tellOfUs(change),
        checks: { ...commonChecks(change, vocabulary), ...checksOf(change, changes, about) },
      })
    })
  },
}

const sections: Record<string, string> = {
  'executive lead': 'Background and context',
  'lead safeguarding partner': 'Governance',
  'delegated safeguarding partner': 'Governance',
  'partnership chair': 'Governance',
  independent: 'Independence, scrutiny and assurance',
  support: 'Capacity to support partnership work',
}

function kindOf(change: Told): Kind {
  if (isJudgement(change)) return 'judgement'
  if (change.status === 'planned') return 'plan'
  return change.kind === 'agreed' || change.kind === 'purpose' ? 'decision' : 'event'
}

/** Whoever holds the post acts from its start; its steps follow one another; a stated length is held against the start. */
function checksOf(change: Told, changes: Told[], about: { says: string; at: string }): Checks {
  const ofPost = changes.filter((each) => each.postId === change.postId)
  const order = orders[change.kind]
  const time =
    ofPost.filter((each) => each.kind === 'started' && each.status === 'happened' && each.id < change.id).length + 1
  const started = ofPost.filter((each) => each.kind === 'started' && each.status === 'happened').toSorted(inTime)[0]
  const starts = change.kind === 'started' || change.kind === 'expected to start'
  return {
    ...((change.kind === 'started' || (change.kind === 'described' && change.status === 'happened')) && { by: about }),
    ...(starts && { begins: 'service' as const }),
    ...(starts && change.status === 'planned' && { sameThing: `the start of the ${change.post}` }),
    ...(order && {
      stage: { of: `filling the post of ${change.post}${time > 1 ? `, time ${time}` : ''}`, order, says: change.kind },
    }),
    ...(change.monthsStated &&
      started && {
        lasts: {
          months: change.monthsStated,
          from: started.happenedOn,
          to: lastDay(change.happenedOn) ?? change.happenedOn,
          says: `the first ${change.monthsStated} months in post`,
        },
      }),
  }
}

const orders: Record<string, number> = { agreed: 1, advertised: 2, appointed: 3, 'expected to start': 4, started: 4 }
