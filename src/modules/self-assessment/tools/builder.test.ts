import { describe, expect, test } from 'vitest'
import { partnership } from '#modules/partnership/index.ts'
import { world, type World } from '../../../../test/world.ts'
import { selfAssessment } from '../index.ts'
import { contentOf } from './content-store.ts'

const modules = [partnership(), selfAssessment]
const at = '/self-assessment/tool-versions'

/** Two blocks of a scale, as its form sends them. */
const redAndGreen = {
  name: 'Red and green',
  'points-1-says': 'Red',
  'points-1-shade': '4',
  'points-1-standing': 'below',
  'points-2-says': 'Green',
  'points-2-meaning': 'In place and used',
  'points-2-shade': '0',
  'points-2-standing': 'meets',
}
const plain = { reference: '1.1', asks: 'Everybody knows whom to tell', needed: 'needed', next: 'back' }

/** A tool that has been added, and where its first version is built. */
async function begun(site: World) {
  const { to } = await site.post('/self-assessment/add-tool', { title: 'Our tool', name: '2026' })
  const id = to.split('/').at(-1)!
  const idIn = (text: string, before: string) => new RegExp(`${before}(\\d+)`).exec(text)?.[1]
  return {
    at: to,
    content: () => site.inside(({ db }) => contentOf(db, Number(id))),
    /** The first number of a piece on the version's page. */
    first: async (piece: string) => idIn((await site.get(to)).text, `/self-assessment/tool-${piece}/`)!,
    add: async (what: string, answers: Record<string, string | string[]>) => site.post(`${to}/add-${what}`, answers),
  }
}

/** A tool with a scale, an audience, a part and a scored question. */
async function built(site: World) {
  const tool = await begun(site)
  await tool.add('scale', redAndGreen)
  await tool.add('audience', { name: 'Schools', agencyKinds: ['school'] })
  const { to } = await tool.add('part', { reference: '1', title: 'Leadership' })
  const part = to.split('-').at(-1)!
  const scale = await tool.first('scales')
  const audience = await tool.first('audiences')
  const question = (more: Record<string, string | string[]> = {}, kind = 'scored') =>
    site.post(`/self-assessment/tool-parts/${part}/add-question?kind=${encodeURIComponent(kind)}`, {
      ...plain,
      ...(kind === 'scored' && { scale }),
      ...more,
    })
  const asked = (await question({ besides: ['asksEvidence'] })).to.split('-').at(-1)!
  return { ...tool, part, scale, audience, question, asked }
}

describe('a tool is built on screen', () => {
  test('from nothing to published, with the next thing to do always said', async () => {
    const site = await world({ modules })
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
    const site = await world({ modules })
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

  test('a change of a scale keeps what its points mean for a question, under whatever name', async () => {
    const site = await world({ modules })
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

  test('parts and questions are moved, and questions to another part', async () => {
    const site = await world({ modules })
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
    const site = await world({ modules })
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

  test.each<[string, Record<string, string | string[]>, string]>([
    ['a number that is taken', {}, 'Another question has the number 1.1 for the same audience'],
    ['a link that is none', { reference: '1.2', links: 'Our policy' }, 'is no link'],
    ['an answer without a question', { reference: '1.2', onlyIfAnswer: 'Green' }, 'Choose the earlier question'],
  ])('a question is refused with %s', async (_, more, says) => {
    const site = await world({ modules })
    const tool = await built(site)
    const answer = await tool.question(more)
    expect(answer.status).toBe(422)
    expect(answer.text).toContain(says)
  })

  test('no question takes the number of another, whichever stands first', async () => {
    const site = await world({ modules })
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
    const site = await world({ modules })
    const tool = await built(site)
    const answer = await tool.question({ reference: '1.2', onlyIf: tool.asked, onlyIfAnswer: 'Purple' })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('which can only be Red, Green')
    expect((await tool.question({ reference: '1.2', onlyIf: tool.asked })).text).toContain('Say after which answer')
  })

  test('a scale in which nothing meets the minimum is refused, and one of a name that is taken', async () => {
    const site = await world({ modules })
    const tool = await begun(site)
    expect((await tool.add('scale', { ...redAndGreen, 'points-2-standing': 'below' })).text).toContain(
      'None of its points meets the minimum',
    )
    expect((await tool.add('scale', redAndGreen)).status).toBe(303)
    expect((await tool.add('scale', redAndGreen)).text).toContain('Another scale has the same name')
    expect((await site.get(`${tool.at}/add-scale?from=0-to-3`)).text).toContain('value="0 to 3"')
  })

  test('an agency belongs to one audience', async () => {
    const site = await world({ modules })
    const tool = await begun(site)
    await tool.add('audience', { name: 'Schools', agencyKinds: ['school', 'education'] })
    expect((await tool.add('audience', { name: 'Nurseries', agencyKinds: ['education'] })).text).toContain(
      'Education belong to Schools already',
    )
  })
})

describe('a version is published and followed by another', () => {
  test('not while something has to be put right', async () => {
    const site = await world({ modules })
    const tool = await built(site)
    await tool.add('part', { reference: '2', title: 'Recruitment' })
    const answer = await site.post(`${tool.at}/publish`, {})
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('Part 2: It has no questions')
    expect((await site.get(tool.at)).text).toContain('To put right before it is published')
  })

  test('nothing of it can be changed afterwards, and whoever was writing is told and loses no word', async () => {
    const site = await world({ modules })
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
    const site = await world({ modules })
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
    const site = await world({ modules })
    await begun(site)
    expect((await site.post('/self-assessment/add-tool', { title: 'our TOOL', name: '1' })).text).toContain(
      'There is a tool of this name already',
    )
  })
})

describe('two build at once', () => {
  test('the second is told what the first did, and saves when they have seen it', async () => {
    const site = await world({ modules })
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

describe('it is seen as a respondent sees it', () => {
  test('each audience in its own wording, with nothing to send', async () => {
    const site = await world({ modules })
    const tool = await built(site)
    await tool.question({ asks: 'Every pupil knows', audience: tool.audience })
    const everybody = (await site.get(`${tool.at}/preview`)).text
    expect(everybody).toContain('Everybody knows whom to tell')
    expect(everybody).toContain('In place and used')
    expect(everybody).toContain('What shows it')
    expect(everybody).not.toContain('Every pupil knows')
    expect(everybody.split('<main')[1]).not.toContain('<form')
    const schools = (await site.get(`${tool.at}/preview?audience=${tool.audience}`)).text
    expect(schools).toContain('Every pupil knows')
    expect(schools).not.toContain('Everybody knows whom to tell')
  })

  test('those who do not build read the tool and change nothing', async () => {
    const site = await world({ modules })
    const tool = await built(site)
    await site.as('agency lead')
    const { status, text } = await site.get(tool.at)
    expect(status).toBe(200)
    expect(text).toContain('Nobody is asked anything from it until it is published')
    expect(text).not.toContain('/edit')
    expect((await site.get(`${at}/${tool.at.split('/').at(-1)}/add-scale`)).status).toBe(403)
    expect((await site.get('/self-assessment/tools')).text).not.toContain('/self-assessment/add-tool')
  })
})
