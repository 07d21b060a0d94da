import { expect, test } from 'vitest'
import { tableIn } from '../words-of-a-page.ts'
import { cutsOffered, rowsOfCsv } from './cuts.ts'
import { agenciesThatMeet, parts, pointOf, saidFirst, shareOf, type Says } from './expected.ts'
import { moderatedScores } from './moderating.ts'
import { sheetOf, sumOf } from './returns-add-up.ts'
import { staffAre, staffOf } from './staff-saying.ts'
import type { Lived } from './through-the-round.ts'

/** What the returns of the round say together, in every cut: each question adds up to the returns that came in, and says what was filled in. */
export function answersAddUp(lived: () => Lived) {
  test('at a point, not applying and not answered make up the returns that came in, for each question in every cut', async () => {
    const { sit, manager, round } = lived()
    const desk = await sit(manager)
    const cuts = await cutsOffered(lived())
    const byHeading = new Map<string, number>()
    let whole = new Map<string, number>()
    for (const { by, says: cut, query, holds, moderated, html } of cuts) {
      const said = saidFirst(lived(), moderated).filter(({ asked }) => holds(asked))
      const returned = new Set(said.map(({ asked }) => asked.place)).size
      const rows = rowsOfCsv(await desk.read(`${round}/analysis/figures?${query}`))
      for (const [reference, own] of Map.groupBy(rows, (row) => row['Question']!)) {
        expect(sumOf(own.map((row) => Number(row['Returns']))), `${cut}, ${reference}`).toBe(returned)
        for (const row of own) expect(Number(row['Returns in all']), `${cut}, ${reference}`).toBe(returned)
      }
      const told = new Map(rows.map((row) => [`${row['Question']} ${row['Answer']}`, Number(row['Returns'])]))
      expect(told.size, cut).toBe(rows.length)
      expect(new Map([...told].toSorted()), cut).toEqual(new Map([...figuresOf(said)].toSorted()))
      if (by === 'heading') for (const [key, many] of told) byHeading.set(key, (byHeading.get(key) ?? 0) + many)
      if (cut === 'all') whole = told
      checkStandards(html, cut, said, returned)
    }
    expect(new Map([...byHeading].toSorted())).toEqual(new Map([...whole].toSorted()))
    expect([...whole.keys()].filter((key) => key.endsWith('Not answered')).length).toBeGreaterThan(0)
    expect([...whole.keys()].filter((key) => key.endsWith('Does not apply')).length).toBeGreaterThan(0)
  })

  test('the page of each standard says the same of its questions, and so does the workbook', async () => {
    const { sit, manager, round } = lived()
    const desk = await sit(manager)
    const links = (await desk.linksTo(`${round}/analysis`)).filter((link) => /\/analysis\/parts\/\d+$/.test(link))
    const addresses = [...new Set(links)]
    expect(addresses).toHaveLength(parts.length)
    for (const query of ['', '?heading=Schools+and+colleges']) {
      const said = saidFirst(lived()).filter(({ asked }) => query === '' || asked.kind === 'school')
      for (const [place, at] of addresses.entries()) {
        // Cut by kind, every third page is read: they are one page, and time is dear.
        if (query !== '' && place % 3 > 0) continue
        const rows = tableIn(await desk.read(`${at}${query}`), 'spread')
        expect(rows).toHaveLength(parts[place]!.scored.length)
        for (const { Question: asks, All: all, 'Agencies that meet the minimum': meets, ...figures } of rows) {
          const own = said.filter(({ reference }) => asks!.startsWith(`${reference} `))
          expect(Number(all), asks).toBe(own.length)
          expect(sumOf(Object.values(figures).map(Number)), asks).toBe(own.length)
          expect(meets, asks).toBe(inWords(shareOf(own)))
        }
      }
      const [head, ...questions] = await sheetOf(lived(), `${round}/analysis/spreadsheet${query}`, 'Questions')
      const csv = rowsOfCsv(await desk.read(`${round}/analysis/figures${query}`))
      expect(questions).toEqual(csv.map((row) => head!.map((words) => row[words])))
    }
  })

  test('how moderation moved what agencies say of themselves is told standard by standard, and in the grid as moderated', async () => {
    const { sit, manager, round } = lived()
    const desk = await sit(manager)
    const own = saidFirst(lived())
    const moves = moderatedScores.flatMap(({ place, reference, to }) => {
      const before = own.find((each) => each.asked.place === place && each.reference === reference)!
      return pointOf(before.says) === -1 ? [] : [{ part: before.part, by: pointOf(to) - pointOf(before.says) }]
    })
    const html = await desk.read(`${round}/analysis`)
    for (const { Standard: says, ...told } of tableIn(html, 'moderated'))
      expect(told, says).toEqual(
        movesIn(
          moves.filter(({ part }) => part === says),
          'Moderated',
        ),
      )
    expect(moves.some(({ by }) => by > 0) && moves.some(({ by }) => by < 0)).toBe(true)
    expect(saidFirst(lived(), true)).not.toEqual(own)
  })

  test('what staff say stands beside what agencies say where enough of an agency answered, and of no other', async () => {
    const { sit, manager, round } = lived()
    const desk = await sit(manager)
    const part = await desk.linkOn(`${round}/analysis`, parts[0]!.says)
    const rows = tableIn(await desk.read(part), 'staff')
    const [many, few] = [...staffOf.values()]
    const asked = rows.find((row) => row['Question to staff']!.endsWith(staffAre.asked))!
    expect(asked['Answers of staff']).toBe(String(many))
    expect(asked['Staff say: meets the minimum']).toBe(`fewer than 6 of the ${many}`)
    expect(rows.filter((row) => row['Answers of staff'] === 'Too few')).toHaveLength(rows.length - 1)
    expect(few).toBeLessThan(5)
  })
}

/** The moves of some answers as a row of the table of moves says them. */
export const movesIn = (moves: readonly { by: number }[], of: string) => ({
  'Moved up': String(moves.filter(({ by }) => by > 0).length),
  'The same': String(moves.filter(({ by }) => by === 0).length),
  'Moved down': String(moves.filter(({ by }) => by < 0).length),
  [of]: String(moves.length),
})

/** How many returns gave each answer to each question. */
export const figuresOf = (said: readonly Says[]) =>
  new Map(
    [...Map.groupBy(said, ({ reference, says }) => `${reference} ${says}`)].map(([key, own]) => [key, own.length]),
  )

/** Standard by standard: all that was asked, and how many agencies meet the minimum in every question of it. */
function checkStandards(html: string, cut: string, said: readonly Says[], returned: number) {
  const rows = tableIn(html, 'spread')
  expect(rows.map((row) => row['Standard'])).toEqual(parts.map(({ says }) => says))
  for (const [place, row] of rows.entries()) {
    const { Standard: says, All: all, 'Agencies that meet the minimum': meets, ...figures } = row
    expect(Number(all), `${cut}, ${says}`).toBe(returned * parts[place]!.scored.length)
    expect(sumOf(Object.values(figures).map(Number)), `${cut}, ${says}`).toBe(Number(all))
    expect(meets, `${cut}, ${says}`).toBe(inWords(agenciesThatMeet(said.filter(({ part }) => part === says))))
  }
}

const inWords = ({ meeting, answered }: { meeting: number; answered: number }) =>
  answered === 0 ? 'None answered' : `${meeting} of ${answered}`
