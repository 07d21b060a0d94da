import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import type { ToldChange } from './change.ts'
import { ChangeList } from './change-list.tsx'

const change = (id: number, status: string, happenedOn: string, more: Partial<ToldChange> = {}): ToldChange => ({
  id,
  kind: 'begun',
  says: 'The work began',
  status,
  happenedOn,
  settles: null,
  source: null,
  paragraph: null,
  ...more,
})
const listed = { today: '2026-06-01' as const, kinds: { begun: 'Begun' }, empty: 'Nothing is recorded.' }

test('a list of changes tells each, oldest first, how it stands and where it was learnt', () => {
  const html = renderToString(
    <ChangeList
      {...listed}
      changes={[
        change(2, 'happened', '2026-05', { settles: 1, source: 'F046', paragraph: '3.1' }),
        change(1, 'planned', '2026-04'),
      ]}
      column={{ head: 'By', cell: ({ id }) => `Person ${id}` }}
    />,
  )
  expect(html.indexOf('id="change-1"')).toBeLessThan(html.indexOf('id="change-2"'))
  for (const words of [
    'Planned, done since',
    'paragraph 3.1 of the source document (F046 in its list of facts)',
    'Recorded at work',
    'Person 2',
    'Begun',
  ])
    expect(html).toContain(words)
})

test('only a plan that still stands offers to say what came of it, and only to those who may', () => {
  const changes = [
    change(1, 'planned', '2026-04'),
    change(2, 'planned', '2026-07', { settles: 1 }),
    change(3, 'happened', '2026-05'),
  ]
  const offered = (settleAt: string | null) => [
    ...renderToString(<ChangeList {...listed} changes={changes} settleAt={settleAt} />).matchAll(/settles=(\d)/g),
  ]
  expect(offered('/here/record-change').map((found) => found[1])).toEqual(['2'])
  expect(offered(null)).toEqual([])
})

test('a thing without changes says so', () => {
  expect(renderToString(<ChangeList {...listed} changes={[]} />)).toContain('Nothing is recorded.')
})
