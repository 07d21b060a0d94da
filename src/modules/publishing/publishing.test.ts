import fc from 'fast-check'
import { Hono } from 'hono'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { partnership } from '#modules/partnership/index.ts'
import { publicRoutes } from '#modules/public-site/index.ts'
import { asPublic } from '#platform/database/database.ts'
import type { Fact } from '#platform/facts/fact.ts'
import type { Visit } from '#platform/visit.ts'
import { frameWith } from '#platform/web/frame.tsx'
import { mountPublic } from '#platform/web/public.tsx'
import { world, type World } from '../../../test/world.ts'
import { draftAndRecord, draftOf } from './draft.ts'
import { editionsOf } from './editions/store.ts'
import { factLike } from './fact-sample.ts'
import { beginReport, draftChanged } from './gather.ts'
import { publishing } from './index.ts'
import { whyNotPublished } from './signatures/publish-report.tsx'
import { signFor } from './signatures/sign-report.tsx'
import { changeSentence, sentencesOf } from './store.ts'

const today = '2026-06-01'
const kept: Fact[] = []
const reset = () =>
  kept.splice(0, kept.length,
    factLike({ name: '/groups/1#reports', when: '2026-03', sentence: 'The board received 3 reports in March 2026.', figures: { reports: 3 }, kind: 'count', proof: ['/groups/1'] }),
    factLike({ name: '/posts/1#chair', about: { says: 'Chair', at: '/posts/1' }, when: '2025-11', sentence: 'An independent chair was appointed in November 2025.', proof: ['/posts/1'] }),
    factLike({ name: '/posts/2#inside', about: { says: 'Chair', at: '/posts/1' }, when: '2025-12', sentence: 'Only for the partnership in December 2025.', audience: 'partnership', proof: ['/posts/2'] }),
  )
const source = { section: 'Governance', gather: async () => [...kept] }
const modules = [partnership, publishing([source])]

const asked = { title: 'Progress report', kind: 'progress', coversFrom: '2025-10-01', coversTo: '2026-03-31', asAt: today } as const
const form = { 'title': 'Progress report', 'kind': 'progress', 'coversFrom-day': '1', 'coversFrom-month': '10', 'coversFrom-year': '2025', 'coversTo-day': '31', 'coversTo-month': '3', 'coversTo-year': '2026' }

let site: World
let partners: number[]

beforeAll(async () => {
  reset()
  site = await world({ today, modules })
  partners = await site.inside(async ({ db }) => {
    const rows = (['local authority', 'police', 'health'] as const).map((kind) => ({ name: `The ${kind}`, shortName: kind, kind, statutory: true }))
    return (await db.insertInto('partnership.agency').values(rows).returning('id').execute()).map(({ id }) => id)
  })
})

const begin = async () => {
  reset()
  await site.as('business manager')
  return (await site.post('/reports/begin', form)).to
}
const hashOn = (text: string) => /value="([0-9a-f]{64})"/.exec(text)![1]!
const sign = async (at: string, agencyId: number | undefined) => {
  await site.as('safeguarding partner', agencyId === undefined ? {} : { agencyId })
  return site.post(`${at}/sign`, { agree: 'yes', content: hashOn((await site.get(`${at}/sign`)).text) })
}
const sentenceId = (text: string, place = 0) => [...text.matchAll(/id="s(\d+)"/g)][place]![1]!

