import { expect, test } from 'vitest'
import { sql } from 'kysely'
import { contents, factSources } from '../src/contents.ts'
import { accountOf } from '../src/modules/publishing/index.ts'
import { addPeople } from '../src/samples.ts'
import { world, type World } from './world.ts'

const asked = { period: { from: '2020-10-01', to: '2021-03-31' }, asAt: '2021-03-31' } as const

const told = async () => {
  const site = await world({ today: '2021-03-31' })
  await addPeople(site.database, site.partnership)
  await site.tell(...contents.map((module) => module.stories.hull))
  return site
}

const findingsOf = async (site: World) =>
  (await site.inside((visit) => accountOf(visit.db, factSources, asked))).findings

/** One correction of the record: the row of the source it stands for, and what it should have said. */
const corrections: [says: string, table: string, source: string, column: string, value: string][] = [
  ['the framework was published in October 2020', 'scrutiny.piece_change', 'F059', 'happened_on', '2020-10'],
  [
    'the first annual report covered one year',
    'publishing.publication_change',
    'F003',
    'happened_on',
    '2019-10-01/2020-09-30',
  ],
  ['review B was notified before it was begun', 'reviews.review_step', 'F117', 'happened_on', '2020-09-early'],
  ['its rapid review followed at once', 'reviews.review_step', 'F118', 'happened_on', '2020-09-late'],
  ['review A will be ready after the inquest', 'reviews.review_step', 'F113', 'happened_on', '2021-09-late'],
  ['and is promised for the same time', 'plans.action', 'F179', 'due', '2021-09-late'],
  ['the business plan is agreed in June', 'plans.action', 'F081', 'due', '2021-06'],
  ['the structure goes to the Board in August', 'plans.action', 'F178', 'due', '2021-08'],
]

test('a corrected copy of the record makes what had to be settled go away', async () => {
  const site = await told()
  const before = (await findingsOf(site)).filter((finding) => finding.severity === 'must be settled')
  expect(before.length).toBeGreaterThanOrEqual(8)

  for (const [says, table, source, column, value] of corrections) {
    const changed = await site.inside((visit) =>
      sql`update ${sql.raw(table)} set ${sql.raw(column)} = ${value} where source = ${source}`.execute(visit.db),
    )
    expect(Number(changed.numAffectedRows), says).toBe(1)
  }
  await site.inside((visit) =>
    sql`update publishing.publication_change set covers_to = '2020-09-30' where covers_from = '2019-10-01' and covers_to = '2021-09-30'`.execute(
      visit.db,
    ),
  )

  const after = (await findingsOf(site)).filter((finding) => finding.severity === 'must be settled')
  expect(after.map((finding) => finding.says)).toEqual([])
})

test('each contradiction goes with its own correction, and the others stay', async () => {
  const site = await told()
  const count = async () => (await findingsOf(site)).filter((finding) => finding.severity === 'must be settled').length
  const before = await count()
  await site.inside((visit) =>
    sql`update scrutiny.piece_change set happened_on = '2020-10' where source = 'F059'`.execute(visit.db),
  )
  expect(await count()).toBe(before - 1)
})
