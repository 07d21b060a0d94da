import { whenInWords } from '#platform/calendar/when.ts'
import { Pagination } from '#platform/ui/govuk/pagination.tsx'
import { may } from '#platform/visit.ts'
import { page } from '#platform/web/route.tsx'
import { upper } from '../action.ts'
import { agreedInWords } from './plan.ts'
import { plansPage } from './store.ts'

/** The plans of the partnership, the newest first, with how many of their actions are open and done. */
export const listPlans = page({
  path: '/plans',
  may: 'see plans',

  async show(visit) {
    const number = /^[1-9]\d{0,3}$/.test(visit.query.get('page') ?? '') ? Number(visit.query.get('page')) : 1
    const plans = await plansPage(visit.db, number)
    return {
      title: 'Plans',
      body: (
        <>
          <ul class="ways">
            {may(visit, 'keep plans') && (
              <li>
                <a href="/plans/add">Add a plan</a>
              </li>
            )}
            <li>
              <a href="/plans/timeline">Plans in time</a>
            </li>
            <li>
              <a href="/plans/layouts">Layouts of plans</a>
            </li>
            <li>
              <a href="/actions">All actions</a>
            </li>
          </ul>
          {plans.length === 0 ? (
            <p class="empty">No plans yet.</p>
          ) : (
            <table class="table stack">
              <caption class="govuk-visually-hidden">Plans</caption>
              <thead>
                <tr>
                  <th scope="col">Plan</th>
                  <th scope="col">For</th>
                  <th scope="col">Agreed</th>
                  <th scope="col" class="num">
                    Open
                  </th>
                  <th scope="col" class="num">
                    Done
                  </th>
                  <th scope="col" class="num">
                    Withdrawn
                  </th>
                </tr>
              </thead>
              <tbody>
                {plans.slice(0, 50).map((plan) => (
                  <tr>
                    <th scope="row">
                      <a href={`/plans/${plan.id}`}>{plan.title}</a>
                    </th>
                    <td data-head="For">{upper(whenInWords(plan.covers))}</td>
                    <td>{agreedInWords(plan.agreedOn)}</td>
                    <td class="num" data-head="Open">
                      {plan.open}
                    </td>
                    <td class="num" data-head="Done">
                      {plan.done}
                    </td>
                    <td class="num" data-head="Withdrawn">
                      {plan.withdrawn}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
          {(plans.length > 50 || number > 1) && (
            <Pagination
              previous={number > 1 ? { href: `/plans?page=${number - 1}` } : undefined}
              next={plans.length > 50 ? { href: `/plans?page=${number + 1}` } : undefined}
            />
          )}
        </>
      ),
    }
  },
})
