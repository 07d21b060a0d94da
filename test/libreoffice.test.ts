import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { fieldTools } from '../src/modules/self-assessment/tools/field-tools/field-tools.examples.ts'
import { readTool } from '../src/modules/self-assessment/tools/spreadsheets/read-content.ts'
import { sheetsOfContent } from '../src/modules/self-assessment/tools/spreadsheets/write-content.ts'
import { smallTool } from '../src/modules/self-assessment/tools/tool.examples.ts'
import { readWorkbook } from '../src/platform/spreadsheets/read-spreadsheet.ts'
import { asSpreadsheet } from '../src/platform/spreadsheets/write-spreadsheet.ts'
import { world } from './world.ts'
import { atADesk } from './at-a-desk.ts'

const office = ['/usr/bin/soffice', '/usr/local/bin/soffice'].find((place) => existsSync(place))
if (!office) {
  if (process.env.GOLDTHREAD_REQUIRE === 'all') throw new Error('LibreOffice is not installed')
  console.log('LEFT OUT  a spreadsheet in LibreOffice: no soffice is installed')
}
const folder = mkdtempSync(join(tmpdir(), 'goldthread-office-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** LibreOffice opens a file and saves it as another kind, beside it. */
function saved(name: string, as: 'fods' | 'xlsx'): string {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  execFileSync(office!, [profile, '--headless', '--convert-to', as, '--outdir', folder, join(folder, name)], {
    stdio: 'pipe',
    timeout: 120_000,
  })
  return join(folder, name.replace(/\.\w+$/, `.${as}`))
}

test.skipIf(!office)(
  'a plan taken out as a spreadsheet is opened by LibreOffice, edited, saved and read back, and only what was edited changes',
  async () => {
    const site = await world({ today: '2026-06-01' })
    const desk = atADesk(site)
    const plan = await desk.fill('/plans/add', {
      'What is the plan called?': 'Business plan',
      'What kind of plan is it?': 'Business plan',
      'What time is it for?': '2026',
    })
    await desk.fill('/posts/add', { 'What is the post called?': 'Business manager', 'What kind of post': 'Support' })
    const raise = (title: string) =>
      desk.fill('/actions/raise', {
        'What is to be done?': title,
        'Which post answers for it?': 'Business manager',
        'Which plan does it belong to?': 'Business plan',
        'When is it due?': '30 September 2026',
      })
    const edited = await raise('Read ten files together')
    const untouched = await raise('Ask families what came too late')
    await desk.fill('/plans/layouts/take')
    const layout = (await desk.linksTo('/plans/layouts')).find((address) => /^\/plans\/layouts\/\d+$/.test(address))!
    const taken = await site.app.request(`http://localhost${plan}/in/${layout.split('/').at(-1)!}/spreadsheet`, {
      headers: { cookie: site.cookie() },
    })
    expect(taken.status).toBe(200)
    writeFileSync(join(folder, 'plan.xlsx'), Buffer.from(await taken.arrayBuffer()))

    const opened = saved('plan.xlsx', 'fods')
    const words = readFileSync(opened, 'utf8')
    expect(words).toContain('Read ten files together')
    rmSync(join(folder, 'plan.xlsx'))
    writeFileSync(opened, words.replaceAll('Read ten files together', 'Read twelve files together'))
    const back = readFileSync(saved('plan.fods', 'xlsx'))

    const preview = await desk.fill(`${plan}/bring-back`, {
      'Which spreadsheet?': new File([back], 'plan.xlsx', {
        type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      }),
    })
    expect(await desk.read(preview)).toContain('Read twelve files together')
    expect(await desk.read(edited), 'nothing is changed by looking').toContain('Read ten files together')
    await desk.fill(`${preview}/take-in`)
    expect(await desk.read(edited)).toContain('Read twelve files together')
    expect(await desk.read(untouched)).not.toContain('taken in')
    expect(await desk.read(untouched)).toContain('Ask families what came too late')
  },
  180_000,
)

test.skipIf(!office).each([['a small one', smallTool] as const, ...Object.entries(fieldTools)])(
  'a tool of self-assessment taken out as a spreadsheet is opened and saved by LibreOffice and is the same tool: %s',
  async (name, content) => {
    const file = `${name.replaceAll(/[^a-z]+/gi, '-')}.xlsx`
    writeFileSync(join(folder, file), await asSpreadsheet(sheetsOfContent(content)))
    const opened = saved(file, 'fods')
    expect(readFileSync(opened, 'utf8')).toContain(content.parts[0]!.title)
    rmSync(join(folder, file))
    const back = await readWorkbook(readFileSync(saved(file.replace(/xlsx$/, 'fods'), 'xlsx')))
    if ('refused' in back) throw new Error(back.refused)
    expect(readTool(back)).toEqual({ content, problems: [], left: [] })
  },
  180_000,
)
