import { whenInWords } from '#platform/calendar/when.ts'
import { numberIn } from '#platform/evidence/evidence.ts'
import { HistoryList } from '#platform/history/history-list.tsx'
import { historyOf } from '#platform/history/history.ts'
import { FactsBar, Section } from '#platform/ui/glance.tsx'
import { SummaryList } from '#platform/ui/govuk/lists.tsx'
import type { Content } from '#platform/ui/govuk/slots.tsx'
import { Knot, Ways } from '#platform/ui/thread.tsx'
import { may, type Visit } from '#platform/visit.ts'
import { page } from '#platform/web/route.tsx'
import { isLate, upper } from '../action.ts'
import { ActionTable } from '../action-table.tsx'
import { layoutsToPick } from '../layouts/store.ts'
import { standingOfMeasure } from '../priorities/priority.ts'
import { PriorityList } from '../priorities/priority-list.tsx'
import { prioritiesOf, servedBy, type WholePriority } from '../priorities/store.ts'
import { actionsOfPlan } from '../register-store.ts'
import { SpreadsheetList } from '../spreadsheets/spreadsheet-list.tsx'
import { spreadsheetsOf } from '../spreadsheets/store.ts'
import { countsByPlan } from '../totals/store.ts'
import { none } from '../totals/totals.ts'
import { agreedInWords, ofAll, planKinds, standing } from './plan.ts'
import { PlanTimeline } from './plan-timeline.tsx'
import { sinceAgreed } from './since-agreed.tsx'
import { findPlan, plansToPick, plansWithin, versionsOf, type FoundPlan } from './store.ts'
import { VersionList } from './version-list.tsx'

const mostLate = 10

/** One plan: how far it is in counts, what is late first, what came in since it was agreed, and its priorities with how we will know. */
export const showPlan = page({
  path: '/plans/:plan',
  may: 'see plans',
  examples: (visit) => planExamples(visit),

  async show(visit, params) {
    const plan = await findPlan(visit.db, numberIn(params.plan))
    const actions = may(visit, 'see actions') ? await actionsOfPlan(visit.db, plan.id) : []
    const priorities = await prioritiesOf(visit.db, plan.id)
    const versions = await versionsOf(visit.db, plan.id)
    const late = actions.filter((action) => isLate(action, visit.today))
    return {
      title: plan.title,
      above: [
        { says: 'Plans', href: '/plans' },
        ...(plan.within ? [{ says: plan.within, href: `/plans/${plan.withinPlanId}` }] : []),
      ],
      body: (
        <>
          <FactsBar facts={await progressOf(visit, plan, priorities)} />
          <SummaryList rows={rowsOf(plan, standing(versions))} />
          <Ways ways={waysOf(visit, plan, await layoutsToPick(visit.db))} />
          <Section title="Late" id="late" mark="late" late={late.length > 0} quiet={`${late.length}`}>
            <ActionTable
              rows={late.slice(0, mostLate).map((action) => ({ ...action, plan: null }))}
              today={visit.today}
              caption="Late actions of this plan, the latest first"
              empty="Nothing late."
            />
            {late.length > mostLate && (
              <p>
                <a href={`/actions?plan=${plan.id}&state=late`}>All late actions of this plan</a>
              </p>
            )}
          </Section>
          {await sinceAgreed({ visit, plan, version: standing(versions), actions, priorities })}
          <PlanTimeline covers={plan.covers} actions={actions} today={visit.today} />
          <PriorityList
            visit={visit}
            planId={plan.id}
            priorities={priorities}
            actions={actions}
            served={await servedBy(visit.db, plan.id)}
          />
          {actions.length === 300 && (
            <p>
              The first 300 are shown. <a href={`/actions?plan=${plan.id}`}>All open actions of this plan</a>
            </p>
          )}
          {may(visit, 'take in spreadsheets') && (
            <SpreadsheetList spreadsheets={await spreadsheetsOf(visit.db, plan.id)} />
          )}
          <VersionList plan={plan} versions={versions} within={await plansWithin(visit.db, plan.id)} />
          <HistoryList lines={await historyOf(visit.db, `/plans/${plan.id}`)} />
        </>
      ),
    }
  },
})

