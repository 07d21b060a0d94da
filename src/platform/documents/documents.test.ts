import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import mammoth from 'mammoth'
import { afterAll, describe, expect, test } from 'vitest'
import { asPdf, closePdfWorker } from './as-pdf.ts'
import { asWord } from './as-word.ts'
import {
  addressThatTravels,
  DocumentRefused,
  plainText,
  readyToTell,
  runsOf,
  type Block,
  type PaperDocument,
} from './document.ts'
import { awkwardWords, sampleDocument } from './document-sample.ts'
import { columnShares, figureColumns, pictureSize } from './measures.ts'

const folder = mkdtempSync(join(tmpdir(), 'documents-'))
const missing = spawnSync('pdfinfo', ['-v']).error ? 'pdfinfo (poppler-utils) is not on this machine' : ''
if (missing) console.warn(`Left out: the PDF read back, because ${missing}`)

afterAll(async () => {
  await closePdfWorker()
  rmSync(folder, { recursive: true })
})

describe('a document before it is told', () => {
  test('is refused, with the place, when it is not whole', () => {
    const refused = (change: Partial<PaperDocument>) => () => readyToTell({ ...sampleDocument(), ...change })
    const under = (block: Block) => refused({ sections: [{ title: 'Findings', number: '1', blocks: [block] }] })
    expect(refused({ title: ' ' })).toThrow('no title')
    expect(refused({ date: 'June 2026' })).toThrow('“June 2026” is not a day')
    expect(refused({ date: '2026-02-30' })).toThrow('not a day in the calendar')
    expect(under({ kind: 'picture', svg: '<svg/>', alt: ' ', caption: 'A line' })).toThrow('no description')
    expect(under({ kind: 'picture', svg: '<img>', alt: 'A line', caption: 'A line' })).toThrow('is not SVG')
    expect(under({ kind: 'table', caption: 'Counts', head: ['a', 'b'], rows: [['1', '2'], ['3']] })).toThrow(
      'Row 2 of “Counts” under “Findings” does not fit its 2 heads',
    )
  })

  test('loses the letters no file can hold, and keeps its own copy as it was', () => {
    const pasted = { ...sampleDocument(), footer: 'one\vtwo\u0007\tthree\ufeff' }
    expect(readyToTell(pasted).footer).toBe('one\ntwo three')
    expect(pasted.footer).toBe('one\vtwo\u0007\tthree\ufeff')
  })

  test('keeps only addresses that lead somewhere outside the product', () => {
    const kept = ['https://northport.example/a', 'mailto:a@northport.example', 'tel:01632960000']
    const left = ['javascript:alert(1)', '/reviews/7', '#top', 'data:text/html,x', 'https://a b']
    expect([...kept, ...left].map((href) => addressThatTravels({ text: 'x', href })).filter(Boolean)).toEqual(kept)
  })

  test('gives columns of figures to the right, and wide words wide columns', () => {
    const table = tableCalled('Contacts answered within one working day, by quarter')
    expect(figureColumns(table)).toEqual([false, true, true, true, true])
    expect(columnShares(table)[0]).toBeCloseTo(3 / 7)
    const [number, agreed] = columnShares(tableCalled('Actions: governance'))
    expect(agreed).toBeGreaterThan(number! * 3)
    expect(pictureSize('<svg viewBox="0 0 540 220">')).toEqual({ width: 540, height: 220 })
    expect(pictureSize('<svg viewBox="0 0 200 100" width="100" stroke-width="3">')).toEqual({ width: 100, height: 50 })
  })
})

