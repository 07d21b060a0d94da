import { expect, test } from 'vitest'
import { partnership } from '#modules/partnership/index.ts'
import { definitelyBefore } from '#platform/calendar/when.ts'
import { world } from '../../../test/world.ts'
import { detailIn } from './detail.ts'
import { reviews } from './index.ts'

const period = { from: '2020-10-01', to: '2021-03-31' } as const
const rows = [
  'F105',
  'F106',
  'F107',
  'F109',
  'F110',
  'F111',
  'F112',
  'F113',
  'F114',
  'F115',
  'F116',
  'F117',
  'F118',
  'F123',
  'F126',
  'F128',
  'F129',
]

const told = async () => {
  const site = await world({ today: '2021-03-31', modules: [partnership(), reviews] })
  await site.tell(reviews.stories.hull)
  const facts = await site.inside((visit) => reviews.facts[0]!.gather(visit.db, { period, asAt: '2021-03-31' }))
  return { site, facts, of: (source: string) => facts.filter((fact) => fact.source === source) }
}

test('each row of the source is one record and is told; what is proved opens', async () => {
  const { site, facts, of } = await told()
  for (const row of rows) expect(of(row).length, row).toBe(row === 'F106' ? 2 : 1)
  expect(facts).toHaveLength(rows.length + 1)
  expect(new Set(facts.map(({ name }) => name)).size).toBe(facts.length)
  for (const at of new Set(facts.flatMap(({ proof }) => proof))) expect((await site.get(at)).status, at).toBe(200)
  const steps = await site.inside((visit) => visit.db.selectFrom('reviews.reviewStep').select('source').execute())
  expect(steps.filter(({ source }) => source === 'F106')).toHaveLength(1)
  expect(site.faults).toEqual([])
})

test('nothing that is told tells of a child', async () => {
  const { facts } = await told()
  for (const { sentence } of facts) expect(detailIn(sentence), sentence).toBeNull()
  expect(facts.map(({ sentence }) => sentence).join(' ')).not.toMatch(/coroner|inquest|court|criminal|medical/i)
})

test('what the rules of the report need is there', async () => {
  const { of } = await told()
  const [begunA, begunB] = of('F106')
  expect(begunA!.proof).toHaveLength(2)
  expect(begunA!.checks!.limit).toMatchObject({ due: '2021-04-10', doneOn: null, reason: null })
  expect(begunB!.checks!.limit).toBeUndefined()
  const notified = of('F117')[0]!
  expect(notified.checks).toMatchObject({ oneOf: 'serious incident notification', stage: { of: 'Review B', order: 2 } })
  expect(begunB!.checks!.stage).toMatchObject({ of: 'Review B', order: 5 })
  expect(definitelyBefore(begunB!.when, notified.when)).toBe(true)
  expect(of('F105')[0]!.checks!.none).toEqual({ of: 'serious incident notification', during: period })
  expect(of('F113')[0]).toMatchObject({
    status: 'planned',
    when: '2021-06-late',
    checks: { sameThing: 'review A published', waitsOn: [{ when: '2021-08-early' }] },
  })
  expect(of('F128')[0]!.checks).toMatchObject({ sameThing: 'serious case review C published' })
  expect(of('F126')[0]!.checks!.limit).toMatchObject({
    due: '2020-09-29',
    doneOn: null,
    reason: 'an ongoing investigation',
  })
  expect(of('F115')[0]).toMatchObject({ kind: 'decision', checks: { by: { says: 'The Executive Board' } } })
  expect(of('F123')[0]!.audience).toBe('partnership')
  expect(of('F129')[0]).toMatchObject({ status: 'planned', when: '2021-04-01/..' })
})

test('sentences read as sentences', async () => {
  const { of } = await told()
  const says = (row: string) => of(row).map(({ sentence }) => sentence)
  expect(says('F106')).toEqual([
    'Two child safeguarding practice reviews, Review A and Review B, began in early October 2020.',
    'Review B began in early October 2020.',
  ])
  expect(says('F107')).toEqual(['Review A follows a serious incident.'])
  expect(says('F109')).toEqual([
    'Every agency had completed its reflective learning report for Review A by 31 March 2021.',
  ])
  expect(says('F115')).toEqual([
    'It was decided to stand down Review B, which will be neither completed nor published (date not recorded).',
  ])
  expect(says('F118')).toEqual([
    'A rapid review followed the notification behind Review B, some time from February 2021.',
  ])
})

test('at the end of the period the report of Review A is expected, and the old review is late with its reason', async () => {
  const { site } = await told()
  const due = await site.inside((visit) =>
    reviews.deadlines[0]!({ ...visit, who: { ...visit.who, abilities: new Set(['see reviews']) } }),
  )
  const of = (title: string) => due.find((deadline) => deadline.title === title)
  expect(of('Publish the report: Review A')).toMatchObject({ due: '2021-06-late', lastDay: '2021-06-30' })
  expect(of('Draft to the review panel: Review A')).toMatchObject({ due: '2021-04-late' })
  expect(of('Publish the report: Serious case review C')).toMatchObject({ lastDay: '2020-09-29' })
  expect(of('Publish the report: Serious case review C')!.says).toContain('an ongoing investigation')
  expect(due.filter(({ title }) => title.includes('Review B'))).toEqual([])
})
