import type { Day } from '#platform/calendar/day.ts'
import { certainlyBefore } from '#platform/calendar/when.ts'
import { Status, type Standing } from '#platform/ui/marks.tsx'
import { Empty } from '#platform/ui/glance.tsx'
import { tellChange, type Change } from './change.ts'

type Listed = Change & { says: string; source: string | null; paragraph: string | null }

/** The changes of one thing, oldest first: what happened, how it stands, and where it was learnt. Each has its own place on the page. */
export const ChangeList = ({
  changes,
  today,
  empty,
  kinds,
}: {
  changes: readonly Listed[]
  today: Day
  empty: string
  kinds: Record<string, string>
}) => {
  if (changes.length === 0) return <Empty says={empty} />
  const settledBy = new Map(
    changes.filter((change) => change.settles !== null).map((change) => [change.settles, change]),
  )
  return (
    <table class="table stack">
      <caption class="govuk-visually-hidden">Changes, oldest first</caption>
      <thead>
        <tr>
          {['What', 'Kind', 'Stands', 'Learnt from'].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {changes.map((change) => (
          <tr key={change.id} id={`change-${change.id}`}>
            <th scope="row" class="plain">
              {tellChange(change)}
            </th>
            <td data-head="Kind">{kinds[change.kind] ?? change.kind}</td>
            <td>
              <Status {...standingOf(change, settledBy.get(change.id), today)} />
            </td>
            <td data-head="Learnt from">{learntFrom(change)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** How one change stands today; a plan that a later change settled says what became of it, and its first date stays in sight. */
export function standingOf(change: Change, settledBy: Change | undefined, today: Day): { is: Standing; says: string } {
  if (settledBy) return { is: 'ended', says: settled[settledBy.status] ?? 'Settled since' }
  if (change.status === 'planned' && certainlyBefore(change.happenedOn, today))
    return { is: 'late', says: 'Planned, not confirmed' }
  return standings[change.status] ?? { is: 'none', says: 'Not known' }
}

const standings: Record<string, { is: Standing; says: string }> = {
  happened: { is: 'done', says: 'Happened' },
  planned: { is: 'next', says: 'Planned' },
  missed: { is: 'late', says: 'Its date passed without it' },
  withdrawn: { is: 'ended', says: 'Withdrawn' },
}

const settled: Record<string, string> = {
  happened: 'Planned, done since',
  planned: 'Planned, moved since',
  withdrawn: 'Planned, withdrawn since',
  missed: 'Planned, missed',
}

const learntFrom = ({ source, paragraph }: Listed) => {
  if (!source && !paragraph) return 'Recorded at work'
  return [source, paragraph && `paragraph ${paragraph}`].filter(Boolean).join(', ')
}
