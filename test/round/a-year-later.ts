import { expect, test } from 'vitest'
import { tableIn } from '../words-of-a-page.ts'
import { figuresOf, movesIn } from './answers-add-up.ts'
import { rowsOfCsv } from './cuts.ts'
import { parts, pointOf, saidFirst, saidSecond, shareOf } from './expected.ts'
import { forward, unconfirmed } from './next-year.ts'
import type { Lived } from './through-the-round.ts'

/** The round of the next year on the same tool: what moved since, and how the themes are measured again. */
export function aYearLater(lived: () => Lived) {
  test('a year later what was brought forward was confirmed or changed, and is in', async () => {
    const { sit, manager, second, asked } = lived()
    const desk = await sit(manager)
    const listed = await desk.rowsOn(`${second.round}?standing=on-time`, 'returns')
    expect(listed.map(([agency]) => agency).toSorted()).toEqual(forward.map((place) => asked[place]!.name).toSorted())
    for (const place of forward) expect(await desk.read(`${second.at[place]}/sending`)).toContain('questions answered')
  })

  test('what moved since the last round is exactly what was changed, standard by standard', async () => {
    const { sit, manager, second } = lived()
    const desk = await sit(manager)
    const before = new Map(saidFirst(lived()).map((each) => [`${each.asked.place} ${each.reference}`, each.says]))
    const moves = saidSecond(lived()).flatMap(({ asked, part, reference, says }) => {
      const [then, now] = [pointOf(before.get(`${asked.place} ${reference}`)!), pointOf(says)]
      return then === -1 || now === -1 ? [] : [{ part, by: now - then }]
    })
    expect(moves.filter(({ by }) => by > 0).length).toBeGreaterThan(10)
    expect(moves.filter(({ by }) => by < 0).length).toBeGreaterThan(3)
    const told = tableIn(await desk.read(`${second.round}/analysis`), 'since')
    expect(told.map((row) => row['Standard'])).toEqual(parts.map(({ says }) => says))
    for (const { Standard: says, ...row } of told)
      expect(row, says).toEqual(
        movesIn(
          moves.filter(({ part }) => part === says),
          'Answered in both',
        ),
      )
  })

  test('what was brought forward and nobody confirmed is told as not answered', async () => {
    const { sit, manager, second } = lived()
    const desk = await sit(manager)
    const rows = rowsOfCsv(await desk.read(`${second.round}/analysis/figures`))
    const told = new Map(rows.map((row) => [`${row['Question']} ${row['Answer']}`, Number(row['Returns'])]))
    expect(new Map([...told].toSorted())).toEqual(new Map([...figuresOf(saidSecond(lived()))].toSorted()))
    expect(told.get(`${unconfirmed.reference} Not answered`)).toBe(1)
  })

  test('each theme is measured again by the same questions in the next round', async () => {
    const { sit, manager, improved, second } = lived()
    const desk = await sit(manager)
    const [first, next] = [saidFirst(lived()), saidSecond(lived())]
    for (const { at, measuredBy, title } of improved.themes) {
      const rows = tableIn(await desk.read(at), 'measured')
      expect(rows, title).toEqual(
        measuredBy.map((reference) => ({
          Question: reference,
          'Section 11 and 175, 2026': inWords(first.filter((each) => each.reference === reference)),
          'Section 11, 2027': inWords(next.filter((each) => each.reference === reference)),
        })),
      )
    }
    expect(second.round).not.toBe(lived().round)
  })
}

function inWords(some: Parameters<typeof shareOf>[0]): string {
  const { meeting, answered } = shareOf(some)
  return answered === 0 ? 'Nobody has answered it at a point' : `${meeting} of the ${answered}`
}