describe('a draft', () => {
  test('tells the record, every sentence with its proof', async () => {
    const { status, text } = await site.get(await begin())
    expect(status).toBe(200)
    expect(text).toContain('An independent chair was appointed in <span class="stitch">November 2025</span>')
    expect(text).toContain('href="/posts/1" aria-label="Proof: An independent chair was appointed in November 2025."')
    expect(text).toContain('<b>3 of 3</b> sentences carry proof')
    expect(text).toContain('<b>0 of 3</b> partners signed')
  })

  test('shows that a sentence was 3 and is now 4, and keeps the old until a person decides', async () => {
    const at = await begin()
    kept[0] = { ...kept[0]!, sentence: 'The board received 4 reports in March 2026.', figures: { reports: 4 } }
    const { text } = await site.get(at)
    expect(text).toContain('Was 3, is now 4')
    expect(text).toMatch(/<del class="was">3<\/del>.*<b>4<\/b>/)
    await site.post(`${at}/gather`, { changed: 'mark' })
    expect((await site.get(at)).text).toContain('Was 3, is now 4')
    await site.post(`${at}/gather`, { changed: 'anew' })
    expect((await site.get(at)).text).not.toContain('Was 3, is now 4')
  })

  test('gathers what is new without touching words that a person chose', async () => {
    const at = await begin()
    const id = sentenceId((await site.get(at)).text, 0)
    const edited = await site.post(`${at}/sentences/${id}`, { says: 'In November 2025 a chair came, an independent one.', place: 'told', reason: '' })
    expect(edited.status).toBe(303)
    kept.push(factLike({ name: '/posts/1#new', about: { says: 'Chair', at: '/posts/1' }, when: '2026-01', sentence: 'The chair started in January 2026.' }))
    kept[1] = { ...kept[1]!, when: '2025-10', sentence: 'An independent chair was appointed in October 2025.' }
    await site.post(`${at}/gather`, { changed: 'anew' })
    const { text } = await site.get(at)
    expect(text).toContain('The chair started in')
    expect(text).toContain('a chair came, an independent one.')
    expect(text).toContain('Was November 2025, is now October 2025')
  })

  test('refuses an edit that loses the date of the record, unless a reason is given', async () => {
    const at = await begin()
    const id = sentenceId((await site.get(at)).text)
    const refused = await site.post(`${at}/sentences/${id}`, { says: 'An independent chair was appointed.', place: 'told', reason: '' })
    expect([refused.status, refused.text.includes('The record says November 2025')]).toEqual([422, true])
    const taken = await site.post(`${at}/sentences/${id}`, { says: 'An independent chair was appointed.', place: 'told', reason: 'The date is told in the introduction' })
    expect(taken.status).toBe(303)
    expect((await site.get(at)).text).toContain('The date is told in the introduction')
  })

  test('takes free prose, and a sentence left out stays out', async () => {
    const at = await begin()
    expect((await site.post(`${at}/add-prose`, { section: '5', says: 'We learnt to listen.', audience: 'public', after: '' })).status).toBe(303)
    const id = sentenceId((await site.get(at)).text)
    await site.post(`${at}/sentences/${id}`, { says: 'An independent chair was appointed in November 2025.', place: 'left out', reason: 'Told in another report' })
    await site.post(`${at}/gather`, { changed: 'anew' })
    const { text } = await site.get(at)
    expect(text).toContain('We learnt to listen.')
    expect(text).toContain('<b>2 of 3</b> sentences carry proof')
    expect(text).toContain('Told in another report')
  })

  test('goes to Word and to PDF', async () => {
    const at = await begin()
    for (const form of ['word', 'pdf']) expect((await site.get(`${at}/${form}`)).status).toBe(200)
  })

  test('a period that ends before it begins is refused', async () => {
    await site.as('business manager')
    expect((await site.post('/reports/begin', { ...form, 'coversTo-year': '2024' })).status).toBe(422)
  })
})

describe('three signatures', () => {
  test('two of three can never publish; three can, in any order, and the edition leaves the inside behind', async () => {
    const at = await begin()
    for (const agency of [partners[2], partners[0]]) expect((await sign(at, agency)).status).toBe(303)
    await site.as('business manager')
    const early = await site.post(`${at}/publish`, {})
    expect([early.status, early.text.includes('2 of 3 safeguarding partners have signed this draft')]).toEqual([422, true])
    await sign(at, partners[1])
    await site.as('business manager')
    expect((await site.post(`${at}/publish`, {})).status).toBe(303)
    const [edition] = await site.inside(({ db }) => editionsOf(db, [Number(at.split('/')[2])]))
    const { text } = await publicPages().then((get) => get(`/public/${site.slug}/reports/${edition!.slug}`))
    expect(text).toContain('An independent chair was appointed in November 2025.')
    expect(text).not.toContain('Only for the partnership')
    expect(text).not.toContain('/posts/')
    expect((await site.post(`${at}/publish`, {})).status).toBe(422)
  })

  test('any edit takes them all away', async () => {
    const at = await begin()
    for (const agency of partners) await sign(at, agency)
    await site.as('business manager')
    await site.post(`${at}/add-prose`, { section: '1', says: 'One word more.', audience: 'public', after: '' })
    const { text } = await site.get(at)
    expect(text).toContain('<b>0 of 3</b> partners signed')
    expect(text).toContain('3 signatures made void')
    expect((await site.post(`${at}/publish`, {})).status).toBe(422)
  })

  test('only a statutory partner signs, once, and what they read', async () => {
    const at = await begin()
    expect((await sign(at, undefined)).status).toBe(422)
    expect((await sign(at, partners[0])).status).toBe(303)
    expect((await sign(at, partners[0])).status).toBe(422)
    await site.as('safeguarding partner', { agencyId: partners[1]! })
    const stale = await site.post(`${at}/sign`, { agree: 'yes', content: 'f'.repeat(64) })
    expect([stale.status, stale.text.includes('changed after this page was opened')]).toEqual([422, true])
    await site.as('independent chair', { agencyId: partners[1]! })
    expect((await site.get(`${at}/sign`)).status).toBe(403)
  })

  test('whatever the order of signatures and edits, it may be published only when three distinct partners last signed what stands', async () => {
    const steps = fc.array(fc.oneof(fc.constantFrom(0, 1, 2), fc.constantFrom('edit', 'edit back')), { maxLength: 9 })
    await fc.assert(
      fc.asyncProperty(steps, async (deeds) => {
        const { may, expected } = await site.inside((visit) => after(visit, deeds))
        expect(may).toBe(expected)
      }),
      { numRuns: 25, examples: [[[0, 1, 2]], [[0, 1]], [[0, 1, 'edit', 2]], [[2, 1, 'edit', 'edit back', 0]], [['edit', 1, 0, 2]], [[0, 0, 0]]] },
    )
  })
})

