import { describe, expect, test } from 'vitest'
import { begun, emptyWorld } from '../built-world.examples.ts'

describe('an audience is built', () => {
  test('an agency belongs to one audience', async () => {
    const site = await emptyWorld()
    const tool = await begun(site)
    await tool.add('audience', { name: 'Schools', agencyKinds: ['school', 'education'] })
    expect((await tool.add('audience', { name: 'Nurseries', agencyKinds: ['education'] })).text).toContain(
      'Education belong to Schools already',
    )
  })
})
