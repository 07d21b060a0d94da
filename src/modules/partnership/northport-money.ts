import { addDays, addMonths, type Day } from '#platform/calendar/day.ts'
import { financialYearOf, type Period } from '#platform/calendar/period.ts'
import { record } from '#platform/history/history.ts'
import type { Telling } from '#platform/story.ts'
import { usualHeads } from './money/budget.ts'
import { addHours } from './money/hours-store.ts'
import {
  addBudgetAgreements,
  addCharges,
  addContributionChanges,
  addContributions,
  addHeads,
  addLines,
  addNote,
  addSpending,
  addYear,
  publishBudget,
} from './money/store.ts'

const partners = [
  ['council', 'Director of children’s services'],
  ['police', 'Head of protecting vulnerable people'],
  ['health', 'Director of nursing'],
] as const

/** Two years of Northport's money: the last one whole and public, this one agreed by all three, with one contribution still to come. */
export async function tellNorthportMoney(telling: Telling) {
  const { visit, today, find } = telling
  const { db } = visit
  const heads = await addHeads(db, usualHeads)
  const now = financialYearOf(today)
  const last = financialYearOf(addDays(now.from, -1))
  const lastYear = await tellYear(telling, heads, last, 1_840_000, [148_000, 62_000, 96_000])
  const thisYear = await tellYear(telling, heads, now, 2_215_000, [150_000, 63_000, 98_000])
  await publishBudget(db, publication(lastYear, addMonths(last.from, 1), true))
  await publishBudget(db, publication(thisYear, earlier(addMonths(now.from, 1), today), false))
  await addNote(db, {
    yearId: lastYear,
    kind: 'value',
    says: 'Training cost less for each place than the year before, and more came from each partner. The website cost more than it brought',
    byName: 'Partnership manager',
    knownOn: addDays(last.to, 20),
  })
  await record(visit, 'budget published', `/money/${lastYear}`)

  await addHours(
    db,
    [0, 3, 6, 9, 12, 15].flatMap((months, place) => {
      const on = addMonths(today, -months).slice(0, 7)
      return [
        { agencyId: find('agency/council'), work: 'audit', says: 'Quarterly audit across agencies', hours: 34 + place },
        { agencyId: find('agency/police'), work: 'audit', says: 'Quarterly audit across agencies', hours: 22 + place },
        { agencyId: find('agency/health'), work: 'audit', says: 'Quarterly audit across agencies', hours: 28 + place },
        { agencyId: find('agency/health'), work: 'training', says: 'Trainers for the course on neglect', hours: 18 },
        { agencyId: find('agency/police'), work: 'panel', says: 'Review groups', hours: 15 },
        ...(place === 1 ? [{ agencyId: find('agency/1'), work: 'panel', says: 'Review groups', hours: 12 }] : []),
      ].map((row) => ({ ...row, happenedOn: on }))
    }),
  )
  await record(visit, 'hours recorded', '/money/hours')
}

/** One year: what each partner promised and paid, what others gave, what is planned and was spent by today. Answers with its number. */
async function tellYear(
  { visit, today, find }: Telling,
  heads: number[],
  { from, to }: Period,
  carriedIn: number,
  pounds: [council: number, police: number, health: number],
) {
  const { db } = visit
  const yearId = await addYear(db, { begins: from, ends: to, carriedIn })
  const promisedOn = addMonths(from, -2)
  const common = { yearId, promisedOn, ofVersion: 1, knownOn: promisedOn }
  const due = addMonths(from, 2)
  const cash = await addContributions(
    db,
    partners.map(([key], place) => ({
      ...common,
      agencyId: find(`agency/${key}`),
      kind: 'cash',
      says: 'Its share of the budget',
      pence: pounds[place]! * 100,
      dueOn: due,
    })),
  )
  await addContributions(db, [
    {
      ...common,
      agencyId: find('agency/council'),
      kind: 'in kind',
      says: 'Rooms for the board and for training',
      pence: 960_000,
    },
    {
      ...common,
      agencyId: find('agency/police'),
      kind: 'in kind',
      says: 'A trainer, two days a month',
      hours: 170,
      pence: 595_000,
    },
    { ...common, agencyId: find('agency/health'), kind: 'in kind', says: 'A named doctor on review groups', hours: 60 },
    {
      ...common,
      givenBy: 'Schools forum of Northport',
      kind: 'cash',
      says: 'For the education safeguarding group',
      pence: 1_200_000,
    },
  ])
  // This year's share of the health partner has not come.
  const whole = to < today
  await addContributionChanges(
    db,
    cash
      .filter((_, place) => whole || place < 2)
      .map((contributionId, place) => ({
        contributionId,
        pence: pounds[place]! * 100,
        on: addDays(due, -7 * place - 3),
      }))
      .filter(({ on }) => on <= today)
      .map(({ on, ...received }) => ({ ...received, kind: 'received', happenedOn: on, knownOn: on })),
  )
  const planned = [198_000, 24_000, 32_000, 41_000, 9_000, 6_000]
  await addLines(
    db,
    heads.map((headId, place) => ({ yearId, headId, pence: planned[place]! * 100, ofVersion: 1, knownOn: promisedOn })),
  )
  const quarters = [2, 5, 8, 11].map((months) => addMonths(from, months)).filter((on) => on <= today)
  await addSpending(
    db,
    quarters.flatMap((on, quarter) =>
      heads.map((headId, place) => ({
        yearId,
        headId,
        says: `${usualHeads[place]}, quarter ${quarter + 1}`,
        pence: Math.round(planned[place]! * 25 * (place === 4 ? 1.12 : place === 3 ? 0.94 : 1)),
        happenedOn: on,
        knownOn: on,
      })),
    ),
  )
  await addCharges(
    db,
    quarters.map((on) => ({
      yearId,
      says: 'Places in training for agencies that do not contribute',
      pence: 184_500,
      happenedOn: on,
      knownOn: on,
    })),
  )
  await addBudgetAgreements(
    db,
    partners.map(([key, byName], place) => ({
      yearId,
      agencyId: find(`agency/${key}`),
      ofVersion: 1,
      how: 'agreed',
      byName,
      happenedOn: addDays(promisedOn, 20 + place * 3),
    })),
  )
  await record(visit, 'year of money recorded', `/money/${yearId}`, { from, to })
  return yearId
}

const publication = (yearId: number, on: Day, withSpending: boolean) => ({
  yearId,
  ofVersion: 1,
  withSpending,
  happenedOn: on,
  byName: 'Partnership manager',
  knownOn: on,
})

const earlier = (one: Day, other: Day): Day => (one < other ? one : other)
