import { createHash } from 'node:crypto'
import type { ReadSheet, SheetToWrite } from '#platform/spreadsheets/spreadsheet.ts'
import { isColumnKind, kindOf, type Around, type ColumnKind } from '../layouts/column.ts'
import { rowKeys } from '../layouts/columns-field.tsx'
import type { Layout } from '../layouts/layout.ts'
import { lastNote, type PlanLine } from '../layouts/lines-store.ts'
import { tidy } from './changes.ts'

/** What a column of a spreadsheet holds: what a layout can show, and three things that only a spreadsheet asks. */
export type SheetKey = ColumnKind | 'reason' | 'agreed' | 'version'
type SheetColumn = { key: SheetKey; heading: string; width: number; quiet: boolean }

/** One row that came back: its number in the spreadsheet, its cells as text, and those that hold a formula. */
export type SheetRow = { row: number; cells: Partial<Record<SheetKey, string>>; formulas: SheetKey[] }

/** A spreadsheet as it was recognised: by which layout, what each column is called in it, which columns are not ours, and its rows. */
export type KnownSheet = {
  layoutId: number
  headings: Partial<Record<SheetKey, string>>
  left: string[]
  /** The columns whose cells left a trace, in their order. */
  held: ColumnKind[]
  rows: SheetRow[]
}

const added = (key: SheetKey & keyof typeof rowKeys, width: number): SheetColumn => ({
  key,
  heading: rowKeys[key],
  width,
  quiet: true,
})

/** The columns of a plan taken out in a layout: those of the layout, and what is needed to bring it back. */
export const sheetColumns = ({ columns }: Pick<Layout, 'columns'>): SheetColumn[] => {
  const shown = new Set<string>(columns.map(({ shows }) => shows))
  return [
    ...(shown.has('number') ? [] : [added('number', 9)]),
    ...columns.map(({ shows, heading }) => ({
      key: shows,
      heading,
      width: kindOf(shows).width,
      quiet: !kindOf(shows).takes,
    })),
    ...(shown.has('priority') ? [] : [added('priority', 28)]),
    added('reason', 30),
    added('agreed', 26),
    added('version', 14),
  ]
}

/** The columns that change what a record says, in the order of the layout: each cell of theirs leaves a trace in the version. */
export const heldKeys = (layout: Pick<Layout, 'columns'>): ColumnKind[] =>
  sheetColumns(layout).flatMap(({ key }) =>
    isColumnKind(key) && kindOf(key).takes && kindOf(key).takes !== 'note' && kindOf(key).takes !== 'rating'
      ? [key]
      : [],
  )

/** A few letters that are as good as never the same for two different cells. */
export const traceOf = (text: string): string => createHash('sha256').update(tidy(text)).digest('base64url').slice(0, 6)

/**
 * What a row was taken out with: the version of its action, its last note, the layout, and a trace of each cell. By the traces a cell that
 * somebody wrote into is told from one that only grew old, so that nothing others did since is undone: 'v3 n17 l4 Qh3x_a.0Zt9Lk'.
 */
export const versionMark = (line: PlanLine, around: Around, layout: Pick<Layout, 'id' | 'columns'>): string =>
  `v${line.version} n${lastNote(line)} l${layout.id} ${heldKeys(layout)
    .map((key) => traceOf(kindOf(key).of(line, around)))
    .join('.')}`

/** Reads such a mark; null for anything else. */
export function readMark(mark: string): { version: number; note: number; layoutId: number; traces: string[] } | null {
  const found = /^v(\d{1,9}) n(\d{1,9}) l(\d{1,9})(?: ([\w.-]{1,200}))?$/.exec(mark)
  return (
    found && {
      version: Number(found[1]),
      note: Number(found[2]),
      layoutId: Number(found[3]),
      traces: found[4]?.split('.') ?? [],
    }
  )
}

/** A cell of an action as it is written; '' for what only the spreadsheet asks. */
export const cellOf = (key: SheetKey, line: PlanLine, around: Around): string =>
  isColumnKind(key) ? kindOf(key).of(line, around) : ''

/** A plan as a sheet: one action a row, in the order of the layout. */
export function sheetOf(
  { plan, layout, lines }: { plan: { title: string }; layout: Layout; lines: PlanLine[] },
  around: Around,
): SheetToWrite {
  const columns = sheetColumns(layout)
  return {
    name: plan.title,
    columns,
    rows: lines.map((line) =>
      columns.map(({ key }) => (key === 'version' ? versionMark(line, around, layout) : cellOf(key, line, around))),
    ),
  }
}

const headRows = 10
const enough: SheetKey[] = ['number', 'action', 'version']

/** Recognises a spreadsheet by the words over its columns; the layout its rows are marked with comes before one that has more of the words. Says what is missing where it is none of ours. */
export function recognise(sheet: ReadSheet, layouts: readonly Layout[]): KnownSheet | { says: string } {
  const tried = sheet.rows
    .slice(0, headRows)
    .flatMap((head, at) => layouts.map((layout) => ({ at, layout, ...headsOf(head, layout) })))
    .filter(({ keys }) => enough.every((key) => keys.includes(key)))
  if (tried.length === 0)
    return {
      says: 'These are not the columns of any layout. Take the plan out as a spreadsheet, change that, and leave the words over its columns as they are',
    }
  const fit = ({ at, layout, keys }: (typeof tried)[number]) =>
    (markedAs(sheet, at, keys) === layout.id ? 1_000 : 0) + keys.filter((key) => key !== null).length
  const best = tried.reduce((one, other) => (fit(other) > fit(one) ? other : one))
  const twice = best.keys.find((key, at) => key !== null && best.keys.indexOf(key) !== at)
  if (twice) return { says: `Two columns are called “${best.headings[twice]}”. Take one of them away` }
  const rows = sheet.rows.slice(best.at + 1).flatMap((cells, index): SheetRow[] => {
    const row = best.at + 1 + index
    const mine = best.keys.flatMap((key, at) => (key === null ? [] : [[key, cells[at] ?? '', at] as const]))
    const filled = mine.filter(([, text]) => text !== '')
    const formulas = mine.filter(([, , at]) => sheet.formulas.has(`${row}:${at}`)).map(([key]) => key)
    if (filled.length + formulas.length === 0) return []
    return [{ row: row + 1, cells: Object.fromEntries(mine.map(([key, text]) => [key, text])), formulas }]
  })
  if (rows.length === 0) return { says: 'There is no row under the words over the columns' }
  return { layoutId: best.layout.id, headings: best.headings, left: best.left, held: heldKeys(best.layout), rows }
}

/** Of the words in a row, which are over a column of this layout. */
function headsOf(head: string[], layout: Layout) {
  const byWords = new Map(sheetColumns(layout).map(({ key, heading }) => [plain(heading), { key, heading }]))
  const found = head.map((words) => byWords.get(plain(words)) ?? null)
  return {
    keys: found.map((each) => each?.key ?? null),
    headings: Object.fromEntries(
      found.flatMap((each) => (each ? [[each.key, each.heading]] : [])),
    ) as KnownSheet['headings'],
    left: head.filter((words, at) => words !== '' && found[at] === null),
  }
}

/** The layout that the first marked row under a head was taken out in. */
function markedAs(sheet: ReadSheet, at: number, keys: (SheetKey | null)[]): number | null {
  const column = keys.indexOf('version')
  for (const cells of sheet.rows.slice(at + 1)) {
    const mark = readMark(cells[column] ?? '')
    if (mark) return mark.layoutId
  }
  return null
}

const plain = (words: string) => words.replaceAll(/\s+/g, ' ').trim().toLowerCase()
