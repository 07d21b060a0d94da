import type { Day } from '#platform/calendar/day.ts'
import { sentenceOf } from '#platform/facts/dated.ts'
import { Empty } from '#platform/ui/glance.tsx'
import { Status } from '#platform/ui/marks.tsx'
import { byOf, inTime, standingOf, type Change } from './change.ts'

/** What a list of changes needs: whose page it is on, the words of its kinds, and where a plan can be settled (null where the reader may not). */
type Listing = {
  changes: readonly Change[]
  at: string
  today: Day
  kinds: Record<string, string>
  settleAt: string | null
  empty: string
}

/** The changes of one thing, oldest first: what happened, who did it, how it stands, where it was learnt. Each has its own place on the page. */
export const ChangeList = ({ changes, at, today, kinds, settleAt, empty }: Listing) => {
  if (changes.length === 0) return <Empty says={empty} />
  const settledBy = new Map(changes.map((change) => [change.settles, change]))
  return (
    <table class="table stack">
      <caption class="govuk-visually-hidden">Changes, oldest first</caption>
      <thead>
        <tr>
          {['What', 'Kind', 'By', 'Stands', 'Learnt from'].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {changes.toSorted(inTime).map((change) => {
          const by = byOf(change, at)
          const settled = settledBy.get(change.id)
          return (
            <tr key={change.id} id={`change-${change.id}`}>
              <th scope="row" class="plain">
                {sentenceOf(change.says, change.happenedOn)}
              </th>
              <td data-head="Kind">{kinds[change.kind] ?? change.kind}</td>
              <td data-head="By">
                {by === null ? 'Nobody is named' : by.at === at ? by.says : <a href={by.at}>{by.says}</a>}
              </td>
              <td>
                <Status {...standingOf(change, settled, today)} />
                {settleAt !== null && change.status === 'planned' && !settled && (
                  <>
                    {' '}
                    <a href={`${settleAt}?settles=${change.id}`}>
                      Say what came of it<span class="govuk-visually-hidden">: {change.says}</span>
                    </a>
                  </>
                )}
              </td>
              <td data-head="Learnt from">{learntFrom(change)}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

const learntFrom = ({ source, paragraph }: Change) =>
  source || paragraph ? [source, paragraph && `paragraph ${paragraph}`].filter(Boolean).join(', ') : 'Recorded at work'
