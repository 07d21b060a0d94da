import { expect, test } from 'vitest'
import { readWorkbook } from '../../src/platform/spreadsheets/read-spreadsheet.ts'
import { tableIn } from '../words-of-a-page.ts'
import { cutsOffered, type CutOffered } from './cuts.ts'
import { fateOf, isReturned, standsAs } from './fates.ts'
import type { Asked } from './partnership.ts'
import type { Lived } from './through-the-round.ts'

/** The return table of the round, as it stands in every cut that the pages offer and in what is taken away: it adds up to those that were asked. */
export function returnsAddUp(lived: () => Lived) {
  test('the return table adds up in every cut: each row and each column to those asked, and all cuts of one kind to the whole', async () => {
    const { asked } = lived()
    const cuts = await cutsOffered(lived())
    expect(cuts.filter(({ by }) => by === 'heading').map(({ says }) => says)).toEqual([
      ...new Set(asked.map(({ heading }) => heading).toSorted(partnersFirst)),
    ])
    expect(cuts.filter(({ by }) => by === 'phase').map(({ says }) => says)).toEqual(['Primary', 'Secondary', 'Special'])
    const sums = new Map<string, number>()
    for (const cut of cuts) {
      const { html } = cut
      const within = asked.filter(cut.holds)
      const told = tableIn(html, 'returned').map((row) => [row['Return']!, Number(row['How many'])] as const)
      expect(told.at(-1), cut.says).toEqual(['Asked', within.length])
      expect(Object.fromEntries(told.slice(0, -1).filter(([, many]) => many > 0)), cut.says).toEqual(
        standingsOf(within),
      )
      expect(sumOf(told.slice(0, -1).map(([, many]) => many)), cut.says).toBe(within.length)
      expect(html.replaceAll(/\s+/g, ' '), cut.says).toContain(
        `${within.filter(({ place }) => isReturned(fateOf(place))).length} of the ${within.length} asked `,
      )
      for (const [says, many] of told) sums.set(`${cut.by} ${says}`, (sums.get(`${cut.by} ${says}`) ?? 0) + many)
      checkByKind(cut, within)
    }
    const whole = [...sums].filter(([key]) => key.startsWith('heading '))
    expect(whole.length).toBeGreaterThan(5)
    for (const [key, sum] of whole) {
      expect(sum, key).toBe(sums.get(key.replace('heading', 'all'))! / 2)
      expect(sum, key).toBe(sums.get(key.replace('heading', 'audience')))
    }
    expect(sums.get('phase Asked')).toBe(asked.filter(({ kind }) => kind === 'school').length)
  })

  test('the table of a round, its analysis and the workbook say the same', async () => {
    const { sit, manager, round, asked } = lived()
    const desk = await sit(manager)
    const told = (html: string) => tableIn(html, 'returned').map(({ Return: says, ...row }) => [says, row['How many']])
    const onRound = told(await desk.read(round))
    expect(told(await desk.read(`${round}/analysis`))).toEqual(onRound)
    expect(onRound.at(-1)).toEqual(['Asked', String(asked.length)])
    for (const [query, within] of [
      ['', asked],
      ['?heading=Schools+and+colleges', asked.filter(({ kind }) => kind === 'school')],
    ] as const) {
      const [head, ...rows] = await sheetOf(lived(), `${round}/analysis/spreadsheet${query}`, 'Returns')
      const all = rows.pop()!
      expect(all.at(0)).toBe('All')
      expect(Number(all.at(-1))).toBe(within.length)
      for (const row of [...rows, all]) expect(sumOf(row.slice(1, -1).map(Number)), row[0]).toBe(Number(row.at(-1)))
      for (const place of head!.keys())
        if (place > 0) expect(sumOf(rows.map((row) => Number(row[place]))), head![place]).toBe(Number(all[place]))
      const standing = head!.slice(1, -1).map((says, place) => [says, Number(all[place + 1])] as const)
      expect(Object.fromEntries(standing.filter(([, many]) => many > 0))).toEqual(standingsOf(within))
    }
  })

  test('nobody who was asked stands twice in the grid, and as many came in as the table says', async () => {
    const { sit, manager, round, asked } = lived()
    const desk = await sit(manager)
    const rows = (await desk.rowsOn(`${round}/analysis`, 'grid')).filter(([first]) => !feet.includes(first!))
    // A row says an agency's name and its short name, of which a screen shows one.
    expect(rows.map(([first]) => first!).toSorted()).toEqual(asked.map(({ name }) => name + name).toSorted())
    const came = asked.filter(({ place }) => isReturned(fateOf(place)))
    expect(rows.filter((cells) => cells.length > 2)).toHaveLength(came.length)
  })
}

/** The table by kind in one cut: a row for each kind and phase, which add up along and down; none where there is one kind alone. */
function checkByKind({ html, ...cut }: CutOffered, within: readonly Asked[]) {
  const phases = new Set(within.map(({ phase }) => phase).filter(Boolean))
  const kinds = Map.groupBy(within, ({ heading, phase }) =>
    phase !== null && phases.size > 1 ? `${heading}: ${phase}` : heading,
  )
  if (kinds.size < 2) return expect(html).not.toContain('id="by-kind"')
  const rows = tableIn(html, 'by-kind')
  expect(rows.map((row) => row['Kind of agency']).toSorted()).toEqual(['All', ...kinds.keys()].toSorted())
  const all = rows.pop()!
  expect(Number(all['Asked'])).toBe(within.length)
  for (const { 'Kind of agency': says, Asked: many, ...standing } of [...rows, all]) {
    expect(sumOf(Object.values(standing).map(Number)), `${cut.says}, ${says}`).toBe(Number(many))
    if (says !== 'All')
      expect(
        Object.fromEntries(
          Object.entries(standing).flatMap(([key, figure]) => (figure === '0' ? [] : [[key, Number(figure)]])),
        ),
      ).toEqual(standingsOf(kinds.get(says!)!))
  }
  for (const column of Object.keys(all).filter((key) => key !== 'Kind of agency'))
    expect(sumOf(rows.map((row) => Number(row[column]))), `${cut.says}, ${column}`).toBe(Number(all[column]))
}

/** The rows of one sheet of a workbook that is taken away. */
export async function sheetOf({ site }: Lived, at: string, name: string): Promise<string[][]> {
  const taken = await site.app.request(`http://localhost${at}`, { headers: { cookie: site.cookie() } })
  const book = await readWorkbook(new Uint8Array(await taken.arrayBuffer()))
  if ('refused' in book) throw new Error(book.refused)
  return book.sheets.find((sheet) => sheet.name === name)!.rows
}

const standingsOf = (some: readonly Asked[]) =>
  Object.fromEntries(
    [...Map.groupBy(some, ({ place }) => standsAs[fateOf(place)])].map(([says, own]) => [says, own.length]),
  )
const partnersFirst = (one: string, other: string) =>
  Number(other === 'Safeguarding partners') - Number(one === 'Safeguarding partners') || one.localeCompare(other)
export const sumOf = (figures: readonly number[]) => figures.reduce((sum, figure) => sum + figure, 0)
const feet = ['Meet the minimum in all of it', 'out of those that answered']
