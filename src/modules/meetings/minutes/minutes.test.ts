import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { strFromU8, unzipSync } from 'fflate'
import { asPartnership } from '../../../platform/database/database.ts'
import { closePdfWorker } from '../../../platform/documents/as-pdf.ts'
import { ChangedMeanwhile } from '../../../platform/problem.ts'
import { idIn, itemOn, meetingOf, words } from '../agenda/agenda.examples.ts'
import { moveMinutes, wordSection } from './change-minutes-store.ts'
import { correctionsIn, whyNotCheck } from './minutes.ts'
import { drafted, heldMeeting, sectionsOn } from './minutes.examples.ts'
import { findSection, minutesDrafted, sectionsOf } from './store.ts'

const missing = spawnSync('pdfinfo', ['-v']).error ? 'pdfinfo (poppler-utils) is not on this machine' : ''
const secret = 'Ashgrove'

test('minutes go from a draft of what is recorded to the chair, back, checked, and agreed at a later meeting with corrections', async () => {
  const begun = await heldMeeting()
  const { site, meeting, board } = begun
  const at = `${meeting}/minutes`
  expect(words((await site.get(meeting)).text)).toContain('Nobody has drafted minutes of this meeting.')
  const sections = await drafted(site, meeting)
  expect(sections).toHaveLength(3)
  const draft = words((await site.get(at)).text)
  expect(draft).toMatch(/Represented: .*Council \(safeguarding partner\): attended .*Police .*deputy with a delegation/)
  expect(draft).toMatch(/Apologies and absent: .*Health board/)
  expect(draft).toMatch(/1\. Neglect strategy Heard: Health asked about schools Agreed: The strategy is agreed/)
  expect(draft).toContain('What came of it is not recorded.')
  expect((await site.post(`${at}/draft`, {})).text).toContain('Every item you may read has its section already')

  const [, second] = sections
  expect((await site.post(`${second}/edit`, { says: 'The strategy was agreed by all.', version: '1' })).to).toBe(
    `${at}#section-${idIn(second!)}`,
  )
  const office = site.cookie()
  const chair = await site.as('independent chair', { name: 'The independent chair' })
  const chairs = site.cookie()
  const asWho = (cookie: string, path: string, form: Record<string, string>) => site.post(path, form, { cookie })
  expect((await asWho(chairs, `${at}/check`, { how: 'checked', says: '', version: '3' })).text).toContain(
    'have not been sent to the chair',
  )
  const agreeing = { meetingId: '', corrections: '', version: '3' }
  expect((await asWho(office, `${at}/agree`, agreeing)).status).toBe(422)
  expect((await asWho(office, `${at}/send`, { toAccount: String(chair), says: '', version: '3' })).to).toBe(at)
  expect(words((await site.get('/')).text)).toContain('Check the minutes of Board meeting in June')
  const letters = () =>
    site.inside(({ db }) => db.selectFrom('mail.letter').select(['toAccount', 'subject']).orderBy('id').execute())
  expect(await letters()).toContainEqual({ toAccount: chair, subject: 'Minutes to check' })
  const silent = await asWho(chairs, `${at}/check`, { how: 'sent back', says: '', version: '4' })
  expect([silent.status, silent.text]).toEqual([422, expect.stringContaining('Say what is to be put right')])
  await asWho(chairs, `${at}/check`, { how: 'sent back', says: 'Say who asked about schools', version: '4' })
  expect(words((await site.get(at)).text)).toMatch(/Sent back by the chair .*Say who asked about schools/)
  await asWho(office, `${second}/edit`, { says: 'The strategy was agreed. Health asked.', version: '2' })
  await asWho(office, `${at}/send`, { toAccount: String(chair), says: '', version: '6' })
  expect((await asWho(chairs, `${at}/check`, { how: 'checked', says: '', version: '7' })).to).toBe(at)
  expect((await letters()).map(({ subject }) => subject)).toContain('Minutes checked')
  const late = await asWho(office, `${second}/edit`, { says: 'Too late', version: '3' })
  expect([late.status, late.text]).toEqual([422, expect.stringContaining('put right as a correction')])

  // Only a later meeting of the same group that was held can agree them.
  const next = await meetingOf(begun, { title: 'Board meeting in July', happenedOn: '8 July 2026' })
  const elsewhere = await meetingOf(begun, {
    title: 'Group meeting in July',
    happenedOn: '8 July 2026',
    workingGroupId: String(begun.group),
  })
  await site.goOnTo('2026-07-09')
  const agree = (meetingId: number) =>
    asWho(office, `${at}/agree`, {
      meetingId: String(meetingId),
      corrections: '- Police sent two people\n\nThe date is the tenth',
      version: '8',
    })
  expect((await agree(idIn(next))).status).toBe(422)
  for (const each of [next, elsewhere])
    await asWho(office, `${each}/record-held`, { status: 'happened', happenedOn: '8 July 2026', chairedBy: '' })
  expect((await agree(idIn(elsewhere))).status).toBe(422)
  expect((await agree(idIn(meeting))).status).toBe(422)
  expect((await agree(idIn(next))).to).toBe(at)
  const agreed = words((await site.get(at)).text)
  expect(agreed).toMatch(/Agreed on 8 July 2026, at Board meeting in July/)
  expect(agreed).toMatch(/Police sent two people The date is the tenth/)
  expect(agreed).not.toContain('Word it again')
  expect((await asWho(office, `${second}/edit`, { says: 'Much too late', version: '3' })).status).toBe(422)
  expect((await asWho(office, `${at}/send`, { toAccount: String(chair), says: '', version: '9' })).status).toBe(422)
  // Every wording is still there to be read.
  const before = words((await site.get(second!)).text)
  for (const said of ['The strategy was agreed by all.', 'Agreed: The strategy is agreed', 'Health asked.'])
    expect(before).toContain(said)
  const facts = await site.inside(async ({ db }) => {
    const { facts: source } = await import('../facts.ts')
    return source.gather(db, { period: { from: '2026-07-01', to: '2026-07-31' }, asAt: '2026-12-31' })
  })
  expect(facts.find(({ name }) => name === '/meetings#minutes-agreed')?.figures).toEqual({ agreed: 1 })
  expect(board).toBeGreaterThan(0)
  expect(site.faults).toEqual([])
})

