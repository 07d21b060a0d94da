import { expect, test } from 'vitest'
import { strFromU8, unzipSync } from 'fflate'
import { roles } from '#modules/partnership/index.ts'
import { closePdfWorker } from '../../../platform/documents/as-pdf.ts'
import { itemOn, versionIn, words } from '../agenda/agenda.examples.ts'
import { drafted, heldMeeting } from './minutes.examples.ts'
import { beingWritten } from './minutes.ts'

const readers = ['business manager', 'coordinator', 'independent chair', 'partnership chair', 'group chair']
const others = roles.filter((role) => !readers.includes(role))
const [first, then, inRoom, asked] = ['Marzipan', 'Nougat', 'Ashgrove', 'Say who brought the toffee']

/** A draft of minutes that was worded again and sent back once, with a restricted section, and ways to do things as the office or as the chair. */
async function draft() {
  const begun = await heldMeeting()
  const { site, meeting } = begun
  const closed = await itemOn(site, meeting, { title: inRoom, part: 'restricted', why: 'It names them' })
  const room = /href="(\/meetings\/rooms\/\d+)"/.exec((await site.get(closed)).text)![1]!
  const sections = await drafted(site, meeting)
  const section = sections[1]!
  for (const [version, says] of [first, then].entries())
    await site.post(`${section}/edit`, { says: `It was ${says}`, version: String(version + 1) })
  const office = site.cookie()
  const chair = await site.as('independent chair', { name: 'The chair of the board' })
  const chairs = site.cookie()
  const at = `${meeting}/minutes`
  const move = async (cookie: string, deed: string, form: Record<string, string>) => {
    const asking = await site.app.request(`http://localhost${at}/${deed}`, { headers: { cookie } })
    return site.post(`${at}/${deed}`, { ...form, version: versionIn(await asking.text()) }, { cookie })
  }
  const send = () => move(office, 'send', { toAccount: String(chair), says: '' })
  expect((await send()).to).toBe(at)
  expect((await move(chairs, 'check', { how: 'sent back', says: asked })).to).toBe(at)
  expect((await send()).to).toBe(at)
  const check = () => move(chairs, 'check', { how: 'checked', says: '' })
  return { ...begun, at, room, section, closed: sections.at(-1)!, office, move, send, check }
}

/** All that the pages where minutes are told of say to whoever is signed in. */
async function allThatIsSaid({ site, at, meeting, section }: Awaited<ReturnType<typeof draft>>) {
  const searches = [first, then, inRoom, 'toffee'].map((word) => `/search?q=${word}`)
  const pages = await Promise.all(
    [at, meeting, `${meeting}/agenda`, `${meeting}/live`, section, '/', '/due', '/meetings', ...searches].map((path) =>
      site.get(path),
    ),
  )
  return words(pages.map(({ text }) => text).join('\n')).replaceAll(/Search: \w+/g, '')
}

test.each(others)('a %s reads no word of a draft, and all of it once the chair has checked it', async (role) => {
  const begun = await draft()
  const { site, at, meeting, section, check } = begun
  await site.as(role)
  const file = (ending: string) => site.app.request(`http://localhost${at}.${ending}`, { headers: { cookie: own } })
  const own = site.cookie()

  const said = await allThatIsSaid(begun)
  for (const word of [first, then, 'toffee', 'Health asked about schools']) expect(said).not.toContain(word)
  expect([await site.get(at), await site.get(meeting)].map(({ status, text }) => [status, words(text)])).toEqual([
    [200, expect.stringContaining(beingWritten)],
    [200, expect.stringContaining(beingWritten)],
  ])
  expect((await site.get(meeting)).text).not.toContain(`href="${at}"`)
  expect(words((await site.get(at)).text)).not.toMatch(/Neglect strategy Heard|How they came about|Open part/)
  for (const path of [section, `${at}.pdf`, `${at}.docx`])
    expect([path, (await site.get(path)).status]).toEqual([path, 404])
  for (const deed of [`${section}/edit`, `${at}/draft`, `${at}/send`, `${at}/check`, `${at}/agree`])
    for (const { status } of [await site.get(deed), await site.post(deed, { version: '1' })]) expect(status).toBe(403)

  expect((await check()).to).toBe(at)
  expect(words((await site.get(meeting)).text)).toContain('Checked by the chair Read the minutes')
  expect(words((await site.get(at)).text)).toMatch(/Neglect strategy It was Nougat/)
  expect(words((await site.get(section)).text)).toContain('It was Nougat')
  expect(words((await site.get(`/search?q=${then}`)).text)).toContain('Section of minutes')
  const word = strFromU8(unzipSync(new Uint8Array(await (await file('docx')).arrayBuffer()))['word/document.xml']!)
  expect(word).toContain('It was Nougat')
  // What it said while it was a draft, and what the chair asked for, stay with those who read drafts.
  const after = await allThatIsSaid(begun)
  for (const earlier of [first, 'toffee', 'What it said before', inRoom]) expect(after).not.toContain(earlier)
  expect(site.faults).toEqual([])
})

