import { partnership } from '#modules/partnership/index.ts'
import { readSpreadsheet } from '#platform/spreadsheets/read-spreadsheet.ts'
import { asSpreadsheet } from '#platform/spreadsheets/write-spreadsheet.ts'
import { world, type World } from '../../../../test/world.ts'
import { plans } from '../index.ts'
import { someOwners } from '../plans.examples.ts'

/** A plan with two priorities and three actions, and the layout with four quarters. */
export async function planToTakeOut(today = '2026-06-01' as const) {
  const site = await world({ today, modules: [partnership(), plans] })
  const { find } = await site.tell(someOwners)
  await site.post('/plans/layouts/take', { layouts: ['quarters', 'numbered', 'nested'] })
  const plan = (
    await site.post('/plans/add', { title: 'Plan', kind: 'business plan', covers: 'financial year 2026/27' })
  ).to
  const priorities: string[] = []
  for (const title of ['Neglect', 'Early help']) {
    const { to } = await site.post(`${plan}/add-priority`, { title, why: 'It is seen late', part: 'targeted' })
    priorities.push(to.split('-').at(-1)!)
  }
  await site.post(`/plans/priorities/${priorities[0]}/add-objective`, { title: 'One guide' })
  const planId = plan.split('/').at(-1)!
  const actions: string[] = []
  for (const [title, owner] of [
    ['Write the guide', { ownerPostId: String(find('post/manager')) }],
    ['=HYPERLINK("https://elsewhere.example","Ask the schools")', { ownerAgencyId: String(find('agency/council')) }],
    ['Train the trainers', { ownerGroupId: String(find('group/1')) }],
  ] as const) {
    const asked = { title, planId, priorityId: priorities[0]!, due: '1 September 2026', ...owner }
    const day = { 'raisedOn-day': '1', 'raisedOn-month': '5', 'raisedOn-year': '2026' }
    actions.push((await site.post('/actions/raise', { ...asked, ...day })).to)
  }
  const layouts = await site.inside((visit) =>
    visit.db.selectFrom('plans.layout').select(['id', 'title']).orderBy('id').execute(),
  )
  const layout = layouts.find(({ title }) => /four quarters/.test(title))!.id
  return { site, find, plan, planId, priorities, actions, layouts, out: `${plan}/in/${layout}/spreadsheet` }
}

/** A file as it is downloaded. */
export async function fileAt(site: World, path: string): Promise<Uint8Array> {
  const response = await site.app.request(`http://localhost${path}`, { headers: { cookie: site.cookie() } })
  if (response.status !== 200) throw new Error(`${path}: ${response.status}`)
  return new Uint8Array(await response.arrayBuffer())
}

/** The rows of a spreadsheet that is taken out, the words over the columns first. */
export async function rowsAt(site: World, path: string): Promise<string[][]> {
  const read = await readSpreadsheet(await fileAt(site, path))
  if ('refused' in read) throw new Error(read.refused)
  const [head] = read.rows
  return read.rows.map((row) => head!.map((_, at) => row[at] ?? ''))
}

/** Sends a file back to a plan; answers with the address of what it would change, or with the page that refuses it. */
export const sendBack = (site: World, plan: string, bytes: Uint8Array, name = 'plan.xlsx') =>
  site.post(`${plan}/bring-back`, { sheet: new File([new Uint8Array(bytes)], name) })

/** Sends rows back as a spreadsheet. */
export async function sendRows(site: World, plan: string, rows: string[][]) {
  const columns = rows[0]!.map((heading) => ({ heading, width: 20 }))
  return sendBack(site, plan, await asSpreadsheet([{ name: 'Plan', columns, rows: rows.slice(1) }]))
}

/** Writes into a cell, by the words over its column. */
export function write(rows: string[][], row: number, heading: string, text: string): void {
  const column = rows[0]!.indexOf(heading)
  if (column < 0) throw new Error(`No column is called ${heading}: ${rows[0]!.join(', ')}`)
  rows[row]![column] = text
}
