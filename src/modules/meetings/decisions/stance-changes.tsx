import { inWords } from '#platform/calendar/day.ts'
import { may, type Visit } from '#platform/visit.ts'
import { stances, type Stance } from './decision.ts'
import type { stanceChangesOf } from './stance-store.ts'

/** What was recorded afterwards of how partners stood, each with why; and the way to record another. */
export const StanceChanges = ({
  rows,
  at,
  visit,
  taken,
}: {
  rows: Awaited<ReturnType<typeof stanceChangesOf>>
  at: string
  visit: Visit
  taken: boolean
}) => (
  <>
    {rows.length > 0 && (
      <ul class="bullets">
        {rows.map((row) => (
          <li key={row.id}>
            {row.name}:{' '}
            {row.wasHow ? (
              <del class="was">
                {stances[row.wasHow as Stance]}
                {row.wasWhy && `, “${row.wasWhy}”`}
              </del>
            ) : (
              'not recorded before'
            )}
            ; recorded as {stances[row.how as Stance].toLowerCase()} on {inWords(row.recordedOn)} by {row.recordedBy}:{' '}
            {row.recordedBecause}
          </li>
        ))}
      </ul>
    )}
    {taken && may(visit, 'record decisions') && (
      <p>
        <a href={`${at}/record-stance`}>Record or put right how a partner stood</a>
      </p>
    )}
  </>
)
