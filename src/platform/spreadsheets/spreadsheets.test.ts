import fc from 'fast-check'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readSpreadsheet } from './read-spreadsheet.ts'
import { asACellHolds, limits } from './spreadsheet.ts'
import { asSpreadsheet } from './write-spreadsheet.ts'
import { zipParts } from './zip-parts.ts'

const written = (rows: string[][], heads = rows[0]!.map((_, at) => `Head ${at}`)) =>
  asSpreadsheet([{ name: 'A plan', columns: heads.map((heading) => ({ heading, width: 20 })), rows }])

/** The same workbook with one of its parts rewritten. */
async function rewritten(name: string, change: (xml: string) => string): Promise<Uint8Array> {
  const parts = unzipSync(await written([['one', 'two']]))
  return zipSync({ ...parts, [name]: strToU8(change(strFromU8(parts[name]!))) })
}

describe('a spreadsheet that is written', () => {
  test('is read back as it was, and what looks like a formula is only text', async () => {
    const rows = [
      ['=1+1', '+44 20', '-3', '@SUM(A1)', '2026-06-01', '007', 'one\ntwo', '<&>"\''],
      ['constructor', '__proto__', 'toString', 'valueOf', 'hasOwnProperty', '', '', ''],
      ['', 'é ü ł 漢', '1.50', 'TRUE', '#REF!', '_x0041_', ' ', 'x'.repeat(2_000)],
    ]
    const read = await readSpreadsheet(await written(rows))
    expect(read).toEqual({
      rows: [rows[0]!.map((_, at) => `Head ${at}`), ...rows.map((row) => row.map((cell) => cell.trim()))],
      formulas: new Set(),
    })
  })

  test('holds whatever a person may type', async () => {
    const cell = fc.string({ unit: 'grapheme', maxLength: 20 }).map((text) => asACellHolds(text.replaceAll(/\s/g, ' ')))
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 4 }), async (pairs) => {
        const rows = pairs.map((pair) => ['.', ...pair])
        const read = await readSpreadsheet(await written(rows))
        expect('rows' in read && read.rows.slice(1).map((row) => [row[1] ?? '', row[2] ?? ''])).toEqual(
          pairs.map((pair) => pair.map((text) => text.trim())),
        )
      }),
      { numRuns: 12, interruptAfterTimeLimit: 20_000 },
    )
  }, 60_000)
})

describe('a file that is sent', () => {
  test('has its formulas told apart from its words', async () => {
    const file = await rewritten('xl/worksheets/sheet1.xml', (xml) =>
      xml.replace(/<c r="B2"[^>]*>.*?<\/c>/, '<c r="B2"><f>1+1</f><v>2</v></c>'),
    )
    expect(await readSpreadsheet(file)).toMatchObject({
      rows: [
        ['Head 0', 'Head 1'],
        ['one', '2'],
      ],
      formulas: new Set(['1:1']),
    })
  })

  test.each([
    ['nothing', new Uint8Array(0), 'not a spreadsheet'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]), 'not a spreadsheet'],
    ['a zip of something else', zipSync({ 'a.txt': strToU8('hello') }), 'not a spreadsheet'],
    ['a workbook without sheets', zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }), 'not a spreadsheet'],
    ['too large a file', new Uint8Array(limits.fileBytes + 1), '5 MB or less'],
    ['a bomb', zipSync({ 'xl/workbook.xml': new Uint8Array(limits.unpackedBytes + 1) }), 'unpacks to more than 40 MB'],
    [
      'too many parts',
      zipSync(Object.fromEntries(Array.from({ length: 501 }, (_, at) => [`${at}`, strToU8('x')]))),
      'unpacks',
    ],
  ])('%s is refused in words', async (_, bytes, says) => {
    expect(await readSpreadsheet(bytes)).toMatchObject({ refused: expect.stringContaining(says) })
  })

  test('a bomb whose list lies about its size is refused too', async () => {
    const bomb = zipSync({ 'xl/workbook.xml': new Uint8Array(30_000_000) })
    const view = new DataView(bomb.buffer)
    for (let at = 0; at < bomb.length - 46; at += 1)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 100, true)
    expect(zipParts(bomb)).toMatchObject([{ unpacked: 100 }])
    expect(await readSpreadsheet(bomb)).toMatchObject({ refused: expect.stringContaining('unpacks to more') })
  })

  test('with a password, or with too many rows, it says so', async () => {
    const locked = await written([['one', 'two']])
    const view = new DataView(locked.buffer, locked.byteOffset)
    for (let at = 0; at < locked.length - 46; at += 1)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 8, 1, true)
    expect(await readSpreadsheet(locked)).toMatchObject({ refused: expect.stringContaining('password') })
    const long = await written(Array.from({ length: limits.rows + 1 }, (_, at) => [String(at)]))
    expect(await readSpreadsheet(long)).toMatchObject({ refused: expect.stringContaining('2,000 rows') })
  })

  test('whatever is in it, it is read or refused, and never fails', async () => {
    const parts = unzipSync(await written([['one', 'two']]))
    const names = Object.keys(parts).filter((name) => name.endsWith('.xml') || name.endsWith('.rels'))
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...names),
        fc.string({ maxLength: 200 }),
        fc.nat(400),
        async (name, text, at) => {
          const xml = strFromU8(parts[name]!)
          const broken = zipSync({ ...parts, [name]: strToU8(xml.slice(0, at) + text + xml.slice(at + text.length)) })
          const read = await readSpreadsheet(broken)
          expect('refused' in read ? typeof read.refused : Array.isArray(read.rows)).toBeTruthy()
        },
      ),
      { numRuns: 25 },
    )
  }, 60_000)
})