test('nobody checks minutes that they drafted, whatever roles they hold', async () => {
  const { site, meeting } = await heldMeeting()
  const account = await site.as(['group chair'])
  await drafted(site, meeting)
  expect((await site.get(`${meeting}/minutes/send`)).text).not.toContain(`value="${account}"`)
  const other = await site.inside(() => Promise.resolve(site.cookie()))
  const chair = await site.as('independent chair')
  await site.post(`${meeting}/minutes/send`, { toAccount: String(chair), says: '', version: '2' }, { cookie: other })
  const own = await site.post(`${meeting}/minutes/check`, { how: 'checked', says: '', version: '3' }, { cookie: other })
  expect([own.status, own.text]).toEqual([422, expect.stringContaining('You drafted these minutes')])
  expect((await site.post(`${meeting}/minutes/check`, { how: 'checked', says: '', version: '3' })).status).toBe(303)
})

test('of two who word a section at once the second sees the first, and both wordings stay', async () => {
  const { site, meeting } = await heldMeeting()
  const [section] = await drafted(site, meeting)
  await site.as('coordinator', { name: 'The coordinator' })
  await site.post(`${section}/edit`, { says: 'The wording of the coordinator', version: '1' })
  await site.as('business manager')
  const second = await site.post(`${section}/edit`, { says: 'The wording of the manager', version: '1' })
  expect(second.status).toBe(409)
  expect(words(second.text)).toMatch(/The coordinator, [^:]*:\d\d: section of the minutes worded again/)
  for (const said of ['The wording of the coordinator', 'The wording of the manager'])
    expect(second.text).toContain(said)
  await site.post(`${section}/edit`, { says: 'The wording of the manager', version: '2' })
  const { text } = await site.get(section!)
  for (const said of ['The wording of the coordinator', 'The wording of the manager']) expect(text).toContain(said)

  // The database itself refuses what was read before somebody changed it.
  const stale = await site.inside(({ db }) => findSection(db, idIn(section!)))
  await site.inside((visit) => wordSection(visit, stale, 'First'))
  await expect(site.inside((visit) => wordSection(visit, stale, 'Second'))).rejects.toThrow(ChangedMeanwhile)
  const minutes = await site.inside(({ db }) => minutesDrafted(db, idIn(meeting)))
  const move = () =>
    site.inside((visit) => moveMinutes(visit, minutes, { state: 'sent', toName: 'Chair', onDay: visit.today }))
  await move()
  await expect(move()).rejects.toThrow(ChangedMeanwhile)
})

test('of two who draft at once one is told, and nothing stands there twice', async () => {
  const { site, meeting } = await heldMeeting()
  const both = await Promise.all([1, 2].map(() => site.post(`${meeting}/minutes/draft`, {})))
  expect(both.filter(({ status }) => status === 303)).toHaveLength(1)
  expect(sectionsOn(await site.get(`${meeting}/minutes`))).toHaveLength(3)
  expect(site.faults).toEqual([])
})

