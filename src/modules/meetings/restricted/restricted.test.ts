import { expect, test } from 'vitest'
import type { World } from '../../../../test/world.ts'
import { asPartnership } from '../../../platform/database/database.ts'
import { keysOf } from '../../../platform/rooms/rooms.ts'
import { idIn, itemOn, meetingOf, words } from '../agenda/agenda.examples.ts'
import { begin } from '../meetings.examples.ts'
import { notesOf, outcomesOf } from '../outcomes/store.ts'
import { latestVersions } from '../papers/store.ts'

const secret = 'Ashgrove'

/** What these pages say, and the lists where an item could be told of, as whoever is signed in. */
async function allThatIsSaid(site: World, places: string[]): Promise<string> {
  const lists = ['/', '/due', '/meetings', '/backlog', '/actions', '/search?q=placements', '/you/list']
  const pages = await Promise.all([...lists, ...places].map((path) => site.get(path)))
  return pages.map(({ text }) => text).join('\n')
}

test('of a restricted item nobody without a key learns more than that it is there', async () => {
  const begun = await begin()
  const { site, police } = begun
  const meeting = await meetingOf(begun)
  const item = await itemOn(site, meeting, { title: `Placements at ${secret} House` })
  await site.post(`${item}/note`, { note: `${secret}: two were moved` })
  await site.post(`${item}/outcome`, { kind: 'agreed', says: `${secret} is looked at again`, version: '0' })
  await site.post(`${item}/ask-paper`, { title: `${secret} in figures`, ownerAgencyId: String(police), part: 'public' })
  const paper = /href="(\/papers\/\d+)"/.exec((await site.get(item)).text)![1]!
  const sent = { purpose: 'note', author: 'Police', summary: `${secret}, in short`, asked: '', version: '0' }
  const file = new File([`%PDF-1.4 ${secret}`], `${secret}.pdf`, { type: 'application/pdf' })
  await site.post(`${paper}/hand-in`, { ...sent, title: `${secret} in figures`, body: secret, attached: file })
  const filed = /href="(\/files\/\d+[^"]*)"/.exec((await site.get(paper)).text)![1]!
  const version = await site.inside(
    async ({ db }) => `/paper-versions/${(await latestVersions(db, [idIn(paper)]))[0]!.id}`,
  )
  const { to: room } = await site.post(`${item}/restrict`, {
    why: `Children of ${secret} could be known`,
    version: '1',
  })
  expect(room).toMatch(/^\/meetings\/rooms\/\d+$/)
  const owner = site.cookie()
  const inside = [item, paper, version, filed, room, `${room}/give-key`, `${meeting}/room/pack.pdf`]
  for (const path of inside) expect([path, (await site.get(path)).status]).toEqual([path, 200])

  // Not even a page that forgot to ask could show them: the rows themselves lie behind the wall.
  const rows = await asPartnership(site.database, site.partnership.id, async (db) => [
    ...(await notesOf(db, idIn(item))),
    ...(await outcomesOf(db, idIn(item))),
    ...(await latestVersions(db, [idIn(paper)])),
  ])
  expect(rows).toEqual([])

  for (const role of ['business manager', 'safeguarding partner', 'independent chair', 'group chair']) {
    const account = await site.as(role, { agencyId: police })
    for (const path of inside) expect((await site.get(path)).status, `${role} at ${path}`).toBeOneOf([403, 404])
    const places = [meeting, `${meeting}/agenda`, `${meeting}/live`, ...inside]
    expect(await allThatIsSaid(site, places)).not.toContain(secret)
    expect(words((await site.get(meeting)).text)).toContain('An item in the restricted part')
    for (const deed of ['edit', 'note', 'outcome', 'take-off', 'decide', 'ask-paper'])
      expect((await site.post(`${item}/${deed}`, { note: 'x', why: 'x', version: '2' })).status).toBeOneOf([403, 404])
    if (role !== 'group chair') continue
    // With a key the same person reads all of it.
    const given = await site.app.request(`http://localhost${room}/give-key`, {
      method: 'POST',
      headers: { cookie: owner, origin: 'http://localhost' },
      body: new URLSearchParams({
        accountId: String(account),
        'fromOn-day': '1',
        'fromOn-month': '6',
        'fromOn-year': '2026',
      }),
    })
    expect(given.status).toBe(303)
    for (const path of [item, paper, version, room]) expect([path, (await site.get(path)).status]).toEqual([path, 200])
    expect((await site.get(item)).text).toContain(`${secret} is looked at again`)
  }
  expect(site.faults).toEqual([])
})

test('a paper alone may be restricted while its item stays open', async () => {
  const begun = await begin()
  const { site, police } = begun
  const meeting = await meetingOf(begun)
  const item = await itemOn(site, meeting)
  const sent = { title: `${secret} in figures`, ownerAgencyId: String(police), part: 'restricted', why: 'Few children' }
  await site.post(`${item}/ask-paper`, sent)
  const paper = /href="(\/papers\/\d+)"/.exec((await site.get(item)).text)![1]!
  await site.as('business manager')
  expect((await site.get(item)).status).toBe(200)
  expect((await site.get(paper)).status).toBe(404)
  expect((await site.get(item)).text + (await site.get(`${meeting}/agenda`)).text).not.toContain(secret)
})

test('a key that ends closes what it opened, and the last one cannot be ended', async () => {
  const begun = await begin()
  const { site } = begun
  const meeting = await meetingOf(begun)
  const item = await itemOn(site, meeting, { title: secret, part: 'restricted', why: 'It names them' })
  const room = /href="(\/meetings\/rooms\/\d+)"/.exec((await site.get(item)).text)![1]!
  const keys = () => site.inside(({ db }) => keysOf(db, idIn(room)))
  const [own] = await keys()
  const refused = await site.post(`${room}/end-key`, { key: String(own!.id) })
  expect([refused.status, words(refused.text)]).toEqual([422, expect.stringContaining('the last key without an end')])
  const owner = site.cookie()
  const accountId = await site.as('group chair')
  const chair = site.cookie()
  const asOwner = (deed: string, form: Record<string, string>) =>
    site.app.request(`http://localhost${room}/${deed}`, {
      method: 'POST',
      headers: { cookie: owner, origin: 'http://localhost' },
      body: new URLSearchParams(form),
    })
  const from = { 'fromOn-day': '1', 'fromOn-month': '6', 'fromOn-year': '2026' }
  await asOwner('give-key', { accountId: String(accountId), ...from })
  expect((await site.get(item)).status).toBe(200)
  const given = (await keys()).find((key) => key.accountId === accountId)!
  expect((await asOwner('end-key', { key: String(given.id) })).status).toBe(303)
  expect(site.cookie()).toBe(chair)
  expect((await site.get(item)).status).toBe(404)
})
