import { inWords, monthNames, type Day } from '#platform/calendar/day.ts'
import type { Period } from '#platform/calendar/period.ts'
import { whenInWords } from '#platform/calendar/when.ts'
import { numberIn } from '#platform/evidence/evidence.ts'
import { Empty, Section } from '#platform/ui/glance.tsx'
import { Status } from '#platform/ui/marks.tsx'
import { Ways } from '#platform/ui/thread.tsx'
import { may, type Visit } from '#platform/visit.ts'
import { page } from '#platform/web/route.tsx'
import { standingInWords, standingOf, upper } from '../action.ts'
import { agreedInWords } from '../plan/plan.ts'
import { findPlan, plansToPick } from '../plan/store.ts'
import { prioritiesOf, type WholePriority } from '../priorities/store.ts'
import { ratings } from '../rating.ts'
import { kindOf, ratingWords, type Around, type Column } from './column.ts'
import { groupsOf, placed, type Group, type Grouping } from './layout.ts'
import { linesOf, mostLines, type PlanLine } from './lines-store.ts'
import { quartersOf } from './quarters.ts'
import { allLayouts, findLayout, layoutsToPick } from './store.ts'

/** One plan set out in one layout: to be read, printed across the page, or taken out as a spreadsheet. */
export const showPlanInLayout = page({
  path: '/plans/:plan/in/:layout',
  may: 'see plans',
  examples: (visit) => planInLayoutExamples(visit),

  async show(visit, params) {
    const { plan, layout, groups, around, isMore } = await planInLayout(visit, params)
    const others = (await allLayouts(visit.db)).filter(({ id }) => id !== layout.id)
    return {
      title: `${plan.title}: ${layout.title}`,
      above: [
        { says: 'Plans', href: '/plans' },
        { says: plan.title, href: `/plans/${plan.id}` },
      ],
      body: (
        <div class="across">
          <p class="lede">
            {upper(whenInWords(plan.covers))}. {agreedInWords(plan.agreedOn)}.{' '}
            <span class="quiet">As it stood on {inWords(visit.today)}.</span>
          </p>
          <Ways
            ways={[
              { says: 'Take it out as a spreadsheet', href: `/plans/${plan.id}/in/${layout.id}/spreadsheet` },
              ...(may(visit, 'take in spreadsheets')
                ? [{ says: 'Bring a spreadsheet back', href: `/plans/${plan.id}/bring-back` }]
                : []),
              ...others.map((other) => ({ says: `As: ${other.title}`, href: `/plans/${plan.id}/in/${other.id}` })),
            ]}
          />
          {isMore && <p>This plan has more than {mostLines} actions; the first are shown.</p>}
          {groups.every(({ lines }) => lines.length === 0) && <Empty says="No action yet." />}
          {groups.map((group) => (
            <Part key={group.title} group={group} columns={layout.columns} around={around} />
          ))}
        </div>
      ),
    }
  },
})

/** A plan, a layout, and the plan's actions in that layout's groups. Throws NotFound for what is not there. */
export async function planInLayout(visit: Visit, params: Record<string, string>) {
  const plan = await findPlan(visit.db, numberIn(params.plan))
  const layout = await findLayout(visit.db, numberIn(params.layout))
  const priorities = await prioritiesOf(visit.db, plan.id)
  const all = may(visit, 'see actions') ? await linesOf(visit, plan.id) : []
  const lines = placed(all.slice(0, mostLines), priorities)
  return {
    plan,
    layout,
    priorities,
    lines,
    isMore: all.length > mostLines,
    groups: groupsOf(lines, priorities, layout.groupedBy as Grouping),
    around: { today: visit.today, quarters: quartersOf(plan.covers, visit.today) },
  }
}

/** A plan in a layout or two, for addresses with both in them. */
export const planInLayoutExamples = async (visit: Visit) => {
  const [plans, layouts] = [await plansToPick(visit.db), await layoutsToPick(visit.db)]
  const plan = plans[0]
  return plan ? layouts.slice(0, 2).map(({ id }) => ({ plan: String(plan.id), layout: String(id) })) : []
}

const Part = ({ group, columns, around }: { group: Group; columns: Column[]; around: Around }) => (
  <>
    {group.part && <h2 class="across__part">{group.part}</h2>}
    <Section title={group.title} quiet={`${group.lines.length} ${group.lines.length === 1 ? 'action' : 'actions'}`}>
      {group.priority && <About priority={group.priority} />}
      {group.lines.length === 0 ? (
        <Empty says="No action yet." />
      ) : (
        <div class="scroll" role="region" tabindex={0} aria-label={`Actions: ${group.title}`}>
          <table class="table stack table--across">
            <caption class="govuk-visually-hidden">Actions: {group.title}</caption>
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column.heading} scope="col" class={narrowOf(column)}>
                    {headingOf(column, around)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {group.lines.map((line) => (
                <tr key={line.id}>
                  {columns.map((column) => (
                    <Cell key={column.heading} column={column} line={line} around={around} />
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Section>
  </>
)

const About = ({ priority }: { priority: WholePriority }) => (
  <p class="quiet">
    {priority.lead ? `Led by ${priority.lead}. ` : 'Nobody is named to lead it. '}
    {priority.outcome ? `What is to be different: ${priority.outcome}` : ''}
  </p>
)

const Cell = ({ column, line, around }: { column: Column; line: PlanLine; around: Around }) => {
  if (column.shows === 'action')
    return (
      <th scope="row" class="plain">
        <a href={`/actions/${line.id}`}>{line.title}</a>
      </th>
    )
  if (column.shows === 'due')
    return (
      <td data-head={column.heading}>
        {line.firstDue !== line.due && <del class="was">{upper(whenInWords(line.firstDue))}</del>}{' '}
        {upper(whenInWords(line.due))} {standingOf(line, around.today) === 'late' && <Status is="late" />}
      </td>
    )
  if (column.shows === 'rating')
    return (
      <td data-head={column.heading}>
        {line.rating ? <Status is={ratings[line.rating].mark} says={ratingWords[line.rating]} /> : 'Not said'}
      </td>
    )
  if (column.shows === 'standing') {
    const is = standingOf(line, around.today)
    return (
      <td data-head={column.heading}>
        <Status is={is} says={standingInWords[is]} />
      </td>
    )
  }
  return (
    <td data-head={column.heading} class={narrowOf(column) ?? 'as-written'}>
      {kindOf(column.shows).of(line, around)}
    </td>
  )
}

const narrowOf = ({ shows }: Column) => (shows === 'number' || shows === 'place' ? 'table__number' : undefined)

/** A quarter says under its words which months it is. */
const headingOf = ({ shows, heading }: Column, { quarters }: Around) => {
  const quarter = /^quarter ([1-4])$/.exec(shows)?.[1]
  return quarter ? (
    <>
      {heading} <span class="quiet small">{monthsOf(quarters[Number(quarter) - 1]!)}</span>
    </>
  ) : (
    heading
  )
}

/** 'Apr to Jun 2026'. */
const monthsOf = ({ from, to }: Period): string => `${monthOf(from)} to ${monthOf(to)} ${to.slice(0, 4)}`
const monthOf = (day: Day): string => monthNames[Number(day.slice(5, 7)) - 1]!.slice(0, 3)