describe('the wall', () => {
  test('the public role reads editions and nothing else', async () => {
    const read = (table: string) => asPublic(site.database, site.partnership.id, (db) => sql`select count(*) from ${sql.raw(table)}`.execute(db))
    await expect(read('publishing.edition')).resolves.toBeDefined()
    for (const table of ['publishing.report', 'publishing.sentence', 'publishing.signature', 'partnership.agency', 'history.entry', 'identity.account'])
      await expect(read(table), table).rejects.toThrow(/permission denied/)
    const change = asPublic(site.database, site.partnership.id, (db) => db.deleteFrom('publishing.edition').execute())
    await expect(change).rejects.toThrow(/permission denied/)
  })

  test('an edition and a signature are never changed, not even by the program', async () => {
    for (const change of [sql`update publishing.edition set title = 'Another'`, sql`delete from publishing.signature`])
      await expect(site.inside(({ db }) => change.execute(db))).rejects.toThrow(/never changed/)
  })

  test('another partnership finds neither the report nor its edition, and a trainer finds no draft', async () => {
    const at = await begin()
    await site.as('trainer')
    expect((await site.get(at)).status).toBe(403)
    expect((await site.get('/reports')).status).toBe(200)
    const other = await world({ today, modules })
    for (const path of [at, `${at}/word`, `${at}/sign`, '/reports/begin/x', '/earlier-reports/999999']) expect((await other.get(path)).status, path).not.toBe(200)
    const editions = await asPublic(other.database, other.partnership.id, (db) => db.selectFrom('publishing.edition').selectAll().execute())
    expect(editions).toEqual([])
  })
})

/** Does the deeds one after another and answers whether it may be published, and whether it should be. */
async function after(visit: Visit, deeds: (number | string)[]): Promise<{ may: boolean; expected: boolean }> {
  reset()
  const id = await beginReport(visit, [source], asked)
  const [sentence] = await sentencesOf(visit.db, id)
  let standing = new Set<number>()
  for (const deed of deeds)
    if (typeof deed === 'number') {
      await signFor(visit, await draftOf(visit, id), partners[deed]!)
      standing.add(deed)
    } else {
      const says = deed === 'edit' ? `${sentence!.says} Indeed.` : sentence!.says
      await changeSentence(visit.db, sentence!.id, { says, edited: true, editedBecause: null, leftOutBecause: null, fact: sentence!.fact })
      await draftChanged(visit, id, 'sentence edited', {})
      standing = new Set()
    }
  return { may: whyNotPublished(await draftAndRecord(visit, [source], id), []) === null, expected: standing.size === 3 }
}

async function publicPages() {
  const app = new Hono()
  mountPublic(app, publicRoutes, { database: site.database, abilities: site.abilities, secure: false, frame: frameWith([]), log: () => {} })
  return async (path: string) => {
    const response = await app.request(`http://localhost${path}`)
    return { status: response.status, text: await response.text() }
  }
}
