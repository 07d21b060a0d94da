import type { ReadWorkbook } from '#platform/spreadsheets/spreadsheet.ts'
import { agencyKindCalled } from '../../agency-kinds.ts'
import { problemsOfContent, type Piece } from '../problems-of-content.ts'
import { questionKinds, type QuestionContent, type QuestionKind, type ToolContent } from '../tool.ts'
import { readSheet, strangeSheets, type SheetProblem, type SheetRow } from './read-sheet.ts'
import { headingOf, toolSheets, type ColumnOf, type SheetKey } from './tool-sheets.ts'

/** What a workbook says a tool holds, what has to be put right in it first, and the sheets and columns that are not read. */
export type ReadTool = { content: ToolContent; problems: SheetProblem[]; left: string[] }

/** Reads the five sheets of a tool. What cannot be read is told row by row, and beside it what would be wrong with the tool. */
export function readTool(workbook: ReadWorkbook): ReadTool {
  const scales = readSheet(workbook, 'scales')
  const audiences = readSheet(workbook, 'audiences')
  const parts = readSheet(workbook, 'parts')
  const questions = readSheet(workbook, 'questions')
  const meanings = readSheet(workbook, 'meanings')
  const problems = [scales, audiences, parts, questions, meanings].flatMap((sheet) => sheet.problems)
  const wrong: Wrong = (sheet, row, says) => void problems.push({ sheet: toolSheets[sheet].name, row, says })
  const ofMeanings = Map.groupBy(meanings.rows, (row) => keyOf(row.question, row.audience))
  const ofScale = Map.groupBy(scales.rows, ({ scale }) => scale)
  const content: ToolContent = {
    audiences: audiences.rows.map(({ audience, kinds }) => ({
      name: audience,
      agencyKinds: listIn(kinds).map((words) => agencyKindCalled(words) ?? words),
    })),
    scales: [...ofScale].map(([name, rows]) => ({
      name,
      points: rows.filter((row) => !isBareScale(row)).map((row) => pointIn(row, wrong)),
    })),
    parts: parts.rows.map(({ part, title, guidance }) => ({
      reference: part,
      title,
      guidance: guidance || null,
      questions: [],
    })),
  }
  const places: Places = {
    audience: audiences.rows.map(({ row }) => row),
    scale: [...ofScale.values()].map(([first]) => first!.row),
    part: parts.rows.map(({ row }) => row),
    questions: content.parts.map(() => []),
  }
  for (const row of questions.rows) {
    const at = content.parts.findIndex(({ reference }) => reference === row.part)
    const question = questionIn(row, ofMeanings.get(keyOf(row.question, row.audience)) ?? [], wrong)
    tellTwice(row, questions.rows, wrong)
    if (at < 0) wrong('questions', row.row, `There is no part ${row.part || 'without a number'} on the sheet Parts`)
    else {
      content.parts[at]!.questions.push(question)
      places.questions[at]!.push(row.row)
    }
  }
  const known = new Set(questions.rows.map((row) => keyOf(row.question, row.audience)))
  for (const row of meanings.rows)
    if (!known.has(keyOf(row.question, row.audience)))
      wrong(
        'meanings',
        row.row,
        `There is no question ${row.question}${row.audience && ` for ${row.audience}`} on the sheet Questions`,
      )
  // Where a sheet could not be read at all, what is missing because of it is not told a second time.
  if (problems.every(({ row }) => row !== null))
    problems.push(
      ...problemsOfContent(content).map(({ place, says, of }) => ({
        ...standsAt(of, places),
        says: `${place}: ${says}`,
      })),
    )
  return {
    content,
    problems: inOrder(problems),
    left: [
      ...strangeSheets(workbook).map((name) => `the sheet “${name}”`),
      ...[scales, audiences, parts, questions, meanings].flatMap(({ left }) => left.map((words) => `“${words}”`)),
    ],
  }
}

type Wrong = (sheet: SheetKey, row: number, says: string) => void
type Places = { audience: number[]; scale: number[]; part: number[]; questions: number[][] }

