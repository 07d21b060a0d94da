import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { partsOf, Prose } from './prose.tsx'

test('a blank line parts paragraphs, a line break stays, dashes make a list', () => {
  expect(renderToString(<Prose text={'One\ntwo\r\n \r\n- a\n- b\n\n\n'} />)).toBe(
    '<div class="prose"><p>One<br/>two</p><ul class="bullets"><li>a</li><li>b</li></ul></div>',
  )
})

test('a list may stand straight beneath the line it belongs to', () => {
  expect(partsOf('Within the role:\n- one\n- two\nand no more')).toEqual([
    { kind: 'paragraph', lines: ['Within the role:'] },
    { kind: 'list', lines: ['one', 'two'] },
    { kind: 'paragraph', lines: ['and no more'] },
  ])
})

test('nothing typed becomes more than words', () => {
  expect(renderToString(<Prose text={'<script>alert(1)</script> [x](javascript:1)'} />)).toBe(
    '<div class="prose"><p>&lt;script>alert(1)&lt;/script> [x](javascript:1)</p></div>',
  )
})

test('a text of nothing but space has no parts', () => {
  expect(partsOf(' \n\n  \n')).toEqual([])
})
