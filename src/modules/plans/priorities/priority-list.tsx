import { whenInWords } from '#platform/calendar/when.ts'
import { Section } from '#platform/ui/glance.tsx'
import { Status } from '#platform/ui/marks.tsx'
import { Ways } from '#platform/ui/thread.tsx'
import { may, type Visit } from '#platform/visit.ts'
import { ActionTable } from '../action-table.tsx'
import type { actionsOfPlan } from '../register-store.ts'
import { lastReading, measureInWords, standingOfMeasure } from './priority.ts'
import type { servedBy, WholePriority } from './store.ts'

type Actions = Awaited<ReturnType<typeof actionsOfPlan>>
type Served = Awaited<ReturnType<typeof servedBy>>
type Listed = { visit: Visit; planId: number; priorities: WholePriority[]; actions: Actions; served: Served }

/** The priorities of a plan: core functions first where there are any, then what was chosen for it; each with why, how we will know, and its actions. */
export const PriorityList = (list: Listed) => {
  const { visit, planId, priorities, actions } = list
  const core = priorities.filter(({ part }) => part === 'core function')
  const targeted = priorities.filter(({ part }) => part !== 'core function')
  const rest = actions.filter((action) => action.priorityId === null)
  return (
    <>
      {core.map((priority) => (
        <Priority key={priority.id} {...list} priority={priority} called="Core function" />
      ))}
      {targeted.map((priority, place) => (
        <Priority key={priority.id} {...list} priority={priority} called={`Priority ${place + 1}`} />
      ))}
      {(rest.length > 0 || priorities.length === 0) && (
        <Section title={priorities.length ? 'Other actions' : 'Actions'} id={`plan-${planId}-actions`}>
          <ActionTable rows={own(rest)} today={visit.today} caption="Actions of this plan" empty="No actions yet." />
        </Section>
      )}
    </>
  )
}

const Priority = ({
  visit,
  priority,
  called,
  actions,
  served,
}: Listed & { priority: WholePriority; called: string }) => {
  const rows = actions.filter((action) => action.priorityId === priority.id)
  const loose = rows.filter((row) => !priority.objectives.some(({ id }) => id === row.objectiveId))
  const done = rows.filter(({ state }) => state === 'done').length
  const counted = rows.filter(({ state }) => state !== 'withdrawn').length
  return (
    <Section
      title={`${called}: ${priority.title}`}
      id={`priority-${priority.id}`}
      quiet={counted ? `${done} of ${counted} actions done` : undefined}
    >
      <p>{priority.whyAt ? <a href={priority.whyAt}>{priority.why}</a> : priority.why}</p>
      {priority.outcome && (
        <p>
          <b>What is to be different:</b> {priority.outcome}
        </p>
      )}
      <p class="quiet">
        {priority.lead ? `Led by ${priority.lead}.` : 'Nobody is named to lead it.'}
        {priority.theme && ` Theme: ${priority.theme}.`}
        {priority.addedOn && ` Added ${whenInWords(priority.addedOn)}, after the plan was agreed.`}
        {priority.serves && (
          <>
            {' '}
            Serves{' '}
            <a href={`/plans/${priority.servesPlanId}#priority-${priority.servesPriorityId}`}>{priority.serves}</a> of
            the longer plan.
          </>
        )}
      </p>
      <ServedBy served={served.filter(({ servesId }) => servesId === priority.id)} />
      <Measures visit={visit} priority={priority} />
      {priority.objectives.map((objective) => (
        <>
          <h3>{objective.title}</h3>
          <ActionTable
            rows={own(rows.filter(({ objectiveId }) => objectiveId === objective.id))}
            today={visit.today}
            caption={`Actions for ${objective.title}`}
            empty="No action serves this objective yet."
          />
        </>
      ))}
      {priority.objectives.length > 0 && loose.length > 0 && <h3>Under no objective</h3>}
      {(priority.objectives.length === 0 || loose.length > 0) && (
        <ActionTable
          rows={own(loose)}
          today={visit.today}
          caption={`Actions for ${priority.title}`}
          empty="No action serves this priority yet."
        />
      )}
      {may(visit, 'keep plans') && (
        <Ways
          ways={[
            { says: 'Add an objective', href: `/plans/priorities/${priority.id}/add-objective` },
            { says: 'Add a measure', href: `/plans/priorities/${priority.id}/add-measure` },
            { says: 'Edit this priority', href: `/plans/priorities/${priority.id}/edit` },
          ]}
        />
      )}
    </Section>
  )
}

/** The plan stands above; its name need not stand in every row. */
const own = (rows: Actions): Actions => rows.map((row) => ({ ...row, plan: null }))

const ServedBy = ({ served }: { served: Served }) =>
  served.length === 0 ? null : (
    <ul class="bullets">
      {served.map((each) => (
        <li>
          Served by <a href={`/plans/${each.planId}#priority-${each.id}`}>{each.title}</a> of {each.plan}{' '}
          <span class="quiet">
            {each.done ?? 0} of {(each.open ?? 0) + (each.done ?? 0)} actions done
          </span>
        </li>
      ))}
    </ul>
  )

const Measures = ({ visit, priority }: { visit: Visit; priority: WholePriority }) => {
  if (priority.measures.length === 0)
    return (
      <p class="quiet">How we will know: {priority.measure ?? 'not said'}. No measure has a target and a day yet.</p>
    )
  return (
    <>
      {priority.measure && <p class="quiet">How we will know: {priority.measure}</p>}
      <table class="table stack">
        <caption class="govuk-visually-hidden">How success is measured: {priority.title}</caption>
        <thead>
          <tr>
            {['Measure', 'At the start', 'Target', 'By when', 'Stands'].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {priority.measures.map((measure) => {
            const is = standingOfMeasure(measure, visit.today)
            const last = lastReading(measure.readings)
            return (
              <tr>
                <th scope="row" class="plain">
                  {may(visit, 'read measures of plans') ? (
                    <a href={`/plans/measures/${measure.id}/read`}>{measure.says}</a>
                  ) : (
                    measure.says
                  )}
                </th>
                <td data-head="At the start">{measure.beganAt ?? 'Not known'}</td>
                <td data-head="Target">{measure.target ?? 'Not said'}</td>
                <td data-head="By when">{whenInWords(measure.due)}</td>
                <td>
                  <Status is={is} says={measureInWords[is]} />{' '}
                  {last && (
                    <span class="quiet">
                      {last.says}, {whenInWords(last.readOn)}
                    </span>
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </>
  )
}
