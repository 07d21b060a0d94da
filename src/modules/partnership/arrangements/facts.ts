import { stillTold } from '#platform/facts/change.ts'
import { factOf } from '#platform/facts/dated.ts'
import type { Checks, FactSource, Kind } from '#platform/facts/fact.ts'
import { commonChecks, isJudgement } from '../facts.ts'
import { tellOfUs } from '../tell-change.ts'
import { vocabularyOf } from '../vocabulary.ts'
import { limitKept, type ArrangementsChange } from './arrangements.ts'
import { arrangementsChangesUntil } from './store.ts'

/** What the arrangements tell the report: what the law asked, when they were published and in force, what was paused and reviewed. */
export const arrangementsFacts: FactSource = {
  section: 'Background and context',
  async gather(db, { period }) {
    const vocabulary = await vocabularyOf(db)
    const about = { says: 'the safeguarding arrangements', at: '/arrangements' }
    return stillTold(await arrangementsChangesUntil(db, period.to), period.to).map((change) =>
      factOf(change, {
        name: `${about.at}#change-${change.id}`,
        proof: [`/arrangements/changes/${change.id}`],
        kind: kindOf(change),
        about,
        section: change.kind === 'conclusion' ? 'Conclusions' : 'Background and context',
        sentence: tellOfUs(change),
        checks: { ...commonChecks(change, vocabulary), ...checksOf(change) },
      }),
    )
  },
}

function kindOf(change: ArrangementsChange): Kind {
  if (isJudgement(change)) return 'judgement'
  if (change.status === 'planned') return 'plan'
  return ['paused', 'review agreed', 'decided'].includes(change.kind) ? 'decision' : 'event'
}

/** What does a duty is held against its limit; two rows that do the same duty date the same thing. */
function checksOf(change: ArrangementsChange): Checks {
  const limit = limitKept(change)
  const first = stages[change.duty ?? '']
  const does = limit !== null
  return {
    ...(limit && { limit }),
    ...(does && { sameThing: thingDone[change.duty!] ?? change.duty! }),
    ...(does && first && { stage: { of: 'the first arrangements', order: first, says: change.kind } }),
  }
}

const thingDone: Record<string, string> = {
  'publish-the-arrangements': 'first arrangements published',
  'implement-the-arrangements': 'first arrangements in force',
  'renew-the-arrangements': 'arrangements published afresh',
}
const stages: Record<string, number> = { 'publish-the-arrangements': 1, 'implement-the-arrangements': 2 }
