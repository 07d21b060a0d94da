import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { Layout, PageHeading, type Page } from './layout.tsx'
import { PublicLayout, type PublicPage } from './public-layout.tsx'

const page: Page = {
  title: 'Meetings',
  partnership: 'Northport Safeguarding Children Partnership',
  who: { name: 'Partnership office', role: 'Business unit' },
  nav: [
    { says: 'Home', href: '/' },
    { says: 'Meetings', href: '/meetings', current: true },
  ],
  assets: (name) => `/assets/${name}`,
}

const count = (html: string, pattern: RegExp) => html.match(pattern)?.length ?? 0

test('a page has one main part, one h1 that its author writes, and says whose it is in its title', () => {
  const html = renderToString(
    <Layout page={page}>
      <PageHeading says="Meetings" over="This year" lede="Six so far" />
    </Layout>,
  )
  expect(html).toContain('<html lang="en-GB"')
  expect(html).toContain('<title>Meetings - Northport Safeguarding Children Partnership</title>')
  expect([count(html, /<main[ >]/g), count(html, /<h1[ >]/g)]).toEqual([1, 1])
})

test('the first link goes to the main part, which is there to be gone to', () => {
  const html = renderToString(<Layout page={page} />)
  expect(/<a [^>]*href="([^"]+)"/.exec(html)?.[1]).toBe('#main')
  expect(html).toContain('<main id="main"')
})

test('only the current place is marked, and only somebody signed in can sign out', () => {
  const html = renderToString(<Layout page={page} />)
  expect(html).toContain('<a href="/meetings" aria-current="page">')
  expect(count(html, /aria-current/g)).toBe(1)
  expect(html).toContain('Sign out')
  expect(renderToString(<Layout page={{ ...page, who: null }} />)).not.toContain('Sign out')
})

test('nothing in a page is refused by a content-security policy without inline styles and scripts', () => {
  const html = renderToString(
    <Layout page={{ ...page, demonstration: 'Sample', notices: [{ is: 'late', says: 'Late' }] }} />,
  )
  expect(html).not.toMatch(/ style="| on[a-z]+="|<style|javascript:/)
  expect(html.match(/<script[^>]*>/g)).toEqual(['<script type="module" src="/assets/goldthread.js">'])
})

const front: PublicPage = {
  ...page,
  worryIs: 'the page heading',
  worry: { telephones: [{ says: 'Any worry, day or night', number: '01632 960 123' }] },
}

test('on the public front page worry is the one h1 and comes before all else in the main part', () => {
  const html = renderToString(<PublicLayout page={front}>what we do</PublicLayout>)
  expect(html).toContain('<h1>Worried about a child?</h1>')
  expect(count(html, /<h1[ >]/g)).toBe(1)
  expect(html.indexOf('Worried about a child?')).toBeLessThan(html.indexOf('what we do'))
})

test('a telephone number is said as people say it and dialled as machines do, on every public page', () => {
  for (const worryIs of ['the page heading', 'one line'] as const) {
    expect(renderToString(<PublicLayout page={{ ...front, worryIs }} />)).toContain(
      'href="tel:01632960123">01632 960 123</a>',
    )
  }
})
