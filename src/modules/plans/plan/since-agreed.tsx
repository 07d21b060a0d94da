import { inWords } from '#platform/calendar/day.ts'
import { whenInWords } from '#platform/calendar/when.ts'
import { Empty, Section } from '#platform/ui/glance.tsx'
import type { Visit } from '#platform/visit.ts'
import type { ListedAction } from '../register-store.ts'
import type { WholePriority } from '../priorities/store.ts'
import { addedAfter, agreedBy, type PlanVersion } from './plan.ts'
import { movedSince, type FoundPlan } from './store.ts'

type Since = {
  visit: Visit
  plan: FoundPlan
  version: PlanVersion | null
  actions: (ListedAction & { raisedOn: string })[]
  priorities: WholePriority[]
}

/** What was put into a plan or given another date since it was last agreed; says so where nobody can know. */
export async function sinceAgreed({ visit, plan, version, actions, priorities }: Since) {
  const agreedOn = version?.happenedOn ?? plan.agreedOn
  const day = agreedBy(agreedOn)
  if (agreedOn === null) return null
  if (day === null)
    return (
      <Section title="Since it was agreed">
        <Empty says="The day it was agreed is not recorded, so what came in since cannot be told." />
      </Section>
    )
  const newActions = addedAfter(actions, ({ raisedOn }) => raisedOn, day)
  const newPriorities = addedAfter(priorities, ({ addedOn }) => addedOn, day)
  const moved = await movedSince(visit.db, plan.id, day)
  const added = newActions.length + newPriorities.length
  return (
    <Section
      title={version?.kind === 'amended' ? 'Since it was amended' : 'Since it was agreed'}
      quiet={`on ${inWords(day)}: ${added} added, ${moved.length} moved`}
    >
      {added + moved.length === 0 ? (
        <Empty says="Nothing was added and no date was moved." />
      ) : (
        <details class="figures" open={added + moved.length <= 12}>
          <summary>What was added and what was moved</summary>
          <ul class="bullets">
            {newPriorities.map(({ id, title, addedOn }) => (
              <li>
                Added on {whenInWords(addedOn!)}: <a href={`#priority-${id}`}>priority {title}</a>
              </li>
            ))}
            {newActions.map(({ id, title, raisedOn }) => (
              <li>
                Added {whenInWords(raisedOn)}: <a href={`/actions/${id}`}>{title}</a>
              </li>
            ))}
            {moved.map((each) => (
              <li>
                Moved <a href={`/actions/${each.id}`}>{each.title}</a>, from{' '}
                <del class="was">{whenInWords(each.fromDue)}</del> to {whenInWords(each.toDue)}{' '}
                <span class="quiet">
                  {each.why}; {each.agreedBy}, {inWords(each.agreedOn)}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </Section>
  )
}
