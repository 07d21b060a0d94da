import fc from 'fast-check'
import { Hono } from 'hono'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { publicRoutes } from '#modules/public-site/index.ts'
import { asPublic } from '#platform/database/database.ts'
import type { Visit } from '#platform/visit.ts'
import { frameWith } from '#platform/web/frame.tsx'
import { mountPublic } from '#platform/web/public.tsx'
import { world, type World } from '../../../../test/world.ts'
import { draftAndRecord, draftOf } from '../draft.ts'
import {
  addThreePartners,
  beginAgain,
  exampleForm,
  exampleModules,
  exampleReport,
  exampleSource,
} from '../draft-sample.ts'
import { editionsOf } from '../editions/store.ts'
import { beginReport, draftChanged } from '../gather.ts'
import { changeSentence, sentencesOf } from '../store.ts'
import { whyNotPublished } from './publish-report.tsx'
import { signFor } from './sign-report.tsx'

const today = '2026-06-01'
let site: World
let partners: number[]

beforeAll(async () => {
  site = await world({ today, modules: exampleModules })
  partners = await site.inside(addThreePartners)
})

const begin = async () => {
  beginAgain()
  await site.as('business manager')
  return (await site.post('/reports/begin', exampleForm)).to
}
const hashOn = (text: string) => /value="([0-9a-f]{64})"/.exec(text)![1]!
const sign = async (at: string, agencyId: number | undefined) => {
  await site.as('safeguarding partner', agencyId === undefined ? {} : { agencyId })
  return site.post(`${at}/sign`, { agree: 'yes', content: hashOn((await site.get(`${at}/sign`)).text) })
}

describe('three signatures', () => {
  test('two of three can never publish; three can, in any order, and the edition leaves the inside behind', async () => {
    const at = await begin()
    for (const agency of [partners[2], partners[0]]) expect((await sign(at, agency)).status).toBe(303)
    await site.as('business manager')
    const early = await site.post(`${at}/publish`, {})
    expect([early.status, early.text.includes('2 of 3 safeguarding partners have signed this draft')]).toEqual([
      422,
      true,
    ])
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
      {
        numRuns: 25,
        examples: [
          [[0, 1, 2]],
          [[0, 1]],
          [[0, 1, 'edit', 2]],
          [[2, 1, 'edit', 'edit back', 0]],
          [['edit', 1, 0, 2]],
          [[0, 0, 0]],
        ],
      },
    )
  })
})

describe('the wall', () => {
  test('the public role reads editions and nothing else', async () => {
    const read = (table: string) =>
      asPublic(site.database, site.partnership.id, (db) => sql`select count(*) from ${sql.raw(table)}`.execute(db))
    await expect(read('publishing.edition')).resolves.toBeDefined()
    for (const table of [
      'publishing.report',
      'publishing.sentence',
      'publishing.signature',
      'partnership.agency',
      'history.entry',
      'identity.account',
    ])
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
    const other = await world({ today, modules: exampleModules })
    for (const path of [at, `${at}/word`, `${at}/sign`, '/reports/begin/x', '/earlier-reports/999999'])
      expect((await other.get(path)).status, path).not.toBe(200)
    const editions = await asPublic(other.database, other.partnership.id, (db) =>
      db.selectFrom('publishing.edition').selectAll().execute(),
    )
    expect(editions).toEqual([])
  })
})

/** Does the deeds one after another and answers whether it may be published, and whether it should be. */
async function after(visit: Visit, deeds: (number | string)[]): Promise<{ may: boolean; expected: boolean }> {
  beginAgain()
  const id = await beginReport(visit, [exampleSource], exampleReport)
  const [sentence] = await sentencesOf(visit.db, id)
  let standing = new Set<number>()
  for (const deed of deeds)
    if (typeof deed === 'number') {
      await signFor(visit, await draftOf(visit, id), partners[deed]!)
      standing.add(deed)
    } else {
      const says = deed === 'edit' ? `${sentence!.says} Indeed.` : sentence!.says
      await changeSentence(visit.db, sentence!.id, {
        says,
        edited: true,
        editedBecause: null,
        leftOutBecause: null,
        fact: sentence!.fact,
      })
      await draftChanged(visit, id, 'sentence edited', {})
      standing = new Set()
    }
  return {
    may: whyNotPublished(await draftAndRecord(visit, [exampleSource], id), []) === null,
    expected: standing.size === 3,
  }
}

async function publicPages() {
  const app = new Hono()
  mountPublic(app, publicRoutes, {
    database: site.database,
    abilities: site.abilities,
    secure: false,
    frame: frameWith([]),
    log: () => {},
  })
  return async (path: string) => {
    const response = await app.request(`http://localhost${path}`)
    return { status: response.status, text: await response.text() }
  }
}
