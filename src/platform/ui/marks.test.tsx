import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { MarkSheet, Status, markFor, wordFor, type Standing } from './marks.tsx'

const standings: Standing[] = [
  'late',
  'missing',
  'vacant',
  'next',
  'done',
  'signed',
  'in place',
  'part',
  'forming',
  'none',
  'held',
  'suspended',
  'ended',
  'differ',
  'stale',
  'lock',
]

const wordsOf = (html: string) => html.replaceAll(/<[^>]*>/g, '').trim()

test('a status always has a word beside its mark, even when no words are given', () => {
  for (const is of standings) {
    expect(wordsOf(renderToString(<Status is={is} />))).toBe(wordFor(is))
    expect(wordsOf(renderToString(<Status is={is} says="" />))).not.toBe('')
  }
})

test('every status points at a mark that the page carries', () => {
  const sheet = renderToString(<MarkSheet />)
  for (const is of standings) expect(sheet).toContain(`<symbol id="mark-${markFor(is)}"`)
})

test('no mark stands on the page twice', () => {
  const ids = [...renderToString(<MarkSheet />).matchAll(/ id="([^"]+)"/g)].map((found) => found[1])
  expect(new Set(ids).size).toBe(ids.length)
})