test.skipIf(missing)(
  'a restricted section is in no page, search, history or file of whoever holds no key',
  async () => {
    const { site, meeting, other } = await heldMeeting()
    const closed = await itemOn(site, meeting, {
      title: `A matter of ${secret}`,
      part: 'restricted',
      why: 'It names them',
    })
    await site.post(`${closed}/outcome`, { kind: 'agreed', says: `${secret} is visited`, version: '0' })
    const sections = await drafted(site, meeting)
    const own = sections.at(-1)!
    await site.post(`${own}/edit`, { says: `${secret} is visited at once`, version: '1' })
    // One that was open when it was drafted goes into the room with its item, and with all it said before.
    const open = sections[2]!
    await site.post(`${open}/edit`, { says: `${secret} in winter`, version: '1' })
    await site.post(`${open}/edit`, { says: 'Heard', version: '2' })
    expect((await site.get(open)).text).toContain(`${secret} in winter`)
    await site.post(`${other}/restrict`, { why: 'Few children', version: '1' })
    expect((await site.get(`${meeting}/minutes`)).text).toContain(`${secret} is visited at once`)
    const folder = mkdtempSync(join(tmpdir(), 'minutes-'))
    const textOf = async (path: string) => {
      const response = await site.app.request(`http://localhost${path}`, { headers: { cookie: site.cookie() } })
      expect(response.status).toBe(200)
      const bytes = Buffer.from(await response.arrayBuffer())
      if (path.endsWith('.docx')) return strFromU8(unzipSync(bytes)['word/document.xml']!)
      const file = join(folder, 'minutes.pdf')
      writeFileSync(file, bytes)
      const info = spawnSync('pdfinfo', [file], { encoding: 'utf8' }).stdout
      expect(info).toMatch(/Tagged:\s+yes/)
      expect(info).toMatch(/Title:\s+Minutes: Board meeting in June/)
      return spawnSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).stdout.replaceAll(/\s+/g, ' ')
    }
    try {
      for (const ending of ['pdf', 'docx']) {
        // Even in the hands of its key holder the file of the open part stays open.
        expect(await textOf(`${meeting}/minutes.${ending}`)).not.toContain(secret)
        expect(await textOf(`${meeting}/room/minutes.${ending}`)).toContain(`${secret} is visited at once`)
      }
      for (const role of ['coordinator', 'independent chair', 'group chair']) {
        await site.as(role)
        for (const path of [own, `${own}/edit`, open, `${open}/edit`, `${meeting}/room/minutes.pdf`])
          expect((await site.get(path)).status, `${role} at ${path}`).toBeOneOf([403, 404])
        expect((await site.post(`${own}/edit`, { says: 'x', version: '2' })).status).toBeOneOf([403, 404])
        const pages = [`${meeting}/minutes`, meeting, '/', '/search?q=visited', '/search?q=winter']
        for (const path of pages) expect((await site.get(path)).text, `${role} at ${path}`).not.toContain(secret)
        const said = words((await site.get(`${meeting}/minutes`)).text)
        expect(said).toContain('An item in the restricted part Read only by people with a key')
        for (const ending of ['pdf', 'docx']) expect(await textOf(`${meeting}/minutes.${ending}`)).not.toContain(secret)
      }
      // Not even a page that forgot to ask could show them: the rows themselves lie behind the wall.
      const rows = await asPartnership(site.database, site.partnership.id, async (db) => [
        ...(await sectionsOf(db, (await minutesDrafted(db, idIn(meeting))).id)),
        ...(await db.selectFrom('meetings.minutesSectionBefore').selectAll().execute()),
      ])
      expect(JSON.stringify(rows)).not.toContain(secret)
      expect(site.faults).toEqual([])
    } finally {
      rmSync(folder, { recursive: true })
      await closePdfWorker()
    }
  },
)

test('whoever drafts without a key leaves the restricted section to somebody who holds one', async () => {
  const { site, meeting } = await heldMeeting()
  await itemOn(site, meeting, { title: secret, part: 'restricted', why: 'It names them' })
  const holder = site.cookie()
  await site.as('coordinator')
  expect(await drafted(site, meeting)).toHaveLength(3)
  const added = await site.post(`${meeting}/minutes/draft`, {}, { cookie: holder })
  expect(added.to).toBe(`${meeting}/minutes`)
  expect((await site.get(`${meeting}/minutes`)).text).not.toContain(secret)
})

test.each([
  ['One line', ['One line']],
  ['- First\n\n  • Second \nThird', ['First', 'Second', 'Third']],
  ['  \n', []],
  [null, []],
])('the corrections in %j are %j', (text, lines) => expect(correctionsIn(text)).toEqual(lines))

test('minutes are checked once sent, by the chair they were sent to last, and never by whoever drafted them', () => {
  const move = (state: string, byAccount: number | null, toAccount: number | null = null) => ({
    state,
    byAccount,
    toAccount,
    toName: toAccount === null ? null : 'Independent chair',
    toRoles: ['independent chair'],
  })
  expect(whyNotCheck([move('drafted', 1)], 2)).toContain('not been sent')
  expect(whyNotCheck([move('drafted', 1), move('sent', 1, 2)], 2)).toBeNull()
  expect(whyNotCheck([move('drafted', 1), move('sent', 1, 2)], 3)).toContain('sent to the independent chair, who alone')
  expect(whyNotCheck([move('drafted', 1), move('sent', 1, 2), move('sent', 1, 3)], 2)).toContain('who alone')
  expect(whyNotCheck([move('drafted', 1), move('sent', 3, 1)], 1)).toContain('You drafted')
  expect(whyNotCheck([move('drafted', null), move('sent', null)], null)).toContain('who alone')
  expect(whyNotCheck([move('drafted', 1), move('sent', 1), move('checked', 2)], 2)).toContain('checked already')
})
