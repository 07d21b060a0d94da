import { describe, expect, test } from 'vitest'
import { partnership } from '#modules/partnership/index.ts'
import { readWorkbook } from '#platform/spreadsheets/read-spreadsheet.ts'
import type { SheetToWrite } from '#platform/spreadsheets/spreadsheet.ts'
import { asSpreadsheet } from '#platform/spreadsheets/write-spreadsheet.ts'
import { world, type World } from '../../../../../test/world.ts'
import { selfAssessment } from '../../index.ts'
import { contentOf, fillVersion } from '../content-store.ts'
import { scoredFromNought } from '../field-tools/scored-from-nought.examples.ts'
import { sharedByAreas } from '../field-tools/shared-by-areas.examples.ts'
import { addTool, publishVersion } from '../tool-store.ts'
import { smallTool } from '../tool.examples.ts'
import { readTool } from './read-content.ts'
import { sheetsOfContent } from './write-content.ts'

const modules = [partnership(), selfAssessment()]
const bringIn = '/self-assessment/tools/bring-in'

const fileOf = async (sheets: SheetToWrite[]) => new File([new Uint8Array(await asSpreadsheet(sheets))], 'tool.xlsx')

/** What it says where the form is shown again, or the preview it leads to. */
const preview = async (site: World, sheets: SheetToWrite[], more: Record<string, string> = {}) =>
  site.post(bringIn, { sheet: await fileOf(sheets), title: 'A tool', name: '2026', ...more })

const cells = (sheets: SheetToWrite[], sheet: string, row: number, heading: string, says: string) => {
  const found = sheets.find(({ name }) => name === sheet)!
  const at = found.columns.findIndex((column) => column.heading === heading)
  expect(at, heading).toBeGreaterThanOrEqual(0)
  found.rows[row - 2]![at] = says
}

const versions = (site: World) =>
  site.inside(({ db }) => db.selectFrom('selfAssessment.toolVersion').selectAll().orderBy('id').execute())

