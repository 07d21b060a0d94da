import { expect, test } from 'vitest'
import { strFromU8, unzipSync } from 'fflate'
import { idIn, itemOn, meetingOf, versionIn, words } from '../agenda/agenda.examples.ts'
import { drafted, heldMeeting } from './minutes.examples.ts'

/** All a file for Word tells, without the moment it was made. */
async function wordFile(site: Awaited<ReturnType<typeof heldMeeting>>['site'], at: string, cookie = site.cookie()) {
  const response = await site.app.request(`http://localhost${at}.docx`, { headers: { cookie } })
  expect(response.status).toBe(200)
  const { 'docProps/core.xml': _, ...told } = unzipSync(new Uint8Array(await response.arrayBuffer()))
  return Object.fromEntries(Object.entries(told).map(([name, bytes]) => [name, strFromU8(bytes)]))
}

/** Minutes of a meeting that wait for a chair, and ways to do things as the office or as the chair. */
async function sent() {
  const begun = await heldMeeting()
  const { site, meeting } = begun
  const at = `${meeting}/minutes`
  const sections = await drafted(site, meeting)
  const office = site.cookie()
  const chair = await site.as('independent chair', { name: 'The independent chair' })
  const chairs = site.cookie()
  const asOffice = (path: string, form: Record<string, string>) => site.post(path, form, { cookie: office })
  const asChair = (path: string, form: Record<string, string>) => site.post(path, form, { cookie: chairs })
  const sending = await site.app.request(`http://localhost${at}/send`, { headers: { cookie: office } })
  const version = versionIn(await sending.text())
  expect((await asOffice(`${at}/send`, { toAccount: String(chair), says: '', version })).to).toBe(at)
  return { ...begun, at, sections, asOffice, asChair }
}

test('a chair checks the words they read: a section worded since is shown before the check counts', async () => {
  const { site, at, sections, asOffice, asChair } = await sent()
  const read = versionIn((await site.get(`${at}/check`)).text)
  expect((await asOffice(`${sections[1]}/edit`, { says: 'Words the chair never saw', version: '1' })).status).toBe(303)
  const unseen = await asChair(`${at}/check`, { how: 'checked', says: '', version: read })
  expect(unseen.status).toBe(409)
  expect(words((await site.get(at)).text)).toContain('With the chair')
  const again = versionIn((await site.get(`${at}/check`)).text)
  expect((await asChair(`${at}/check`, { how: 'checked', says: '', version: again })).status).toBe(303)
})

test('a chair checks the sections they read: one added since is shown before the check counts', async () => {
  const { site, at, meeting, asOffice, asChair } = await sent()
  const chairs = site.cookie()
  const read = versionIn((await site.get(`${at}/check`)).text)
  await site.as('business manager')
  await itemOn(site, meeting, { title: 'Raised on the day' })
  expect((await asOffice(`${at}/draft`, {})).status).toBe(303)
  expect((await asChair(`${at}/check`, { how: 'checked', says: '', version: read })).status).toBe(409)
  const page = await site.app.request(`http://localhost${at}/check`, { headers: { cookie: chairs } })
  const version = versionIn(await page.text())
  expect((await asChair(`${at}/check`, { how: 'checked', says: '', version })).status).toBe(303)
})

test('checked minutes tell whoever holds no key of each restricted section that was there, and of none that came later', async () => {
  const { site, at, meeting, other, asChair } = await sent()
  await site.as('business manager')
  await site.post(`${other}/restrict`, { why: 'Few children', version: '1' })
  const holder = site.cookie()
  await site.as('independent chair')
  const version = versionIn((await site.get(`${at}/check`)).text)
  expect((await asChair(`${at}/check`, { how: 'checked', says: '', version })).status).toBe(303)
  await site.as('business manager')
  await itemOn(site, meeting, { title: 'A closed matter', part: 'restricted', why: 'It names them' })
  const told = (text: string) => words(text).match(/\d\. An item in the restricted part/g)
  await site.as('coordinator')
  expect(told((await site.get(at)).text)).toEqual(['2. An item in the restricted part'])
  expect(await wordFile(site, at)).toEqual(await wordFile(site, at, holder))
})

test('agreed minutes stay as they were agreed, whatever becomes of the agenda afterwards', async () => {
  const begun = await sent()
  const { site, at, meeting, item, asOffice, asChair } = begun
  await asChair(`${at}/check`, { how: 'checked', says: '', version: versionIn((await site.get(`${at}/check`)).text) })
  await site.as('business manager')
  const next = await meetingOf(begun, { title: 'Board meeting in July', happenedOn: '8 July 2026' })
  await site.goOnTo('2026-07-09')
  await site.post(`${next}/record-held`, { status: 'happened', happenedOn: '8 July 2026', chairedBy: '' })
  const version = versionIn((await site.get(`${at}/agree`)).text)
  expect((await asOffice(`${at}/agree`, { meetingId: String(idIn(next)), corrections: '', version })).to).toBe(at)
  const agreed = await wordFile(site, at)
  await itemOn(site, meeting, { title: 'An item nobody dealt with' })
  await site.post(`${item}/take-off`, { why: 'By mistake', version: versionIn((await site.get(`${item}/edit`)).text) })
  expect((await site.get(at)).text).not.toContain('An item nobody dealt with')
  expect(await wordFile(site, at)).toEqual(agreed)
})
