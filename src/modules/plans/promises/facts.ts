import type { Day } from '#platform/calendar/day.ts'
import { lastDay, whenInWords } from '#platform/calendar/when.ts'
import type { Asked, Fact } from '#platform/facts/fact.ts'
import type { TenantDatabase } from '#platform/database/database.ts'
import { isLate, lower } from '../action.ts'
import { asAt } from '../telling.ts'
import type { FoundAction } from '../whole-action-store.ts'
import { isOwedAnAccount, otherDates } from './promise.ts'
import { tellingsBefore } from './store.ts'

export type Told = Awaited<ReturnType<typeof tellingsBefore>>[number]

/** Every telling published before the day an account stands at, by action: what it has to answer, and what was said before. */
export const toldBefore = async (db: TenantDatabase, { asAt: day }: Asked): Promise<Map<number, Told[]>> =>
  Map.groupBy(await tellingsBefore(db, day), (telling) => telling.actionId)

/** The actions whose promise no report has told as met or dropped yet: this one has to say what became of each. */
export const owedAnAccount = (told: ReadonlyMap<number, Told[]>): number[] =>
  [...told].filter(([, tellings]) => isOwedAnAccount(tellings)).map(([id]) => id)

/** The roll-call of what was promised in public before: how many were met, given a later date, dropped or are still open; nothing where nothing was promised. */
export function promiseFacts(
  actions: readonly FoundAction[],
  told: ReadonlyMap<number, Told[]>,
  { period, asAt: day }: Asked,
  section: string,
): Fact[] {
  const owed = new Set(owedAnAccount(told))
  const promised = actions.filter(({ id }) => owed.has(id))
  return [
    ...(promised.length === 0 ? [] : [rollCall(promised, told, period, day, section)]),
    ...actions.flatMap((action) =>
      otherDates(action, told.get(action.id) ?? []).map((telling) => otherDate(action, telling, section)),
    ),
  ]
}

/** The one thing that a promise with two dates is: its own word for it, or what is to be done. */
export const thingPromised = ({ sameThing, title }: Pick<FoundAction, 'sameThing' | 'title'>): string =>
  sameThing ?? lower(title)

function rollCall(
  promised: readonly FoundAction[],
  told: ReadonlyMap<number, Told[]>,
  period: Asked['period'],
  day: Day,
  section: string,
): Fact {
  const counted = Map.groupBy(promised, (action) => becameOf(action, told.get(action.id)!, day))
  const figures = Object.fromEntries(
    Object.entries(words).map(([key]) => [key, counted.get(key as Became)?.length ?? 0]),
  )
  const parts = Object.entries(words).flatMap(([key, says]) => (figures[key] ? [says(figures[key])] : []))
  const before = promised.length === 1 ? 'One commitment was' : `${promised.length} commitments were`
  return {
    name: '/promises#account',
    sentence: `${before} published before this account and not yet told as met or dropped: ${inARow(parts)}.`,
    kind: 'count',
    about: { says: 'Promises', at: '/promises' },
    when: `${period.from}/${period.to}`,
    status: 'happened',
    figures: { promised: promised.length, ...figures },
    proof: ['/promises', ...promised.slice(0, 20).map(({ id }) => `/actions/${id}`)],
    audience: 'public',
    knownOn: null,
    source: null,
    section,
    checks: {
      promised: promised.map(({ id, title }) => ({
        says: title,
        at: `/actions/${id}`,
        in: told.get(id)!.at(-1)!.toldIn,
      })),
    },
  }
}

type Became = keyof typeof words
const words = {
  met: (count: number) => `${count} ${count === 1 ? 'was' : 'were'} met`,
  dropped: (count: number) => `${count} ${count === 1 ? 'was' : 'were'} dropped`,
  moved: (count: number) => `${count} ${count === 1 ? 'was' : 'were'} given another date`,
  late: (count: number) => `${count} ${count === 1 ? 'is' : 'are'} late`,
  open: (count: number) => `${count} ${count === 1 ? 'is' : 'are'} still open`,
}

/** What became of a promise by a day, since it was last told: late comes before moved, because a moved date has passed too. */
function becameOf(action: FoundAction, tellings: readonly Told[], day: Day): Became {
  const stood = asAt(action, day)
  if (stood.state === 'done') return 'met'
  if (stood.state === 'withdrawn') return 'dropped'
  if (isLate(stood, day)) return 'late'
  return stood.due === tellings.at(-1)!.dueTold ? 'open' : 'moved'
}

const otherDate = (action: FoundAction, { id, toldIn, toldAt, toldOn, dueTold }: Told, section: string): Fact => ({
  name: `/actions/${action.id}#told-${id}`,
  sentence: `${toldIn} gave ${whenInWords(dueTold)} as the date to ${lower(action.title)}.`,
  kind: 'plan',
  about: { says: toldIn, at: toldAt ?? '/promises' },
  when: dueTold,
  status: 'planned',
  figures: {},
  proof: [`/actions/${action.id}`, ...(toldAt ? [toldAt] : [])],
  audience: 'public',
  knownOn: lastDay(toldOn),
  source: null,
  section,
  checks: { sameThing: thingPromised(action) },
})

const inARow = (parts: string[]): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
