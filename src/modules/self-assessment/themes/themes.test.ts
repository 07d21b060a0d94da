import { describe, expect, test } from 'vitest'
import { addGroup } from '#modules/partnership/index.ts'
import { world, type World } from '../../../../test/world.ts'
import { askedAndAnswered, type Answering } from '../analysis/analysis.examples.ts'
import { questionsOffered } from './candidates.ts'
import { themesWithoutAction } from './deadlines.ts'
import { themeFacts } from './facts.ts'
import { referencesIn, standIn, standingOf } from './theme.ts'
import { whatBecameOfIt } from './what-became-of-it.tsx'

const agencies: Answering[] = [
  ...['Library', 'Museum', 'Pool', 'Zoo', 'Harbour', 'Market', 'Station'].map((agency): Answering => ({
    agency,
    step: 'returned',
    answers: { '0.1': 'Green', '1.3': agency === 'Library' ? '3' : '1' },
    improvement: `Train the night staff of the ${agency.toLowerCase()}`,
    evidence: 'A rota',
  })),
  { agency: 'Theatre', step: null, answers: { '1.3': '0' }, improvement: 'A secret draft' },
]

const begin = async () => {
  const site = await world()
  const told = await site.inside(async (visit) => ({
    ...(await askedAndAnswered(visit, agencies)),
    groupId: await addGroup(visit.db, { name: 'Quality group', shortName: 'Quality', kind: 'sub-group' }),
  }))
  const at = `/self-assessment/rounds/${told.roundId}`
  const { to } = await site.post(`${at}/themes/add`, {
    title: 'Time to supervise',
    says: 'Few designated practitioners have the time',
    measuredBy: '1.3',
    because: 'Fewest meet it',
    ...day(1),
  })
  const answers = await site.inside(({ db }) =>
    db
      .selectFrom('selfAssessment.answer')
      .select(['id', 'forAgencyId', 'title', 'improvement'])
      .orderBy('id')
      .execute(),
  )
  const answerOf = (agency: number, reference: string) =>
    answers.find((each) => each.forAgencyId === told.agencies[agency]! && each.title.startsWith(reference))!.id
  return { site, at, theme: to, answerOf, ...told }
}

const day = (number: number) => ({
  'happenedOn-day': String(number),
  'happenedOn-month': '6',
  'happenedOn-year': '2026',
})
const choose = (site: World, theme: string, groupId: number, choice = 'chosen') =>
  site.post(`${theme}/choose`, { choice, because: 'It matters most', byGroupId: String(groupId), ...day(1) })

