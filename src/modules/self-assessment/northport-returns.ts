import { addDays, inWords, type Day } from '#platform/calendar/day.ts'
import type { Telling } from '#platform/story.ts'
import { returnsByAgency, type NewReturnChange } from './return-store.ts'

/** Of those asked in a finished round, how many returned in each way but on time; the rest returned on time. */
export type Shares = { within: number; late: number; nil: number; exempt: number; never: number }

/** Who returns when is drawn by chance, how many in each way is not. */
export async function stepsOf(
  { visit, chance }: Telling,
  roundId: number,
  asked: number[],
  due: Day,
  shares: Shares,
): Promise<NewReturnChange[]> {
  const returns = await returnsByAgency(visit.db, roundId)
  const drawn = asked
    .map((agency) => ({ agency, draw: chance() }))
    .toSorted((one, other) => one.draw - other.draw)
    .map(({ agency }) => returns.get(agency)!)
  const take = (count: number) => drawn.splice(0, count)
  const later = (days: number, least = 1) => addDays(due, least + Math.floor(chance() * days))
  const longer = (id: number, until: Day) =>
    step(id, addDays(due, -6), 'extension', `Longer time was given until ${inWords(until)}`, {
      untilOn: until,
      reason: 'The safeguarding lead had just changed',
    })
  return [
    ...take(shares.never).map((id) => longer(id, addDays(due, 14))),
    ...take(shares.within).flatMap((id) => [
      longer(id, addDays(due, 14)),
      step(id, later(13), 'returned', 'The self-assessment was returned'),
    ]),
    ...take(shares.late).map((id) => step(id, later(20, 3), 'returned', 'The self-assessment was returned')),
    ...take(shares.nil).map((id) =>
      step(id, addDays(due, -20), 'nil return', 'A nil return was given', {
        reason: 'Works with adults only and has no contact with children',
      }),
    ),
    ...take(shares.exempt).map((id) =>
      step(id, addDays(due, -30), 'exempt', 'Exempted', {
        reason: 'Inspected on the same standards in the same quarter',
      }),
    ),
    ...drawn.map((id) =>
      step(id, addDays(due, -Math.floor(chance() * 25)), 'returned', 'The self-assessment was returned'),
    ),
  ]
}

/** One step of one return, known on its day. */
export const step = (
  roundReturnId: number,
  day: Day,
  kind: string,
  says: string,
  more: Partial<NewReturnChange> = {},
): NewReturnChange => ({
  roundReturnId,
  kind,
  says,
  happenedOn: day,
  status: 'happened',
  knownOn: day,
  ...more,
})
