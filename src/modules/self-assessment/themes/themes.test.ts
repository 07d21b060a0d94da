import { describe, expect, test } from 'vitest'
import { standingOf, referencesIn } from './theme.ts'
import { begin, choose, day } from './themes.examples.ts'

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
})

test('the last step says how a theme stands', () => {
  expect(standingOf([{ choice: 'candidate' }, { choice: 'chosen' }, { choice: 'dropped' }])).toBe('dropped')
})

test('references are read one by one, each once', () => {
  expect(referencesIn(' 1.2, 1.3;1.2  A1 ')).toEqual(['1.2', '1.3', 'A1'])
  expect(referencesIn(null)).toEqual([])
})
