import { BarChart } from '#platform/ui/chart.tsx'
import { Section } from '#platform/ui/glance.tsx'
import { page } from '#platform/web/route.tsx'
import { countsByMonth, countsByPlan } from './store.ts'
import { allOf, byMonth, sumOf, type Count } from './totals.ts'

/** How many actions there are of each plan, state and month, read from what was counted as each was saved. */
export const showTotals = page({
  path: '/actions/totals',
  may: 'see actions',

  async show(visit) {
    const plans = await countsByPlan(visit.db, visit.today)
    const whole = sumOf(plans)
    const tallies = await countsByMonth(visit.db)
    const months = byMonth(tallies, visit.today, lateThisMonth(whole, tallies, visit.today))
    return {
      title: 'Actions counted',
      above: [{ says: 'Actions', href: '/actions' }],
      body: (
        <>
          <Section title="By plan" quiet={`${allOf(whole)} actions in all`}>
            <CountTable
              caption="Actions of each plan, by how they stand"
              head="Plan"
              whole={whole}
              rows={plans.map((plan) => ({
                ...plan,
                says: plan.title ?? 'No plan',
                href: plan.title === null ? undefined : `/plans/${plan.planId}`,
              }))}
            />
          </Section>
          <Section title="By month" quiet="the month each is due in">
            <BarChart
              id="months"
              title="Actions by the month they are due"
              of="Actions"
              by="Month"
              words={{ next: 'Open', held: 'Withdrawn' }}
              bars={months.map((month) => ({ says: month.says, count: allOf(month), parts: partsOf(month) }))}
            />
          </Section>
        </>
      ),
    }
  },
})

/** Those late within this month are what is left of all the late ones once whole months gone by are taken away. */
const lateThisMonth = (
  whole: Count,
  tallies: { state: string; dueMonth: string; count: number }[],
  today: string,
): number =>
  whole.late -
  tallies
    .filter(({ state, dueMonth }) => state === 'open' && dueMonth !== '' && dueMonth < today.slice(0, 7))
    .reduce((sum, { count }) => sum + count, 0)

const partsOf = ({ open, late, done, withdrawn }: Count) => [
  { is: 'done' as const, count: done },
  { is: 'next' as const, count: open - late },
  { is: 'late' as const, count: late },
  { is: 'held' as const, count: withdrawn },
]

const CountTable = ({
  caption,
  head,
  rows,
  whole,
}: {
  caption: string
  head: string
  rows: (Count & { says: string; href?: string })[]
  whole: Count
}) =>
  rows.length === 0 ? (
    <p class="empty">No actions yet.</p>
  ) : (
    <table class="table stack">
      <caption class="govuk-visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          {figures.map(([says]) => (
            <th scope="col" class="num">
              {says}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr>
            <th scope="row">{row.href ? <a href={row.href}>{row.says}</a> : row.says}</th>
            {figures.map(([says, of]) => (
              <td class="num" data-head={says}>
                {of(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">All</th>
          {figures.map(([says, of]) => (
            <td class="num" data-head={says}>
              {of(whole)}
            </td>
          ))}
        </tr>
      </tfoot>
    </table>
  )

const figures: [string, (count: Count) => number][] = [
  ['Open', (count) => count.open],
  ['of these late', (count) => count.late],
  ['Done', (count) => count.done],
  ['Withdrawn', (count) => count.withdrawn],
  ['All', allOf],
]