describe('a PDF', () => {
  test.skipIf(missing)('is tagged, titled, in British English, and has every page numbered', async () => {
    const path = await pdfOf(sampleDocument())
    const facts = said('pdfinfo', path)
    expect(facts).toMatch(/Tagged: +yes/)
    expect(facts).toMatch(/Title: +Yearly safeguarding report 2025 to 2026/)
    expect(facts).toMatch(/Author: +Northport Safeguarding Children Partnership/)
    const pages = Number(/Pages: +(\d+)/.exec(facts)![1])
    expect(pages).toBeGreaterThan(10)
    const words = said('pdftotext', '-layout', path, '-')
    for (let page = 1; page <= pages; page++) expect(words).toContain(`Page ${page} of ${pages}`)
    expect(words.match(/OFFICIAL/g)).toHaveLength(pages * 2)
    const bytes = Buffer.from(await asPdf(sampleDocument())).toString('latin1')
    expect(bytes).toContain('/Lang (en-GB)')
    expect(bytes).toContain('/Outlines ')
    expect(bytes).toContain('pdfuaid:part')
    expect(bytes).toContain('/Alt (A line that rises from 84 to 94 per cent over four quarters.)')
    expect(bytes).not.toContain('javascript')
  })

  test.skipIf(missing)('reads aloud every heading, paragraph, item, head and cell in order', async () => {
    const document = sampleDocument()
    const parts = structureOf(await pdfOf(document))
    const told = (tag: string) => parts.filter((part) => part.tag === tag).map((part) => part.text)
    expect(told('H1').slice(1)).toEqual(document.sections.map(({ number, title }) => squeezed(`${number}${title}`)))
    const blocks = document.sections.flatMap((section) => section.blocks)
    const paragraphs = blocks.flatMap((block) => (block.kind === 'paragraph' ? [block] : []))
    const asRead = paragraphs.map(({ number, runs }) => squeezed(`${number ?? ''}${plainText(runs)}`))
    expect(told('P').slice(-asRead.length)).toEqual(asRead)
    const tables = blocks.flatMap((block) => (block.kind === 'table' ? [block] : []))
    expect(told('Table')).toHaveLength(tables.length)
    expect(told('TH')).toEqual(tables.flatMap((table) => table.head.map(squeezed)))
    expect(told('TD')).toEqual(tables.flatMap((table) => table.rows.flat().map((cell) => squeezed(plainText(cell)))))
    expect(told('LBody')).toHaveLength(36)
    expect(told('Figure')).toHaveLength(1)
  })

  test.skipIf(missing)('prints the signs of its own typesetter as they were written', async () => {
    const path = await pdfOf(sampleDocument())
    expect(squeezed(said('pdftotext', path, '-'))).toContain(squeezed(awkwardWords))
    const everywhere = {
      ...sampleDocument(),
      title: awkwardWords,
      subtitle: awkwardWords,
      footer: awkwardWords,
      marking: '#x $y$',
    }
    everywhere.sections = [{ title: awkwardWords, number: '#1', blocks: [] }]
    expect(said('pdfinfo', await pdfOf(everywhere))).toContain(awkwardWords)
  })

  test('is the same to the byte each time it is made, side by side or by another thread', async () => {
    const [first, again] = await Promise.all([asPdf(sampleDocument()), asPdf(sampleDocument())])
    await closePdfWorker()
    expect(again).toEqual(first)
    expect(await asPdf(sampleDocument())).toEqual(first)
  })

  test('is refused for a letter the typeface does not have, naming the letter and the paragraph', async () => {
    const document = sampleDocument()
    document.sections[2]!.blocks[1] = { kind: 'paragraph', number: '3.2', runs: [{ text: 'We felt 😀 then' }] }
    const refusal = asPdf(document)
    await expect(refusal).rejects.toBeInstanceOf(DocumentRefused)
    await expect(refusal).rejects.toThrow(
      '“😀” (U+1F600) is not in the typeface of the PDF; first found in paragraph 3.2',
    )
  })

  test('says so when a drawing cannot be read', async () => {
    const broken = sampleDocument()
    broken.sections[0]!.blocks = [{ kind: 'picture', svg: '<svg><g></svg>', alt: 'A line', caption: 'A line' }]
    await expect(asPdf(broken)).rejects.toThrow(/could not be made: .*SVG/)
  })

  test('tells whoever waits when its thread is stopped, and is made by a new thread afterwards', async () => {
    const cutShort = expect(asPdf(sampleDocument())).rejects.toThrow('stopped before it answered')
    await closePdfWorker()
    await cutShort
    expect(strFromU8((await asPdf(sampleDocument())).slice(0, 5))).toBe('%PDF-')
  })

  test('lets a command end by itself once its file is written', () => {
    const made = `import { asPdf } from ${JSON.stringify(import.meta.resolve('./as-pdf.ts'))}
      import { sampleDocument } from ${JSON.stringify(import.meta.resolve('./document-sample.ts'))}
      console.log((await asPdf(sampleDocument())).length > 1000)`
    const path = join(folder, 'command.mjs')
    writeFileSync(path, made)
    const command = spawnSync(process.execPath, [path], { encoding: 'utf8', timeout: 20_000 })
    expect(command).toMatchObject({ status: 0, stdout: 'true\n' })
  })
})

