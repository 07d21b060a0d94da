import { describe, expect, test } from 'vitest'
import { addAgency, partnership } from '#modules/partnership/index.ts'
import { world, type World } from '../../../test/world.ts'
import { selfAssessment } from './index.ts'

const modules = [partnership(), selfAssessment()]

describe('through the front door', () => {
  const agencies = (site: World) =>
    site.inside(async ({ db }) => {
      const ids: number[] = []
      for (const name of ['Library', 'Museum', 'Theatre'])
        ids.push(await addAgency(db, { name, shortName: name, kind: 'relevant agency' }))
      return ids
    })
  const open = (site: World, more: Record<string, string | string[]> = {}) =>
    site.post('/self-assessment/open-round', {
      title: 'Section 11, 2026',
      kind: 'section 11',
      asks: ['relevant agency'],
      launchedOn: '1 May 2026',
      returnBy: '10 June 2026',
      ...more,
    })
  const choiceOf = (text: string, agency: string) => new RegExp(`<option value="(\\d+)"[^>]*>${agency}`).exec(text)![1]!

  test('a round is opened, one agency returns, another is given longer, and each is counted apart', async () => {
    const site = await world({ modules })
    await agencies(site)
    const { to, status } = await open(site)
    expect(status).toBe(303)
    const asked = await site.get(`${to}/record-return`)
    await site.post(`${to}/record-return`, {
      roundReturnId: choiceOf(asked.text, 'Library'),
      kind: 'returned',
      happenedOn: '28 May 2026',
    })
    const longer = await site.post(`${to}/grant-extension`, {
      roundReturnId: choiceOf(asked.text, 'Museum'),
      'untilOn-day': '20',
      'untilOn-month': '6',
      'untilOn-year': '2026',
      reason: 'Moving house',
      byName: 'The manager',
    })
    expect(longer).toMatchObject({ status: 303, to })
    const { text } = await site.get(to)
    for (const words of [
      '3 were asked.',
      'Returned on time',
      'Awaited, with an extension',
      '20 June 2026, extended',
      'Moving house',
      'Round of self-assessment opened',
    ])
      expect(text).toContain(words)

    const dues = await site.inside(selfAssessment().deadlines[0]!)
    expect(dues.map(({ due, says }) => `${due} ${says}`)).toEqual([
      '2026-06-10 1 of the 3 asked has not returned, and 1 with longer time',
      '2026-06-20 Longer time was given: Moving house',
    ])
    expect(dues.map((due) => due.why[0]!.term)).toEqual(['Counted from', 'Counted from'])
    expect((await site.get('/search?q=section')).text).toContain('Section 11, 2026')
    expect((await site.get('/self-assessment')).text).toContain('10 June 2026')
  })

  test('no return date is due once all have answered', async () => {
    const site = await world({ modules })
    await agencies(site)
    const { to } = await open(site)
    const { text } = await site.get(`${to}/record-return`)
    for (const agency of ['Library', 'Museum', 'Theatre'])
      await site.post(`${to}/record-return`, {
        roundReturnId: choiceOf(text, agency),
        kind: 'exempt',
        happenedOn: 'May 2026',
        reason: 'Closed',
      })
    expect(await site.inside(selfAssessment().deadlines[0]!)).toEqual([])
    await site.post(`${to}/record-return`, {
      roundReturnId: choiceOf(text, 'Museum'),
      kind: 'taken back',
      happenedOn: 'May 2026',
      reason: 'Open after all',
    })
    expect(await site.inside(selfAssessment().deadlines[0]!)).toHaveLength(1)
  })

  test('a date is moved by a second change and the first stays in sight', async () => {
    const site = await world({ modules })
    const { to } = await open(site, { asks: [], askedNote: 'not given' })
    const { text } = await site.get(to)
    const settles = /settles=(\d+)/.exec(text)![1]!
    await site.post(`${to}/record-change`, {
      kind: 'return date',
      says: 'Returns are due a month later',
      happenedOn: '10 July 2026',
      status: 'planned',
      settles,
    })
    const after = await site.get(to)
    expect(after.text).toContain('Planned, moved since')
    expect(after.text).toContain('10 June 2026')
    const [due, ...more] = await site.inside(selfAssessment().deadlines[0]!)
    expect(more).toEqual([])
    expect(due).toMatchObject({ due: '2026-07-10', says: 'How many were asked is not recorded' })
    expect(due!.why).toContainEqual(expect.objectContaining({ term: 'Moved from', says: '10 June 2026' }))
  })

  test('answers that cannot be right come back with what was typed', async () => {
    const site = await world({ modules })
    expect((await open(site)).text).toContain('There is no agency of these kinds yet')
    expect((await open(site, { asks: [] })).text).toContain('Choose who is on the list')
    await agencies(site)
    const { to } = await open(site)
    expect((await open(site, { title: 'SECTION 11, 2026' })).text).toContain('There is a round of this name already')
    const { text } = await site.get(`${to}/record-return`)
    const library = choiceOf(text, 'Library')
    expect(
      (await site.post(`${to}/record-return`, { roundReturnId: library, kind: 'exempt', happenedOn: 'May 2026' })).text,
    ).toContain('Say why')
    expect(
      (await site.post(`${to}/record-return`, { roundReturnId: library, kind: 'returned', happenedOn: '2 June 2026' }))
        .text,
    ).toContain('This lies ahead')
    const short = await site.post(`${to}/grant-extension`, {
      roundReturnId: library,
      'untilOn-day': '10',
      'untilOn-month': '6',
      'untilOn-year': '2026',
      reason: 'Busy',
      byName: 'The manager',
    })
    expect(short.status).toBe(422)
    expect(short.text).toContain('no longer than everybody has')
    expect(
      (
        await site.post(`${to}/grant-extension`, {
          roundReturnId: '99999',
          'untilOn-day': '10',
          'untilOn-month': '7',
          'untilOn-year': '2026',
          reason: 'Busy',
          byName: 'The manager',
        })
      ).status,
    ).toBe(422)
  })

  test('an agency lead records the return of their own agency and of no other', async () => {
    const site = await world({ modules })
    const [library] = await agencies(site)
    const { to } = await open(site)
    await site.as('agency lead', { agencyId: library! })
    const { text } = await site.get(`${to}/record-return`)
    expect(text).toContain('Library')
    expect(text).not.toContain('Museum')
    expect((await site.get('/')).text).toContain('Return the self-assessment: Section 11, 2026')
    expect(
      (
        await site.post(`${to}/record-return`, {
          roundReturnId: choiceOf(text, 'Library'),
          kind: 'returned',
          happenedOn: '1 June 2026',
        })
      ).status,
    ).toBe(303)
    expect((await site.get('/')).text).not.toContain('Return the self-assessment')
    expect((await site.get(`${to}/grant-extension`)).status).toBe(403)
    await site.as('agency lead')
    expect((await site.get(`${to}/record-return`)).text).toContain('is not on the list of this round')
    expect(
      (
        await site.post(`${to}/record-return`, {
          roundReturnId: choiceOf(text, 'Library'),
          kind: 'taken back',
          happenedOn: '1 June 2026',
          reason: 'No',
        })
      ).status,
    ).toBe(422)
    await site.as('trainer')
    expect((await site.get(`${to}/record-return`)).status).toBe(403)
  })

  test('another partnership finds nothing of it', async () => {
    const site = await world({ modules })
    const { to } = await open(site, { asks: [], askedNote: 'not given' })
    const other = await world({ modules })
    for (const address of [
      to,
      `${to}/record-change`,
      `${to}/grant-extension`,
      `${to}/record-return`,
      '/self-assessment/rounds/x',
    ])
      expect((await other.get(address)).status).toBe(404)
    expect((await other.get('/self-assessment')).text).toContain('No round of self-assessment has been recorded.')
  })
})
