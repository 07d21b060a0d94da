import { Worker } from 'node:worker_threads'
import { threadOf } from '../places.ts'
import {
  addressThatTravels,
  carriesNumbers,
  DocumentRefused,
  frontLines,
  opensWithContents,
  plainText,
  readyToTell,
  runsOf,
} from './document.ts'
import type { Block, PaperDocument, Run } from './document.ts'
import { columnShares, figureColumns, fitted, isBelow, pictureSize, staysWhole } from './measures.ts'
import type { PdfAnswer, PdfRequest } from './pdf-worker.ts'

/**
 * The document as a PDF that a screen reader can follow (PDF/UA-1: tagged, titled, with bookmarks and descriptions).
 *
 * Answers the bytes of the file; the same document always gives the same bytes. The work is done in a worker thread,
 * which is started by the first document and kept warm for the next. Throws {@link DocumentRefused} when the document
 * is not whole or holds a letter the typeface does not have, and Error when the file cannot be made for any other
 * reason, a warning of the typesetter among them.
 */
export async function asPdf(document: PaperDocument): Promise<Uint8Array> {
  const ready = readyToTell(document)
  const answer = await asked(JSON.stringify(forTypesetting(ready)))
  if ('pdf' in answer) return answer.pdf
  if (answer.lettersMissing.length) throw new DocumentRefused(sayWhichLetters(ready, answer.lettersMissing))
  throw new Error(`The PDF of “${ready.title}” could not be made: ${answer.refusal}`)
}

/** Stops the thread that makes PDF files; the next document starts a new one. A command need not call it to end. */
export async function closePdfWorker(): Promise<void> {
  const stopping = open
  open = undefined
  await stopping?.worker.terminate()
}

/** How long one document may take, in milliseconds, before its thread is stopped: hundreds of pages take seconds. */
const patience = 60_000

type Waiting = { resolve: (answer: PdfAnswer) => void; reject: (fault: Error) => void; limit: NodeJS.Timeout }
type OpenWorker = { worker: Worker; waiting: Map<number, Waiting> }

let open: OpenWorker | undefined
let asks = 0

function asked(content: string): Promise<PdfAnswer> {
  const mine = (open ??= started())
  const { worker, waiting } = mine
  const id = ++asks
  return new Promise((resolve, reject) => {
    const limit = setTimeout(() => {
      ended(mine, new Error('A PDF took longer than a minute and was given up'))
      void worker.terminate()
    }, patience)
    waiting.set(id, { resolve, reject, limit })
    worker.ref()
    worker.postMessage({ id, content } satisfies PdfRequest)
  })
}

function started(): OpenWorker {
  const worker = new Worker(threadOf('src/platform/documents/pdf-worker.ts'))
  const mine: OpenWorker = { worker, waiting: new Map() }
  worker.unref()
  worker.on('message', (answer: PdfAnswer) => {
    const asker = mine.waiting.get(answer.id)
    mine.waiting.delete(answer.id)
    if (!mine.waiting.size) worker.unref()
    clearTimeout(asker?.limit)
    asker?.resolve(answer)
  })
  worker.on('error', (fault) => ended(mine, fault instanceof Error ? fault : new Error(String(fault))))
  worker.on('exit', () => ended(mine, new Error('The thread that makes PDF files stopped before it answered')))
  return mine
}

function ended(mine: OpenWorker, fault: Error): void {
  if (open === mine) open = undefined
  for (const { reject, limit } of mine.waiting.values()) {
    clearTimeout(limit)
    reject(fault)
  }
  mine.waiting.clear()
}

/** The room a drawing may take on an A4 page, in points: the line of prose, and most of a page. */
const pictureRoom = { width: 410, height: 600 }

function forTypesetting(document: PaperDocument) {
  const [year, month, day] = document.date.split('-').map(Number)
  return {
    ...document,
    made: { year, month, day },
    front: frontLines(document),
    contents: opensWithContents(document),
    numbered: carriesNumbers(document),
    sections: document.sections.map((section) => ({ ...section, blocks: section.blocks.map(blockForTypesetting) })),
  }
}

function blockForTypesetting(block: Block) {
  if (block.kind === 'paragraph') return { ...block, runs: travelling(block.runs), below: isBelow(block.number) }
  if (block.kind === 'list') return { ...block, items: block.items.map(travelling) }
  if (block.kind === 'picture') {
    const { width, height } = pictureSize(block.svg)
    return { ...block, width: fitted({ width: width * 0.75, height: height * 0.75 }, pictureRoom).width }
  }
  const rows = block.rows.map((row) => ({
    whole: staysWhole(row),
    cells: row.map((cell) => travelling(runsOf(cell))),
  }))
  return { ...block, rows, shares: columnShares(block), figures: figureColumns(block) }
}

function travelling(runs: Run[]) {
  return runs.map((run) => ({ ...run, href: addressThatTravels(run) }))
}

function sayWhichLetters(document: PaperDocument, letters: string[]): string {
  const named = letters.map((letter) => `“${letter}” (${codePoints(letter)})`).join(', ')
  const where = placesOf(document).find(([, words]) => letters.some((letter) => words.includes(letter)))?.[0]
  const verb = letters.length === 1 ? 'is' : 'are'
  return `${named} ${verb} not in the typeface of the PDF${where ? `; first found ${where}` : ''}. Put words in place of it`
}

function codePoints(letter: string): string {
  return Array.from(letter, (one) => `U+${one.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`).join(' ')
}

function placesOf(document: PaperDocument): [string, string][] {
  const front = frontLines(document).flatMap(({ label, value }) => [label, value])
  const opening = [document.title, document.subtitle, document.author, document.marking, document.footer, ...front]
  return [
    ['on the first page', opening.join(' ')],
    ...document.sections.flatMap((section): [string, string][] => [
      [`in the heading “${section.title}”`, `${section.number} ${section.title}`],
      ...section.blocks.map((block): [string, string] => [placeOf(block, section.title), wordsOf(block)]),
    ]),
  ]
}

function placeOf(block: Block, heading: string): string {
  if (block.kind === 'paragraph' && block.number) return `in paragraph ${block.number}`
  if (block.kind === 'table') return `in the table “${block.caption}”`
  return `under “${heading}”`
}

function wordsOf(block: Block): string {
  if (block.kind === 'paragraph') return `${block.number} ${plainText(block.runs)}`
  if (block.kind === 'list') return block.items.map(plainText).join(' ')
  if (block.kind === 'picture') return block.caption
  return [block.caption, ...block.head, ...block.rows.flat().map(plainText)].join(' ')
}
