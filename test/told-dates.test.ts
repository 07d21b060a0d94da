import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5'
import { expect, test } from 'vitest'
import { abilityAt, mayBeTold } from '../src/platform/web/ability-at.ts'
import { told } from './told.ts'
import { world } from './world.ts'

const may = ['see actions']
test.each([
  ['its ability, of what lies open', may, [], [], {}, true],
  ['no ability', [], [], [], {}, false],
  ['its ability and another room', may, [4], [], { room: 5 }, false],
  ['its ability and the room', may, [5], [], { room: 5 }, true],
  ['the room and no ability', [], [5], [], { room: 5 }, false],
  ['its ability and another agency', may, [], [4], { agency: 5 }, false],
  ['its ability and the agency whose own it is', may, [], [5], { agency: 5 }, true],
  ['its ability and every agency', may, [], 'every', { agency: 5 }, true],
  ['every agency and no ability', [], [], 'every', { agency: 5 }, false],
  ['its ability and the agency, of what lies in a room too', may, [], [5], { agency: 5, room: 5 }, false],
] as const)('somebody with %s is told of a date of it or not', (_, abilities, rooms, open, within, is) => {
  const at = abilityAt(() => [{ path: '/actions/:action', may: 'see actions' }])
  const agencies = open === 'every' ? { every: true, own: [] } : { every: false, own: open }
  const sight = { abilities: new Set(abilities), rooms, agencies }
  expect(mayBeTold(sight, { at: '/actions/7#due', ...within }, at)).toBe(is)
  expect(mayBeTold(sight, { at: '/nowhere/7', ...within }, at)).toBe(false)
})

test('a chapter that does not ask tells Home, its lists and its drawing nothing whose page would stay closed', async () => {
  const careless = async () => [
    {
      name: '/log/1',
      title: 'A date for the office alone',
      at: '/reports/1/sign',
      due: '2026-06-10' as const,
      lastDay: '2026-06-10' as const,
      waitsOn: 'The office',
      says: 'It waits.',
      why: [],
    },
  ]
  const { contents } = await import('../src/contents.ts')
  const modules = contents.map((module) =>
    module.name === 'publishing' ? { ...module, deadlines: [careless], waiting: [careless] } : module,
  )
  const site = await world({ today: '2026-06-15', modules })
  await site.as('safeguarding partner')
  for (const page of ['/', '/due', '/due/timeline'])
    expect((await site.get(page)).text, page).toContain('A date for the office alone')
  await site.as('trainer')
  for (const page of ['/', '/due', '/due/timeline'])
    expect((await site.get(page)).text, page).not.toContain('A date for the office alone')
})

test.each(['hull', 'northport'] as const)('in %s every date anybody is told of opens to them', async (sample) => {
  const site = await told(sample)
  const { rows } = await site.inside(async ({ db }) => ({
    rows: await db.selectFrom('identity.membership').select(['accountId', 'roles']).execute(),
  }))
  let tried = 0
  for (const { accountId, roles } of rows) {
    await site.signInAs(accountId)
    const seen = new Set<string>()
    for (const page of ['/', '/due'])
      for (const address of linksIn((await site.get(page)).text)) {
        const kind = address.replaceAll(/\d+/g, 'n')
        if (seen.has(kind)) continue
        seen.add(kind)
        expect((await site.get(address)).status, `${roles.join()} at ${address}, told on ${page}`).toBe(200)
        tried += 1
      }
  }
  expect(tried).toBeGreaterThan(100)
})

/** Where the parts of a page lead within the house, the way out and the menu left alone. */
function linksIn(html: string): string[] {
  const main = all(parse(html), ({ tagName }) => tagName === 'main')[0]!
  return all(main, ({ tagName }) => tagName === 'a')
    .map((link) => link.attrs.find(({ name }) => name === 'href')?.value ?? '')
    .filter((address) => address.startsWith('/') && !address.startsWith('/sign-out'))
}

function all(node: Tree.ParentNode, wanted: (element: Tree.Element) => boolean): Tree.Element[] {
  return node.childNodes.flatMap((child) =>
    'tagName' in child ? [...(wanted(child) ? [child] : []), ...all(child, wanted)] : [],
  )
}
