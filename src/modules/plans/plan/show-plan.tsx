import { whenInWords } from '#platform/calendar/when.ts'
import { numberIn } from '#platform/evidence/evidence.ts'
import { HistoryList } from '#platform/history/history-list.tsx'
import { historyOf } from '#platform/history/history.ts'
import { Section } from '#platform/ui/glance.tsx'
import { SummaryList } from '#platform/ui/govuk/lists.tsx'
import { may, type Visit } from '#platform/visit.ts'
import { page } from '#platform/web/route.tsx'
import { upper } from '../action.ts'
import { ActionTable } from '../action-table.tsx'
import { actionsOfPlan } from '../register-store.ts'
import { agreedInWords, planKinds } from './plan.ts'
import { PlanTimeline } from './plan-timeline.tsx'
import { findPlan, plansToPick } from './store.ts'

/** One plan: what it is for, its priorities with how we will know, and its actions under each. */
export const showPlan = page({
  path: '/plans/:plan',
  may: 'see plans',
  examples: (visit) => planExamples(visit),

  async show(visit, params) {
    const plan = await findPlan(visit.db, numberIn(params.plan))
    const actions = may(visit, 'see actions') ? await actionsOfPlan(visit.db, plan.id) : []
    const rest = actions.filter((action) => action.priorityId === null)
    return {
      title: plan.title,
      above: [{ says: 'Plans', href: '/plans' }],
      body: (
        <>
          <SummaryList
            rows={[
              row('Kind', planKinds[plan.kind as keyof typeof planKinds]),
              row('For', upper(whenInWords(plan.covers))),
              row('Agreed', agreedInWords(plan.agreedOn)),
              ...(plan.says ? [row('In one sentence', `${plan.says}.`)] : []),
              ...(plan.paragraph
                ? [row('Source', `Paragraph ${plan.paragraph} of the source document, ${plan.source}`)]
                : []),
            ]}
          />
          <ul class="ways">
            {may(visit, 'keep plans') && (
              <li>
                <a href={`/plans/${plan.id}/add-priority`}>Add a priority</a>
              </li>
            )}
            {may(visit, 'raise actions') && (
              <li>
                <a href={`/actions/raise?plan=${plan.id}`}>Raise an action</a>
              </li>
            )}
            <li>
              <a href={`/actions?plan=${plan.id}&state=late`}>Late actions of this plan</a>
            </li>
          </ul>
          <PlanTimeline covers={plan.covers} actions={actions} today={visit.today} />
          {plan.priorities.map((priority, place) => (
            <Section title={`Priority ${place + 1}: ${priority.title}`} id={`priority-${priority.id}`}>
              <p>{priority.why}</p>
              <p class="quiet">How we will know: {priority.measure ?? 'not said'}</p>
              <ActionTable
                rows={actions.filter((action) => action.priorityId === priority.id)}
                today={visit.today}
                caption={`Actions for ${priority.title}`}
                empty="No action serves this priority yet."
              />
            </Section>
          ))}
          {(rest.length > 0 || plan.priorities.length === 0) && (
            <Section title={plan.priorities.length ? 'Other actions' : 'Actions'}>
              <ActionTable rows={rest} today={visit.today} caption="Actions of this plan" empty="No actions yet." />
            </Section>
          )}
          {actions.length === 300 && (
            <p>
              The first 300 are shown. <a href={`/actions?plan=${plan.id}`}>All open actions of this plan</a>
            </p>
          )}
          <HistoryList lines={await historyOf(visit.db, `/plans/${plan.id}`)} />
        </>
      ),
    }
  },
})

/** A plan or two that exist, for addresses with a plan in them. */
export const planExamples = async (visit: Visit) =>
  (await plansToPick(visit.db)).slice(0, 2).map(({ id }) => ({ plan: String(id) }))

const row = (key: string, content: string) => ({ key: { content: key }, value: { content } })
