import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { Raw } from './raw.tsx'

test('markup we made stands on the page as it is, with no element around it', () => {
  expect(
    render(
      <ul>
        {'<&'}
        <Raw html="<li>one</li><li>two</li>" />
        {'&>'}
      </ul>,
    ),
  ).toBe('<ul>&lt;&amp;<li>one</li><li>two</li>&amp;></ul>')
  expect(render(<Raw html="<b>alone</b>" />)).toBe('<b>alone</b>')
})
