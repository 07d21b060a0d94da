import { expect, test } from 'vitest'
import { addGroup } from '#modules/partnership/index.ts'
import { meetings } from '../index.ts'
import { begin } from '../meetings.examples.ts'

test('groups are asked for a quarter’s reports, one comes, one is excused', async () => {
  const { site, board, group } = await begin()
  const other = await site.inside(({ db }) =>
    addGroup(db, { name: 'Audit group', shortName: 'Audit', kind: 'sub-group', reportsTo: board }),
  )
  const ask = {
    covers: '2026-Q2',
    toGroupId: String(board),
    'dueOn-day': '28',
    'dueOn-month': '7',
    'dueOn-year': '2026',
    groups: [String(group), String(other)],
  }
  expect((await site.post('/group-reports/ask', ask)).to).toBe('/group-reports')
  expect((await site.post('/group-reports/ask', ask)).text).toContain('Already in the programme')
  const due = await site.inside((visit) => meetings().deadlines[0]!(visit))
  expect(due.map(({ title }) => title).sort()).toEqual([
    'Report of Audit group for April to June 2026',
    'Report of Neglect group for April to June 2026',
  ])

  const report = {
    workingGroupId: String(group),
    toGroupId: String(board),
    covers: '2026-Q2',
    happenedOn: '1 June 2026',
    summary: 'On course',
    confidence: 'high',
    asks: 'A deputy from each agency',
  }
  const { to } = await site.post('/group-reports/send', report)
  expect((await site.get(to)).text).toContain('A deputy from each agency')
  expect((await site.post('/group-reports/send', report)).text).toContain('has come already')
  const at = due.find(({ title }) => title.includes('Audit'))!.at
  const excused = (await site.post(`${at}/excuse`, { status: 'withdrawn', summary: 'It did not meet' })).to
  expect((await site.get(excused)).text).toContain('It did not meet')
  expect(await site.inside((visit) => meetings().deadlines[0]!(visit))).toEqual([])
  const { text } = await site.get('/group-reports')
  expect(text).toContain('Excused')
  expect(text).toContain('Received')
  const facts = await site.inside((visit) =>
    meetings().facts[0]!.gather(visit.db, { period: { from: '2026-04-01', to: '2026-09-30' }, asAt: '2026-09-30' }),
  )
  expect(facts.map(({ sentence }) => sentence)).toContain(
    '1 of the 2 reports asked of the sub-groups for April to June 2026 came, 1 excused.',
  )
  expect(facts.map(({ sentence }) => sentence)).toContain(
    '1 sub-group reported to the Executive Board between April and June 2026.',
  )
})

test('a chair sends the reports of their own groups and of no other', async () => {
  const { site, board, group } = await begin()
  const report = {
    workingGroupId: String(group),
    toGroupId: String(board),
    covers: '2026-Q2',
    happenedOn: '1 June 2026',
    summary: 'On course',
    confidence: 'high',
    asks: '',
  }
  const person = await site.inside(
    async ({ db }) =>
      (
        await db
          .insertInto('partnership.person')
          .values({ name: 'Chair of the neglect group' })
          .returning('id')
          .executeTakeFirstOrThrow()
      ).id,
  )
  await site.as('group chair', { personId: person })
  expect((await site.post('/group-reports/send', report)).text).toContain('Choose from the list')
  await site.inside(({ db }) =>
    db
      .insertInto('partnership.membership')
      .values({ workingGroupId: group, personId: person, sinceOn: '2026-01' })
      .execute(),
  )
  expect((await site.post('/group-reports/send', report)).to).toMatch(/^\/group-reports\/\d+$/)
})