describe('a theme', () => {
  test('is put up, chosen by a group and left out again; every step stays in sight', async () => {
    const { site, theme, groupId, at } = await begin()
    expect((await choose(site, theme, groupId)).status).toBe(303)
    expect((await site.get(`${at}/themes`)).text).toMatch(/<b>1<\/b>[^]*Time to supervise/)
    expect((await choose(site, theme, groupId, 'dropped')).status).toBe(303)
    const { text } = await site.get(theme)
    expect(text.match(/id="choice-/g)).toHaveLength(3)
    expect(text).toContain('Fewest meet it')
    expect(text).toContain('Quality group')
    expect((await site.get(`${at}/themes`)).text).toContain('No theme has been chosen yet.')
    expect(site.faults).toEqual([])
  })

  test.each([
    ['a question that the tool does not ask', { measuredBy: '9.9' }, 'does not ask 9.9'],
    ['a name that is there already', { title: 'TIME to supervise' }, 'a theme of this name'],
    ['a day that lies ahead', { 'happenedOn-year': '2027' }, 'lies ahead'],
  ])('is not put up with %s', async (_, wrong, says) => {
    const { site, at } = await begin()
    const posted = await site.post(`${at}/themes/add`, {
      title: 'Another',
      says: '',
      measuredBy: '',
      because: 'Because',
      ...day(1),
      ...wrong,
    })
    expect(posted.status).toBe(422)
    expect(posted.text).toContain(says)
  })

  test('is not decided without a group', async () => {
    const { site, theme } = await begin()
    const posted = await site.post(`${theme}/choose`, { choice: 'dropped', because: 'No', byGroupId: '', ...day(1) })
    expect(posted.status).toBe(422)
    expect(posted.text).toContain('Say which group decided it')
  })

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

  test('becomes a priority of an improvement plan, and stands on Home until it has an action', async () => {
    const { site, theme, at, groupId } = await begin()
    expect((await site.post(`${at}/themes/make-plan`, { title: 'A plan', covers: '2026' })).status).toBe(422)
    await choose(site, theme, groupId)
    await site.goOnTo('2026-06-30')
    expect((await site.get('/')).text).toContain('First action for a theme: Time to supervise')
    const made = await site.post(`${at}/themes/make-plan`, { title: 'Improvement plan', covers: '2026' })
    expect(made.status).toBe(303)
    expect((await site.get(made.to)).text).toContain('Time to supervise')
    const { text } = await site.get(theme)
    expect(text).toContain('A priority of')
    expect(text).toMatch(
      /\/actions\/raise\?because=Time\+to\+supervise&(amp;)?at=%2Fself-assessment%2Fthemes%2F\d+&(amp;)?plan=\d+/,
    )
    await site.post(`/actions/raise?at=${theme}`, {
      title: 'Give them a day a week',
      ownerGroupId: String(groupId),
      dueKind: 'day',
      due: '1 September 2026',
      becauseSays: 'Time to supervise',
      becauseKind: 'self-assessment',
      ...Object.fromEntries(
        Object.entries(day(2)).map(([name, value]) => [name.replace('happenedOn', 'raisedOn'), value]),
      ),
    })
    expect((await site.get(theme)).text).toContain('Give them a day a week')
    expect(await site.inside(themesWithoutAction)).toEqual([])
  })

  test('is measured again in the next round on the same tool', async () => {
    const { site, theme, toolId } = await begin()
    await site.inside((visit) =>
      askedAndAnswered(
        visit,
        agencies.map((each) => ({ ...each, answers: { '1.3': '2' } })),
        { title: 'Section 11, 2028', toolId },
      ),
    )
    const { text } = await site.get(theme)
    expect(text).toContain('Section 11, 2028')
    expect(text).toContain('7 of the 7')
  })
})

describe('what the report is told', () => {
  test('small numbers are guarded, whoever asks, and the proof opens', async () => {
    const { site, theme, groupId } = await begin()
    await choose(site, theme, groupId)
    const asked = { period: { from: '2026-05-01', to: '2026-07-01' }, asAt: '2026-06-02' } as const
    const facts = await site.inside(({ db }) => themeFacts.gather(db, asked))
    const said = facts.map(({ sentence }) => sentence)
    expect(said.find((each) => each.includes('standard 1'))).toContain('fewer than 6 of the 7 agencies')
    expect(said.find((each) => each.includes('standard 0'))).toContain('all but fewer than 6 of the 7 agencies')
    expect(said.at(-1)).toBe(
      '“Time to supervise”, found in Section 11, 2026, was chosen as a theme for improvement by the Quality group on 1 June 2026; no action has been raised because of it.',
    )
    expect(JSON.stringify(facts)).not.toMatch(/Library|Theatre|night staff/)
    for (const { proof } of facts) for (const at of proof) expect((await site.get(at.split('#')[0]!)).status).toBe(200)
  })
})

describe('the rules', () => {
  test('the questions that fewest meet are offered, those that all meet or a theme is measured by are not', () => {
    const at = (reference: string, meeting: number, count: number) => ({
      reference,
      standing: 'at a point' as const,
      says: 'x',
      place: 0,
      shade: 0,
      count,
      meeting,
    })
    const offered = questionsOffered(
      [at('1', 3, 4), at('2', 1, 4), at('3', 4, 4), at('4', 0, 4)],
      new Map(),
      new Set(['4']),
      5,
    )
    expect(offered.map(({ references, meeting }) => [references[0], meeting])).toEqual([
      ['2', 1],
      ['1', 3],
    ])
  })

  test('the last step says how a theme stands', () => {
    expect(standingOf([{ choice: 'candidate' }, { choice: 'chosen' }, { choice: 'dropped' }])).toBe('dropped')
  })

  test('references are read one by one, each once', () => {
    expect(referencesIn(' 1.2, 1.3;1.2  A1 ')).toEqual(['1.2', '1.3', 'A1'])
    expect(referencesIn(null)).toEqual([])
  })

  test('words stand in an answer whatever the spaces between them', () => {
    expect(standIn('night  staff', ['Train the Night\nstaff'])).toBe(true)
    expect(standIn('day staff', ['Train the night staff', null])).toBe(false)
  })
})
