import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { closePdfWorker } from '../../../platform/documents/as-pdf.ts'
import { itemOn, meetingOf, words } from '../agenda/agenda.examples.ts'
import { meetings } from '../index.ts'
import { begin, type Begun } from '../meetings.examples.ts'

const missing = spawnSync('pdfinfo', ['-v']).error ? 'pdfinfo (poppler-utils) is not on this machine' : ''
if (missing) console.warn(`Left out: the pack read back, because ${missing}`)

/** Asks the police for a paper, and answers with its address. */
async function paperFor({ site, police }: Begun, item: string, title = 'Three ways'): Promise<string> {
  const sent = { title, ownerAgencyId: String(police), part: 'public', why: '' }
  await site.post(`${item}/ask-paper`, sent)
  return [...(await site.get(item)).text.matchAll(/href="(\/papers\/\d+)"/g)].at(-1)![1]!
}

const written = (form: Record<string, string> = {}) => ({
  title: 'Three ways',
  purpose: 'decide',
  author: 'Head of public protection',
  summary: 'Three ways were weighed.',
  asked: 'Agree the second.',
  body: 'What we looked at:\n\n- the figures\n- what practitioners told us',
  version: '0',
  ...form,
})

test('a paper is due working days before its meeting, is watched until it comes, and one that came late says so for ever', async () => {
  const begun = await begin()
  const { site } = begun
  const paper = await paperFor(begun, await itemOn(site, await meetingOf(begun)))
  const due = async () =>
    (await site.inside((visit) => meetings().deadlines[0]!(visit))).filter(({ at }) => at === paper)
  expect((await due()).map(({ lastDay, waitsOn }) => [lastDay, waitsOn])).toEqual([['2026-06-03', 'Police']])
  await site.goOnTo('2026-06-05')
  expect((await due())[0]!.says).toContain('missing')
  expect(words((await site.get(paper)).text)).toContain('Missing since 3 June 2026')
  await site.post(`${paper}/hand-in`, written())
  expect(await due()).toEqual([])
  expect(words((await site.get(paper)).text)).toContain('Late by 2 working days')
  await site.post(`${paper}/hand-in`, written({ title: 'Three ways, with costs', version: '1' }))
  const { text } = await site.get(paper)
  expect(words(text)).toContain('Late by 2 working days')
  expect(text.match(/href="\/paper-versions\/\d+"/g)).toHaveLength(2)
  // Somebody else handed in meanwhile: one is told, and both versions of the first stay.
  expect((await site.post(`${paper}/hand-in`, written({ version: '1' }))).status).toBe(409)
})

test('a paper says something: it is written here or comes as a file, and somebody owes it', async () => {
  const begun = await begin()
  const { site } = begun
  const item = await itemOn(site, await meetingOf(begun))
  const nobody = await site.post(`${item}/ask-paper`, { title: 'Of nobody', part: 'public' })
  expect([nobody.status, words(nobody.text)]).toEqual([422, expect.stringContaining('that owes it')])
  const paper = await paperFor(begun, item)
  const empty = await site.post(`${paper}/hand-in`, written({ body: '' }))
  expect([empty.status, words(empty.text)]).toEqual([422, expect.stringContaining('Write the paper here, or add it')])
  const file = new File(['%PDF-1.4 figures'], 'figures.pdf', { type: 'application/pdf' })
  const sent = await site.post(`${paper}/hand-in`, { ...written({ body: '' }), attached: file })
  expect(sent.to).toBe(paper)
  expect((await site.get(paper)).text).toContain('figures.pdf')
})

test.skipIf(missing)(
  'the pack is one tagged PDF with the agenda in order and every paper that was written',
  async () => {
    const begun = await begin()
    const { site } = begun
    const meeting = await meetingOf(begun)
    const item = await itemOn(site, meeting)
    await itemOn(site, meeting, { title: 'A matter of one family', part: 'restricted', why: 'It names them' })
    const paper = await paperFor(begun, item)
    await site.post(`${paper}/hand-in`, written())
    await paperFor(begun, item, 'A paper that never came')
    const pack = await site.app.request(`http://localhost${meeting}/pack.pdf`, { headers: { cookie: site.cookie() } })
    expect(pack.headers.get('content-type')).toBe('application/pdf')
    const folder = mkdtempSync(join(tmpdir(), 'pack-'))
    const file = join(folder, 'pack.pdf')
    writeFileSync(file, Buffer.from(await pack.arrayBuffer()))
    const read = (program: string, ...rest: string[]) => spawnSync(program, rest, { encoding: 'utf8' }).stdout
    try {
      const info = read('pdfinfo', file)
      expect(info).toMatch(/Tagged:\s+yes/)
      expect(info).toMatch(/Title:\s+Pack: Board meeting in June/)
      const said = read('pdftotext', '-layout', file, '-').replaceAll(/\s+/g, ' ')
      expect(said).toMatch(/09:30 Neglect strategy/)
      expect(said).toContain('what practitioners told us')
      expect(said).toContain('Agree the second.')
      expect(said).toContain('A paper that never came')
      expect(said).toContain('An item in the restricted part')
      // Even in the hands of its key holder the pack of the open part stays open.
      expect(said).not.toContain('family')
      expect(read('pdfinfo', '-struct-text', file)).toMatch(/LI[\s\S]*what practitioners told us/)
    } finally {
      rmSync(folder, { recursive: true })
      await closePdfWorker()
    }
  },
)
