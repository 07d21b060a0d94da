import { addDays, addMonths, daysBetween, type Day } from '#platform/calendar/day.ts'
import { firstDay, lastDay } from '#platform/calendar/when.ts'
import { Empty, Section } from '#platform/ui/glance.tsx'
import { Timeline, type TimelineRow } from '#platform/ui/timeline.tsx'
import { Ways } from '#platform/ui/thread.tsx'
import { page } from '#platform/web/route.tsx'
import { lastReading, measureInWords, standingOfMeasure } from '../priorities/priority.ts'
import { datedMeasures } from '../priorities/store.ts'
import { allShared, type Shared } from '../shared-priorities/store.ts'
import { stateOf } from '../shared-priorities/shared-priority.ts'
import { countsByPlan } from '../totals/store.ts'
import { none, type Count } from '../totals/totals.ts'
import { inNestedOrder, ofAll, standingOfPlan } from './plan.ts'
import { allPlans } from './store.ts'

const mostDrawn = 40

/** All plans in time: each over the time it is for, a shorter one under the longer it is part of; then the measures of their priorities, and what is shared with other boards. */
export const plansTimeline = page({
  path: '/plans/timeline',
  may: 'see plans',
  async show(visit) {
    const { today } = visit
    const counts = new Map((await countsByPlan(visit.db, today)).map((count) => [count.planId, count]))
    const plans = inNestedOrder(await allPlans(visit.db))
    const measures = await datedMeasures(visit.db)
    const shared = (await allShared(visit.db)).filter(({ due }) => lastDay(due) !== null)
    const dated = plans.filter(({ covers }) => firstDay(covers) !== null || lastDay(covers) !== null)
    return {
      title: 'Plans in time',
      above: [{ says: 'Plans', href: '/plans' }],
      body: (
        <>
          <Ways
            ways={[
              { says: 'Plans as a list', href: '/plans' },
              { says: 'Everything late and next, in time', href: '/due/timeline' },
            ]}
          />
          <Part
            title="Plans"
            about="The time each plan is for"
            rows={dated.map((plan) => rowOfPlan(plan, counts.get(plan.id) ?? none(), today))}
            undated={plans.length - dated.length}
            today={today}
            empty="No plan says what time it is for."
          />
          <Part
            title="Measures"
            about="When each measure is to be met"
            rows={measures.map((measure) => rowOfMeasure(measure, today))}
            today={today}
            empty="No measure has a day by which it is to be met."
          />
          <Part
            title="Shared priorities"
            about="When what is shared with other boards is to be so"
            rows={shared.map((each) => rowOfShared(each, today))}
            today={today}
            empty="Nothing that is shared has a date."
          />
        </>
      ),
    }
  },
})

type Drawn = { title: string; about: string; rows: TimelineRow[]; undated?: number; today: Day; empty: string }

const Part = ({ title, about, rows, undated = 0, today, empty }: Drawn) => {
  const drawn = rows.slice(0, mostDrawn)
  const days = drawn.flatMap(({ from, to }) => [firstDay(from), lastDay(to ?? from)]).filter((day) => day !== null)
  const quiet = [
    rows.length > mostDrawn ? `the first ${mostDrawn} of ${rows.length}` : String(rows.length),
    ...(undated ? [`${undated} without a time not drawn`] : []),
  ].join('; ')
  return (
    <Section title={title} id={idOf(title)} quiet={quiet}>
      {drawn.length === 0 ? (
        <Empty says={empty} />
      ) : (
        <Timeline id={`${idOf(title)}-drawn`} title={about} {...stretchOf(days, today)} today={today} rows={drawn} />
      )}
    </Section>
  )
}

/** From a little before the earliest day until a month after the last, so that nothing stands on the edge. */
const stretchOf = (days: readonly Day[], today: Day) => {
  const [first, last] = [[today, ...days].toSorted()[0]!, [today, ...days].toSorted().at(-1)!]
  return { from: addDays(first, -Math.ceil(daysBetween(first, last) / 25) - 3), to: addMonths(last, 1) }
}

const idOf = (title: string) => title.toLowerCase().replaceAll(' ', '-')

const planInWords = { late: 'Late', next: 'Going on', ended: 'Its time is over', none: 'Not begun' }

/** A span is drawn from the first to the last day a plan is for; where one of them is not known its edge is broken. */
function rowOfPlan(
  plan: { id: number; title: string; covers: string; within: boolean },
  { done, open, late }: Count,
  today: Day,
): TimelineRow {
  const standing = standingOfPlan(plan.covers, { open, late }, today)
  return {
    says: plan.within ? `– ${plan.title}` : plan.title,
    from: firstDay(plan.covers) ?? plan.covers,
    to: lastDay(plan.covers) ?? plan.covers,
    state: standing,
    word: planInWords[standing],
    href: `/plans/${plan.id}`,
    note: `${ofAll(done, done + open)} actions done${late ? `, ${late} late` : ''}`,
  }
}

function rowOfMeasure(measure: Awaited<ReturnType<typeof datedMeasures>>[number], today: Day): TimelineRow {
  const state = standingOfMeasure(measure, today)
  const last = lastReading(measure.readings)
  return {
    says: measure.says,
    from: measure.due,
    state,
    word: measureInWords[state],
    href: `/plans/${measure.planId}#priority-${measure.priorityId}`,
    note: [last?.says, measure.plan].filter(Boolean).join('; '),
  }
}

function rowOfShared({ id, title, due, steps, owner }: Shared, today: Day): TimelineRow {
  const ended = stateOf(steps) === 'ended'
  return {
    says: title,
    from: due,
    state: ended ? 'ended' : (lastDay(due) ?? today) < today ? 'late' : 'next',
    href: `/shared-priorities/${id}`,
    note: owner ?? 'Nobody is named to answer for it',
  }
}
