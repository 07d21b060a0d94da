import { describe, expect, test } from 'vitest'
import { lettersIn, openARound, partnershipWithATool, returnOf } from './rounds.examples.ts'
import { isCalledOff, isClosed, isOver } from './round.ts'
import { versionsToAsk } from './store.ts'

const happened = (kinds: string[]) => kinds.map((kind) => ({ kind, status: 'happened' as const }))

test.each([
  { kinds: ['launched'], closed: false, off: false, over: false },
  { kinds: ['launched', 'returned'], closed: false, off: false, over: true },
  { kinds: ['launched', 'closed'], closed: true, off: false, over: true },
  { kinds: ['launched', 'closed', 'opened again'], closed: false, off: false, over: false },
  { kinds: ['launched', 'closed', 'opened again', 'closed'], closed: true, off: false, over: true },
  { kinds: ['launched', 'called off'], closed: false, off: true, over: true },
  { kinds: ['launched', 'called off', 'opened again'], closed: false, off: false, over: false },
])('a round of $kinds: closed $closed, called off $off, over $over', ({ kinds, closed, off, over }) => {
  const changes = happened(kinds)
  expect([isClosed(changes), isCalledOff(changes), isOver(changes)]).toEqual([closed, off, over])
})

describe('a round that is put right', () => {
  test('until it is launched its title, kind, tool and framework change, and its returns follow the tool', async () => {
    const { site, versionId, ids } = await partnershipWithATool()
    const at = await openARound(site, 0, { versionId: '', launchedOn: '3 June 2026', asks: ['school'] })
    const form = { title: 'Schools, 2026', kind: 'schools', versionId: String(versionId), framework: 'Keeping safe' }
    expect((await edit(site, at, form)).to).toBe(at)
    const text = (await site.get(at)).text
    for (const words of ['Schools, 2026', 'Keeping safe', 'Section 11, 2026</a>']) expect(text, words).toContain(words)
    const audience = await site.inside(async ({ db }) =>
      db
        .selectFrom('selfAssessment.roundReturn as own')
        .innerJoin('selfAssessment.audience as audience', 'audience.id', 'own.audienceId')
        .select('audience.name')
        .where('own.agencyId', '=', ids.School!)
        .executeTakeFirst(),
    )
    expect(audience).toEqual({ name: 'Schools' })
    await openARound(site, versionId, { title: 'Another' })
    expect((await edit(site, at, { ...form, title: 'another' })).text).toContain('There is a round of this name')
    await site.post(`${at}/launch`, { says: '' })
    const late = await edit(site, at, { ...form, title: 'Too late' })
    expect([late.status, late.text.includes('so what it asks stays')]).toEqual([422, true])
  })

  test('closed by mistake it is opened again, and what had not come can be answered and is owed again', async () => {
    const { site, versionId, ids, library, manager } = await partnershipWithATool()
    const at = await openARound(site, versionId)
    const own = `/self-assessment/returns/${await returnOf(site, at, ids.Library!)}`
    expect((await site.post(`${at}/open-again`, { reason: 'No' })).text).toContain('This round is open')
    await site.post(`${at}/close`, { note: '' })
    await site.signInAs(library)
    expect((await site.get('/')).text).not.toContain('Return the self-assessment')
    expect((await site.get(own)).text).toContain('This round is not open to answers today')
    expect((await site.get(`${at}/open-again`)).status).toBe(403)
    await site.signInAs(manager)
    expect((await site.post(`${at}/open-again`, { reason: 'Closed too soon' })).to).toBe(at)
    expect((await site.get(at)).text).toContain('The round was opened again: Closed too soon')
    await site.signInAs(library)
    expect((await site.get('/')).text).toContain('Return the self-assessment')
    expect((await site.get(own)).text).not.toContain('This round is not open to answers today')
  })

  test('called off it stays to be read and counts nowhere', async () => {
    const { site, versionId, ids, library, manager } = await partnershipWithATool()
    const at = await openARound(site, versionId)
    const own = `/self-assessment/returns/${await returnOf(site, at, ids.Library!)}`
    expect((await site.get('/due')).text).toContain('Section 11, 2026')
    expect((await site.post(`${at}/call-off`, { reason: 'Opened twice' })).to).toBe(at)
    expect((await site.get(at)).text).toMatch(/Has reached[^]*Called off[^]*The round was called off: Opened twice/)
    expect((await site.get('/due')).text).not.toContain('Section 11, 2026')
    expect((await site.post(`${at}/chase`, { whom: 'all' })).text).toContain('This round is over')
    expect((await site.post(`${at}/launch`, { says: '' })).status).toBe(422)
    await site.signInAs(library)
    expect((await site.get('/')).text).not.toContain('Return the self-assessment')
    expect((await site.get(own)).text).toContain('This round is not open to answers today')
    await site.signInAs(manager)
    expect((await site.post(`${at}/open-again`, { reason: 'Needed after all' })).status).toBe(303)
    expect((await site.get('/due')).text).toContain('Section 11, 2026')
  })

  test('its moved date is told to those who are waited for, once', async () => {
    const { site, versionId } = await partnershipWithATool()
    const at = await openARound(site, versionId)
    const settles = /settles=(\d+)/.exec((await site.get(at)).text)![1]!
    const moved = { kind: 'return date', says: 'Returns are due later', happenedOn: '10 July 2026', status: 'planned' }
    await site.post(`${at}/record-change`, { ...moved, settles })
    const letters = await lettersIn(site)
    expect(letters.map(({ subject }) => subject)).toEqual(
      Array.from({ length: 2 }, () => 'Section 11, 2026: returns have another date'),
    )
    expect(letters[0]!.body).toContain('It is due by 10 July 2026.')
    await site.post(`${at}/record-change`, { ...moved, kind: 'analysis', happenedOn: '10 August 2026' })
    expect(await lettersIn(site)).toHaveLength(2)
  })
})

