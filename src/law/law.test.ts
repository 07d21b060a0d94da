import { describe, expect, test } from 'vitest'
import { isDay } from '#platform/calendar/day.ts'
import { bankHolidays } from '#platform/calendar/working-days.ts'
import { arrangementsContents, arrangementsContentsInForce, arrangementsContentsOf } from './arrangements.ts'
import { dueDay, explain, wordingFor, type Duty, type Source } from './duty.ts'
import { duties, dutyCalled } from './duties.ts'
import { events } from './events.ts'
import { rapidReviewDayPlan, stepsOf } from './local-protocols.ts'
import { pandemicRelaxation } from './pandemic-relaxation.ts'
import { limitsWereRelaxedOn, localReviewContents, rapidReviewContents, rapidReviewCovers } from './practice-reviews.ts'
import { requirementSets, requirementsInForce } from './report-requirements.ts'
import { section11Standards, section11StandardsInForce } from './section-11.ts'
import { completeTheRapidReview, notifyThePanel } from './serious-incidents.ts'
import { publishTheYearlyReport } from './yearly-report.ts'

const isWhole = (source: Source) => {
  expect(source.title).not.toBe('')
  expect(source.cite).not.toBe('')
  expect(source.url).toMatch(/^https:\/\/[\w.-]+\/./)
  if (!source.verified) expect(source.note, `${source.title}: why is it not verified?`).toBeTruthy()
}

describe.each([...duties])('$id', (duty) => {
  test.each(duty.examples)('given $given, due $due ($because)', ({ given, due }) => {
    expect(dueDay(duty, given)).toBe(due)
    expect(explain(duty, given).because).not.toBe('')
  })

  test('has three examples or more, and one of them has a day unless no day is ever fixed', () => {
    expect(duty.examples.length).toBeGreaterThanOrEqual(3)
    const everFixed = duty.wordings.some((wording) => typeof wording.within !== 'string')
    expect(duty.examples.some((example) => example.due !== null)).toBe(everFixed)
  })

  test('every wording names a whole source, and the wordings follow one another', () => {
    for (const { source } of duty.wordings) isWhole(source)
    const days = duty.wordings.map((wording) => wording.from)
    expect(days.every(isDay)).toBe(true)
    expect(days).toEqual([...new Set(days)].sort())
  })

  test("only a statute says 'must', and a statute does", () => {
    expect(duty.name).not.toMatch(/\bmust\b/)
    for (const { says, source } of duty.wordings) expect(/\bmust\b/.test(says)).toBe(source.binding === 'statute')
  })

  test('its events are explained in words', () => {
    const named = [duty.arisesFrom, ...duty.wordings.map((wording) => wording.countsFrom)].flat()
    for (const event of named) if (event !== null) expect(Object.keys(events)).toContain(event)
  })
})

test('a duty is found by its own name', () => {
  expect(new Set(duties.map((duty) => duty.id)).size).toBe(duties.length)
  for (const duty of duties) expect(duty.id).toMatch(/^[a-z]+(-[a-z]+)*$/)
  expect(dutyCalled('notify-the-panel')?.name).toBe('Notify the Panel of a serious incident')
  expect(dutyCalled('notify-everybody')).toBe(null)
})

describe('why this date?', () => {
  test('the days that counted and those that did not, in order', () => {
    const { due, standing, because, counted, source } = explain(notifyThePanel, { becameKnownOn: '2020-05-01' })
    expect([due, standing]).toEqual(['2020-05-11', 'due'])
    expect(because).toContain('5 working days from the day the local authority became aware (Friday 1 May 2020)')
    expect(because).toContain('has not been checked against its text')
    expect(source.verified).toBe(false)
    expect(counted).toEqual([
      'Day zero: Friday 1 May 2020',
      'Saturday 2 May 2020 did not count: a weekend',
      'Sunday 3 May 2020 did not count: a weekend',
      'Day 1: Monday 4 May 2020',
      'Day 2: Tuesday 5 May 2020',
      'Day 3: Wednesday 6 May 2020',
      'Day 4: Thursday 7 May 2020',
      'Friday 8 May 2020 did not count: Early May bank holiday (VE Day, moved from 4 May)',
      'Saturday 9 May 2020 did not count: a weekend',
      'Sunday 10 May 2020 did not count: a weekend',
      'Day 5: Monday 11 May 2020',
    ])
  })

  test.each([
    [{}, 'not started', 'the day the local authority became aware is not given'],
    [{ becameKnownOn: '2026-06-01' }, 'not started', 'the day the notification was sent is not given'],
    [{ becameKnownOn: '2020-10-05' }, 'no day is fixed', 'when reasonably practicable'],
    [{ becameKnownOn: '2018-01-05' }, 'older than the rule', 'Wednesday 4 July 2018'],
    [{ becameKnownOn: '2028-12-20', notifiedOn: '2028-12-20' }, 'beyond the calendar', 'from 2019 to 2028'],
  ] as const)('%o has no day: %s', (given, standing, says) => {
    const explanation = explain(completeTheRapidReview, given)
    expect([explanation.due, explanation.standing, explanation.counted]).toEqual([null, standing, []])
    expect(explanation.because).toContain(says)
  })

  test('a record is handed to a duty as it stands', () => {
    const review = { reference: 'Review A', becameKnownOn: '2026-06-01', notifiedOn: '2026-06-04' } as const
    expect(dueDay(completeTheRapidReview, review)).toBe('2026-06-25')
    expect(wordingFor(completeTheRapidReview, review)?.countsFrom).toBe('notifiedOn')
  })

  test('other holidays move the day', () => {
    const proclaimed = [...bankHolidays, { day: '2026-06-03' as const, name: 'A day of thanks' }]
    expect(dueDay(notifyThePanel, { becameKnownOn: '2026-06-01' }, proclaimed)).toBe('2026-06-09')
  })

  test('the yearly report counts from the arrangements only until there is a report', () => {
    const given = { implementedOn: '2019-09-29', lastReportedOn: '2021-01-20' } as const
    expect(explain(publishTheYearlyReport, given).because).toContain('the day the last yearly report was published')
  })

  test('a local duty of hours counts from a time of day', () => {
    const confirm: Duty<'phonedAt'> = {
      id: 'confirm-in-writing',
      name: 'Confirm a telephoned referral in writing',
      owedBy: 'the referrer',
      arisesFrom: 'phonedAt',
      wordings: [
        {
          from: '2019-01-01',
          says: 'Within 24 hours.',
          countsFrom: 'phonedAt',
          within: { hours: 24 },
          source: rapidReviewDayPlan.source,
        },
      ],
      examples: [],
    }
    expect(explain(confirm, { phonedAt: '2021-03-27T12:00' }).dueAt).toBe('2021-03-28T13:00')
    expect(explain(confirm, { phonedAt: '2021-03-27' })).toMatchObject({ due: null, standing: 'not started' })
  })
})

