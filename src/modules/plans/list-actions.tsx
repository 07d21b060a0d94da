import { isDay } from '#platform/calendar/day.ts'
import { planOnce } from '#platform/database/database.ts'
import { may, type Visit } from '#platform/visit.ts'
import { page } from '#platform/web/route.tsx'
import { agenciesToPick } from '#modules/partnership/index.ts'
import { ActionTable } from './action-table.tsx'
import { plansToPick } from './plan/store.ts'
import { actionsPage, countedTo, pageLength, type Asked, type Place } from './register-store.ts'

const stateNames = {
  late: 'Late',
  open: 'Open, late ones too',
  unchecked: 'Waiting for a check',
  done: 'Done',
  withdrawn: 'Withdrawn',
} as const

const nobody = 'Nobody is named'

/** The register of actions, cut by whose they are, how they stand and which plan they belong to. */
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
          <Filters asked={asked} agencies={agencies} plans={plans} />
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

/** What the address asks for. Anything it cannot mean is left out. */
export function askedOf(query: URLSearchParams): Asked {
  const state = query.get('state') ?? 'open'
  return {
    state: Object.hasOwn(stateNames, state) ? (state as Asked['state']) : 'open',
    agencyId: query.get('agency') === 'nobody' ? 'nobody' : rowNumber(query.get('agency')),
    planId: rowNumber(query.get('plan')),
    latestFirst: query.get('sort') === 'latest',
    after: placeOf(query.get('after')),
  }
}

const rowNumber = (text: string | null): number | null =>
  text !== null && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null

function placeOf(text: string | null): Place | null {
  const [due = '', id = ''] = text?.split('.') ?? []
  const number = rowNumber(id)
  return isDay(due) && number !== null ? { due, id: number } : null
}

const countInWords = (count: number): string =>
  count > countedTo ? `more than ${countedTo}` : count === 0 ? 'none' : `${count} in all`

function emptyOf({ state, agencyId, planId, after }: Asked, visit: Visit): string {
  if (after) return 'There are no more.'
  if (agencyId !== null || planId !== null) return `No action like this. Choose another organisation, plan or state.`
  return state === 'late'
    ? 'Nothing late.'
    : state === 'open'
      ? `No open actions${may(visit, 'raise actions') ? '. Raise the first one.' : '.'}`
      : 'None yet.'
}

const Filters = ({
  asked,
  agencies,
  plans,
}: {
  asked: Asked
  agencies: { id: number; says: string }[]
  plans: { id: number; says: string }[]
}) => (
  <form method="get" action="/actions" class="boxes">
    <Choose name="state" says="State" chosen={asked.state} items={Object.entries(stateNames)} />
    <Choose
      name="agency"
      says="Organisation"
      chosen={asked.agencyId}
      every="Every organisation"
      items={[...agencies.map(({ id, says }) => [id, says] as const), ['nobody', nobody]]}
    />
    <Choose
      name="plan"
      says="Plan"
      chosen={asked.planId}
      every="Every plan"
      items={plans.map(({ id, says }) => [id, says])}
    />
    <Choose
      name="sort"
      says="Order"
      chosen={asked.latestFirst ? 'latest' : ''}
      every="Soonest date first"
      items={[['latest', 'Latest date first']]}
    />
    <div>
      <button class="govuk-button govuk-button--secondary" type="submit">
        Show
      </button>
    </div>
  </form>
)

type Choosing = {
  name: string
  says: string
  chosen: string | number | null
  every?: string
  items: (readonly [string | number, string])[]
}

const Choose = ({ name, says, chosen, every, items }: Choosing) => (
  <div class="govuk-form-group">
    <label class="govuk-label" for={name}>
      {says}
    </label>
    <select class="govuk-select" id={name} name={name}>
      {every && <option value="">{every}</option>}
      {items.map(([value, words]) => (
        <option value={value} selected={value === chosen}>
          {words}
        </option>
      ))}
    </select>
  </div>
)

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

function addressOf({ state, agencyId, planId, latestFirst }: Asked, after: string | null): string {
  const parts = { state, agency: agencyId, plan: planId, sort: latestFirst ? 'latest' : null, after }
  const query = new URLSearchParams(
    Object.entries(parts).flatMap(([name, value]) => (value === null ? [] : [[name, String(value)]])),
  )
  return `/actions?${query}`
}
