import type { ComponentChildren } from 'preact'
import type { Day } from '../calendar/day.ts'
import { Empty } from '../ui/glance.tsx'
import { Status } from '../ui/marks.tsx'
import { inTime, standingOf, tellChange, type ToldChange } from './change.ts'
import { learntFrom } from './dated.ts'

/** What a list of changes needs beside them. */
type Listing<C extends ToldChange> = {
  changes: readonly C[]
  today: Day
  /** The words of the kinds of change. */
  kinds: Record<string, string>
  /** What is said when there are none. */
  empty: string
  /** Where a plan can be settled; null where the reader may not. */
  settleAt?: string | null
  /** A column of the chapter's own, such as who did it. */
  column?: { head: string; cell: (change: C) => ComponentChildren }
  /** The sentence of a change, where the chapter has its own way of telling some. */
  tell?: (change: C) => string
  /** What stands in small print after the sentence. */
  note?: (change: C) => string | null
}

/** The changes of one thing, oldest first: what happened, how it stands, where it was learnt. Each has its own place on the page. */
export const ChangeList = <C extends ToldChange>({
  changes,
  today,
  kinds,
  empty,
  settleAt = null,
  column,
  tell = tellChange,
  note,
}: Listing<C>) => {
  if (changes.length === 0) return <Empty says={empty} />
  const settledBy = new Map(changes.map((change) => [change.settles, change]))
  return (
    <table class="table stack">
      <caption class="govuk-visually-hidden">Changes, oldest first</caption>
      <thead>
        <tr>
          {['What', 'Kind', ...(column ? [column.head] : []), 'Stands', 'Learnt from'].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {changes.toSorted(inTime).map((change) => {
          const settled = settledBy.get(change.id)
          const small = note?.(change)
          return (
            <tr key={change.id} id={`change-${change.id}`}>
              <th scope="row" class="plain">
                {tell(change)}
                {small && <span class="quiet"> {small}</span>}
              </th>
              <td data-head="Kind">{kinds[change.kind] ?? change.kind}</td>
              {column && <td data-head={column.head}>{column.cell(change)}</td>}
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
              <td data-head="Learnt from">{learntFrom(change) ?? 'Recorded at work'}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