describe('a tool comes in from a spreadsheet', () => {
  test('it is shown, taken in whole, taken out again the same, and cannot be taken in twice', async () => {
    const site = await world({ modules })
    const { to } = await preview(site, sheetsOfContent(smallTool))
    expect(to).toMatch(/^\/self-assessment\/tool-spreadsheets\/\d+$/)
    const shown = await site.get(to)
    expect(shown.text).toContain('Equality stands in policy and is lived')
    expect(shown.text).not.toContain('Problems to put right')
    expect(await versions(site), 'nothing is added by looking').toEqual([])

    const taken = await site.post(`${to}/take-in`, {})
    expect(taken.status).toBe(303)
    const [version] = await versions(site)
    expect(version).toMatchObject({ name: '2026', publishedOn: null, madeFrom: null })
    await site.inside(async ({ db }) => expect(await contentOf(db, version!.id)).toEqual(smallTool))

    const out = await site.app.request(
      `http://localhost/self-assessment/tool-versions/${version!.id}/spreadsheet.xlsx`,
      { headers: { cookie: site.cookie() } },
    )
    expect(out.headers.get('content-disposition')).toContain('A%20tool%2C%202026.xlsx')
    const read = await readWorkbook(new Uint8Array(await out.arrayBuffer()))
    expect('sheets' in read && readTool(read)).toEqual({ content: smallTool, problems: [], left: [] })

    const again = await site.post(`${to}/take-in`, {})
    expect(again.status).toBe(422)
    expect(again.text).toContain('taken in already')
    expect(await versions(site)).toHaveLength(1)
    expect(site.faults).toEqual([])
  })

  test('a new version of a tool shows what differs from the one before, and is made from it', async () => {
    const site = await world({ modules })
    const { toolId, versionId } = await site.inside(async ({ db, today }) => {
      const made = await addTool(db, { title: 'A tool', about: null }, { name: '2026', begunOn: today })
      await fillVersion(db, made.versionId, smallTool)
      return made
    })
    const sheets = sheetsOfContent(smallTool)
    cells(sheets, 'Questions', 5, 'What is asked', 'Which post leads at the top?')
    const tool = { toolId: String(toolId), title: '', name: '2027' }
    const refused = await preview(site, sheets, tool)
    expect(refused.text).toContain('Version 2026 of it is still being built. Publish it first')
    await site.inside(({ db, today }) => publishVersion(db, versionId, today))
    const { to } = await preview(site, sheets, tool)
    const { text } = await site.get(to)
    expect(text).toContain('What differs from version 2026')
    expect(text).toMatch(
      /<del class="was">Which post leads on safeguarding at board level\?<\/del>\s*Which post leads at the top\?/,
    )
    await site.post(`${to}/take-in`, {})
    expect((await versions(site)).map(({ name, madeFrom }) => [name, madeFrom])).toEqual([
      ['2026', null],
      ['2027', versionId],
    ])
  })

  test('a row with a problem is told by sheet and row, and nothing at all is taken in', async () => {
    const site = await world({ modules })
    const sheets = sheetsOfContent(smallTool)
    cells(sheets, 'Questions', 2, 'How it is answered', 'By telephone')
    cells(sheets, 'Questions', 5, 'Part', '7')
    cells(sheets, 'Scales', 3, 'Shade, 0 to 4', 'dark')
    cells(sheets, 'Meanings', 2, 'Question', '9.9')
    const { to } = await preview(site, sheets)
    const words = (await site.get(to)).text.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
    expect(words).toContain('Questions 2 “By telephone” is no way to answer')
    expect(words).toContain('Questions 5 There is no part 7 on the sheet Parts')
    expect(words).toContain('Scales 3 Write a shade from 0, nothing to do, to 4, most to do')
    expect(words).toContain('Meanings 2 There is no question 9.9 on the sheet Questions')
    const taken = await site.post(`${to}/take-in`, {})
    expect(taken.status).toBe(422)
    expect(taken.text).toContain('Nothing is taken in while it has a problem')
    expect(await versions(site)).toEqual([])
    expect((await site.post(`${to}/put-aside`, {})).to).toBe('/self-assessment/tools')
    expect((await site.get(to)).text).toContain('It was put aside by')
  })

  test.each([
    [
      'another workbook',
      [{ name: 'Plan', columns: [{ heading: 'Action', width: 9 }], rows: [['x']] }],
      {},
      'There is no sheet called Parts',
    ],
    ['no name for a new tool', sheetsOfContent(smallTool), { title: '' }, 'Say which tool it is a version of'],
  ])('%s is refused on the form', async (_, sheets, more, says) => {
    const site = await world({ modules })
    const { status, text } = await preview(site, sheets, more)
    expect(status).toBe(422)
    expect(text).toContain(says)
  })

  test('an agency’s lead brings nothing in, and another partnership finds nothing', async () => {
    const site = await world({ modules })
    const { to } = await preview(site, sheetsOfContent(sharedByAreas))
    await site.as('agency lead')
    for (const path of [bringIn, to, `${to}/take-in`, `${to}/put-aside`])
      expect((await site.get(path)).status).toBe(403)
    const other = await world({ modules })
    for (const path of [to, `${to}/take-in`, `${to}/put-aside`]) expect((await other.get(path)).status).toBe(404)
  })
})

describe('what a spreadsheet program made of a number', () => {
  test('a number twice says that 1.10 may have become 1.1, and a day in its place is told', () => {
    const sheets = sheetsOfContent(scoredFromNought)
    cells(sheets, 'Questions', 12, 'Question', '1.1')
    cells(sheets, 'Questions', 6, 'Question', '2026-02-01')
    const workbook = {
      sheets: sheets.map(({ name, columns, rows }) => ({
        name,
        rows: [columns.map(({ heading }) => heading), ...rows],
        formulas: new Set(['9:1']),
      })),
    }
    const told = readTool(workbook).problems.filter(({ sheet }) => sheet === 'Questions')
    expect(told.map(({ row, says }) => `${row} ${says}`)).toEqual(
      expect.arrayContaining([
        expect.stringContaining('6 The spreadsheet took the number of this question for a day'),
        '10 “Question” holds a formula. Write the words instead',
        expect.stringContaining('12 Row 5 has the number 1.1 too. Where it was to be 1.10, mark the column as text'),
      ]),
    )
  })
})
