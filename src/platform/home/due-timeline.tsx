import { anyoneSignedIn } from '../abilities/abilities.ts'
import { addDays, addMonths, daysBetween, inWords, type Day } from '../calendar/day.ts'
import { firstDay, lastDay } from '../calendar/when.ts'
import type { Deadline, DeadlineSource } from '../module.ts'
import { Section } from '../ui/glance.tsx'
import { Ways } from '../ui/thread.tsx'
import { Timeline, type TimelineRow } from '../ui/timeline.tsx'
import { toldTo, type AbilityAt } from '../web/ability-at.ts'
import { page, type Page } from '../web/route.tsx'
import { sorted } from './home.tsx'

/** How many lines one drawing holds before nobody can read it. */
const mostDrawn = 40
/** How far back a date that is late still is drawn where it was; what is older stands at the edge. */
const monthsBack = 12

/** What is late and what is next, drawn in time, for those who would rather look than read. It is the same list as in words, of what this visitor may see. */
export const dueTimeline = (deadlines: DeadlineSource[], abilityAt: AbilityAt): Page =>
  page({
    path: '/due/timeline',
    may: anyoneSignedIn,
    async show(visit) {
      const { late, next } = sorted(await toldTo(deadlines, visit, abilityAt), visit.today)
      const recent = late.slice(-mostDrawn)
      return {
        title: 'Late and next, in time',
        above: [
          { says: 'Home', href: '/' },
          { says: 'Everything late and next', href: '/due' },
        ],
        body: (
          <>
            <Ways ways={[{ says: 'The same as a list', href: '/due' }]} />
            <Section
              title="Late"
              id="late"
              mark="late"
              late={late.length > 0}
              quiet={shownOf(recent.length, late.length, 'latest')}
            >
              {late.length === 0 ? (
                <p class="empty">Nothing is late.</p>
              ) : (
                <Timeline
                  id="late-dates"
                  title="What is late, by the date it was due"
                  {...stretchOf(recent, visit.today, addDays(visit.today, 14))}
                  today={visit.today}
                  rows={recent.map((deadline) => rowOf(deadline, visit.today))}
                />
              )}
            </Section>
            <Section
              title="Next"
              id="next"
              mark="due"
              quiet={shownOf(Math.min(next.length, mostDrawn), next.length, 'soonest')}
            >
              {next.length === 0 ? (
                <p class="empty">Nothing falls due in this time.</p>
              ) : (
                <Timeline
                  id="next-dates"
                  title="What falls due next"
                  {...stretchOf(next.slice(0, mostDrawn), visit.today, addMonths(visit.today, 1))}
                  today={visit.today}
                  rows={next.slice(0, mostDrawn).map((deadline) => rowOf(deadline, visit.today))}
                />
              )}
            </Section>
          </>
        ),
      }
    },
  })

const shownOf = (shown: number, all: number, which: string): string =>
  shown === all ? `${all}` : `the ${shown} ${which} of ${all}`

/** From the earliest of some dates, but not longer ago than a year, until the last of them. */
export function stretchOf(dues: readonly Pick<Deadline, 'due'>[], today: Day, atLeast: Day): { from: Day; to: Day } {
  const days = dues.flatMap(({ due }) => [firstDay(due), lastDay(due)]).filter((day) => day !== null)
  const furthest = addMonths(today, -monthsBack)
  const first = [today, ...days].reduce((one, other) => (other < one ? other : one))
  const last = [atLeast, ...days].reduce((one, other) => (other > one ? other : one))
  const from = first < furthest ? furthest : first
  const edge = Math.ceil(daysBetween(from, last) / 25) + 1 // nothing stands on the edge
  return { from: addDays(from, -edge), to: addDays(last, edge) }
}

function rowOf({ title, at, due, lastDay: last, waitsOn }: Deadline, today: Day): TimelineRow {
  const isLate = last !== null && last < today
  return {
    says: title,
    from: due,
    state: isLate ? 'late' : 'next',
    href: at,
    note: isLate ? `${waitsOn}, ${daysLate(last, today)}, due by ${inWords(last)}` : waitsOn,
  }
}

const daysLate = (last: Day, today: Day): string => {
  const days = daysBetween(last, today)
  return days === 1 ? 'one day late' : `${days} days late`
}
