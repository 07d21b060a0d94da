import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { WhyThisDate } from './due.tsx'
import { Glance } from './glance.tsx'
import { Knot, Margin, Paragraph, Proof, StaleSentence, Stitch, ThreePartners } from './thread.tsx'

const wordsOf = (html: string) =>
  html
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()

test('a knot says what it proves and never begins a line', () => {
  const html = renderToString(
    <Knot to="#e46" proves="the appointment">
      A chair was appointed in March.
    </Knot>,
  )
  expect(html).toContain('aria-label="Proof: the appointment"')
  expect(html).toContain('A chair was appointed in <span class="nowrap">March.<a class="knot"')
})

test('a stitch inside a sentence is not another stop for the keyboard', () => {
  expect(renderToString(<Stitch>March 2021</Stitch>)).not.toContain('<a')
  expect(renderToString(<Stitch to="/record/1">March 2021</Stitch>)).toContain('href="/record/1"')
})

test('a paragraph that waits on its reader says so in words beside its number', () => {
  const html = renderToString(
    <Paragraph number="5.2" is="stale">
      text
    </Paragraph>,
  )
  expect(wordsOf(html)).toBe('5.2 Out of datetext')
})

test('each proof can be pointed at and names the record it opens', () => {
  const html = renderToString(
    <Margin of="3.1" count={1}>
      <Proof id="e46" heading="Board minutes" href="/minutes/7" />
    </Margin>,
  )
  expect(html).toContain('id="e46"')
  expect(wordsOf(html)).toContain('Proof for 3.1 (1)')
  expect(wordsOf(html)).toContain('Open the record: Board minutes')
})

test('a stale sentence can be heard: what it was and what it is now', () => {
  expect(wordsOf(renderToString(<StaleSentence before="reports from " was="three" now="four" after=" groups" />))).toBe(
    'reports from was three and is now four groups',
  )
})

test('a partner who has not signed stands in the frame as large as the others', () => {
  const html = renderToString(
    <ThreePartners
      partners={[
        { name: 'Council', signed: { on: '29 March 2021', draft: '4' } },
        { name: 'Police', signed: null },
      ]}
    />,
  )
  expect(html.match(/<li>/g)).toHaveLength(2)
  expect(wordsOf(html)).toContain('Signed29 March 2021, draft 4')
  expect(wordsOf(html)).toContain('Not yet signed')
})

test('a figure of nought is said in words and is never red', () => {
  const html = renderToString(<Glance items={[{ count: 0, word: 'late', href: '#late', late: true, mark: 'late' }]} />)
  expect(wordsOf(html)).toContain('Nothing late')
  expect(html).not.toContain('class="late"')
})

test('"Why this date?" says which date to those who only hear it', () => {
  const html = renderToString(<WhyThisDate of="Publish review A" rows={[{ term: 'Limit', says: 'six months' }]} />)
  expect(wordsOf(html)).toBe('Why this date? Publish review ALimitsix months')
})
