import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type Day } from '#platform/calendar/day.ts'
import type { When } from '#platform/calendar/when.ts'
import { partnership } from '#modules/partnership/index.ts'
import { accountOf, reportAsJson } from '#modules/publishing/index.ts'
import { contents, factSources } from '../../contents.ts'
import { addPeople } from '../../samples.ts'
import { world } from '../../../test/world.ts'
import { fallsAnew, fallsOn } from './action.ts'
import { moveWithTheStart, plans } from './index.ts'
import { moveWhatCountsFrom } from './move-what-counts.ts'
import { addAction, redate } from './store.ts'
import { findAction } from './whole-action-store.ts'

const hullTold = async () => {
  const site = await world({ today: '2021-03-31' })
  await addPeople(site.database, site.partnership)
  await site.tell(...contents.map((module) => module.stories.hull))
  await site.as('business manager')
  const from = async (source: string) =>
    site.inside(
      async ({ db }) =>
        (await db.selectFrom('plans.action').select('id').where('source', '=', source).executeTakeFirstOrThrow()).id,
    )
  const report = async () => {
    const asked = { period: { from: '2021-04-01', to: '2021-09-30' }, asAt: '2021-09-30' } as const
    const { sections } = reportAsJson(await site.inside(({ db }) => accountOf(db, factSources, asked)))
    return sections.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text)).join(' ')
  }
  return { site, from, report }
}

describe('Hull, when somebody takes up post later than was said', () => {
  test('the review of capacity moves with the start of the manager, keeps its first day in sight, and the next report says so', async () => {
    const { site, from, report } = await hullTold()
    const action = `/actions/${await from('F079')}`
    const at = (await site.inside(async ({ db }) =>
      db.selectFrom('plans.action').select('countsFromAt').where('source', '=', 'F079').executeTakeFirstOrThrow(),
    ))!.countsFromAt!
    const told = await site.post(`${at}/record-change`, {
      kind: 'expected to start',
      says: 'The start of the partnership manager was put off',
      status: 'planned',
      happenedOn: '10 May 2021',
    })
    expect(told.status, told.text).toBe(303)
    const page = (await site.get(action)).text
    expect(page).toContain('<del class="was">By 12 July 2021</del>')
    expect(page).toContain('<b>By 10 August 2021</b>')
    expect(page).toContain('It is counted from the manager taking up post, which is now 10 May 2021')
    expect((await site.get(at)).text).toContain('The date of an action moved with it')
    expect(await report()).toContain(
      'to review the capacity that is needed to drive improvement by 12 July 2021, moved to 10 August 2021 because it is counted from the manager taking up post, which is now 10 May 2021',
    )
    const started = await site.post(`${at}/record-change`, {
      kind: 'started',
      says: 'The partnership manager started',
      status: 'happened',
      happenedOn: '31 March 2021',
    })
    expect(started.status, started.text).toBe(303)
    const again = (await site.get(action)).text
    for (const was of ['By 12 July 2021', 'By 10 August 2021']) expect(again).toContain(`<del class="was">${was}</del>`)
    expect(again).toContain('<b>By 30 June 2021</b>')
    expect(site.faults).toEqual([])
  })

  test('a start that is confirmed for the day it was planned for moves nothing, and neither does the start of another post', async () => {
    const { site, from } = await hullTold()
    const [review, website] = [await from('F079'), await from('F185')]
    const posts = await site.inside(({ db }) => db.selectFrom('partnership.post').select(['id', 'name']).execute())
    for (const post of posts)
      await site.post(`/posts/${post.id}/record-change`, {
        kind: 'expected to start',
        says: `The start was confirmed`,
        status: 'planned',
        happenedOn: post.name === 'Partnership manager' ? '12 April 2021' : '1 June 2021',
      })
    const [one, other] = await site.inside(async ({ db }) => [
      await findAction(db, review),
      await findAction(db, website),
    ])
    expect([one.due, one.redatings]).toEqual(['../2021-07-12', []])
    expect([other.due, other.redatings]).toEqual(['2021-08-31', []])
    const support = await from('F174')
    expect(await site.inside((visit) => moveWhatCountsFrom(visit, support, '2021-07-08'))).toBe(0)
    expect((await site.inside(({ db }) => findAction(db, website))).due).toBe('2021-08-31')
  })

  test('the website moves with the first support post, two months after it, and the next report says so', async () => {
    const { site, from, report } = await hullTold()
    const [post, website] = [await from('F174'), `/actions/${await from('F185')}`]
    const told = await site.post(`/actions/${post}/redate`, {
      toDue: '2 August 2021',
      why: 'Recruiting took longer',
      agreedBy: 'Executive Board',
      'agreedOn-day': '31',
      'agreedOn-month': '3',
      'agreedOn-year': '2021',
    })
    expect(told.status, told.text).toBe(303)
    const page = (await site.get(website)).text
    expect(page).toContain('<del class="was">31 August 2021</del>')
    expect(page).toContain('<b>2 October 2021</b>')
    expect(await report()).toMatch(
      /improve the partnership website by 31 August 2021, moved to 2 October 2021 because it is counted from the first business support post being taken up, which is now 2 August 2021/,
    )
  })
})

