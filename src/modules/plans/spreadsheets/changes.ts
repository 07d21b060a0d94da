import type { Day } from '#platform/calendar/day.ts'
import type { When } from '#platform/calendar/when.ts'
import { asACellHolds } from '#platform/spreadsheets/spreadsheet.ts'
import type { Around, ColumnKind } from '../layouts/column.ts'
import type { PlanLine } from '../layouts/lines-store.ts'
import type { Owned } from '../owner.ts'
import type { WholePriority } from '../priorities/store.ts'
import type { Rating } from '../rating.ts'
import type { KnownSheet, SheetKey } from './sheet.ts'

/** One cell that was changed: the words over it, what the record says now and what the spreadsheet says. */
export type CellChange = { heading: string; was: string; now: string }

/** What is said anew of an action itself. */
export type Said = Partial<{
  title: string
  how: string | null
  measure: string | null
  outcome: string | null
  priorityId: number | null
  objectiveId: number | null
}>

/** A note of progress that was written into a cell. */
export type NewNote = { says: string; notedOn: Day; rating: Rating | null }

/** All that one row asks for. */
export type Wanted = {
  said: Said
  owner?: Owned
  due?: When
  why: string | null
  agreedBy: string | null
  notes: NewNote[]
}

/** One row as it was understood: what it would change, what is wrong with it, and what of it is left out. */
export type RowRead = {
  row: number
  title: string
  line: PlanLine | null
  changes: CellChange[]
  problems: string[]
  left: string[]
  wanted: Wanted
}

/** How a row stands: it cannot be taken in, it adds an action, changes one, or leaves one as it is. */
export const kindOfRow = ({ problems, line, changes }: RowRead): 'wrong' | 'new' | 'changed' | 'same' =>
  problems.length ? 'wrong' : line === null ? 'new' : changes.length ? 'changed' : 'same'

/** What the rows are read against: the plan's actions and priorities as they are now, and everybody who may answer for an action. */
export type Against = {
  layoutId: number
  headings: KnownSheet['headings']
  held: KnownSheet['held']
  lines: ReadonlyMap<number, PlanLine>
  priorities: readonly WholePriority[]
  owners: ReadonlyMap<string, Named[]>
  around: Around
}

/** The cells of a row that were changed, with what stood there when it was taken out. */
export type Changed = Map<SheetKey, { text: string; was: string }>

/** The words over a column in this spreadsheet. */
export const over = ({ headings }: Pick<Against, 'headings'>, key: SheetKey): string => headings[key] ?? key

/** The beginning of a cell, to be told in a sentence. */
export const brief = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text || 'nothing')

/** Somebody by name, with how they stand as an owner. */
export type Named = { says: string; as: 'post' | 'person' | 'group' | 'agency'; owned: Owned }

/** Cells as they are compared: no spaces at the ends of lines, no letters that a spreadsheet cannot hold. */
export const tidy = (text: string): string =>
  asACellHolds(text.normalize('NFC').replaceAll(/\r\n?/g, '\n'))
    .replaceAll(/[^\S\n]+/g, ' ')
    .replaceAll(/ ?\n ?/g, '\n')
    .trim()

/** The columns that change what an action says, with how long each may be and whether it may be empty. */
export const words = {
  action: { part: 'title', most: 300, mayBeEmpty: false },
  how: { part: 'how', most: 1_000, mayBeEmpty: true },
  measure: { part: 'measure', most: 400, mayBeEmpty: true },
  outcome: { part: 'outcome', most: 400, mayBeEmpty: true },
} as const satisfies Partial<Record<ColumnKind, unknown>>