function questionIn(row: SheetRow<'questions'>, meanings: SheetRow<'meanings'>[], wrong: Wrong): QuestionContent {
  const kind = kindCalled(row.kind)
  if (kind === null)
    wrong(
      'questions',
      row.row,
      `“${row.kind}” is no way to answer. Write one of: ${Object.values(questionKinds).join('; ')}`,
    )
  if (!row.onlyIf !== !row.onlyIfAnswer)
    wrong('questions', row.row, 'Say both the question it hangs on and the answer that leads to it, or neither')
  const isYes = yesIn('questions', row, wrong)
  return {
    reference: row.question,
    kind: kind ?? 'text',
    asks: row.asks,
    guidance: row.guidance || null,
    links: listIn(row.links),
    crossReferences: listIn(row.crossReferences),
    scale: row.scale || null,
    choices: listIn(row.choices),
    audience: row.audience || null,
    needed: isYes('needed', kind !== 'statement'),
    asksEvidence: isYes('asksEvidence', false),
    asksImpact: isYes('asksImpact', false),
    asksImprovement: isYes('asksImprovement', false),
    onlyIf: row.onlyIf && row.onlyIfAnswer ? { reference: row.onlyIf, answer: row.onlyIfAnswer } : null,
    staffAsks: row.staffAsks || null,
    meanings: meanings.map(({ point, says }) => ({ point, says })),
  }
}

function pointIn(row: SheetRow<'scales'>, wrong: Wrong): ToolContent['scales'][number]['points'][number] {
  if (row.meetsMinimum === '') wrong('scales', row.row, 'Say Yes or No under “Meets the minimum”')
  if (!/^[0-4]$/.test(row.shade)) wrong('scales', row.row, 'Write a shade from 0, nothing to do, to 4, most to do')
  const isYes = yesIn('scales', row, wrong)
  return {
    says: row.point,
    meaning: row.meaning || null,
    meetsMinimum: isYes('meetsMinimum', false),
    applies: isYes('applies', true),
    shade: /^[0-4]$/.test(row.shade) ? Number(row.shade) : 0,
  }
}

/** A scale that has no points yet stands in a row of its own. */
const isBareScale = ({ point, meaning, meetsMinimum, applies, shade }: SheetRow<'scales'>) =>
  !point && !meaning && !meetsMinimum && !applies && !shade

/** Reads Yes or No in a row, as people and programs write it; empty is what it usually is. */
const yesIn =
  <S extends SheetKey>(sheet: S, row: SheetRow<S>, wrong: Wrong) =>
  (column: ColumnOf<S>, usually: boolean): boolean => {
    const said = (row[column] as string).toLowerCase()
    if (said === '') return usually
    if (/^(yes|y|true|x|1)$/.test(said)) return true
    if (!/^(no|n|false|0)$/.test(said))
      wrong(sheet, row.row, `Write Yes or No under “${headingOf(sheet, column)}”, not “${row[column]}”`)
    return false
  }

const kindCalled = (words: string): QuestionKind | null =>
  (Object.entries(questionKinds).find(([key, says]) =>
    [key, says].some((name) => name.toLowerCase() === words.toLowerCase()),
  )?.[0] as QuestionKind | undefined) ?? null

/** Programs make a number of 1.10 and a day of 1/2 where a cell is not marked as text. */
function tellTwice(row: SheetRow<'questions'>, rows: SheetRow<'questions'>[], wrong: Wrong): void {
  if (/^\d{4}-\d\d-\d\d$/.test(row.question))
    wrong(
      'questions',
      row.row,
      `The spreadsheet took the number of this question for a day, ${row.question}. Mark the column as text and write it again`,
    )
  const first = rows.find((other) => keyOf(other.question, other.audience) === keyOf(row.question, row.audience))!
  if (first !== row)
    wrong(
      'questions',
      row.row,
      `Row ${first.row} has the number ${row.question} too. Where it was to be ${row.question}0, mark the column as text and write it again`,
    )
}

function standsAt(of: Piece, places: Places): Pick<SheetProblem, 'sheet' | 'row'> {
  if (of.piece === 'tool') return { sheet: toolSheets.parts.name, row: null }
  if (of.piece === 'question') return { sheet: toolSheets.questions.name, row: places.questions[of.part]![of.at]! }
  const sheet = { audience: 'audiences', scale: 'scales', part: 'parts' } as const
  return { sheet: toolSheets[sheet[of.piece]].name, row: places[of.piece][of.at]! }
}

/** As the sheets stand in the workbook, and down the rows of each. */
function inOrder(problems: SheetProblem[]): SheetProblem[] {
  const names: string[] = Object.values(toolSheets).map(({ name }) => name)
  return problems.toSorted(
    (one, other) => names.indexOf(one.sheet) - names.indexOf(other.sheet) || (one.row ?? 0) - (other.row ?? 0),
  )
}

const listIn = (cell: string): string[] =>
  cell
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

const keyOf = (question: string, audience: string) => JSON.stringify([question, audience])
