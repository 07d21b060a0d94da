import { plainText, type Cell, type TableBlock } from './document.ts'

/**
 * How much of the line each column of a table takes, as shares that add up to one: those the table was given, or shares
 * that follow its words, so that a column of short words stays narrow and no word is cut.
 */
export function columnShares(table: TableBlock): number[] {
  const widths = table.widths ?? widthsForWords(table)
  const whole = widths.reduce((sum, width) => sum + width, 0)
  return widths.map((width) => width / whole)
}

/** Whether a row is short enough to be kept whole on one page; a longer one may have to run over. */
export function staysWhole(row: Cell[]): boolean {
  return row.every((cell) => plainText(cell).length < 600)
}

/**
 * Which columns hold figures, which stand to the right: each filled cell but the first column's is a number, an amount,
 * a percentage, or words that say there is none.
 */
export function figureColumns(table: TableBlock): boolean[] {
  return table.head.map((_, column) => {
    const filled = columnOf(table, column)
      .map((words) => words.trim())
      .filter((words) => !/^(|–|—|-|nil|not given)$/i.test(words))
    return column > 0 && filled.length > 0 && filled.every((words) => /^[−–-]?£?\d[\d,]*(\.\d+)?\s?%?$/.test(words))
  })
}

/**
 * How large a drawing wants to be, in CSS pixels (96 to the inch), from its width and height or else its view box; a
 * drawing that says neither is taken as 600 by 300.
 */
export function pictureSize(svg: string): { width: number; height: number } {
  const opening = /<svg\b[^>]*>/.exec(svg)?.[0] ?? ''
  const box = (/\bviewBox\s*=\s*["']([^"']+)["']/.exec(opening)?.[1] ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number)
  const [boxWidth, boxHeight] = box[2]! > 0 && box[3]! > 0 ? [box[2]!, box[3]!] : [600, 300]
  const width = pixels(opening, 'width')
  const height = pixels(opening, 'height')
  if (width && height) return { width, height }
  if (width) return { width, height: (width * boxHeight) / boxWidth }
  if (height) return { width: (height * boxWidth) / boxHeight, height }
  return { width: boxWidth, height: boxHeight }
}

/** A size made to fit a room without changing its shape; what already fits stays as it is. */
export function fitted(size: { width: number; height: number }, room: { width: number; height: number }) {
  const scale = Math.min(1, room.width / size.width, room.height / size.height)
  return { width: size.width * scale, height: size.height * scale }
}

/** Whether a paragraph's number stands below another's: '2.5.1' stands below '2.5'. */
export function isBelow(number: string | null): boolean {
  return number !== null && number.split('.').filter(Boolean).length > 2
}

function columnOf(table: TableBlock, column: number): string[] {
  return table.rows.map((row) => plainText(row[column] ?? ''))
}

/** About how many letters of table text stand side by side on a line. */
const lineHolds = 90

// Each column gets room for its longest word first; what is left goes to the columns with more to say.
function widthsForWords(table: TableBlock): number[] {
  const columns = table.head.map((head, column) => wishOf([head, ...columnOf(table, column)]))
  const spare = Math.max(0, lineHolds - columns.reduce((sum, { least }) => sum + least, 0))
  const wishes = columns.reduce((sum, { least, wish }) => sum + wish - least, 0)
  return columns.map(({ least, wish }) => least + (wishes ? (spare * (wish - least)) / wishes : 0))
}

function wishOf(cells: string[]): { least: number; wish: number } {
  const lengths = cells.map((words) => words.length)
  const average = lengths.reduce((sum, length) => sum + length, 0) / lengths.length
  const longestWord = Math.max(...cells.flatMap((words) => words.split(/[\s/-]+/).map((word) => word.length)))
  const least = Math.max(5, Math.min(longestWord, 18) + 3)
  return { least, wish: Math.max(least, Math.min(Math.max(...lengths) + 3, 10 + average, 60)) }
}

function pixels(opening: string, side: 'width' | 'height'): number | undefined {
  const said = new RegExp(`\\s${side}\\s*=\\s*["']\\s*([\\d.]+)(px)?\\s*["']`).exec(opening)
  return said && Number(said[1]) > 0 ? Number(said[1]) : undefined
}