test.each([
  [{ due: '../2021-07-12', dueMonths: 3, dueWeeks: null }, '2021-05-10', '../2021-08-10'],
  [{ due: '2021-07-12', dueMonths: 3, dueWeeks: null }, '2021-05-10', '2021-08-10'],
  [{ due: '2021-07-12', dueMonths: 3, dueWeeks: null }, '2021-05', '2021-08'],
  [{ due: '../2021-07-12', dueMonths: 3, dueWeeks: null }, '2021-05/..', '2021-08/..'],
  [{ due: '2021-07-12', dueMonths: 3, dueWeeks: null }, '2021-04-12', null],
  [{ due: '2021-07-12', dueMonths: null, dueWeeks: null }, '2021-05-10', null],
  [{ due: '2021-07-12', dueMonths: 3, dueWeeks: null }, '?', null],
])('%o counted from %s falls anew on %s', (action, on, anew) => expect(fallsAnew(action, on as When)).toBe(anew))

test('however starts and dates are moved about, nothing counted is lost, every first date stays, and each date follows from the last', async () => {
  const site = await world({ today: '2026-06-01', modules: [partnership(), plans] })
  const start = '2026-07-01' as Day
  const day = fc.integer({ min: 1, max: 400 }).map((days) => addDays(start, days))
  const counts = fc.array(fc.record({ from: fc.nat(), months: fc.integer({ min: 1, max: 5 }) }), {
    minLength: 1,
    maxLength: 7,
  })
  const moves = fc.array(fc.record({ which: fc.nat(), to: day }), { minLength: 1, maxLength: 6 })
  let place = 0
  await fc.assert(
    fc.asyncProperty(counts, moves, async (counted, moved) => {
      const at = `/posts/${(place += 1) + 900_000}`
      await site.inside(async (visit) => {
        const ids: number[] = []
        const dues: When[] = []
        for (const [number, { from, months }] of counted.entries()) {
          const above = number === 0 ? -1 : (from % (number + 1)) - 1
          const countsFromOn = above < 0 ? start : dues[above]!
          const due = fallsOn({ dueMonths: months, dueWeeks: null, countsFromOn })!
          dues.push(due)
          ids.push(
            await addAction(visit.db, {
              title: `Do the ${number}. thing`,
              raisedOn: '2026-05-01',
              due,
              dueMonths: months,
              countsFromOn,
              countsFromSays: 'what comes first',
              countsFromAt: above < 0 ? at : `/actions/${ids[above]}`,
              countsFromActionId: above < 0 ? null : ids[above]!,
            }),
          )
        }
        let startsOn: When = start
        for (const { which, to } of moved) {
          const number = which % (ids.length + 1)
          if (number === ids.length) await moveWithTheStart(visit, at, (startsOn = to))
          else {
            const action = await findAction(visit.db, ids[number]!)
            if (action.due === to) continue
            await redate(visit.db, action, {
              toDue: to,
              why: 'So it was agreed',
              agreedBy: 'The board',
              agreedOn: visit.today,
            })
            await moveWhatCountsFrom(visit, action.id, to)
          }
        }
        const whole = await Promise.all(ids.map((id) => findAction(visit.db, id)))
        for (const [number, action] of whole.entries()) {
          expect(action.firstDue).toBe(dues[number])
          const dates = [action.firstDue, ...action.redatings.map(({ toDue }) => toDue)]
          expect(action.redatings.map(({ fromDue }) => fromDue)).toEqual(dates.slice(0, -1))
          expect(action.due).toBe(dates.at(-1))
          if (action.dueBecause !== 'relative') continue
          const above = whole.find(({ id }) => id === action.countsFromActionId)
          expect(action.countsFromOn).toBe(above ? above.due : startsOn)
          expect(action.due).toBe(fallsOn(action))
        }
      })
    }),
    { numRuns: 25 },
  )
})

test('two actions that are counted from each other move once each, and never for ever', async () => {
  const site = await world({ today: '2026-06-01', modules: [partnership(), plans] })
  await site.inside(async (visit) => {
    const counted = { raisedOn: '2026-05-01', dueMonths: 1, countsFromSays: 'the other', countsFromOn: '2026-07-01' }
    const one = await addAction(visit.db, { title: 'One', due: '2026-08-01', ...counted })
    const other = await addAction(visit.db, { title: 'Other', due: '2026-08-01', ...counted, countsFromActionId: one })
    await visit.db.updateTable('plans.action').set({ countsFromActionId: other }).where('id', '=', one).execute()
    expect(await moveWhatCountsFrom(visit, one, '2026-09-01')).toBe(1)
    expect((await findAction(visit.db, other)).due).toBe('2026-10-01')
    expect((await findAction(visit.db, one)).due).toBe('2026-08-01')
  })
})
