import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readWorkbook } from '#platform/spreadsheets/read-spreadsheet.ts'
import type { ReadWorkbook } from '#platform/spreadsheets/spreadsheet.ts'
import { asSpreadsheet } from '#platform/spreadsheets/write-spreadsheet.ts'
import { northportToolLastYear, northportToolThisYear } from '../../northport-tool.ts'
import { fieldTools } from '../field-tools/field-tools.examples.ts'
import { smallTool } from '../tool.examples.ts'
import type { ToolContent } from '../tool.ts'
import { readTool } from './read-content.ts'
import { someContent } from './some-content.examples.ts'
import { sheetsOfContent } from './write-content.ts'

/** The rows as they stand in a file, without writing one. */
const unwritten = (content: ToolContent): ReadWorkbook => ({
  sheets: sheetsOfContent(content).map(({ name, columns, rows }) => ({
    name,
    rows: [columns.map(({ heading }) => heading), ...rows],
    formulas: new Set<string>(),
  })),
})

async function written(content: ToolContent): Promise<ReadWorkbook> {
  const read = await readWorkbook(await asSpreadsheet(sheetsOfContent(content)))
  if ('refused' in read) throw new Error(read.refused)
  return read
}

describe('a tool that was taken out is brought in the same', () => {
  test.each([
    ['a small one with something of everything', smallTool],
    ['Northport’s of last year', northportToolLastYear],
    ['Northport’s of this year', northportToolThisYear],
    ...Object.entries(fieldTools),
  ])('%s, through a file, with nothing to put right', async (_, content) => {
    expect(readTool(await written(content))).toEqual({ content, problems: [], left: [] })
  })

  test('whatever it holds', () => {
    fc.assert(
      fc.property(someContent, (content) => {
        expect(readTool(unwritten(content)).content).toEqual(content)
      }),
      { numRuns: 300 },
    )
  })

  test('whatever it holds, through a file', async () => {
    await fc.assert(
      fc.asyncProperty(someContent, async (content) => {
        expect(readTool(await written(content)).content).toEqual(content)
      }),
      { numRuns: 8, interruptAfterTimeLimit: 40_000 },
    )
  }, 90_000)
})