test('checked minutes open as a PDF to somebody who could not take the draft', async () => {
  const { site, at, check } = await draft()
  await site.as('agency lead')
  expect((await site.get(`${at}.pdf`)).status).toBe(404)
  await check()
  const { status, headers } = await site.get(`${at}.pdf`)
  expect([status, headers.get('content-type')]).toEqual([200, 'application/pdf'])
  await closePdfWorker()
})

test.each(readers)('a %s reads the draft, finds its words, and reads what it said before', async (role) => {
  const begun = await draft()
  const { site, at, meeting, section } = begun
  await site.as(role)
  expect((await site.get(meeting)).text).toContain(`href="${at}"`)
  expect(words((await site.get(at)).text)).toMatch(/It was Nougat .*Sent back by .*Say who brought the toffee/)
  expect(words((await site.get(section)).text)).toMatch(/It was Nougat .*What it said before .*It was Marzipan/)
  expect(words((await site.get(`/search?q=${then}`)).text)).toContain('Section of minutes')
  expect((await site.get(`${at}.docx`)).status).toBe(200)
  await begun.check()
  expect(words((await site.get(section)).text)).toContain('It was Marzipan')
  expect(words((await site.get(at)).text)).toContain('Say who brought the toffee')
})

test('a key alone does not open a restricted section while it is a draft; once checked by a chair without a key it does', async () => {
  const { site, meeting, room, closed, office, check } = await draft()
  const accountId = String(await site.as('agency lead'))
  const day = { 'fromOn-day': '12', 'fromOn-month': '6', 'fromOn-year': '2026' }
  const given = await site.post(`${room}/give-key`, { accountId, ...day }, { cookie: office })
  expect(given.to).toBe(room)
  const paths = [closed, `${meeting}/room/minutes.docx`]
  const found = async () => (await site.get(`/search?q=${inRoom}`)).text.includes(`href="${closed}"`)
  const status = () => Promise.all(paths.map(async (path) => (await site.get(path)).status))
  expect([await status(), await found()]).toEqual([[404, 404], false])
  await check()
  expect([await status(), await found()]).toEqual([[200, 200], true])
  await site.as('agency lead')
  expect([await status(), await found()]).toEqual([[404, 404], false])
})

test('minutes are checked only by the chair they were sent to; another chair is told whose they are', async () => {
  const { site, at, move, check } = await draft()
  const other = await site.as('group chair', { name: 'The chair of a group' })
  const others = site.cookie()
  const theirs = 'These minutes were sent to The chair of the board (independent chair), who alone checks them'
  for (const path of [at, `${at}/check`])
    expect((await site.get(path)).text.includes('Check the minutes</a>'), path).toBe(false)
  expect(words((await site.get(`${at}/check`)).text)).toContain(theirs)
  for (const form of [
    { how: 'checked', says: '' },
    { how: 'sent back', says: 'Not mine to say' },
  ]) {
    const refused = await move(others, 'check', form)
    expect([refused.status, words(refused.text)]).toEqual([422, expect.stringContaining(theirs)])
  }
  expect(words((await site.get(at)).text)).toContain('With the chair')
  // Sent to the other, they are no longer the first one's to check.
  expect(words((await site.get(at)).text)).toContain('Send them to another chair')
  await move(others, 'send', { toAccount: String(other), says: '' })
  expect((await check()).status).toBe(422)
  expect((await move(others, 'check', { how: 'checked', says: '' })).to).toBe(at)
})
