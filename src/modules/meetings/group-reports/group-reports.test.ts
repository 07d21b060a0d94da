import { expect, test } from 'vitest'
import { addGroup } from '#modules/partnership/index.ts'
import { meetings } from '../index.ts'
import { begin } from '../meetings.examples.ts'

const about = (group: number, board: number) => ({
  workingGroupId: String(group),
  toGroupId: String(board),
  covers: '2026-Q2',
})
const words = {
  version: '0',
  confidence: 'high',
  summary: 'On course',
  impact: 'Children are seen sooner',
  barriers: '',
  nextQuarter: 'Audit it again',
  'asks-1-says': 'A deputy from each agency',
  'asks-1-wants': 'action',
  deed: 'send',
}

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

  const write = (await site.post('/group-reports/send', about(group, board))).to
  expect(write).toBe(`${due.find(({ title }) => title.includes('Neglect'))!.at}/write`)
  const { to } = await site.post(write, words)
  expect((await site.get(to)).text).toContain('A deputy from each agency')
  expect((await site.post('/group-reports/send', about(group, board))).text).toContain('is recorded already')
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

test('a chair writes the reports of their own groups and of no other', async () => {
  const { site, board, group } = await begin()
  const write = (await site.post('/group-reports/send', about(group, board))).to
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
  expect((await site.post('/group-reports/send', about(group, board))).text).toContain('Choose from the list')
  expect((await site.get(write)).status).toBe(404)
  expect((await site.post(write, words)).status).toBe(404)
  expect((await site.get(write.replace('/write', ''))).text).not.toContain('Write this report')
  await site.inside(({ db }) =>
    db
      .insertInto('partnership.membership')
      .values({ workingGroupId: group, personId: person, sinceOn: '2026-01' })
      .execute(),
  )
  expect((await site.get(write.replace('/write', ''))).text).toContain('Write this report')
  expect((await site.get('/')).text).toContain('Write the report of the Neglect group for April to June 2026')
  expect((await site.post(write, words)).to).toMatch(/^\/group-reports\/\d+$/)
  expect((await site.get('/')).text).not.toContain('Write the report of the Neglect group')
})

test('a report may be kept as a draft, which others who read reports do not see, and is sent only whole', async () => {
  const { site, board, group } = await begin()
  const write = (await site.post('/group-reports/send', about(group, board))).to
  const begun = { ...words, confidence: 'unsaid', impact: '', summary: 'Half a thought', deed: 'keep' }
  const { to: kept } = await site.post(write, begun)
  expect((await site.get(write)).text).toContain('Half a thought')
  const refused = await site.post(write, { ...begun, version: '1', deed: 'send' })
  expect(refused.text).toContain('Say how confident you are before you send it')
  expect(refused.text).toContain('Say what is different for children')
  expect(refused.text).toContain('Half a thought')

  await site.as('safeguarding partner')
  expect((await site.get(kept)).text).not.toContain('Half a thought')
  expect((await site.get('/search?q=thought')).text).not.toContain('Half a thought')
  expect((await site.get(write)).status).toBe(403)
})

test('of two who write one report the second is told, whether the first kept it or sent it', async () => {
  const { site, board, group } = await begin()
  const write = (await site.post('/group-reports/send', about(group, board))).to
  const keep = { ...words, deed: 'keep' }
  await site.post(write, { ...keep, summary: 'The first wrote this' })
  const second = await site.post(write, { ...words, summary: 'The second wrote that' })
  expect(second.status).toBe(409)
  expect(second.text).toContain('The first wrote this')
  expect(second.text).toContain('The second wrote that')
  expect((await site.post(write, { ...words, version: '1' })).to).toMatch(/^\/group-reports\/\d+$/)
  const late = await site.post(write, { ...words, summary: 'The third came after' })
  expect(late.text).toContain('is recorded already')
  expect(late.text).toContain('The third came after')
})