describe('a Word file', () => {
  test('has true headings, repeated table heads, numbers as given, and British English', async () => {
    const document = sampleDocument()
    const parts = unzipSync(await asWord(document))
    const part = (name: string) => strFromU8(parts[name]!)
    const body = part('word/document.xml')
    expect(body.match(/<w:pStyle w:val="Heading1"\/>/g)).toHaveLength(12)
    expect(body.match(/<w:pStyle w:val="Title"\/>/g)).toHaveLength(1)
    expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(13)
    expect(body.match(/<w:pStyle w:val="NumberedSubparagraph"\/>/g)).toHaveLength(24)
    expect(body).toContain('descr="A line that rises from 84 to 94 per cent over four quarters."')
    expect(body).not.toContain('w:dirty="true"')
    expect(part('word/styles.xml')).toContain('<w:lang w:val="en-GB"/>')
    expect(part('word/styles.xml')).toContain('w:styleId="Heading1"')
    expect(part('word/_rels/document.xml.rels')).not.toContain('javascript')
    expect(part('word/media/image1.svg')).toContain('<svg')
    expect(part('word/footer1.xml')).toMatch(/OFFICIAL.*Page .*PAGE.* of .*NUMPAGES/)
    expect(part('docProps/core.xml')).toContain('<dc:title>Yearly safeguarding report 2025 to 2026</dc:title>')
    expect(part('docProps/core.xml')).toContain('<dc:creator>Northport Safeguarding Children Partnership</dc:creator>')
  })

  test('read back, says every word of the document in its place', async () => {
    const document = sampleDocument()
    const buffer = Buffer.from(await asWord(document))
    const { value: words } = await mammoth.extractRawText({ buffer })
    for (const { number, title, blocks } of document.sections) {
      expect(words).toContain(`${number}\t${title}\n`)
      for (const block of blocks) for (const line of linesOf(block)) expect(words).toContain(line)
    }
    expect(words).toContain(`1.5\t${awkwardWords}`)
    const { value: html } = await mammoth.convertToHtml({ buffer })
    expect(html.match(/<h1>/g)!.length).toBeGreaterThanOrEqual(12)
    expect(html.match(/<table>/g)).toHaveLength(13)
    expect(html).toContain('<thead><tr><th><p>Number</p></th>')
    expect(html).toContain('<s>31 March 2026</s><strong> 30 April 2026</strong>')
    expect(html).toContain('<a href="https://northport.example/decisions/7">the decision log</a>')
  })
})

function linesOf(block: Block): string[] {
  if (block.kind === 'paragraph')
    return [`${block.number === null ? '' : `${block.number}\t`}${plainText(block.runs)}\n`]
  if (block.kind === 'list') return block.items.map((item) => plainText(runsOf(item)))
  if (block.kind === 'picture') return [block.caption]
  return [block.caption, ...block.head, ...block.rows.flat().map(plainText)]
}

function tableCalled(caption: string) {
  const blocks = sampleDocument().sections.flatMap((section) => section.blocks)
  const found = blocks.find((block) => block.kind === 'table' && block.caption === caption)
  if (found?.kind !== 'table') throw new Error(`The sample has no table “${caption}”`)
  return found
}

async function pdfOf(document: PaperDocument): Promise<string> {
  const path = join(folder, 'document.pdf')
  writeFileSync(path, await asPdf(document))
  return path
}

function said(command: string, ...words: string[]): string {
  return spawnSync(command, words, { encoding: 'utf8', maxBuffer: 50_000_000 }).stdout
}

function squeezed(words: string): string {
  return words.replace(/[\s\u200b\u00ad]/g, '')
}

// The structure comes as an indented list: a tag on a line, and below it, deeper, what is written there in quotes.
function structureOf(path: string): { tag: string; text: string }[] {
  const open: { tag: string; text: string; depth: number }[] = []
  const parts: { tag: string; text: string }[] = []
  for (const line of said('pdfinfo', '-struct-text', path).split('\n')) {
    const depth = line.search(/\S/)
    const quoted = /^\s*"(.*)"$/.exec(line)
    const tag = /^\s*([A-Z]\w*)/.exec(line)?.[1]
    while (depth >= 0 && open.length && open.at(-1)!.depth >= depth) open.pop()
    if (quoted) for (const part of open) part.text += squeezed(quoted[1]!)
    else if (tag && tag !== 'Object') {
      const part = { tag, text: '', depth }
      open.push(part)
      parts.push(part)
    }
  }
  return parts
}
