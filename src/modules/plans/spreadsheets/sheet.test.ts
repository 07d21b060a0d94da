import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fieldLayouts } from '../layouts/field-layouts.ts'
import { tidy } from './changes.ts'
import { ratingOf } from './read-notes.ts'
import { readMark, recognise, sheetColumns } from './sheet.ts'

const layout = (id: number, name: string) => ({ id, ...fieldLayouts[name]!, seenAt: null })
const layouts = Object.keys(fieldLayouts).map((name, at) => layout(at + 1, name))
const heads = (id: number) => sheetColumns(layouts[id - 1]!).map(({ heading }) => heading)
const sheet = (...rows: string[][]) => ({ rows, formulas: new Set<string>() })

describe('a spreadsheet is recognised', () => {
  test.each(layouts.map(({ id, title }) => [id, title] as const))('in layout %i, %s', (id) => {
    const known = recognise(
      sheet(
        heads(id),
        heads(id).map(() => 'x'),
      ),
      layouts,
    )
    expect(known).toMatchObject({ layoutId: id, left: [], rows: [{ row: 2 }] })
  })

  test('below some lines of somebody’s own, in any order, with columns taken away and others added', () => {
    const some = ['Version', 'What?', 'Thoughts', 'NOS ', 'When?']
    const known = recognise(sheet(['Our plan'], [], some, ['v1 n0 l3', 'Do it', 'hm', '7', 'May 2027']), layouts)
    expect(known).toMatchObject({
      layoutId: 3,
      left: ['Thoughts'],
      rows: [{ row: 4, cells: { version: 'v1 n0 l3', action: 'Do it', number: '7', due: 'May 2027' } }],
    })
  })

  test('by the layout it was taken out in, before another that has the same words', () => {
    const twin = { ...layouts[2]!, id: 9 }
    const rows = sheet(
      heads(3),
      heads(3).map((head) => (head === 'Version' ? 'v1 n0 l9' : 'x')),
    )
    expect(recognise(rows, [...layouts, twin])).toMatchObject({ layoutId: 9 })
    expect(recognise(rows, layouts)).toMatchObject({ layoutId: 3 })
  })

  test.each([
    ['nothing', sheet(), 'not the columns of any layout'],
    ['words of another sheet', sheet(['Name', 'Born'], ['x', 'y']), 'not the columns of any layout'],
    [
      'no version',
      sheet(
        heads(3).filter((head) => head !== 'Version'),
        ['x'],
      ),
      'not the columns of any layout',
    ],
    ['no rows', sheet(heads(3)), 'no row under'],
    ['a column twice', sheet([...heads(3), 'What?'], ['1']), 'Two columns are called “What?”'],
  ])('or not: %s', (_, rows, says) =>
    expect(recognise(rows, layouts)).toMatchObject({ says: expect.stringContaining(says) }),
  )

  test('whatever stands in it', () => {
    const cell = fc.oneof(fc.string({ maxLength: 8 }), fc.constantFrom(...heads(3)))
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 20 }), { maxLength: 14 }), (rows) => {
        const known = recognise(sheet(...rows), layouts)
        expect('says' in known ? known.says : known.rows.length).toBeTruthy()
      }),
    )
  })
})

test.each([
  ['Green', 'on course'],
  ['a', 'at risk'],
  ['RED: off course', 'off course'],
  ['at risk', 'at risk'],
  ['blue', null],
  ['', null],
])('%s is seen as %s', (text, rating) => expect(ratingOf(text)).toBe(rating))

test('a version is read only as it was written', () => {
  expect(readMark('v3 n17 l4')).toEqual({ version: 3, note: 17, layoutId: 4, traces: [] })
  expect(readMark('v3 n17 l4 Qh3x_a.0Zt9Lk')!.traces).toEqual(['Qh3x_a', '0Zt9Lk'])
  for (const mark of ['', '3', 'v3', 'v3 n17 l4 ', 'v-1 n0 l0', 'v1234567890 n0 l0'])
    expect(readMark(mark), mark).toBeNull()
  expect(tidy(' a\u00a0 b \r\n c\u0007 ')).toBe('a b\nc')
})
