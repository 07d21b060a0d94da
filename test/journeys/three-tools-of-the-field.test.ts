import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Browser } from 'playwright-core'
import { fieldTools } from '../../src/modules/self-assessment/tools/field-tools/field-tools.examples.ts'
import { readTool } from '../../src/modules/self-assessment/tools/spreadsheets/read-content.ts'
import type { QuestionContent } from '../../src/modules/self-assessment/tools/tool.ts'
import { readWorkbook } from '../../src/platform/spreadsheets/read-spreadsheet.ts'
import type { ReadWorkbook } from '../../src/platform/spreadsheets/spreadsheet.ts'
import { address, openBrowser, signIn, sitDown } from './browser.ts'
import { builderAt, type Builder } from './building-a-tool.ts'

const folder = mkdtempSync(join(tmpdir(), 'goldthread-tools-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The kinds of page that somebody looked at already. */
const looked = new Set<string>()

/**
 * Three tools in the shapes that areas use today are built through the pages by somebody who reads nothing but what stands on them, the
 * second without JavaScript. Each is a slice: the real ones have up to a hundred questions, most of them like one another. A slice keeps
 * every shape of its tool: how it is numbered, its scale, what points mean for a question, wordings for audiences, conditions, and every
 * kind of question.
 */
describe
  .skipIf(!address)
  .each(Object.entries(fieldTools).map(([title, content], at) => ({ title, content, script: at !== 1 })))(
  '$title',
  ({ title, content, script }) => {
    let browser: Browser
    let builder: Builder
    let name = ''
    const [file, later] = [1, 2].map((at) => join(folder, `${title}, ${at}.xlsx`)) as [string, string]
    const questions = content.parts.flatMap((part) => part.questions) as QuestionContent[]
    const wordedFor = (audience: string | null) => questions.filter((question) => question.audience === audience)
    const versionPage = /^\/self-assessment\/tool-versions\/\d+$/

    beforeAll(async () => {
      browser = await openBrowser()
      const desk = await sitDown(browser, { script })
      await signIn(desk, 'manager@northport.example')
      builder = builderAt(desk, looked)
    })
    afterAll(() => browser.close())

    test('it is built on screen, and to publish it is what comes next', async () => {
      const { page, open, follow, press, fill } = builder
      await open('/self-assessment')
      await follow('Tools')
      await press('Add a tool')
      await fill('What is the tool called?', title)
      name = await page.getByLabel('What is its first version called?', { exact: true }).inputValue()
      await press('Add it and begin to build')
      await builder.build(content)
      expect(new URL(page.url()).pathname).toMatch(versionPage)
      expect(await page.locator('#next').innerText()).toContain('Nothing stands in the way')
      expect(await page.locator('#next').getByRole('button').first().innerText()).toBe('Publish it')
    })

    test('as a respondent sees it, every word of it stands there and nothing can be sent', async () => {
      const { main, press, follow } = builder
      await press('See it as a respondent does')
      await sees(wordedFor(null))
      expect(await main.locator('form').count()).toBe(0)
      for (const audience of content.audiences) {
        await follow(audience.name)
        await sees(wordedFor(audience.name))
        expect(await main.locator('form').count()).toBe(0)
      }
    })

    test('it is published and stays as it is', async () => {
      const { main, press, climb, words } = builder
      await climb(`Version ${name}`)
      await press('Publish it')
      const answered = questions.filter(({ kind }) => kind !== 'statement')
      const counted = (some: QuestionContent[]) => new Set(some.map(({ reference }) => reference)).size
      const scored = answered.filter(({ kind }) => kind === 'scored')
      expect(await words()).toContain(`${counted(answered)}, of which ${counted(scored)} scored`)
      await press('Publish it')
      expect(await words()).toContain('It stays as it is')
      expect(await main.getByRole('link', { name: /^Change/ }).count()).toBe(0)
    })

    test('it is taken out as a spreadsheet that says what was built', async () => {
      const workbook = await takeOut(file)
      expect(readTool(workbook)).toEqual({ content, problems: [], left: [] })
    })

    test('the spreadsheet is brought in to the same tool and shown first: it differs in nothing, and is taken in', async () => {
      const { page, press, follow, climb, fill, words } = builder
      await climb(title)
      await follow('Bring one in from a spreadsheet')
      const asked = page.getByLabel('Which tool is it a new version of? (optional)', { exact: true })
      expect(await asked.locator('option:checked').innerText()).toBe(title)
      await page.getByLabel('Which spreadsheet?', { exact: true }).setInputFiles(file)
      await fill('What is this version called?', `${name}, again`)
      await press('Read it')
      const shown = await words()
      expect(shown).toContain('0 problems to put right')
      expect(shown).toContain(`Nothing: it asks what version ${name} asks`)
      for (const { asks } of questions) expect(shown).toContain(asks.split('\n')[0])
      await press('Take it in')
      expect(await words()).toContain(`Version ${name}, again of “${title}” is made of it`)
      await press('Take it in')
      expect(new URL(page.url()).pathname).toMatch(versionPage)
      expect(await words()).toContain(`Version ${name}, again, being built`)
    })

    test('taken out again, the later version is the first one cell by cell', async () => {
      const first = await read(file)
      const again = await takeOut(later)
      expect(differing(first, again)).toEqual([])
      expect(readTool(again).content).toEqual(content)
      const { length } = first.sheets.flatMap(({ rows }) => rows.flat())
      expect(length).toBeGreaterThan(200)
      const changed = structuredClone(first)
      const row = changed.sheets.find((sheet) => sheet.name === 'Questions')!.rows.at(-1)!
      row[4] = `${row[4]}!`
      expect(differing(first, changed), 'a comparison that sees one cell').toHaveLength(1)
    })

    const takeOut = async (as: string) => {
      const downloading = builder.page.waitForEvent('download')
      await builder.main.getByRole('link', { name: 'Take it out as a spreadsheet', exact: true }).click()
      await (await downloading).saveAs(as)
      return read(as)
    }

    const sees = async (some: readonly QuestionContent[]) => {
      const shown = (await builder.main.textContent())!
      for (const { reference, asks, guidance, links, crossReferences, choices, onlyIf, meanings } of some) {
        const lines = [asks, guidance ?? ''].flatMap((text) => text.split('\n')).map((line) => line.replace(/^- /, ''))
        const listed = links.map((link) => link.split(' | ')[0]!)
        for (const said of [reference, ...lines, ...listed, ...choices, ...meanings.map(({ says }) => says)])
          expect(shown).toContain(said)
        if (crossReferences.length) expect(shown).toContain(crossReferences.join(', '))
        if (onlyIf) expect(shown).toContain(`Only where ${onlyIf.reference} is answered ${onlyIf.answer}`)
      }
    }
  },
)

async function read(file: string): Promise<ReadWorkbook> {
  const workbook = await readWorkbook(readFileSync(file))
  if ('refused' in workbook) throw new Error(workbook.refused)
  return workbook
}

/** Every cell in which two workbooks differ, by its sheet, row and column, with what stands in each. */
function differing(one: ReadWorkbook, other: ReadWorkbook): string[] {
  const cells = ({ sheets }: ReadWorkbook) =>
    new Map(
      sheets.flatMap((sheet) =>
        sheet.rows.flatMap((row, at) => row.map((cell, column) => [`${sheet.name} ${at + 1}:${column + 1}`, cell])),
      ) as [string, string][],
    )
  const [first, second] = [cells(one), cells(other)]
  return [...new Set([...first.keys(), ...second.keys()])].flatMap((at) =>
    first.get(at) === second.get(at) ? [] : `${at} says “${first.get(at)}” and then “${second.get(at)}”`,
  )
}
