import type { SheetToWrite } from '#platform/spreadsheets/spreadsheet.ts'
import { questionKinds, type ToolContent } from '../tool.ts'
import { toolSheets, type ColumnOf, type SheetKey } from './tool-sheets.ts'

/** What a version holds, as the five sheets of a workbook: each cell is text, lists have one a line. */
export const sheetsOfContent = ({ audiences, scales, parts }: ToolContent): SheetToWrite[] => {
  const questions = parts.flatMap((part) => part.questions.map((question) => ({ part, question })))
  return [
    sheet(
      'scales',
      scales.flatMap(({ name, points }) =>
        points.length === 0
          ? [{ scale: name }]
          : points.map((point) => ({
              scale: name,
              point: point.says,
              meaning: point.meaning ?? '',
              meetsMinimum: yesOrNo(point.meetsMinimum),
              applies: yesOrNo(point.applies),
              shade: String(point.shade),
            })),
      ),
    ),
    sheet(
      'audiences',
      audiences.map(({ name, agencyKinds }) => ({ audience: name, kinds: agencyKinds.join('\n') })),
    ),
    sheet(
      'parts',
      parts.map(({ reference, title, guidance }) => ({ part: reference, title, guidance: guidance ?? '' })),
    ),
    sheet(
      'questions',
      questions.map(({ part, question }) => ({
        part: part.reference,
        question: question.reference,
        audience: question.audience ?? '',
        kind: questionKinds[question.kind],
        asks: question.asks,
        guidance: question.guidance ?? '',
        scale: question.scale ?? '',
        choices: question.choices.join('\n'),
        needed: yesOrNo(question.needed),
        asksEvidence: yesOrNo(question.asksEvidence),
        asksImpact: yesOrNo(question.asksImpact),
        asksImprovement: yesOrNo(question.asksImprovement),
        onlyIf: question.onlyIf?.reference ?? '',
        onlyIfAnswer: question.onlyIf?.answer ?? '',
        staffAsks: question.staffAsks ?? '',
        links: question.links.join('\n'),
        crossReferences: question.crossReferences.join('\n'),
      })),
    ),
    sheet(
      'meanings',
      questions.flatMap(({ question }) =>
        question.meanings.map(({ point, says }) => ({
          question: question.reference,
          audience: question.audience ?? '',
          point,
          says,
        })),
      ),
    ),
  ]
}

const yesOrNo = (is: boolean) => (is ? 'Yes' : 'No')

function sheet<S extends SheetKey>(key: S, rows: Partial<Record<ColumnOf<S>, string>>[]): SheetToWrite {
  const columns = Object.entries<readonly [string, number]>(toolSheets[key].columns)
  return {
    name: toolSheets[key].name,
    columns: columns.map(([, [heading, width]]) => ({ heading, width })),
    rows: rows.map((row) => columns.map(([column]) => row[column as ColumnOf<S>] ?? '')),
  }
}
