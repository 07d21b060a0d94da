import { describe, expect, test } from 'vitest'
import { standIn } from './theme.ts'
import { begin } from './themes.examples.ts'
import { whatBecameOfIt } from './what-became-of-it.tsx'

describe('a theme', () => {
  test('leads back to the answers it came from for those who read every return, and to no more than a count for the others', async () => {
    const { site, theme, at, answerOf, agencies: ids } = await begin()
    for (const place of [0, 1])
      expect(
        (
          await site.post(`${at}/answers/${answerOf(place, '1.3')}/lay`, {
            themeId: theme.split('/').at(-1)!,
            words: '',
          })
        ).status,
      ).toBe(303)
    const office = await site.get(theme)
    expect(office.text).toContain('2 answers of 2 agencies')
    expect(office.text).toContain('Train the night staff of the library')
    expect(office.text).toContain('1 of the 7')
    await site.as('agency lead', { agencyId: ids[1]! })
    const lead = await site.get(theme)
    expect(lead.status).toBe(200)
    expect(lead.text).toContain('from the answers of fewer than 6 agencies')
    expect(lead.text).not.toContain('Library')
    expect(lead.text).not.toContain('night staff')
    expect(lead.text).toContain('fewer than 6 of the 7')
    expect(lead.text).not.toContain('1 of the 7')
    const list = await site.get(`${at}/themes`)
    expect(list.text).not.toContain('What the answers offer')
    expect(list.text).toContain('Fewer than 6 of the 7')
    expect(list.text).toContain('All but fewer than 6 of the 7')
  })

  test('takes words only as they stand in the answer, and no answer of a draft', async () => {
    const { site, theme, at, answerOf } = await begin()
    const themeId = theme.split('/').at(-1)!
    const wrong = await site.post(`${at}/answers/${answerOf(0, '1.3')}/lay`, { themeId, words: 'Nobody wrote this' })
    expect(wrong.status).toBe(422)
    expect(
      (await site.post(`${at}/answers/${answerOf(0, '1.3')}/lay`, { themeId, words: 'night  STAFF' })).status,
    ).toBe(303)
    expect((await site.get(`${at}/answers/${answerOf(7, '1.3')}/lay`)).status).toBe(404)
    expect((await site.post(`${at}/answers/${answerOf(7, '1.3')}/lay`, { themeId, words: '' })).status).toBe(404)
    const search = await site.get(`${at}/answers?q=secret+draft`)
    expect(search.text).toContain('0 answers with')
    expect((await site.get(`${at}/answers?q=night+staff`)).text).toContain('Laid to')
  })

  test('has an improvement taken over as an action of its agency once, and taken off again the answer leads nowhere', async () => {
    const { site, theme, at, answerOf, agencies: ids } = await begin()
    const answer = answerOf(0, '1.3')
    await site.post(`${at}/answers/${answer}/lay`, { themeId: theme.split('/').at(-1)!, words: '' })
    const form = await site.get(`${theme}/answers/${answer}/take-over`)
    expect(form.text).toContain('Train the night staff of the library')
    const over = await site.post(`${theme}/answers/${answer}/take-over`, {
      title: 'Train the night staff',
      ownerAgencyId: String(ids[0]),
      due: '1 September 2026',
    })
    expect(over.status).toBe(303)
    expect((await site.get(theme)).text).toMatch(/Train the night staff<\/a>[^]*1 September 2026/)
    expect((await site.get(`${theme}/answers/${answer}/take-over`)).status).toBe(404)
    const became = await site.inside(async (visit) => JSON.stringify(await whatBecameOfIt(visit, answer)))
    expect(became).toMatch(/Time to supervise/)
    expect(became).toMatch(/\/actions\/\d+/)
    expect((await site.post(`${theme}/answers/${answer}/take-off`, { because: 'By mistake' })).status).toBe(303)
    expect((await site.get(theme)).text).toContain('No answer of a return that came in has been laid to it.')
  })
})

test('words stand in an answer whatever the spaces between them', () => {
  expect(standIn('night  staff', ['Train the Night\nstaff'])).toBe(true)
  expect(standIn('day staff', ['Train the night staff', null])).toBe(false)
})
