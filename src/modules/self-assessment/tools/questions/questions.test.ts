import { describe, expect, test } from 'vitest'
import { built, emptyWorld, plain } from '../built-world.examples.ts'

describe('a question is refused', () => {
  test.each<[string, Record<string, string | string[]>, string]>([
    ['a number that is taken', {}, 'Another question has the number 1.1 for the same audience'],
    ['a link that is none', { reference: '1.2', links: 'Our policy' }, 'is no link'],
    ['an answer without a question', { reference: '1.2', onlyIfAnswer: 'Green' }, 'Choose the earlier question'],
  ])('a question is refused with %s', async (_, more, says) => {
    const site = await emptyWorld()
    const tool = await built(site)
    const answer = await tool.question(more)
    expect(answer.status).toBe(422)
    expect(answer.text).toContain(says)
  })

  test('no question takes the number of another, whichever stands first', async () => {
    const site = await emptyWorld()
    const tool = await built(site)
    await tool.question({ reference: '1.2' })
    const answer = await site.post(`/self-assessment/tool-questions/${tool.asked}/edit`, {
      ...plain,
      scale: tool.scale,
      reference: '1.2',
    })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('Another question has the number 1.2 for the same audience')
  })

  test('a question that depends on another is refused with an answer that cannot be', async () => {
    const site = await emptyWorld()
    const tool = await built(site)
    const answer = await tool.question({ reference: '1.2', onlyIf: tool.asked, onlyIfAnswer: 'Purple' })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('which can only be Red, Green')
    expect((await tool.question({ reference: '1.2', onlyIf: tool.asked })).text).toContain('Say after which answer')
  })
})

describe('a question follows another', () => {
  const checked = (text: string) => /name="next"[^>]*value="(\w+)"[^>]* checked/.exec(text)?.[1]

  test('in the same part and kind, and whoever said what points mean goes on so', async () => {
    const site = await emptyWorld()
    const tool = await built(site)
    const { to } = await tool.question({ reference: '1.2', next: 'another' })
    expect(checked((await site.get(to)).text)).toBe('another')
    const worded = await site.post(`/self-assessment/tool-questions/${tool.asked}/meanings`, { next: 'another' })
    expect(checked((await site.get(worded.to)).text)).toBe('meanings')
    expect((await site.get(worded.to)).text).toContain('add-question?kind=yes+or+no&amp;next=meanings')
  })

  test('in another kind, which has no points to say something of', async () => {
    const site = await emptyWorld()
    const tool = await built(site)
    const { text } = await site.get(`/self-assessment/tool-parts/${tool.part}/add-question?kind=date&next=meanings`)
    expect(checked(text)).toBe('another')
  })
})
