import { expect, test } from 'vitest'
import { idIn, itemOn, meetingOf, words } from '../agenda/agenda.examples.ts'
import { drafted, heldMeeting } from './minutes.examples.ts'
import { versionIn } from '../agenda/agenda.examples.ts'

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
  const { text } = await site.app
    .request(`http://localhost${at}/send`, { headers: { cookie: office } })
    .then(async (r) => ({ text: await r.text() }))
  expect((await asOffice(`${at}/send`, { toAccount: String(chair), says: '', version: versionIn(text) })).to).toBe(at)
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
  const agreed = await site.app.request(`http://localhost${at}.docx`, { headers: { cookie: site.cookie() } })
  const bytes = Buffer.from(await agreed.arrayBuffer())
  await itemOn(site, meeting, { title: 'An item nobody dealt with' })
  await site.post(`${item}/take-off`, { why: 'By mistake', version: versionIn((await site.get(`${item}/edit`)).text) })
  expect((await site.get(at)).text).not.toContain('An item nobody dealt with')
  const after = await site.app.request(`http://localhost${at}.docx`, { headers: { cookie: site.cookie() } })
  expect(Buffer.from(await after.arrayBuffer()).equals(bytes)).toBe(true)
})
