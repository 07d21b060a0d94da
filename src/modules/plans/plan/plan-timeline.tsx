import { addMonths, type Day } from '#platform/calendar/day.ts'
import { compareWhens, firstDay, lastDay, type When } from '#platform/calendar/when.ts'
import { Section } from '#platform/ui/glance.tsx'
import { Timeline } from '#platform/ui/timeline.tsx'
import { standingOf } from '../action.ts'
import type { ListedAction } from '../register-store.ts'

const most = 30

/** A plan drawn in time: when each of its actions is due and how it stands. What has no date cannot be drawn, and is counted. */
export const PlanTimeline = ({
  covers,
  actions,
  today,
}: {
  covers: When
  actions: readonly ListedAction[]
  today: Day
}) => {
  const dated = actions
    .filter(({ due }) => lastDay(due) !== null)
    .sort((one, other) => compareWhens(one.due, other.due))
  const drawn = dated.slice(0, most)
  if (drawn.length === 0) return null
  const days = [firstDay(covers), lastDay(covers), ...drawn.flatMap(({ due }) => [firstDay(due), lastDay(due)])]
    .filter((day) => day !== null)
    .sort()
  const [from, to] = [days[0]!, days.at(-1)!]
  const undated = actions.length - dated.length
  return (
    <Section title="In time" quiet={quietOf(dated.length, undated)}>
      <Timeline
        title="When each action is due"
        from={from}
        to={addMonths(to, 1)}
        today={today}
        rows={drawn.map((action) => ({
          says: action.title,
          from: action.due,
          state: standingOf(action, today),
          href: `/actions/${action.id}`,
        }))}
      />
    </Section>
  )
}

const quietOf = (dated: number, undated: number) =>
  [
    dated > most && `the first ${most} of ${dated}`,
    undated > 0 && `${undated} without a date ${undated === 1 ? 'is' : 'are'} not drawn`,
  ]
    .filter(Boolean)
    .join('; ') || undefined
