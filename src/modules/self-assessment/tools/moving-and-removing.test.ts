import { describe, expect, test } from 'vitest'
import { built, emptyWorld } from './built-world.examples.ts'

describe('what was built is put in order', () => {
  test('parts and questions are moved, and questions to another part', async () => {
    const site = await emptyWorld()
    const tool = await built(site)
    await tool.question({ reference: '1.2' })
    await tool.question({ reference: '1.3' })
    const second = (await tool.add('part', { reference: '2', title: 'Recruitment' })).to.split('-').at(-1)!
    const order = async () =>
      (await tool.content()).parts.map(({ reference, questions }) => [
        reference,
        ...questions.map((each) => each.reference),
      ])
    const move = (piece: string, id: string, way: string) =>
      site.post(`/self-assessment/tool-${piece}/${id}/move`, { way })
    await move('questions', tool.asked, 'down')
    expect(await order()).toEqual([['1', '1.2', '1.1', '1.3'], ['2']])
    await move('questions', tool.asked, 'last')
    expect(await order()).toEqual([['1', '1.2', '1.3', '1.1'], ['2']])
    await move('questions', tool.asked, `part-${second}`)
    expect(await order()).toEqual([
      ['1', '1.2', '1.3'],
      ['2', '1.1'],
    ])
    await move('parts', second, 'up')
    expect((await order()).map(([part]) => part)).toEqual(['2', '1'])
    await move('parts', second, 'up')
    expect((await order()).map(([part]) => part)).toEqual(['2', '1'])
    expect((await move('parts', second, 'sideways')).status).toBe(422)
  })

  test('nothing is removed that something else hangs on', async () => {
    const site = await emptyWorld()
    const tool = await built(site)
    await tool.question({ reference: '1.2', asks: 'Why?', onlyIf: tool.asked, onlyIfAnswer: 'Green' }, 'text')
    await tool.question({ audience: tool.audience })
    const remove = (piece: string, id: string) => site.post(`/self-assessment/tool-${piece}/${id}/remove`, {})
    for (const [piece, id, says] of [
      ['scales', tool.scale, 'First choose another scale for what is scored on this one: questions 1.1 and 1.1'],
      ['audiences', tool.audience, 'First remove the wordings for Schools: question 1.1'],
      ['questions', tool.asked, 'First change what depends on it: question 1.2'],
    ] as const) {
      const answer = await remove(piece, id)
      expect(answer.status, piece).toBe(422)
      expect(answer.text).toContain(says)
    }
    expect((await site.get(`/self-assessment/tool-parts/${tool.part}/remove`)).text).toContain(
      'Its 3 questions go with it',
    )
    expect((await remove('parts', tool.part)).status).toBe(303)
    for (const [piece, id] of [
      ['scales', tool.scale],
      ['audiences', tool.audience],
    ] as const)
      expect((await remove(piece, id)).status, piece).toBe(303)
    expect(await tool.content()).toEqual({ audiences: [], scales: [], parts: [] })
    expect((await site.get(tool.at)).text).toContain('Part removed: 1 Leadership')
  })
})
