import { unzipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { makeSecretAddress } from '../src/platform/identity/secret-address.ts'
import { addEvidence } from '../src/platform/evidence/evidence.ts'
import { answerIn, smallRound, wholeAnswers } from '../src/modules/self-assessment/returns/return.examples.ts'
import { evidenceAddress } from '../src/modules/self-assessment/returns/answer.ts'
import { world, type World } from './world.ts'

/** A word that stands nowhere but in what is the first agency's own. */
const mark = 'marigold'

let site: World
let at = ''
let round = 0
let first = 0
let file = 0
let answer = 0
const plan = '/self-assessment/improvements'
let improvement = ''
let leads: { first: number; second: number; manager: number }

/** Two agencies are asked; whatever the first writes, is asked and is told bears the mark. */
beforeAll(async () => {
  site = await world({ today: '2026-06-01' })
  const made = await site.inside(async (visit) => {
    const small = await smallRound(visit)
    const words = { evidence: mark, impact: mark, improvement: mark, improvementOwner: mark }
    await answerIn(
      visit,
      small,
      wholeAnswers(small.version).map((each) => ({ ...each, ...words, title: `${each.reference}, ${mark}` })),
    )
    await answerIn(visit, small, wholeAnswers(small.version), 1)
    const subject = evidenceAddress(small.returns[0]!, small.questions.get('0.1')!)
    const bytes = new TextEncoder().encode(mark)
    const proof = { name: `${mark}.txt`, mediaType: 'text/plain', bytes }
    const agency = small.agencies[0]!
    return { ...small, file: await addEvidence(visit, subject, 'read a whole return', proof, { agency }) }
  })
  round = made.roundId
  at = `/self-assessment/returns/${made.returns[0]}`
  file = made.file
  first = made.agencies[0]!
  answer = await rowOfFirst('selfAssessment.answer')
  leads = {
    first: await site.as('agency lead', { agencyId: first, name: `Lead ${mark}` }),
    second: await site.as('agency lead', { agencyId: made.agencies[1]! }),
    manager: await site.as('business manager', { name: 'The office' }),
  }
  await done(leads.first, `${at}/contributors/add`, { name: mark, email: `${mark}@${site.slug}.example` })
  await done(leads.first, `${at}/sign-off`, { signed: 'yes' })
  await done(leads.first, `${at}/send-in`, { reason: mark })
  improvement = `${plan}/${await rowOfFirst('selfAssessment.improvement')}`
  await done(leads.first, `${improvement}/progress`, { says: mark, rating: 'at risk', ...doneOn })
  await done(leads.manager, `${at}/moderation/ask`, { says: mark })
  await done(leads.manager, `/self-assessment/rounds/${round}/themes/add`, {
    title: 'Time to supervise',
    says: 'Few have the time',
    measuredBy: '0.1',
    because: 'Fewest meet it',
    'happenedOn-day': '1',
    'happenedOn-month': '6',
    'happenedOn-year': '2026',
  })
})

/** The number of the first row of a table that is the first agency's own. */
const rowOfFirst = (table: 'selfAssessment.answer' | 'selfAssessment.improvement') =>
  site.inside(async ({ db }) => {
    const own = db.selectFrom(table).select('id').where('forAgencyId', '=', first)
    return (await own.executeTakeFirstOrThrow()).id
  })

/** Does something as somebody, by a form of a page. */
async function done(account: number, path: string, form: Record<string, string>) {
  await site.signInAs(account)
  const version = /name="version" value="(\d+)"/.exec((await site.get(path)).text)?.[1] ?? ''
  const offered = Object.fromEntries(
    [...(await site.get(path)).text.matchAll(/name="([\w-]+)"[^>]*type="checkbox"[^>]*value="([^"]*)"/g)].map(
      ([, name, value]) => [name!, value!],
    ),
  )
  const sent = await site.post(path, { ...offered, ...form, version })
  expect(sent.status, `${path}: ${sent.text.slice(0, 2000)}`).toBe(303)
}

