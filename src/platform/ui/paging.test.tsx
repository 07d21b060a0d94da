import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { emptyPage, pageAsked, PagedTable, pageLength, PagesOf } from './paging.tsx'

const asking = (query: string) => ({ query: new URLSearchParams(query) })
const links = (html: string) => [...html.matchAll(/href="([^"]+)"/g)].map((found) => found[1]!.replaceAll('&amp;', '&'))

test.each([
  ['', 1],
  ['page=3', 3],
  ['page=0', 1],
  ['page=-2', 1],
  ['page=1e3', 1],
  ['page=999999', 1],
  ['measures=2', 1],
])('%j asks for page %i', (query, page) => expect(pageAsked(asking(query))).toBe(page))

test('a page with two lists has a number for each', () => {
  expect(pageAsked(asking('page=3&measures=2'), 'measures')).toBe(2)
  const html = renderToString(<PagesOf at="/front-door" name="measures" of="measures" page={1} count={60} />)
  expect(links(html)).toEqual(['/front-door?measures=2'])
  expect(html).toContain('aria-label="Pages of measures"')
})

test('the way leads to the pages on both sides, keeps what else was asked, and comes back from beyond the end', () => {
  const at = (page: number, count = 120, address = '/log?kind=bid') =>
    links(renderToString(<PagesOf at={address} page={page} count={count} />))
  expect(at(1)).toEqual(['/log?kind=bid&page=2'])
  expect(at(2, 120, '/log')).toEqual(['/log?page=1', '/log?page=3'])
  expect(at(3)).toEqual(['/log?kind=bid&page=2'])
  expect(at(40)).toEqual(['/log?kind=bid&page=3'])
  expect(at(1, pageLength)).toEqual([])
})

test('an empty page says whether there is nothing at all or the list is shorter', () => {
  expect(emptyPage(0, 'Nothing yet.')).toBe('Nothing yet.')
  expect(emptyPage(70, 'Nothing yet.')).toBe('There is no such page of the list.')
})

test('a list in pages is a table of its rows, and says in words when there are none', () => {
  const table = (rows: string[], count: number) =>
    renderToString(
      <PagedTable
        caption="Things, by name"
        heads={['Thing', { num: 'Figure' }]}
        rows={rows}
        none="Nothing yet."
        at="/things"
        page={1}
        count={count}
      >
        {(row) => (
          <tr key={row}>
            <td>{row}</td>
          </tr>
        )}
      </PagedTable>,
    )
  const full = table(['One', 'Two'], 60)
  for (const words of ['<td>One</td>', '<td>Two</td>', '<th scope="col" class="num">Figure</th>', 'Things, by name'])
    expect(full).toContain(words)
  expect(links(full)).toEqual(['/things?page=2'])
  expect(table([], 0)).toContain('Nothing yet.')
  expect(table([], 0)).not.toContain('<table')
  expect(table([], 60)).toContain('There is no such page')
})
