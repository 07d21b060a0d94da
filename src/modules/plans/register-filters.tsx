import { isDay } from '#platform/calendar/day.ts'
import { origins } from './origin.ts'
import { ratings } from './rating.ts'
import type { Asked, Place } from './asked.ts'

type Choice = { id: number; says: string }

/** The states the register is cut by, in words. */
export const stateNames = {
  late: 'Late',
  open: 'Open, late ones too',
  unchecked: 'Waiting for a check',
  done: 'Done',
  withdrawn: 'Withdrawn',
} as const

/** What answers for an action that nobody answers for, in words. */
export const nobody = 'Nobody is named'

/** What the address asks for. Anything it cannot mean is left out. */
export function askedOf(query: URLSearchParams): Asked {
  const state = query.get('state') ?? 'open'
  return {
    state: Object.hasOwn(stateNames, state) ? (state as Asked['state']) : 'open',
    agencyId: query.get('agency') === 'nobody' ? 'nobody' : rowNumber(query.get('agency')),
    planId: rowNumber(query.get('plan')),
    owner: ownerOf(query.get('owner')),
    priorityId: rowNumber(query.get('priority')),
    origin: named(origins, query.get('origin')),
    rating: named(ratings, query.get('rating')),
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

function ownerOf(text: string | null): Asked['owner'] {
  const [kind = '', id = ''] = text?.split('-') ?? []
  const number = rowNumber(id)
  return number !== null && (kind === 'post' || kind === 'group' || kind === 'person') ? { kind, id: number } : null
}

const named = <T extends object>(names: T, word: string | null): (keyof T & string) | null =>
  word !== null && Object.hasOwn(names, word) ? (word as keyof T & string) : null

/** The address that asks for the same with another beginning. */
export function addressOf(asked: Asked, after: string | null): string {
  const { state, agencyId, planId, owner, origin, rating, priorityId, latestFirst } = asked
  const parts = {
    state,
    agency: agencyId,
    owner: owner && `${owner.kind}-${owner.id}`,
    origin,
    rating,
    plan: planId,
    priority: priorityId,
    sort: latestFirst ? 'latest' : null,
    after,
  }
  const query = new URLSearchParams(
    Object.entries(parts).flatMap(([name, value]) => (value === null ? [] : [[name, String(value)]])),
  )
  return `/actions?${query}`
}

/** What the register is cut by, as questions above it. */
export const Filters = ({
  asked,
  agencies,
  plans,
  priorities,
  owners,
}: {
  asked: Asked
  agencies: Choice[]
  plans: Choice[]
  priorities: Choice[]
  owners: { post: Choice[]; group: Choice[]; person: Choice[] }
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
      name="owner"
      says="Who answers"
      chosen={asked.owner && `${asked.owner.kind}-${asked.owner.id}`}
      every="Everybody"
      items={(['post', 'group', 'person'] as const).flatMap((kind) =>
        owners[kind].map(({ id, says }) => [`${kind}-${id}`, says] as const),
      )}
    />
    <Choose
      name="origin"
      says="What it came from"
      chosen={asked.origin}
      every="Anything"
      items={Object.entries(origins)}
    />
    <Choose
      name="rating"
      says="How it is seen to go"
      chosen={asked.rating}
      every="Any way"
      items={Object.entries(ratings).map(([rating, { says }]) => [rating, says] as const)}
    />
    <Choose
      name="plan"
      says="Plan"
      chosen={asked.planId}
      every="Every plan"
      items={plans.map(({ id, says }) => [id, says])}
    />
    <Choose
      name="priority"
      says="Priority"
      chosen={asked.priorityId}
      every="Every priority"
      items={priorities.map(({ id, says }) => [id, says] as const)}
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
