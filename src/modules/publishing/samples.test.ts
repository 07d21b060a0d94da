import { Hono } from 'hono'
import { beforeAll, describe, expect, test } from 'vitest'
import { partnership } from '#modules/partnership/index.ts'
import { publicRoutes } from '#modules/public-site/index.ts'
import { asPdf, closePdfWorker } from '#platform/documents/as-pdf.ts'
import { asWord } from '#platform/documents/as-word.ts'
import { yearlyReportDue } from './deadlines.ts'
import { factLike } from './fact-sample.ts'
import { frameWith } from '#platform/web/frame.tsx'
import { mountPublic } from '#platform/web/public.tsx'
import { world, type World } from '../../../test/world.ts'
import { accountOf, asDocument, asHtml, publishing, reportAsJson } from './index.ts'

const halfYear = { period: { from: '2020-10-01', to: '2021-03-31' }, asAt: '2021-03-31' } as const
const counted = {
  section: 'Governance',
  gather: async () => [
    factLike({
      name: '/groups/1#reports',
      when: '2026-05',
      sentence: 'The board received 7 reports in May 2026.',
      figures: { reports: 7 },
      kind: 'count' as const,
    }),
    factLike({
      name: '/actions/1',
      when: '2026-09',
      status: 'planned' as const,
      kind: 'plan' as const,
      sentence: 'The board is to agree its priorities in September 2026.',
      section: 'Forward plan',
      checks: { commitment: { owner: 'The board', due: '2026-09-30' } },
    }),
  ],
}
const chapter = publishing([...partnership().facts, counted])

describe('Hull', () => {
  let site: World
  beforeAll(async () => {
    site = await world({ today: '2021-03-31', modules: [partnership(), publishing(partnership().facts)] })
    await site.tell(partnership().stories.hull, publishing(partnership().facts).stories.hull)
  })
  const account = () => site.inside(({ db }) => accountOf(db, publishing([]).facts, halfYear))

  test('tells each of its thirteen rows about reports once, with its source and a proof that opens', async () => {
    const facts = reportAsJson(await account()).sections.flatMap((section) =>
      section.paragraphs.flatMap((paragraph) => paragraph.facts),
    )
    expect(facts.map((fact) => fact.source).toSorted()).toEqual([
      'F001',
      'F002',
      'F003',
      'F005',
      'F006',
      'F007',
      'F009',
      'F010',
      'F011',
      'F012',
      'F035',
      'F039',
      'F040',
    ])
    for (const { proof } of facts) expect((await site.get(proof[0]!)).status, proof[0]).toBe(200)
  })

  test('finds that its first report was published before the end of its period, and late, without a reason', async () => {
    const findings = (await account()).findings.map((finding) => finding.says).join('\n')
    expect(findings).toContain('30 September 2021')
    expect(findings).toMatch(/29 September 2020/)
  })

  test('holds the account against the guidance in force, and says where it is met', async () => {
    const { requirements } = reportAsJson(await account())
    expect(requirements.length).toBeGreaterThan(5)
    expect(requirements.find(({ id }) => id === 'feedback')).toMatchObject({ met: false, by: [] })
    expect(requirements.find(({ id }) => id === 'what-was-done')!.by).toContain('1.1')
  })

  test('its account becomes a page, a Word file and a PDF that say the same', async () => {
    const told = await account()
    const html = asHtml(told, { name: 'Hull' })
    expect(html).toContain('The first annual report of the partnership was published in January 2021.')
    expect(html).toContain('<html lang="en-GB">')
    const [word, pdf] = [
      await asWord(asDocument(told, { name: 'Hull' })),
      await asPdf(asDocument(told, { name: 'Hull' })),
    ]
    expect([word.subarray(0, 2), pdf.subarray(0, 4)].map((bytes) => Buffer.from(bytes).toString())).toEqual([
      'PK',
      '%PDF',
    ])
    await closePdfWorker()
  })

  test('has a draft whose every sentence carries proof, and lists the reports before it', async () => {
    await site.as('business manager')
    expect((await site.get('/reports')).text).toContain('First annual report')
    const { text } = await site.get(`/reports/${/href="\/reports\/(\d+)"/.exec((await site.get('/reports')).text)![1]}`)
    const [, proven, all] = /<b>(\d+) of (\d+)<\/b> sentences/.exec(text)!
    expect(proven).toBe(all)
  })
})

describe('Northport', () => {
  let site: World
  let get: (path: string) => Promise<{ status: number; text: string; length: number }>
  beforeAll(async () => {
    site = await world({ today: '2026-06-15', modules: [partnership(), chapter] })
    await site.tell(partnership().stories.northport, chapter.stories.northport)
    const app = new Hono()
    mountPublic(app, publicRoutes, {
      database: site.database,
      abilities: site.abilities,
      secure: false,
      frame: frameWith([]),
      log: (line) => site.faults.push(line),
    })
    get = async (path) => {
      const response = await app.request(`http://localhost${path}`)
      const bytes = await response.arrayBuffer()
      return { status: response.status, length: bytes.byteLength, text: Buffer.from(bytes).toString() }
    }
  })

  test('has published last year, signed by three, and shows it to anybody', async () => {
    const { text } = await get(`/public/${site.slug}`)
    expect(text).toContain('Worried about a child?')
    expect(text.indexOf('999')).toBeLessThan(text.indexOf('What we promised'))
    const address = new RegExp(`/public/${site.slug}/reports/[a-z0-9-]+`).exec(text)![0]
    const edition = await get(address)
    expect([edition.status, (edition.text.match(/ on \d+ September 2025/g) ?? []).length]).toEqual([200, 4])
    expect(edition.text).toContain('What the law asks this report to contain')
    expect(edition.text).not.toMatch(/href="\/(groups|actions|posts|reports)\//)
    for (const file of ['word', 'pdf']) expect((await get(`${address}/${file}`)).length).toBeGreaterThan(3000)
    await closePdfWorker()
  })

  test('every public page opens without signing in, and what is not there is not found', async () => {
    for (const path of ['', '/reports', '/law'])
      expect((await get(`/public/${site.slug}${path}`)).status, path).toBe(200)
    for (const path of [`/public/${site.slug}/reports/nothing-here`, '/public/nowhere'])
      expect((await get(path)).status, path).toBe(404)
    expect(site.faults).toEqual([])
  })

  test('has a draft of this half-year with two of three signatures, one sentence of which is out of date', async () => {
    await site.as('business manager')
    const at = `/reports/${/href="\/reports\/(\d+)">Progress report/.exec((await site.get('/reports')).text)![1]}`
    const { text } = await site.get(at)
    expect(text).toContain('<b>2 of 3</b> partners signed')
    expect(text).toContain('Was 6, is now 7')
    expect((await site.post(`${at}/publish`, {})).status).toBe(422)
  })

  test('the third partner is told on the front page, and the next yearly report has its day', async () => {
    const health = await site.inside(({ db }) =>
      db
        .selectFrom('partnership.agency')
        .select('id')
        .where('kind', '=', 'health')
        .where('statutory', '=', true)
        .executeTakeFirstOrThrow(),
    )
    await site.as('safeguarding partner', { agencyId: health.id })
    const home = (await site.get('/')).text
    expect(home).toContain('Sign: Progress report')
    const [due] = await site.inside(yearlyReportDue)
    expect([due!.due, due!.why.map((row) => row.term)]).toEqual([
      '2026-09-30',
      ['Counted from', 'Limit', 'Source', 'Falls'],
    ])
  })
})
