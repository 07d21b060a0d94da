import { describe, expect, test } from 'vitest'
import { partnership } from '#modules/partnership/index.ts'
import { world } from '../../../test/world.ts'
import { plans } from './index.ts'
import { onDay, raised } from './plans.examples.ts'

const modules = [partnership(), plans]

describe('who may', () => {
  test('an analyst may read and note progress, and neither raise nor complete', async () => {
    const site = await world({ modules })
    const { to } = await site.post('/actions/raise', await raised(site))
    await site.as('analyst')
    expect((await site.get(to)).status).toBe(200)
    expect((await site.get(to)).text).not.toContain('Mark as done')
    for (const address of [
      '/actions/raise',
      `${to}/complete`,
      `${to}/redate`,
      `${to}/withdraw`,
      `${to}/edit`,
      '/plans/add',
    ])
      expect((await site.get(address)).status, address).toBe(403)
    expect((await site.get(`${to}/progress`)).status).toBe(200)
  })

  test('another partnership sees neither the action, nor the plan, nor a count of them', async () => {
    const [one, other] = [await world({ modules }), await world({ modules })]
    const { to } = await one.post('/actions/raise', await raised(one))
    const plan = await one.post('/plans/add', { title: 'Business plan', kind: 'business plan', covers: '2026' })
    expect((await other.get(to)).status).toBe(404)
    expect((await other.post(`${to}/progress`, { says: 'Hello', ...onDay('notedOn', '2026-05-30') })).status).toBe(404)
    expect((await other.get(plan.to)).status).toBe(404)
    expect((await other.get('/actions/totals')).text).toContain('No actions yet.')
    expect(
      (await other.post('/actions/raise', { ...(await raised(other)), planId: plan.to.split('/').at(-1)! })).status,
    ).toBe(422)
  })

  test.each(['/actions/0', '/actions/nothing', '/actions/999999999', '/plans/0', '/plans/999999999'])(
    '%s is not there',
    async (address) => {
      expect((await (await world({ modules })).get(address)).status).toBe(404)
    },
  )

  test('a list asked for nonsense is still a list', async () => {
    const site = await world({ modules })
    expect((await site.get('/actions?state=ripe&agency=-1&plan=x&after=2026-02-31.0&sort=')).status).toBe(200)
  })
})