/** What an address gives, in words: the files of a workbook or of a Word document unpacked. */
async function given(path: string): Promise<{ status: number; words: string }> {
  const response = await site.app.request(`http://localhost${path}`, { headers: { cookie: site.cookie() } })
  const bytes = new Uint8Array(await response.arrayBuffer())
  const text = new TextDecoder().decode(bytes)
  const { status } = response
  // What a PDF says lies packed in it, and it names the second it was made in; the Word file says the same.
  if (text.startsWith('%PDF')) return { status, words: 'A PDF' }
  if (!text.startsWith('PK')) return { status, words: text }
  const parts = Object.entries(unzipSync(bytes)).filter(([name]) => !name.startsWith('docProps/'))
  return {
    status,
    words: parts.map(([, part]) => new TextDecoder().decode(part).replaceAll(/<[^>]*>/g, ' ')).join('\n'),
  }
}

/** Everything that whoever is signed in comes to by following links, and what stands there. */
async function everything(): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  const ahead = ['/', '/due', `/search?q=${mark}`, '/self-assessment', `/self-assessment/rounds/${round}`]
  for (const path of ahead) {
    if (found.has(path)) continue
    const { status, words } = await given(path)
    expect(status, path).toBeLessThan(400)
    found.set(path, words)
    for (const [, link] of words.matchAll(/(?:href|src)="(\/[^"#]*)/g)) ahead.push(link!.replaceAll('&amp;', '&'))
  }
  return found
}

const doneOn = { 'happenedOn-day': '1', 'happenedOn-month': '6', 'happenedOn-year': '2026' }
const asSecond = () => site.signInAs(leads.second)

describe('what is one agency’s is not another’s', () => {
  test('by page: no page of its return opens, and nothing can be done there', async () => {
    await site.signInAs(leads.first)
    expect((await given(at)).status).toBe(200)
    expect((await given(`${at}/whole`)).words).toContain(mark)
    await asSecond()
    const own = site.routes.filter(({ path }) => /\/(returns\/:return|improvements\/:improvement)/.test(path))
    expect(own.length).toBeGreaterThan(30)
    for (const { path } of own) {
      const address = path
        .replace('/self-assessment/returns/:return', at)
        .replace('/self-assessment/improvements/:improvement', improvement)
        .replace(':file', String(file))
        .replaceAll(/:\w+/g, '1')
      for (const answered of [await site.get(address), await site.post(address, {})]) {
        expect([403, 404, 405], address).toContain(answered.status)
        expect(answered.text, address).not.toContain(mark)
      }
    }
    for (const path of [plan, `${plan}/spreadsheet`]) {
      await asSecond()
      expect((await given(path)).words, path).not.toContain(mark)
      await site.signInAs(leads.first)
      expect((await given(path)).words, path).toContain(mark)
    }
  })

  test('by search: its words are found by its lead and not by another’s', async () => {
    await site.signInAs(leads.first)
    for (const kind of ['answers', 'improvements'])
      expect((await given(`/search?q=${mark}`)).words).toContain(`/self-assessment/${kind}/`)
    await asSecond()
    const { words } = await given(`/search?q=${mark}`)
    expect(words).not.toContain('/self-assessment/answers/')
    expect(words).not.toContain('/self-assessment/improvements/')
    expect(words).toContain('Nothing')
  })

  test('by search: whoever only helps finds no answer at all, and opens no document by its number', async () => {
    await site.as('contributor', { agencyId: first })
    expect((await given(`/search?q=${mark}`)).words).not.toContain('/self-assessment/answers/')
    for (const path of [`/files/${file}`, `${at}/documents/${file}`, `/self-assessment/answers/${answer}`])
      expect((await given(path)).status, path).toBe(404)
  })

  test('by chart: the analysis of a round opens for those who read every return alone', async () => {
    const addresses = site.routes
      .filter(({ path }) => /\/rounds\/:round\/(analysis|answers|moderation|improvements)/.test(path))
      .map(({ path }) => path.replace(':round', String(round)).replaceAll(/:\w+/g, '1'))
    expect(addresses.length).toBeGreaterThan(4)
    await site.signInAs(leads.manager)
    expect((await given(`/self-assessment/rounds/${round}/analysis`)).status).toBe(200)
    await asSecond()
    for (const path of addresses) expect([403, 404], path).toContain((await given(path)).status)
  })

  test('by file: a document opens for its agency and by no address for another', async () => {
    const ways = [`/files/${file}`, `${at}/documents/${file}`]
    await site.signInAs(leads.first)
    for (const path of ways) expect((await given(path)).words, path).toBe(mark)
    await asSecond()
    const itself = `/self-assessment/returns/${Number(at.split('/').at(-1)) + 1}`
    for (const path of [...ways, `${itself}/documents/${file}`]) expect((await given(path)).status, path).toBe(404)
  })

  test('by feed: a calendar and the letters of a morning tell each agency its own', async () => {
    const feeds = site.routes.filter(({ path }) => path.includes(':secret'))
    const secret = await site.inside((visit) =>
      makeSecretAddress({ ...visit, who: { ...visit.who, accountId: leads.second } }, 'a calendar'),
    )
    for (const { path } of feeds) expect((await given(path.replace(':secret', secret))).words).not.toContain(mark)
    const letters = await site.inside(({ db }) => db.selectFrom('mail.letter').selectAll().execute())
    const theirs = letters.filter(({ toAccount }) => toAccount === leads.second)
    expect(letters.some((letter) => JSON.stringify(letter).includes(mark))).toBe(true)
    expect(JSON.stringify(theirs)).not.toContain(mark)
  })

  test('by export: no copy and no workbook of it is given, and none that is given holds a word of it', async () => {
    const copies = ['pdf', 'docx', 'xlsx'].map((kind) => `${at}/copy.${kind}`)
    await site.signInAs(leads.first)
    expect((await given(copies[1]!)).words).toContain(mark)
    await asSecond()
    for (const path of copies) expect((await given(path)).status, path).toBe(404)
    const exports = [...(await everything()).keys()].filter((path) => /\.(xlsx|docx|csv|ics)\b/.test(path))
    expect(exports.length).toBeGreaterThan(0)
    for (const path of exports) expect((await given(path)).words, path).not.toContain(mark)
  })

  test('by guess: no number in any address of self-assessment leads to a word of it', async () => {
    await asSecond()
    const last = Math.max(file, answer, Number(at.split('/').at(-1)), round) + 3
    const kinds = site.routes.filter(
      ({ path }) => /^\/self-assessment\/[\w-]+\/:\w+$/.test(path) || path === '/files/:file',
    )
    expect(kinds.length).toBeGreaterThan(4)
    for (const { path } of kinds)
      for (let number = Math.max(1, last - 30); number <= last; number += 1) {
        const address = path.replace(/:\w+/, String(number))
        expect((await given(address)).words, address).not.toContain(mark)
      }
  })

  test('by count, and by any page there is: nothing that another sees changes when the first changes what is its own', async () => {
    await asSecond()
    const before = await everything()
    expect(before.size).toBeGreaterThan(40)
    for (const [path, words] of before) if (!path.startsWith('/search')) expect(words, path).not.toContain(mark)
    await done(leads.manager, `${at}/moderation/ask`, { says: `${mark} again` })
    await done(leads.manager, `${at}/moderation/score`, scoreOf(await questionOffered()))
    await done(leads.first, `${improvement}/done`, { says: mark, ...doneOn })
    await asSecond()
    const after = await everything()
    expect([...after.keys()]).toEqual([...before.keys()])
    for (const [path, words] of after) expect(words === before.get(path), path).toBe(true)
  })
})

/** The first row that can be scored, with the first point it may be put at. */
async function questionOffered(): Promise<{ question: string; point: string }> {
  await site.signInAs(leads.manager)
  const { words } = await given(`${at}/moderation`)
  const question = /moderation\/score\?question=(\d+)/.exec(words)![1]!
  const form = (await given(`${at}/moderation/score?question=${question}`)).words
  return { question, point: /name="pointId"[^]*?<option value="(\d+)"/.exec(form)![1]! }
}

const scoreOf = ({ question, point }: { question: string; point: string }) => ({
  questionId: question,
  pointId: point,
  because: mark,
})
