import { expect, test } from 'vitest'
import { world } from '../../../test/world.ts'

test('a partnership chair may do what an independent chair may, the checking of minutes among it', async () => {
  const { abilities } = await world()
  const chair = abilities.of(['partnership chair'])
  expect([...chair].toSorted()).toEqual([...abilities.of(['independent chair'])].toSorted())
  expect(chair.has('check minutes')).toBe(true)
})
