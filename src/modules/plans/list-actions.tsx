import { planOnce } from '#platform/database/database.ts'
import { may, type Visit } from '#platform/visit.ts'
import { page } from '#platform/web/route.tsx'
import { agenciesToPick, groupsToPick, peopleToPick, postsToPick } from '#modules/partnership/index.ts'
import { ActionTable } from './action-table.tsx'
import { plansToPick, prioritiesToPick } from './plan/store.ts'
import { addressOf, askedOf, Filters, nobody, stateNames } from './register-filters.tsx'
import type { Asked } from './asked.ts'
import { actionsPage, countedTo, pageLength } from './register-store.ts'

/** The register of actions, cut by whose they are, how they stand and are seen to go, what they came from, and which plan and priority they belong to. */
export const listActions = page({
  path: '/actions',
  may: 'see actions',

  async show(visit) {
    const asked = askedOf(visit.query)
    await planOnce(visit.db)
    const { rows, more, count } = await actionsPage(visit.db, asked, visit.today)
    const agencies = await agenciesToPick(visit.db)
    const plans = await plansToPick(visit.db)
    const whose = asked.agencyId === 'nobody' ? nobody : agencies.find(({ id }) => id === asked.agencyId)?.says
    return {
      title: 'Actions',
      body: (
        <>
          <Filters
            asked={asked}
            agencies={agencies}
            plans={plans}
            priorities={await prioritiesToPick(visit.db)}
            owners={{
              post: await postsToPick(visit.db),
              group: await groupsToPick(visit.db),
              person: await peopleToPick(visit.db),
            }}
          />
          <ul class="ways">
            {may(visit, 'raise actions') && (
              <li>
                <a href="/actions/raise">Raise an action</a>
              </li>
            )}
            <li>
              <a href="/actions/totals">Totals by plan and month</a>
            </li>
            <li>
              <a href="/actions/closing-rules">How actions close</a>
            </li>
          </ul>
          <section class="block">
            <h2>
              <span>
                {stateNames[asked.state]}
                {whose && `: ${whose}`}
              </span>{' '}
              <span class="quiet">{asked.after ? 'continued' : countInWords(count)}</span>
            </h2>
            <ActionTable
              rows={rows}
              today={visit.today}
              caption={`Actions, ${stateNames[asked.state].toLowerCase()}`}
              empty={emptyOf(asked, visit)}
            />
          </section>
          <Pages asked={asked} rows={rows} more={more} />
        </>
      ),
    }
  },
})

const countInWords = (count: number): string =>
  count > countedTo ? `more than ${countedTo}` : count === 0 ? 'none' : `${count} in all`

function emptyOf(asked: Asked, visit: Visit): string {
  const { state, after } = asked
  if (after) return 'There are no more.'
  if (
    [asked.agencyId, asked.planId, asked.owner, asked.origin, asked.priorityId, asked.rating].some(
      (each) => each !== null,
    )
  )
    return 'No action like this. Choose another organisation, owner, plan or state.'
  return state === 'late'
    ? 'Nothing late.'
    : state === 'open'
      ? `No open actions${may(visit, 'raise actions') ? '. Raise the first one.' : '.'}`
      : 'None yet.'
}

/** The next fifty begin after the last row shown, so that the last page costs what the first does. */
function Pages({ asked, rows, more }: { asked: Asked; rows: { dueOrder: string; id: number }[]; more: boolean }) {
  if (!more && !asked.after) return null
  const last = rows.at(-1)
  return (
    <nav class="govuk-pagination govuk-pagination--block" aria-label="Pages">
      {asked.after && (
        <div class="govuk-pagination__prev">
          <a href={addressOf(asked, null)}>Back to the first {pageLength}</a>
        </div>
      )}
      {more && last && (
        <div class="govuk-pagination__next">
          <a href={addressOf(asked, `${last.dueOrder}.${last.id}`)} rel="next">
            Next {pageLength}
          </a>
        </div>
      )}
    </nav>
  )
}
