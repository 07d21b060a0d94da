/** One sheet to be written: what stands over each column, how wide it is in letters, and the rows beneath, each cell as text. */
export type SheetToWrite = {
  name: string
  columns: { heading: string; width: number; quiet?: boolean }[]
  rows: string[][]
}

/** A sheet as it was read: its rows, each cell as text ('' where empty; a day as 2026-06-01), and the cells that hold a formula, as `row:column` from 0. */
export type ReadSheet = { rows: string[][]; formulas: ReadonlySet<string> }

/** All sheets of a file as they were read, in their order. */
export type ReadWorkbook = { sheets: (ReadSheet & { name: string })[] }

/** What is taken at most. A file beyond it is refused in words. */
export const limits = {
  /** The file as it is sent, in bytes. */
  fileBytes: 5_000_000,
  /** All that is packed in it, unpacked, in bytes: a small file can unpack to gigabytes. */
  unpackedBytes: 40_000_000,
  parts: 500,
  rows: 2_000,
  columns: 60,
  /** Letters in one cell, as spreadsheet programs have it. */
  cellLetters: 32_767,
  /** How long reading may take, in milliseconds. */
  patience: 20_000,
} as const

/**
 * Text without the letters that a spreadsheet cannot hold: control letters except line breaks and tabs, halves of letters, what Unicode
 * keeps for no letter, and the sign for a letter that was lost before. XML forbids some of them, the readers drop the rest.
 */
export const asACellHolds = (text: string): string =>
  text.replaceAll(/[[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\ufffd]--[\n\t\r]]/gv, '')

/** Why a file was not read, in words for the person who sent it. */
export type Refusal = { refused: string }
