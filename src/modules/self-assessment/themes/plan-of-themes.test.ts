import { describe, expect, test } from 'vitest'
import { askedAndAnswered } from '../analysis/analysis.examples.ts'
import { themesWithoutAction } from './deadlines.ts'
import { agencies, begin, choose, day } from './themes.examples.ts'

describe('a theme', () => {
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
      /\/actions\/raise\?because=Time\+to\+supervise&(amp;)?at=%2Fself-assessment%2Fthemes%2F\d+&(amp;)?plan=\d+&(amp;)?priority=\d+/,
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

  test('has a priority of its own beside the other chosen ones, in the order they were put up, and none where it was left out', async () => {
    const { site, theme, at, groupId } = await begin()
    const put = async (title: string) =>
      (await site.post(`${at}/themes/add`, { title, says: '', measuredBy: '', because: 'It was found', ...day(1) })).to
    const [second, left] = [await put('Cover at night'), await put('A new logo')]
    await choose(site, second, groupId)
    await choose(site, theme, groupId)
    await choose(site, left, groupId, 'dropped')
    const made = await site.post(`${at}/themes/make-plan`, { title: 'Improvement plan', covers: '2026' })
    const { text } = await site.get(made.to)
    expect(text).toMatch(/Priority 1: Time to supervise[^]*Led by Quality group[^]*Priority 2: Cover at night/)
    expect(text).not.toContain('A new logo')
    expect(text).toContain(`href="${second}"`)
    expect((await site.get(second)).text).toContain('Theme put into a plan')
    expect((await site.get(left)).text).not.toContain('Theme put into a plan')
  })

  test('places what is done about it at its priority: an action raised from its page, and an improvement taken over', async () => {
    const { site, theme, at, groupId, answerOf, agencies: ids } = await begin()
    const answer = answerOf(0, '1.3')
    await site.post(`${at}/answers/${answer}/lay`, { themeId: theme.split('/').at(-1)!, words: '' })
    await choose(site, theme, groupId)
    const made = await site.post(`${at}/themes/make-plan`, { title: 'Improvement plan', covers: '2026' })
    const raise = /href="(\/actions\/raise[^"]*)"/.exec((await site.get(theme)).text)![1]!.replaceAll('&amp;', '&')
    expect((await site.get(raise)).text).toMatch(/<option value="\d+" selected>Improvement plan: Time to supervise/)
    await site.post(`${theme}/answers/${answer}/take-over`, {
      title: 'Train the night staff',
      ownerAgencyId: String(ids[0]),
      due: '1 September 2026',
    })
    const { text } = await site.get(made.to)
    expect(text).toMatch(/Priority 1: Time to supervise[^]*0 of 1 actions done[^]*Train the night staff/)
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
