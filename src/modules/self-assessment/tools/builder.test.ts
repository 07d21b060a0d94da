import { describe, expect, test } from 'vitest'
import { begun, built, emptyWorld, plain, redAndGreen } from './built-world.examples.ts'

describe('a tool is built on screen', () => {
  test('from nothing to published, with the next thing to do always said', async () => {
    const site = await emptyWorld()
    expect((await site.get('/self-assessment/tools')).text).toContain('There is no tool yet. Add one')
    expect((await site.get('/self-assessment')).text).toContain('href="/self-assessment/tools"')
    const tool = await begun(site)
    const says = async (words: string) => expect((await site.get(tool.at)).text).toContain(words)
    await says('Begin with the scale that questions are scored on')
    await tool.add('scale', redAndGreen)
    await says('Add the first part')
    const { to } = await tool.add('part', { reference: '1', title: 'Leadership' })
    await says('Part 1, Leadership, has no question yet')
    await site.post(`/self-assessment/tool-parts/${to.split('-').at(-1)}/add-question?kind=scored`, {
      ...plain,
      scale: await tool.first('scales'),
    })
    await says('Nothing stands in the way')
    const published = await site.post(`${tool.at}/publish`, {})
    expect(published).toMatchObject({ status: 303, to: tool.at })
    const { text } = await site.get(tool.at)
    expect(text).toContain('published on 1 June 2026')
    expect(text).toContain('It stays as it is')
    expect(text).not.toContain('/edit')
    expect(text).toContain('Version 2026 published')
    expect((await site.get('/self-assessment/tools')).text).toMatch(/Our tool[\s\S]*published on 1 June 2026/)
    expect((await site.get('/search?q=our+tool')).text).toContain('Tool of self-assessment')
  })

  test('what the forms say is what the version holds', async () => {
    const site = await emptyWorld()
    const tool = await built(site)
    await site.post(`/self-assessment/tool-questions/${tool.asked}/edit`, {
      ...plain,
      scale: tool.scale,
      asks: 'Everybody knows whom to tell:\n- in work\n- out of hours',
      guidance: 'Ask three people',
      besides: ['asksEvidence', 'asksImpact', 'asksImprovement'],
      links: 'Our policy | https://example.org/policy\n\nA page | https://example.org/page',
      crossReferences: '1.2, 18.5',
      staffAsks: 'I know whom to tell',
    })
    const points = [
      ...(await site.get(`/self-assessment/tool-questions/${tool.asked}/meanings`)).text.matchAll(/name="(point\d+)"/g),
    ]
    await site.post(`/self-assessment/tool-questions/${tool.asked}/meanings`, {
      [points[0]![1]!]: 'Nobody knows\n\n  \nOnly leaders know',
      [points[1]![1]!]: 'All know',
    })
    await tool.question({ reference: '1.2', asks: 'Do you commission?', choices: '' }, 'yes or no')
    const earlier = /<option value="(\d+)"[^>]*>1\.2 Do you commission\? \(Yes, No\)/.exec(
      (await site.get(`/self-assessment/tool-parts/${tool.part}/add-question?kind=table`)).text,
    )![1]!
    await tool.question(
      {
        reference: '1.3',
        asks: 'Which?',
        choices: 'Service\n How checked \n',
        onlyIf: earlier,
        onlyIfAnswer: 'yes',
        needed: 'optional',
      },
      'table',
    )
    await tool.question({ asks: 'Every pupil knows', audience: tool.audience })
    const { parts, audiences, scales } = await tool.content()
    expect(audiences).toEqual([{ name: 'Schools', agencyKinds: ['school'] }])
    expect(scales).toEqual([
      {
        name: 'Red and green',
        points: [
          { says: 'Red', meaning: null, meetsMinimum: false, applies: true, shade: 4 },
          { says: 'Green', meaning: 'In place and used', meetsMinimum: true, applies: true, shade: 0 },
        ],
      },
    ])
    expect(parts[0]!.questions).toMatchObject([
      {
        reference: '1.1',
        audience: null,
        asks: 'Everybody knows whom to tell:\n- in work\n- out of hours',
        guidance: 'Ask three people',
        links: ['Our policy | https://example.org/policy', 'A page | https://example.org/page'],
        crossReferences: ['1.2', '18.5'],
        asksEvidence: true,
        asksImpact: true,
        asksImprovement: true,
        staffAsks: 'I know whom to tell',
        meanings: [
          { point: 'Red', says: 'Nobody knows' },
          { point: 'Red', says: 'Only leaders know' },
          { point: 'Green', says: 'All know' },
        ],
      },
      { reference: '1.1', audience: 'Schools', asks: 'Every pupil knows', meanings: [] },
      { reference: '1.2', kind: 'yes or no', scale: null, needed: true },
      {
        reference: '1.3',
        kind: 'table',
        choices: ['Service', 'How checked'],
        onlyIf: { reference: '1.2', answer: 'Yes' },
        needed: false,
      },
    ])
  })
})

describe('two build at once', () => {
  test('the second is told what the first did, and saves when they have seen it', async () => {
    const site = await emptyWorld()
    const tool = await built(site)
    const versionIn = (text: string) => /name="version" value="(\d+)"/.exec(text)![1]!
    const edit = `/self-assessment/tool-questions/${tool.asked}/edit`
    const opened = versionIn((await site.get(edit)).text)
    await tool.add('part', { reference: '2', title: 'Recruitment' })
    const sent = { ...plain, scale: tool.scale, asks: 'Mine', version: opened }
    const told = await site.post(edit, sent)
    expect(told.status).toBe(409)
    expect(told.text).toContain('part added: 2 Recruitment')
    expect(told.text).toContain('Mine')
    expect((await site.post(edit, { ...sent, version: versionIn(told.text) })).status).toBe(303)
    expect((await tool.content()).parts[0]!.questions[0]!.asks).toBe('Mine')
  })
})
