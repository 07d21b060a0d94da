import { expect, test } from 'vitest'
import { world } from '../../../test/world.ts'

test.each([
  ['an invitation that never was', `/invited/${'a'.repeat(43)}`],
  ['a letter to somebody who helps, that never was', `/come-in/${'a'.repeat(43)}`],
  ['no secret at all', '/invited/short'],
])('%s: the page says what to do, and not whether there was one', async (_, path) => {
  const site = await world()
  const answer = await site.app.request(`http://localhost${path}`)
  expect(answer.status).toBe(404)
  const text = await answer.text()
  expect(text).toContain('This address opens nothing')
  expect(text).toContain('href="/sign-in"')
  expect(text).toContain('ask whoever had it written to you')
})
