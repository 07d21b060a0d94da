import { describe, expect, test } from 'vitest'
import { begun, built, emptyWorld, plain } from './built-world.examples.ts'
import { contentOf } from './content-store.ts'

describe('a version is published and followed by another', () => {
  test('not while something has to be put right', async () => {
    const site = await emptyWorld()
    const tool = await built(site)
    await tool.add('part', { reference: '2', title: 'Recruitment' })
    const answer = await site.post(`${tool.at}/publish`, {})
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('Part 2: It has no questions')
    expect((await site.get(tool.at)).text).toContain('To put right before it is published')
  })

  test('nothing of it can be changed afterwards, and whoever was writing is told and loses no word', async () => {
    const site = await emptyWorld()
    const tool = await built(site)
    await site.post(`${tool.at}/publish`, {})
    const late = await site.post(`/self-assessment/tool-questions/${tool.asked}/edit`, {
      ...plain,
      scale: tool.scale,
      asks: 'Written too late',
    })
    expect(late.status).toBe(422)
    expect(late.text).toContain('This version was published on 1 June 2026 and stays as it is')
    expect(late.text).toContain('Written too late')
    expect((await site.post(`/self-assessment/tool-parts/${tool.part}/remove`, {})).status).toBe(422)
    expect((await site.post(`${tool.at}/publish`, {})).status).toBe(422)
  })

  test('the next begins with all that the last one holds, and only one is built at a time', async () => {
    const site = await emptyWorld()
    const tool = await built(site)
    const toolAt = /href="(\/self-assessment\/tools\/\d+)"/.exec((await site.get(tool.at)).text)![1]!
    const begin = (name: string) => site.post(`${toolAt}/begin-version`, { name })
    expect((await begin('2027')).text).toContain('Version 2026 is still being built')
    await site.post(`${tool.at}/publish`, {})
    expect((await begin('2026')).text).toContain('There is a version of this name already')
    const { to, status } = await begin('2027')
    expect(status).toBe(303)
    const content = await site.inside(({ db }) => contentOf(db, Number(to.split('/').at(-1))))
    expect(content).toEqual(await tool.content())
    expect((await site.get(toolAt)).text).toContain('Go on building version 2027')
    await site.post(`${toolAt}/edit`, { title: 'Our better tool' })
    expect((await site.get(to)).text).toContain('Our better tool')
  })

  test('two tools have two names', async () => {
    const site = await emptyWorld()
    await begun(site)
    expect((await site.post('/self-assessment/add-tool', { title: 'our TOOL', name: '1' })).text).toContain(
      'There is a tool of this name already',
    )
  })
})
