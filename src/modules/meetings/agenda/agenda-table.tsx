import { Status } from '#platform/ui/marks.tsx'
import { outcomeKinds, type OutcomeKind } from '../outcomes/outcome.ts'
import { closedTitle, purposes, runningTimes, sinceIssueInWords, type Purpose, type SinceIssue } from './agenda-item.ts'
import type { AgendaItem } from './item-store.ts'

type Shown = {
  items: AgendaItem[]
  startsAt: string | null
  /** How many papers each item has that this reader may open. */
  papers: ReadonlyMap<number, number>
  changes: ReadonlyMap<number, SinceIssue>
}

/** The agenda in order, with the time each item is reached; of an item in a closed room only that it is there and its minutes. */
export const AgendaTable = ({ items, startsAt, papers, changes }: Shown) => {
  const times = runningTimes(items, startsAt)
  const isTaken = items.some(({ outcome }) => outcome !== null)
  return (
    <table class="table stack">
      <caption class="govuk-visually-hidden">Agenda, in order</caption>
      <thead>
        <tr>
          <th scope="col" class="num">
            No.
          </th>
          {startsAt && <th scope="col">Time</th>}
          <th scope="col">Item</th>
          <th scope="col">Purpose</th>
          <th scope="col">Presented by</th>
          <th scope="col" class="num">
            Minutes
          </th>
          <th scope="col" class="num">
            Papers
          </th>
          {isTaken && <th scope="col">What came of it</th>}
        </tr>
      </thead>
      <tbody>
        {items.map((item, at) => (
          <tr key={item.id} id={`item-${item.id}`}>
            <td class="num" data-head="No.">
              {at + 1}
            </td>
            {startsAt && <td data-head="Time">{times[at]}</td>}
            <th scope="row">
              <ItemName item={item} />
              {changes.has(item.id) && <span class="quiet"> {sinceIssueInWords[changes.get(item.id)!]}</span>}
            </th>
            <td data-head="Purpose">{item.purpose === null ? '' : purposes[item.purpose as Purpose]}</td>
            <td data-head="Presented by">{item.title === null ? '' : (item.presents ?? 'Not set')}</td>
            <td class="num" data-head="Minutes">
              {item.minutes}
            </td>
            <td class="num" data-head="Papers">
              {item.title === null ? '' : papersInWords(papers.get(item.id) ?? 0)}
            </td>
            {isTaken && (
              <td data-head="What came of it">{item.outcome ? outcomeKinds[item.outcome as OutcomeKind] : ''}</td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** An item by its name, leading to its page; one in a closed room without words, one in a room that is open with the mark of a room. */
export const ItemName = ({ item }: { item: Pick<AgendaItem, 'id' | 'title' | 'roomId'> }) =>
  item.title === null ? (
    <Status is="lock" says={closedTitle} />
  ) : (
    <>
      <a href={`/agenda-items/${item.id}`}>{item.title}</a>
      {item.roomId !== null && <Status is="lock" says="In the restricted part" />}
    </>
  )

const papersInWords = (count: number) => (count === 0 ? 'None' : String(count))
