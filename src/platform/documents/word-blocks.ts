import {
  AlignmentType,
  BorderStyle,
  ExternalHyperlink,
  ImageRun,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  type ParagraphChild,
} from 'docx'
import { addressThatTravels, runsOf } from './document.ts'
import type { Block, Cell, ParagraphBlock, PictureBlock, Run, TableBlock } from './document.ts'
import { columnShares, figureColumns, fitted, isBelow, pictureSize, staysWhole } from './measures.ts'
import { gutterOf, inks, lineOf } from './word-styles.ts'

/** One block of a document as the paragraphs and tables Word keeps; `numbered` says whether numbers hang in a margin. */
export function wordBlock(block: Block, numbered: boolean): (Paragraph | Table)[] {
  if (block.kind === 'paragraph') return [paragraphOf(block)]
  if (block.kind === 'table') return tableOf(block, numbered)
  if (block.kind === 'picture') return pictureOf(block, numbered)
  return block.items.map((item) => new Paragraph({ style: 'ListItem', numbering: bullets, children: wordRuns(item) }))
}

/** Words as Word's runs, with its own line break wherever the words have one. */
export function wordBreaks(
  words: string,
  look: { bold?: boolean; strike?: boolean; style?: string; color?: string } = {},
): TextRun[] {
  return words.split('\n').map((text, line) => new TextRun({ text, ...(line ? { break: 1 } : {}), ...look }))
}

const bullets = { reference: 'bullets', level: 0 }

function paragraphOf({ number, runs }: ParagraphBlock): Paragraph {
  if (number === null) return new Paragraph({ style: 'PlainParagraph', children: wordRuns(runs) })
  const hanging = new TextRun({ children: [number, new Tab()], color: inks.second })
  const style = isBelow(number) ? 'NumberedSubparagraph' : 'NumberedParagraph'
  return new Paragraph({ style, children: [hanging, ...wordRuns(runs)] })
}

function wordRuns(runs: Run[]): ParagraphChild[] {
  return runs.flatMap((run): ParagraphChild[] => {
    const look = { ...(run.bold ? { bold: true } : {}), ...(run.struck ? { strike: true } : {}) }
    const link = addressThatTravels(run)
    if (!link) return wordBreaks(run.text, look)
    return [new ExternalHyperlink({ link, children: wordBreaks(run.text, { ...look, style: 'Hyperlink' }) })]
  })
}

function tableOf(block: TableBlock, numbered: boolean): (Paragraph | Table)[] {
  const start = block.head.length > 4 ? 0 : gutterOf(numbered)
  const columnWidths = columnShares(block).map((share) => Math.round(share * (lineOf - start)))
  const figures = figureColumns(block)
  const row = (cells: Cell[], kind: 'head' | 'body') =>
    new TableRow({
      tableHeader: kind === 'head',
      cantSplit: staysWhole(cells),
      children: cells.map((cell, column) => tableCell(cell, kind, figures[column] === true, columnWidths[column]!)),
    })
  return [
    new Paragraph({ style: 'Caption', keepNext: true, indent: { left: start }, children: wordBreaks(block.caption) }),
    new Table({
      width: { size: columnWidths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
      indent: { size: start, type: WidthType.DXA },
      columnWidths,
      layout: TableLayoutType.FIXED,
      // The head is the first row; the first column is not a head of its own.
      tableLook: { firstRow: true, firstColumn: false, noHBand: true, noVBand: true },
      borders: { ...bare, insideHorizontal: rule(4, inks.rule), bottom: rule(8, inks.ink) },
      rows: [row(block.head, 'head'), ...block.rows.map((cells) => row(cells, 'body'))],
    }),
    // Word runs two tables that touch into one.
    new Paragraph({ style: 'PlainParagraph', spacing: { after: 120 }, children: [] }),
  ]
}

function tableCell(cell: Cell, kind: 'head' | 'body', figures: boolean, width: number): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { left: 0, right: 120 },
    ...(kind === 'head' ? { borders: { bottom: rule(8, inks.ink) } } : {}),
    children: [
      new Paragraph({
        style: kind === 'head' ? 'TableHead' : 'TableText',
        ...(figures ? { alignment: AlignmentType.RIGHT } : {}),
        children: wordRuns(runsOf(cell)),
      }),
    ],
  })
}

function pictureOf({ svg, alt, caption }: PictureBlock, numbered: boolean): Paragraph[] {
  const indent = { left: gutterOf(numbered) }
  const drawing = new ImageRun({
    type: 'svg',
    data: new TextEncoder().encode(svg),
    fallback: { type: 'png', data: palePanel },
    transformation: fitted(pictureSize(svg), pictureRoom),
    altText: { name: caption, title: caption, description: alt },
  })
  return [
    new Paragraph({ keepNext: true, indent, spacing: { before: 240, after: 60 }, children: [drawing] }),
    new Paragraph({ style: 'Caption', indent, spacing: { before: 60, after: 300 }, children: wordBreaks(caption) }),
  ]
}

/** The room a drawing may take on an A4 page, in pixels at 96 to the inch. */
const pictureRoom = { width: 547, height: 800 }

// Word draws the SVG itself since 2016. What cannot draw it shows this pale panel in its place, with the description.
const palePanel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4+O4ZAAWZAsZy7FvLAAAAAElFTkSuQmCC',
  'base64',
)

function rule(size: number, color: string) {
  return { style: BorderStyle.SINGLE, size, color }
}

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const bare = { top: none, bottom: none, left: none, right: none, insideVertical: none, insideHorizontal: none }
