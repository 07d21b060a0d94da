import { certainlyBefore } from '#platform/calendar/when.ts'
import type { Day } from '#platform/calendar/day.ts'
import { sentenceOf } from '#platform/facts/dated.ts'
import { WhyThisDate } from '#platform/ui/due.tsx'
import { Empty } from '#platform/ui/glance.tsx'
import { Status, type Standing } from '#platform/ui/marks.tsx'
import type { Clock } from './clock.ts'
import { inFull } from './law-date.ts'
import { outOfOrder, stepKind, stillPlanned, type Step } from './path.ts'

/** The dated steps of one review in the order of the path, what stands beside the path last; each has its own place on the page. */
export function PathTable({ steps, today }: { steps: readonly Step[]; today: Day }) {
  if (steps.length === 0) return <Empty says="No step has been recorded." />
  const open = new Set(stillPlanned(steps, today))
  const odd = new Set(outOfOrder(steps))
  return (
    <table class="table stack">
      <caption class="govuk-visually-hidden">The path of the review, in its order</caption>
      <thead>
        <tr>
          {['Step', 'What', 'Stands', 'Who, and why'].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {steps
          .toSorted((one, other) => (stepKind(one.kind).order ?? 99) - (stepKind(other.kind).order ?? 99))
          .map((step) => (
            <tr key={step.id} id={`step-${step.id}`}>
              <th scope="row">{stepKind(step.kind).name}</th>
              <td>{sentenceOf(step.says, step.happenedOn)}</td>
              <td>
                <Status {...standingOfStep(step, open.has(step), today)} />
                {odd.has(step) && (
                  <p class="quiet">Recorded as before a step that comes first. One of the two dates cannot be right.</p>
                )}
              </td>
              <td>
                {step.by ?? (step.reason ? '' : 'Not recorded')}
                {step.reason && <p>{step.reason}</p>}
              </td>
            </tr>
          ))}
      </tbody>
    </table>
  )
}

/** What the law asks of the review by a day, each with the reason for its date. */
export const ClockList = ({ clocks, today }: { clocks: readonly Clock[]; today: Day }) =>
  clocks.length === 0 ? (
    <Empty says="No clock of the law is running: nothing has been recorded that starts one." />
  ) : (
    <ul>
      {clocks.map((clock) => (
        <li key={clock.name} id={clock.name}>
          <h3>{clock.title}</h3>
          <p>
            <Status {...standingOfClock(clock, today)} /> {clock.says}
          </p>
          <WhyThisDate
            rows={clock.why.map(({ term, says, at }) => ({ term, says: at ? <a href={at}>{says}</a> : says }))}
            of={clock.title}
          />
        </li>
      ))}
    </ul>
  )

/** How a clock stands today; late is red, and said in words. */
export function standingOfClock(
  { isOpen, lastDay, due, doneOn, name }: Clock,
  today: Day,
): { is: Standing; says: string } {
  if (name === 'keep-public') return { is: 'in place', says: 'Published' }
  if (!isOpen) return doneOn ? { is: 'done', says: 'Done' } : { is: 'ended', says: 'No longer running' }
  if (lastDay !== null && lastDay < today) return { is: 'late', says: `Late since ${inFull(lastDay)}` }
  return { is: 'next', says: due === '?' ? 'Open, without a day' : 'Open' }
}

function standingOfStep(step: Step, isOpen: boolean, today: Day): { is: Standing; says: string } {
  if (step.status === 'planned' && !isOpen) return { is: 'ended', says: 'Planned once, not any more' }
  if (step.status === 'planned')
    return certainlyBefore(step.happenedOn, today)
      ? { is: 'late', says: 'Planned, its date has passed' }
      : { is: 'next', says: 'Planned' }
  return standings[step.status] ?? { is: 'none', says: 'Not known' }
}

const standings: Record<string, { is: Standing; says: string }> = {
  happened: { is: 'done', says: 'Happened' },
  missed: { is: 'late', says: 'Its date passed without it' },
  withdrawn: { is: 'ended', says: 'Withdrawn' },
}
