import { expect, test } from 'vitest'
import { text } from './fields.tsx'
import { task } from '../web/route.tsx'
import { raiseAction } from '../../modules/plans/index.ts'
import { world, type World } from '../../../test/world.ts'

const raised = { title: 'Update the neglect strategy', measure: 'Fewer children drift' }

/** An action, raised by the office, and the address of its form. */
async function action(site: World): Promise<string> {
  return `/actions/${await site.inside((visit) => raiseAction(visit, { ...raised, due: '2026-07-31' }))}`
}

test('whoever saves second sees what the first made of it, who it was, and keeps every word', async () => {
  const site = await world()
  const at = await action(site)
  await site.as('coordinator', { name: 'The coordinator' })
  await site.post(`${at}/edit`, { ...raised, title: 'Renew the neglect strategy', version: '1' })
  await site.as('business manager')
  const second = await site.post(`${at}/edit`, { ...raised, title: 'Rewrite the neglect strategy', version: '1' })
  expect(second.status).toBe(409)
  expect(second.text).toContain('What changed while you were writing')
  expect(second.text).toMatch(/The coordinator, [^<]*: action edited/)
  expect(second.text).toContain('Renew the neglect strategy')
  expect(second.text).toContain('value="Rewrite the neglect strategy"')
  // Only what differs is laid side by side.
  expect(second.text.split('id="meanwhile"')[1]!.split('<form')[0]).not.toContain('Fewer children drift')
  const version = /name="version" value="(\d+)"/.exec(second.text)![1]!
  const again = await site.post(`${at}/edit`, { ...raised, title: 'Rewrite the neglect strategy', version })
  expect(again.status).toBe(303)
  expect((await site.get(at)).text).toContain('Rewrite the neglect strategy')
})

test('of two who save in the same moment one is told, and nobody gets an empty page', async () => {
  const site = await world()
  const at = await action(site)
  const titles = ['Renew the neglect strategy', 'Rewrite the neglect strategy']
  const answers = await Promise.all(titles.map((title) => site.post(`${at}/edit`, { ...raised, title, version: '1' })))
  expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 409])
  const told = answers.find(({ status }) => status === 409)!
  for (const title of titles) expect(told.text).toContain(title)
  expect(site.faults).toEqual([])
})

test('of two who take the same place in one moment the second is told by the check of the task, and keeps every word', async () => {
  let taken = 0
  const naming = task({
    path: '/name-it',
    may: 'be signed in',
    title: 'Name it',
    above: () => [],
    fields: { name: text('What is it called?') },
    find: async () => null,
    check: () => (taken === 1 ? [{ field: 'name', says: 'There is one of this name already' }] : []),
    // Another visit took the name between the check and the saving; a fault of ours goes on for ever.
    async save() {
      taken += 1
      throw Object.assign(new Error('duplicate key value'), { code: '23505' })
    },
  })
  const module = { name: 'naming', routes: [naming], abilities: [], facts: [], deadlines: [], waiting: [] }
  const site = await world({ modules: [{ ...module, searchable: [], stories: {} } as never] })
  const answer = await site.post('/name-it', { name: 'Neglect' })
  expect([answer.status, answer.text]).toEqual([422, expect.stringContaining('There is one of this name already')])
  expect(answer.text).toContain('value="Neglect"')
  taken = 1.5
  expect([(await site.post('/name-it', { name: 'Neglect' })).status, site.faults.length]).toEqual([500, 1])
})
