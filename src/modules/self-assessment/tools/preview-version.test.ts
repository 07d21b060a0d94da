import { describe, expect, test } from 'vitest'
import { built, emptyWorld } from './built-world.examples.ts'

describe('a version is seen by those who do not build it', () => {
  test('each audience in its own wording, with nothing to send', async () => {
    const site = await emptyWorld()
    const tool = await built(site)
    await tool.question({ asks: 'Every pupil knows', audience: tool.audience })
    await tool.question(
      { reference: '1.2', asks: 'Which services?\n- your own\n- bought', choices: 'Service' },
      'table',
    )
    const everybody = (await site.get(`${tool.at}/preview`)).text
    expect(everybody).toContain('Everybody knows whom to tell')
    expect(everybody).toContain('In place and used')
    expect(everybody).toContain('What shows it')
    expect(everybody).not.toContain('Every pupil knows')
    expect(everybody).toMatch(/question__line--point"> your own</)
    expect(everybody.split('<main')[1]).not.toMatch(/<form|<button/)
    const schools = (await site.get(`${tool.at}/preview?audience=${tool.audience}`)).text
    expect(schools).toContain('Every pupil knows')
    expect(schools).not.toContain('Everybody knows whom to tell')
  })

  test('those who do not build read the tool and change nothing', async () => {
    const site = await emptyWorld()
    const tool = await built(site)
    await site.as('agency lead')
    const { status, text } = await site.get(tool.at)
    expect(status).toBe(200)
    expect(text).toContain('Nobody is asked anything from it until it is published')
    expect(text).not.toContain('/edit')
    expect((await site.get(`${tool.at}/add-scale`)).status).toBe(403)
    expect((await site.get('/self-assessment/tools')).text).not.toContain('/self-assessment/add-tool')
  })
})
