/** A few words set one way: plain, bold, struck through (a date that was replaced) or leading to an address. */
export type Run = { text: string; bold?: boolean; struck?: boolean; href?: string }

/** What stands in one cell of a table: words, or words with a part of them bold, struck or linked. */
export type Cell = string | Run[]

/**
 * A paragraph of a document. The number is printed as it is given ('3.1', '2.5.1'), never counted again, so that a
 * quotation of paragraph 3.1 means the same in every form.
 */
export type ParagraphBlock = { kind: 'paragraph'; number: string | null; runs: Run[] }

/** A table with one row of heads. `widths` are shares of the line, one a column; left out, they follow the words. */
export type TableBlock = { kind: 'table'; caption: string; head: string[]; rows: Cell[][]; widths?: number[] }

/** A drawing. The SVG carries its own colours and sizes, as no stylesheet reaches it; `alt` says what it shows. */
export type PictureBlock = { kind: 'picture'; svg: string; alt: string; caption: string }

/** A list with a bullet before each item. */
export type ListBlock = { kind: 'list'; items: Run[][] }

export type Block = ParagraphBlock | TableBlock | PictureBlock | ListBlock

/** A part of a document under its own heading, with the number the heading carries. */
export type DocumentSection = { title: string; number: string | null; blocks: Block[] }

/**
 * A report, a statement or a set of papers, made once and told alike as a page, a PDF and a Word file.
 * `author` is the partnership, `date` a day ('2026-06-22'), `marking` the classification printed on every page
 * ('OFFICIAL'), `front` the few lines under the title, and `footer` the words at the foot of every page.
 */
export type PaperDocument = {
  title: string
  subtitle?: string
  author: string
  language: 'en-GB'
  marking?: string
  date: string
  front?: { label: string; value: string }[]
  sections: DocumentSection[]
  footer: string
}

/** A document that cannot be told as it stands; the message says what to mend and where, in a sentence. */
export class DocumentRefused extends Error {
  override name = 'DocumentRefused'
}

/**
 * The document as every form may take it: letters that no file can hold are taken out, and what would make a file wrong
 * or unreadable is refused before it is made.
 *
 * Takes a document as its author made it and answers a new one; the one given is left as it was. Throws
 * {@link DocumentRefused} for a missing title or author, a heading without words, a picture without a description, a
 * table whose rows do not fit its heads, and a date that is not a day.
 */
export function readyToTell(document: PaperDocument): PaperDocument {
  const clean = cleaned(document)
  if (!clean.title.trim()) throw new DocumentRefused('The document has no title')
  if (!clean.author.trim()) throw new DocumentRefused('The document does not say whose it is')
  if (!clean.sections.length) throw new DocumentRefused('The document has no sections')
  dayInWords(clean.date)
  for (const section of clean.sections) {
    if (!section.title.trim()) throw new DocumentRefused('A section of the document has no heading')
    for (const block of section.blocks) refuseIfBroken(block, section.title)
  }
  return clean
}

/** The words of a cell or a paragraph alone, without bold, strokes or addresses. */
export function plainText(words: Cell): string {
  return typeof words === 'string' ? words : words.map((run) => run.text).join('')
}

/** A cell as runs, however it was given. */
export function runsOf(cell: Cell): Run[] {
  return typeof cell === 'string' ? [{ text: cell }] : cell
}

/** A day as it is written in a document: '22 June 2026' for '2026-06-22'. Throws {@link DocumentRefused} otherwise. */
export function dayInWords(day: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) throw new DocumentRefused(`“${day}” is not a day such as 2026-06-22`)
  try {
    return Temporal.PlainDate.from(day).toLocaleString('en-GB', { dateStyle: 'long' })
  } catch {
    throw new DocumentRefused(`“${day}” is not a day in the calendar`)
  }
}

/** The lines under the title: the day of the document first, then those it was given. */
export function frontLines(document: PaperDocument): { label: string; value: string }[] {
  return [{ label: 'Date', value: dayInWords(document.date) }, ...(document.front ?? [])]
}

/** Whether the document is long enough to open with a list of its contents: more than four sections. */
export function opensWithContents(document: PaperDocument): boolean {
  return document.sections.length > 4
}

/** Whether any section or paragraph carries a number; without one, no margin is kept for numbers. */
export function carriesNumbers(document: PaperDocument): boolean {
  return document.sections.some(
    (section) =>
      section.number !== null || section.blocks.some((block) => block.kind === 'paragraph' && block.number !== null),
  )
}

/**
 * The address a run leads to, or undefined where it leads nowhere outside the product: a file has no site around it, so
 * only whole web addresses, mail addresses and telephone numbers are kept. The words of the run always stay.
 */
export function addressThatTravels(run: Run): string | undefined {
  const address = run.href?.trim()
  return address && /^(https?:\/\/|mailto:|tel:)[^\s]+$/i.test(address) ? address : undefined
}

function refuseIfBroken(block: Block, heading: string): void {
  const where = `under “${heading}”`
  if (block.kind === 'picture') {
    if (!block.alt.trim())
      throw new DocumentRefused(`A picture ${where} has no description for people who cannot see it`)
    if (!/^\s*(<\?xml[^>]*>\s*)?<svg[\s>]/.test(block.svg)) throw new DocumentRefused(`A picture ${where} is not SVG`)
  }
  if (block.kind === 'table') {
    const columns = block.head.length
    if (!columns) throw new DocumentRefused(`The table “${block.caption}” ${where} has no columns`)
    const uneven = block.rows.findIndex((row) => row.length !== columns)
    if (uneven >= 0)
      throw new DocumentRefused(`Row ${uneven + 1} of “${block.caption}” ${where} does not fit its ${columns} heads`)
    if (block.widths && (block.widths.length !== columns || block.widths.some((share) => !(share > 0))))
      throw new DocumentRefused(`The widths of “${block.caption}” ${where} do not fit its ${columns} heads`)
  }
}

// Text pasted from a word processor brings vertical tabs for line breaks, and other marks no XML file may hold.
const lineBreaks = /\r\n?|[\v\f\u0085\u2028\u2029]/g
const unprintable = /[[\p{Cc}\p{Noncharacter_Code_Point}\p{Variation_Selector}\ufeff]--[\n\t]]/gv

function cleaned<T>(value: T): T {
  if (typeof value === 'string')
    return value.toWellFormed().replace(lineBreaks, '\n').replace(unprintable, '').replaceAll('\t', ' ') as T
  if (Array.isArray(value)) return value.map((part: unknown) => cleaned(part)) as T
  if (value !== null && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, cleaned(part)])) as T
  return value
}