describe('the relaxation of 2020', () => {
  test('covers October 2020 to March 2021 whole, and says that its end is not verified', () => {
    expect([limitsWereRelaxedOn('2020-10-01'), limitsWereRelaxedOn('2021-03-31')]).toEqual([true, true])
    expect(limitsWereRelaxedOn('2020-03-01')).toBe(false)
    expect(pandemicRelaxation.source.verified).toBe(false)
  })

  test('what came back afterwards is not verified either', () => {
    const wording = wordingFor(completeTheRapidReview, { becameKnownOn: '2022-06-01' })
    expect(wording?.within).toEqual({ workingDays: 15 })
    expect(wording?.source).toMatchObject({ verified: false, title: 'Working Together to Safeguard Children 2018' })
  })
})

describe('what the law lists', () => {
  const lists = [requirementSets, section11Standards, arrangementsContents, rapidReviewContents, localReviewContents]

  test.each(lists.map((list) => [list] as const))('%# runs from old to new, each with a whole source', (list) => {
    const days = list.map((each) => each.from)
    expect(days).toEqual([...new Set(days)].sort())
    for (const each of list) {
      isWhole(each.source)
      const items = Object.values(each).find((value) => Array.isArray(value)) as { id: string; says: string }[]
      expect(new Set(items.map((item) => item.id)).size).toBe(items.length)
      for (const item of items) expect(item.says).not.toMatch(/\bmust\b/)
    }
  })

  test('the edition in force on a day answers', () => {
    expect(requirementsInForce('2021-03-31')?.edition).toBe('Working Together 2018')
    expect(requirementsInForce('2023-12-15')?.edition).toBe('Working Together 2023')
    expect(requirementsInForce('2018-01-01')).toBe(null)
    expect(section11StandardsInForce('2020-12-01')?.standards).toHaveLength(12)
    expect(arrangementsContentsInForce('2020-12-01')?.items).toHaveLength(15)
    expect(arrangementsContentsInForce('2024-12-31')?.items).toHaveLength(22)
    expect(rapidReviewCovers('2026-06-01')?.asks).toHaveLength(7)
    expect(rapidReviewCovers('2020-06-01')).toBe(null)
  })

  test('of what arrangements have to say only what names a section of the Act is a must', () => {
    const demanded = arrangementsContents.flatMap(({ items }) => items.filter((item) => item.demandedBy))
    expect(new Set(demanded.map(({ id }) => id))).toEqual(new Set(['scrutiny']))
    for (const { demandedBy } of demanded) {
      isWhole(demandedBy!)
      expect(demandedBy!.binding).toBe('statute')
    }
    expect(arrangementsContentsOf('Working Together 2018')?.items).toHaveLength(15)
    expect(arrangementsContentsOf('Working Together 1999')).toBe(null)
  })

  test('each requirement of the yearly report can be met by something, and only the Act demands', () => {
    for (const { requirements } of requirementSets) {
      for (const requirement of requirements) expect(requirement.metBy.length).toBeGreaterThan(0)
      expect(requirements.filter(({ force }) => force === 'must').map(({ id }) => id)).toEqual([
        'what-was-done',
        'effectiveness',
      ])
    }
    expect(requirementSets.map((set) => set.requirements.length)).toEqual([11, 18])
  })
})

test('a day plan lays its steps on working days', () => {
  expect(stepsOf(rapidReviewDayPlan, '2026-06-01').map(({ id, from, to }) => [id, from, to])).toEqual([
    ['letters', '2026-06-01', '2026-06-02'],
    ['summaries', '2026-06-03', '2026-06-15'],
    ['review-group', '2026-06-15', '2026-06-17'],
    ['sign-off', '2026-06-17', '2026-06-22'],
  ])
})
