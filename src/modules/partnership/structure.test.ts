import { expect, test } from 'vitest'
import { world } from '../../../test/world.ts'
import { partnership } from './index.ts'

const groups = [
  'Learning from individual cases group',
  'Education safeguarding group',
  'Early help and safeguarding hub group',
  'Quality assurance and performance sub-group',
  'Contextual safeguarding sub-group',
  'Learning and development group',
]
const vacant = [
  'Learning and development group',
  'Partnership manager',
  'Business support roles',
  'Business support coordinator',
]

test('Hull on 31 March 2021 is drawn with six groups, one suspended part and its vacant posts, and said the same', async () => {
  const site = await world({ modules: [partnership()], today: '2021-03-31' })
  await site.tell(partnership().stories.hull)
  const { text } = await site.get('/partnership?on=31+March+2021')
  for (const kind of ['wide', 'narrow']) {
    const { boxes, description } = drawn(text, kind)
    const looking = (look: string) => boxes.filter((box) => box.look === look).map(({ name }) => name)
    expect(
      boxes
        .map(({ name }) => name)
        .filter((name) => groups.includes(name))
        .sort(),
    ).toEqual(groups.toSorted())
    expect(looking('suspended')).toEqual(['Learning hub'])
    expect(looking('vacant').sort()).toEqual(vacant.toSorted())
    expect(looking('forming')).toEqual(['Contextual safeguarding sub-group'])
    expect(description).toContain('3 equal partners, Executive Board, 6 groups under it')
    expect(description).toContain('Learning hub: suspended since September 2020')
    for (const name of vacant) expect(description).toContain(`${name}: `)
  }
  const words = text.slice(text.indexOf('The same in words'))
  for (const name of [...groups, ...vacant, 'Learning hub', 'Relevant agencies meeting']) expect(words).toContain(name)
  for (const stands of [
    'Suspended since September 2020',
    'Vacant, starts 12 April 2021',
    'Not filled, recruitment delayed',
  ])
    expect(words).toContain(stands)
  expect(text).toContain('4 posts or chairs are to be filled.')
})

test('a group with an end and a forum are drawn apart from the groups that stand, and what has ended is not drawn', async () => {
  const site = await world({ modules: [partnership()], today: '2026-06-01' })
  await site.tell(partnership().stories.northport)
  const { boxes, description } = drawn((await site.get('/partnership')).text, 'wide')
  const names = boxes.map(({ name }) => name)
  expect(names).toContain('Information sharing task and finish group')
  expect(names).toContain('Relevant agencies forum')
  expect(names).not.toContain('Winter pressures task and finish group')
  expect(description).toContain('8 groups under it, 5 posts, 2 other parts.')
})

/** The boxes of one of the two drawings with what is written in them, and what is said of it to those who hear it. */
function drawn(page: string, kind: string) {
  const svg = page.split(`class="drawing__${kind}"`)[1]!.split('</svg>')[0]!
  const boxes = svg
    .split('<g>')
    .slice(1)
    .map((box) => ({
      look: /class="box(?: box--([a-z]+))?"/.exec(box)?.[1] ?? 'in place',
      name: [...box.matchAll(/class="strong[^>]*>([^<]*)/g)].map((line) => line[1]).join(' '),
    }))
  return { boxes, description: /<desc[^>]*>([^<]*)/.exec(svg)![1]! }
}
