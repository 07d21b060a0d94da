import { factOf } from '#platform/facts/dated.ts'
import type { Fact, FactSource, Kind } from '#platform/facts/fact.ts'
import { periodInWords, type Period } from '#platform/calendar/period.ts'
import { reviewsSection } from '#modules/reviews/index.ts'
import { countInWords, totalInWords } from './cohort.ts'
import { batchesDuring, changesUntil } from './store.ts'

/** What cohorts tell the report. It is told as to somebody who may not see small numbers, whoever writes it. */
export const facts: FactSource = {
  section: reviewsSection,
  async gather(db, { period }) {
    const changes = await changesUntil(db, period)
    const batches = Map.groupBy(await batchesDuring(db, period), ({ cohortId }) => cohortId)
    return [
      ...changes.map((change) =>
        factOf(change, {
          name: `/cohorts/${change.cohortId}#change-${change.id}`,
          kind: kindOf(change),
          about: { says: change.cohort, at: `/cohorts/${change.cohortId}` },
          section: reviewsSection,
          ...(change.children !== null && { figures: { children: countInWords(change.children, false) } }),
          ...(change.kind === 'judgement' && { checks: { measure: change.measure } }),
        }),
      ),
      ...[...batches].map(([cohortId, rows]) => ofBatches(cohortId, rows, period)),
    ]
  },
}

const kindOf = ({ kind, status }: { kind: string; status: string }): Kind =>
  kind === 'judgement' ? 'judgement' : status === 'planned' ? 'plan' : 'event'

type Batches = Awaited<ReturnType<typeof batchesDuring>>

function ofBatches(cohortId: number, rows: Batches, period: Period): Fact {
  const births = totalInWords(
    rows.map((row) => row.births),
    false,
  )
  const several =
    rows.length === 1 ? 'One batch of birth notifications was' : `${rows.length} batches of birth notifications were`
  return {
    name: `/cohorts/${cohortId}#batches`,
    sentence: `${several} received for ${rows[0]!.cohort}, ${periodInWords(period)}.`,
    kind: 'count',
    about: { says: rows[0]!.cohort, at: `/cohorts/${cohortId}` },
    when: `${period.from}/${period.to}`,
    status: 'happened',
    figures: { batches: rows.length, births },
    proof: [`/cohorts/${cohortId}`],
    audience: 'public',
    knownOn: rows.at(-1)!.receivedOn,
    source: null,
    section: reviewsSection,
  }
}
