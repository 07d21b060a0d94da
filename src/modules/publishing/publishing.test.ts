import { beforeAll, describe, expect, test } from 'vitest'
import { world, type World } from '../../../test/world.ts'
import { addThreePartners, beginAgain, exampleForm, exampleModules, kept } from './draft-sample.ts'
import { factLike } from './fact-sample.ts'

let site: World

beforeAll(async () => {
  site = await world({ today: '2026-06-01', modules: exampleModules })
  await site.inside(addThreePartners)
})

const begin = async () => {
  beginAgain()
  await site.as('business manager')
  return (await site.post('/reports/begin', exampleForm)).to
}
const sentenceId = (text: string, place = 0) => [...text.matchAll(/id="s(\d+)"/g)][place]![1]!

describe('a draft', () => {
  test('tells the record, every sentence with its proof', async () => {
    const { status, text } = await site.get(await begin())
    expect(status).toBe(200)
    expect(text).toContain('An independent chair was appointed in <span class="stitch">November 2025</span>')
    expect(text).toContain('href="/posts/1" aria-label="Proof: An independent chair was appointed in November 2025."')
    expect(text).toContain('<b>3 of 3</b> sentences carry proof')
    expect(text).toContain('<b>0 of 3</b> partners signed')
  })

  test('shows that a sentence was 3 and is now 4, and keeps the old until a person decides', async () => {
    const at = await begin()
    kept[0] = { ...kept[0]!, sentence: 'The board received 4 reports in March 2026.', figures: { reports: 4 } }
    const { text } = await site.get(at)
    expect(text).toContain('Was 3, is now 4')
    expect(text).toMatch(/<del class="was">3<\/del>.*<b>4<\/b>/)
    await site.post(`${at}/gather`, { changed: 'mark' })
    expect((await site.get(at)).text).toContain('Was 3, is now 4')
    await site.post(`${at}/gather`, { changed: 'anew' })
    expect((await site.get(at)).text).not.toContain('Was 3, is now 4')
  })

  test('gathers what is new without touching words that a person chose', async () => {
    const at = await begin()
    const id = sentenceId((await site.get(at)).text, 0)
    const edited = await site.post(`${at}/sentences/${id}`, {
      says: 'In November 2025 a chair came, an independent one.',
      place: 'told',
      reason: '',
    })
    expect(edited.status).toBe(303)
    kept.push(
      factLike({
        name: '/posts/1#new',
        about: { says: 'Chair', at: '/posts/1' },
        when: '2026-01',
        sentence: 'The chair started in January 2026.',
      }),
    )
    kept[1] = { ...kept[1]!, when: '2025-10', sentence: 'An independent chair was appointed in October 2025.' }
    await site.post(`${at}/gather`, { changed: 'anew' })
    const { text } = await site.get(at)
    expect(text).toContain('The chair started in')
    expect(text).toContain('a chair came, an independent one.')
    expect(text).toContain('Was November 2025, is now October 2025')
  })

  test('refuses an edit that loses the date of the record, unless a reason is given', async () => {
    const at = await begin()
    const id = sentenceId((await site.get(at)).text)
    const refused = await site.post(`${at}/sentences/${id}`, {
      says: 'An independent chair was appointed.',
      place: 'told',
      reason: '',
    })
    expect([refused.status, refused.text.includes('The record says November 2025')]).toEqual([422, true])
    const taken = await site.post(`${at}/sentences/${id}`, {
      says: 'An independent chair was appointed.',
      place: 'told',
      reason: 'The date is told in the introduction',
    })
    expect(taken.status).toBe(303)
    expect((await site.get(at)).text).toContain('The date is told in the introduction')
  })

  test('takes free prose, and a sentence left out stays out', async () => {
    const at = await begin()
    expect(
      (
        await site.post(`${at}/add-prose`, {
          section: '5',
          says: 'We learnt to listen.',
          audience: 'public',
          after: '',
        })
      ).status,
    ).toBe(303)
    const id = sentenceId((await site.get(at)).text)
    await site.post(`${at}/sentences/${id}`, {
      says: 'An independent chair was appointed in November 2025.',
      place: 'left out',
      reason: 'Told in another report',
    })
    await site.post(`${at}/gather`, { changed: 'anew' })
    const { text } = await site.get(at)
    expect(text).toContain('We learnt to listen.')
    expect(text).toContain('<b>2 of 3</b> sentences carry proof')
    expect(text).toContain('Told in another report')
  })

  test('goes to Word and to PDF', async () => {
    const at = await begin()
    for (const form of ['word', 'pdf']) expect((await site.get(`${at}/${form}`)).status).toBe(200)
  })

  test('a period that ends before it begins is refused', async () => {
    await site.as('business manager')
    expect((await site.post('/reports/begin', { ...exampleForm, 'coversTo-year': '2024' })).status).toBe(422)
  })
})
