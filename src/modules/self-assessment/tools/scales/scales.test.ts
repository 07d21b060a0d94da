import { describe, expect, test } from 'vitest'
import { begun, built, emptyWorld, plain, redAndGreen } from '../built-world.examples.ts'

describe('a scale is built', () => {
  test('a change of a scale keeps what its points mean for a question, under whatever name', async () => {
    const site = await emptyWorld()
    const tool = await built(site)
    const [red, green] = [
      ...(await site.get(`/self-assessment/tool-questions/${tool.asked}/meanings`)).text.matchAll(/name="(point\d+)"/g),
    ].map((found) => found[1]!)
    await site.post(`/self-assessment/tool-questions/${tool.asked}/meanings`, { [red!]: 'None', [green!]: 'All' })
    await site.post(`/self-assessment/tool-scales/${tool.scale}/edit`, {
      ...redAndGreen,
      'points-1-says': 'Not yet',
      'points-3-says': 'Red',
      'points-3-shade': '3',
      'points-3-standing': 'apart',
    })
    const { scales, parts } = await tool.content()
    expect(scales[0]!.points.map(({ says, applies }) => [says, applies])).toEqual([
      ['Not yet', true],
      ['Green', true],
      ['Red', false],
    ])
    expect(parts[0]!.questions[0]!.meanings).toEqual([
      { point: 'Green', says: 'All' },
      { point: 'Red', says: 'None' },
    ])
    await site.post(`/self-assessment/tool-questions/${tool.asked}/edit?kind=text`, plain)
    expect((await tool.content()).parts[0]!.questions[0]).toMatchObject({ kind: 'text', scale: null, meanings: [] })
  })

  test('a scale in which nothing meets the minimum is refused, and one of a name that is taken', async () => {
    const site = await emptyWorld()
    const tool = await begun(site)
    expect((await tool.add('scale', { ...redAndGreen, 'points-2-standing': 'below' })).text).toContain(
      'None of its points meets the minimum',
    )
    expect((await tool.add('scale', redAndGreen)).status).toBe(303)
    expect((await tool.add('scale', redAndGreen)).text).toContain('Another scale has the same name')
    expect((await site.get(`${tool.at}/add-scale?from=0-to-3`)).text).toContain('value="0 to 3"')
  })
})