/** A plan or two that exist, for addresses with a plan in them. */
export const planExamples = async (visit: Visit) =>
  (await plansToPick(visit.db)).slice(0, 2).map(({ id }) => ({ plan: String(id) }))

/** How far the plan is, each count with what it is out of. */
async function progressOf(visit: Visit, plan: FoundPlan, priorities: WholePriority[]) {
  const count = (await countsByPlan(visit.db, visit.today)).find(({ planId }) => planId === plan.id) ?? none()
  const measures = priorities.flatMap((priority) =>
    priority.measures.map((each) => standingOfMeasure(each, visit.today)),
  )
  const met = measures.filter((is) => is === 'done').length
  const led = priorities.filter(({ lead }) => lead !== null).length
  return [
    { figure: ofAll(count.done, count.open + count.done), says: 'actions are done' },
    {
      figure: ofAll(count.late, count.open),
      says: 'open actions are late',
      href: '#late',
      ...(count.late > 0 && { mark: 'late' as const }),
    },
    ...(count.withdrawn ? [{ figure: String(count.withdrawn), says: 'withdrawn, and not counted above' }] : []),
    ...(measures.length
      ? [{ figure: ofAll(met, measures.length), says: 'measures are met' }]
      : [{ figure: 'No', says: 'measures with a target yet' }]),
    { figure: ofAll(led, priorities.length), says: 'priorities have somebody to lead them' },
  ]
}

type Agreed = { name: string | null; decidedBy: string | null; decisionSays: string | null; decisionAt: string | null }

const rowsOf = (plan: FoundPlan, agreed: Agreed | null) => [
  row('Kind', planKinds[plan.kind as keyof typeof planKinds]),
  row('For', upper(whenInWords(plan.covers))),
  ...(plan.within ? [row('Part of', <a href={`/plans/${plan.withinPlanId}`}>{plan.within}</a>)] : []),
  row('Agreed', <AgreedWords plan={plan} agreed={agreed} />),
  ...(plan.says ? [row('In one sentence', `${plan.says}.`)] : []),
  ...(plan.paragraph ? [row('Source', `Paragraph ${plan.paragraph} of the source document, ${plan.source}`)] : []),
]

const AgreedWords = ({ plan, agreed }: { plan: FoundPlan; agreed: Agreed | null }) => {
  const words = `${agreedInWords(plan.agreedOn)}${agreed?.decidedBy ? ` by ${agreed.decidedBy}` : ''}${agreed?.name ? `; it stands as ${agreed.name}` : ''}`
  return agreed?.decisionAt ? (
    <Knot to={agreed.decisionAt} proves={agreed.decisionSays ?? 'the decision'}>
      {words}
    </Knot>
  ) : (
    <>{words}</>
  )
}

function waysOf(visit: Visit, plan: FoundPlan, layouts: { id: number }[]) {
  const layout = plan.layoutId ?? layouts[0]?.id
  return [
    ...(may(visit, 'keep plans')
      ? [
          { says: 'Add a priority', href: `/plans/${plan.id}/add-priority` },
          { says: 'Record that it was agreed or amended', href: `/plans/${plan.id}/add-version` },
          { says: 'Edit the plan', href: `/plans/${plan.id}/edit` },
        ]
      : []),
    ...(may(visit, 'raise actions') ? [{ says: 'Raise an action', href: `/actions/raise?plan=${plan.id}` }] : []),
    ...(layout
      ? [
          { says: 'Read or print it in a layout', href: `/plans/${plan.id}/in/${layout}` },
          { says: 'Take it out as a spreadsheet', href: `/plans/${plan.id}/in/${layout}/spreadsheet` },
          ...(may(visit, 'take in spreadsheets')
            ? [{ says: 'Bring a spreadsheet back', href: `/plans/${plan.id}/bring-back` }]
            : []),
        ]
      : may(visit, 'keep layouts')
        ? [{ says: 'Take layouts from the field', href: '/plans/layouts/take' }]
        : []),
  ]
}

const row = (key: string, content: Content) => ({ key: { content: key }, value: { content } })