describe('one return alone', () => {
  test('is opened again by those who run the round, also when it is closed; its agency is told', async () => {
    const { site, versionId, ids, library, manager } = await partnershipWithATool()
    const at = await openARound(site, versionId)
    const own = `/self-assessment/returns/${await returnOf(site, at, ids.Library!)}`
    expect((await send(site, `${own}/open-again`, 'Why not')).status).toBe(422)
    await site.post(`${at}/close`, { note: '' })
    await site.signInAs(library)
    expect((await site.get(`${own}/open-again`)).status).toBe(403)
    await site.signInAs(manager)
    expect((await site.get(own)).text).toContain(`href="${own}/open-again"`)
    expect((await send(site, `${own}/open-again`, 'It was left out')).to).toBe(own)
    expect((await lettersIn(site)).at(-1)).toMatchObject({ toAccount: library, about: own })
    await site.signInAs(library)
    expect((await site.get(own)).text).not.toContain('This round is not open to answers today')
    expect((await site.get(`/self-assessment/returns/${await returnOf(site, at, ids.Museum!)}`)).status).toBe(404)
  })
})

test('a published version is offered to new rounds no longer, and then again', async () => {
  const { site, versionId } = await partnershipWithATool()
  const offered = async () => (await site.inside(({ db }) => versionsToAsk(db))).map(({ id }) => id)
  const at = `/self-assessment/tool-versions/${versionId}`
  expect((await site.post(`${at}/offer`, { because: 'One question was wrong' })).to).toBe(at)
  expect(await offered()).toEqual([])
  expect((await site.get(at)).text).toContain('One question was wrong')
  expect((await site.get('/self-assessment/open-round')).text).not.toContain('Section 11, 2026')
  await site.post(`${at}/offer`, { because: 'It was right' })
  expect(await offered()).toEqual([versionId])
})

type Site = Awaited<ReturnType<typeof partnershipWithATool>>['site']
const versionIn = async (site: Site, address: string) =>
  /name="version" value="(\d+)"/.exec((await site.get(address)).text)?.[1] ?? ''
const edit = async (site: Site, at: string, form: Record<string, string>) =>
  site.post(`${at}/edit`, { ...form, version: await versionIn(site, `${at}/edit`) })
const send = async (site: Site, address: string, reason: string) =>
  site.post(address, { reason, version: await versionIn(site, address) })
