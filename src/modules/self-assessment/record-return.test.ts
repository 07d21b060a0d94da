import { describe, expect, test } from 'vitest'
import { openARound, partnershipWithATool, returnOf } from './rounds.examples.ts'

const recorded = { kind: 'returned', happenedOn: '28 May 2026', reason: 'On paper' }

describe('recording a return of a round that is answered here', () => {
  test('is not for the agency: no button, no page, and whatever is sent records nothing', async () => {
    const { site, versionId, ids, library } = await partnershipWithATool()
    const at = await openARound(site, versionId)
    const own = String(await returnOf(site, at, ids.Library!))
    await site.signInAs(library)
    expect((await site.get(at)).text).not.toContain('Record a return')
    expect((await site.get(`${at}/record-return`)).status).toBe(404)
    for (const kind of ['returned', 'nil return', 'exempt', 'taken back']) {
      const sent = await site.post(`${at}/record-return`, { ...recorded, kind, roundReturnId: own })
      expect(sent.status, kind).toBe(404)
    }
    expect(await steps(site)).toEqual([])
  })

  test('is for those who run it, with how it came', async () => {
    const { site, versionId, ids } = await partnershipWithATool()
    const at = await openARound(site, versionId)
    const own = String(await returnOf(site, at, ids.Library!))
    expect((await site.get(`${at}/record-return`)).text).toContain('Record only what came in another way')
    const without = await site.post(`${at}/record-return`, { ...recorded, reason: '', roundReturnId: own })
    expect([without.status, without.text.includes('Say how it came')]).toEqual([422, true])
    expect((await site.post(`${at}/record-return`, { ...recorded, roundReturnId: own })).status).toBe(303)
    expect(await steps(site)).toEqual(['returned'])
  })
})

describe('recording a return whose answers are kept elsewhere, by its agency', () => {
  const kept = async () => {
    const made = await partnershipWithATool()
    const at = await openARound(made.site, 0, { versionId: '' })
    return { ...made, at, own: String(await returnOf(made.site, at, made.ids.Library!)) }
  }

  test.each(['exempt', 'taken back'])('is never “%s”', async (kind) => {
    const { site, at, own, library } = await kept()
    await site.signInAs(library)
    expect((await site.get(`${at}/record-return`)).text).not.toContain(`value="${kind}"`)
    expect((await site.post(`${at}/record-return`, { ...recorded, kind, roundReturnId: own })).status).toBe(422)
    expect(await steps(site)).toEqual([])
  })

  test('is done once: what came late stays late, whatever is recorded after it', async () => {
    const { site, at, own, library, manager } = await kept()
    await site.goOnTo('2026-06-15')
    await site.signInAs(library)
    expect((await site.get(at)).text).toContain('Record a return')
    await site.post(`${at}/record-return`, { ...recorded, happenedOn: '15 June 2026', roundReturnId: own })
    expect((await site.get(at)).text).not.toContain('Record a return')
    expect((await site.get(`${at}/record-return`)).text).toContain('is recorded already')
    for (const kind of ['returned', 'nil return']) {
      const again = await site.post(`${at}/record-return`, { ...recorded, kind, roundReturnId: own })
      expect([again.status, again.text.includes('is recorded already')], kind).toEqual([422, true])
    }
    await site.signInAs(manager)
    expect((await site.get(`${at}?standing=late`)).text).toContain(`return-${own}`)
    expect(
      (await site.post(`${at}/record-return`, { ...recorded, kind: 'taken back', roundReturnId: own })).status,
    ).toBe(303)
  })

  test('is over once the round is', async () => {
    const { site, at, own, library } = await kept()
    await site.post(`${at}/close`, { note: '' })
    await site.signInAs(library)
    const sent = await site.post(`${at}/record-return`, { ...recorded, roundReturnId: own })
    expect([sent.status, sent.text.includes('This round is over')]).toEqual([422, true])
    expect(await steps(site)).toEqual([])
  })
})

const steps = async ({ inside }: Awaited<ReturnType<typeof partnershipWithATool>>['site']) =>
  (await inside(({ db }) => db.selectFrom('selfAssessment.returnChange').select('kind').orderBy('id').execute())).map(
    ({ kind }) => kind,
  )
