import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { BarChart } from './chart.tsx'
import { Timeline, type TimelineRow } from './timeline.tsx'

const line = (...rows: TimelineRow[]) =>
  renderToString(<Timeline title="Reviews" from="2020-01-01" to="2021-12-31" today="2021-03-31" rows={rows} />)

test('what is known to the day has no broken edge; what is known to the month has one', () => {
  const exact = line({ says: 'Review A', from: '2020-10-05', to: '2021-03-05', state: 'done' })
  const rough = line({ says: 'Review A', from: '2020-10', to: '2021-03', state: 'done' })
  expect([exact.includes('unsure'), rough.includes('unsure')]).toEqual([false, true])
})

test('a day by itself is a point, and today is said', () => {
  const html = line({ says: 'Manager starts', from: '2021-04-12', state: 'next' })
  expect(html).toMatch(/<path class="span[^>]*l8 -8l8 8l-8 8Z"/)
  expect(html).toContain('>today</text>')
})

test('the table beneath says each date in words and how it stands', () => {
  const html = line({ says: 'Review A', from: '2020-10-early', to: '2021-07-31', state: 'late', href: '/reviews/1' })
  const table = html.slice(html.indexOf('<tbody>'))
  for (const words of ['early October 2020', '31 July 2021', 'Late', 'href="/reviews/1"'])
    expect(table).toContain(words)
})

test('an empty timeline and an empty chart say so', () => {
  expect(line()).toContain('Nothing recorded between these dates.')
  expect(renderToString(<BarChart title="Actions" of="Actions" by="Plan" bars={[]} />)).toContain(
    'nothing to count yet',
  )
})

test('a bar is as long as its count, and its parts and its table say the same', () => {
  const html = renderToString(
    <BarChart
      title="Actions by plan"
      of="Actions"
      by="Plan"
      bars={[
        {
          says: 'Plan one',
          count: 8,
          parts: [
            { is: 'done', count: 6 },
            { is: 'late', count: 2 },
          ],
        },
        { says: 'Plan two', count: 4, parts: [{ is: 'late', count: 4 }] },
      ]}
    />,
  )
  const widths = [...html.matchAll(/<rect class="column column--\w+" x="3\d\d[^>]*? width="([\d.]+)"/g)].map((found) =>
    Number(found[1]),
  )
  expect(widths[0]! + 2).toBeCloseTo(((1172 - 348) * 6) / 8)
  expect(html).toContain(
    '<th scope="row">Plan one</th><td class="num">6</td><td class="num">2</td><td class="num">8</td>',
  )
})

test('a word of its own stands in the drawing, in its description and in the table, and today is never cut off', () => {
  const html = renderToString(
    <Timeline
      title="Plans"
      from="2021-03-31"
      to="2021-12-31"
      today="2021-03-31"
      rows={[{ says: 'A plan', from: '2021-04-01', to: '2022-03-31', state: 'next', word: 'Going on' }]}
    />,
  )
  expect(html).toContain('A plan (going on)')
  expect(html).toContain('A plan, going on: 1 April 2021 to 31 March 2022')
  expect(html.slice(html.indexOf('<tbody>'))).toContain('Going on')
  expect(html).toMatch(/<text class="fine strong\s*" x="0" y="36">today/)
})
