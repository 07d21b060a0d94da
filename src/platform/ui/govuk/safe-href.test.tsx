import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { BackLink } from './links.tsx'
import { safeHref } from './safe-href.ts'

const allowed = [
  '/',
  '/reviews/7?page=2#chair',
  '#chair',
  '?page=2',
  'more/detail',
  './detail',
  'a/b:c',
  'https://example.org/',
  'HTTPS://example.org/',
  'mailto:team@example.org',
  'tel:+441632960000',
]
const refused = [
  'javascript:alert(1)',
  'JavaScript:alert(1)',
  ' javascript:alert(1)',
  'java\nscript:alert(1)',
  '\u0001javascript:x',
  'data:text/html,x',
  'vbscript:x',
  'http://example.org/',
  'ftp://example.org/',
  'blob:x',
  '//example.org',
  '/\\example.org',
  '\\\\example.org',
  '\\/example.org',
  '/reviews\t/7',
]

test.each(allowed)('a link may lead to %j', (href) => {
  expect(safeHref(href)).toBe(href)
})

test.each(refused)('a link may not lead to %j', (href) => {
  expect(() => safeHref(href)).toThrow('A link may not lead to')
})

test('a component refuses the address before it reaches the page', () => {
  expect(() => render(<BackLink href="javascript:alert(1)" />)).toThrow('A link may not lead to')
})
