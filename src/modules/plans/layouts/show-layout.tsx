import { numberIn } from '#platform/evidence/evidence.ts'
import { HistoryList } from '#platform/history/history-list.tsx'
import { historyOf } from '#platform/history/history.ts'
import { Empty, Section } from '#platform/ui/glance.tsx'
import { Ways } from '#platform/ui/thread.tsx'
import { may } from '#platform/visit.ts'
import { page } from '#platform/web/route.tsx'
import { plansToPick } from '../plan/store.ts'
import { columnKinds } from './column.ts'
import { groupings, type Grouping } from './layout.ts'
import { layoutExamples } from './layout-tasks.tsx'
import { findLayout } from './store.ts'

/** One layout: its columns, what it groups by, and the plans to see in it. */
export const showLayout = page({
  path: '/plans/layouts/:layout',
  may: 'see plans',
  examples: layoutExamples,
  async show(visit, params) {
    const layout = await findLayout(visit.db, numberIn(params.layout))
    const plans = (await plansToPick(visit.db)).slice(0, 50)
    return {
      title: layout.title,
      above: [
        { says: 'Plans', href: '/plans' },
        { says: 'Layouts', href: '/plans/layouts' },
      ],
      body: (
        <>
          <p>
            {groupings[layout.groupedBy as Grouping]}. {layout.seenAt && `First seen at: ${layout.seenAt}.`}
          </p>
          {may(visit, 'keep layouts') && (
            <Ways ways={[{ says: 'Edit this layout', href: `/plans/layouts/${layout.id}/edit` }]} />
          )}
          <Section title="Columns" quiet={`${layout.columns.length}, from the left`}>
            <table class="table stack">
              <caption class="govuk-visually-hidden">Columns of this layout</caption>
              <thead>
                <tr>
                  <th scope="col">The words over it</th>
                  <th scope="col">What it shows</th>
                  <th scope="col">In a spreadsheet</th>
                </tr>
              </thead>
              <tbody>
                {layout.columns.map(({ shows, heading }) => (
                  <tr>
                    <th scope="row">{heading}</th>
                    <td>{columnKinds[shows].says}</td>
                    <td data-head="In a spreadsheet">
                      {'takes' in columnKinds[shows] ? 'can be changed and brought back' : 'only shows'}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Section>
          <Section title="Plans in this layout">
            {plans.length === 0 ? (
              <Empty says="No plans yet." />
            ) : (
              <ul class="bullets">
                {plans.map((plan) => (
                  <li>
                    <a href={`/plans/${plan.id}/in/${layout.id}`}>{plan.says}</a>
                  </li>
                ))}
              </ul>
            )}
          </Section>
          <HistoryList lines={await historyOf(visit.db, `/plans/layouts/${layout.id}`)} />
        </>
      ),
    }
  },
})
