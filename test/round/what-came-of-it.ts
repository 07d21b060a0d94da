import { expect, test } from 'vitest'
import { tableIn } from '../words-of-a-page.ts'
import { agenciesThatMeet, parts, saidFirst, shareOf } from './expected.ts'
import { fatesOfThemes } from './improving.ts'
import { groups } from './partnership.ts'
import type { Lived } from './through-the-round.ts'

/** From answers to themes, from themes to a plan and its actions, and the whole way back. */
export function whatCameOfIt(lived: () => Lived) {
  test('what the answers offer are the standards and questions that the smallest share meets', async () => {
    const { sit, manager, round, improved } = lived()
    const desk = await sit(manager)
    const said = saidFirst(lived())
    const measured = new Set(improved.themes.flatMap(({ measuredBy }) => measuredBy))
    const share = (figure: string) => Number(figure.split(' of ')[0]) / Number(figure.split(' of ')[1])
    const rows = tableIn(await desk.read(`${round}/themes`), 'offered').map((row) => ({
      says: row['Standard or question']!,
      figure: row['Meet the minimum']!,
    }))
    const standards = rows.filter(({ says }) => says.endsWith(', all of it'))
    const questions = rows.filter((row) => !standards.includes(row))
    expect([standards.length, questions.length]).toEqual([3, 6])
    for (const { says, figure } of standards) {
      const own = said.filter(({ part }) => says === `${part}, all of it`)
      expect(figure, says).toBe(`${agenciesThatMeet(own).meeting} of ${agenciesThatMeet(own).answered}`)
    }
    for (const { says, figure } of questions) {
      const own = said.filter(({ reference }) => says.startsWith(`${reference} `))
      expect(figure, says).toBe(`${shareOf(own).meeting} of ${shareOf(own).answered}`)
      expect(measured.has(own[0]!.reference), says).toBe(false)
    }
    const others = parts
      .flatMap(({ scored }) => scored)
      .filter((each) => !measured.has(each) && !questions.some(({ says }) => says.startsWith(`${each} `)))
      .map((each) => shareOf(said.filter(({ reference }) => reference === each)))
    const highest = Math.max(...questions.map(({ figure }) => share(figure)))
    for (const { meeting, answered } of others) expect(meeting / answered).toBeGreaterThanOrEqual(highest)
    expect(improved.themes[0]!.measuredBy).toEqual(
      parts.find(({ says }) => standards[0]!.says === `${says}, all of it`)!.scored,
    )
  })

  test('a group chose two themes and left one out, and the page says which, when and why', async () => {
    const { sit, manager, round, improved } = lived()
    const desk = await sit(manager)
    const html = await desk.read(`${round}/themes`)
    for (const [place, { title, choice, because }] of fatesOfThemes.entries()) {
      const part = html.slice(html.indexOf(`id="${choice === 'Chosen' ? 'chosen' : 'dropped'}"`))
      expect(part, title).toContain(title)
      const steps = tableIn(await desk.read(improved.themes[place]!.at), 'decided')
      expect(steps.map(({ What: what, 'By whom': who }) => [what, who])).toEqual([
        ['Candidate', 'No group is named'],
        [choice, groups.chooses],
      ])
      expect(steps[1]!['When']).toBe('14 September 2026')
      expect(steps[1]!['Why']).toContain(because)
    }
  })

  test('a theme leads back to each answer it came from, and each answer forward to what became of it', async () => {
    const { sit, manager, asked, improved } = lived()
    const desk = await sit(manager)
    const [theme] = improved.themes
    expect(improved.laid).toHaveLength(7)
    const html = await desk.read(theme!.at)
    expect(html).toContain('7 answers of 7 agencies')
    for (const { asked: one, reference, at, words } of improved.laid) {
      expect(await desk.linkOn(theme!.at, `${one.name}, ${reference}`)).toBe(at)
      expect(html).toContain(words)
      const answer = await desk.read(at)
      expect(answer).toContain(`href="${theme!.at}"`)
      expect(answer).toContain('3 actions came of it')
      await sit(one.lead)
      expect((await desk.read(at)).includes(theme!.title), one.name).toBe(true)
      await sit(manager)
    }
    const takenOver = await desk.linksOn(theme!.at, 'The action its improvement')
    expect(takenOver).toHaveLength(2)
    const leadTo: string[] = []
    for (const { asked: one, at } of improved.laid)
      for (const action of await desk.linksOn(at, 'an action')) {
        leadTo.push(action)
        expect(await desk.read(action)).toContain(one.name)
      }
    expect(leadTo.toSorted()).toEqual(takenOver.toSorted())
    await sit(asked[5]!.lead)
    expect(await desk.read(theme!.at)).toContain('from the answers of 7 agencies')
    expect(await desk.linksOn(theme!.at, improved.laid[0]!.asked.name)).toEqual([])
  })

  test('what was chosen is a plan with an owner and a day for each action, which the board agreed', async () => {
    const { sit, manager, improved } = lived()
    const desk = await sit(manager)
    const { plan, proposal, meeting, decision, themes } = improved
    const html = await desk.read(plan)
    const chosen = fatesOfThemes.filter(({ choice }) => choice === 'Chosen')
    for (const { title, because } of chosen) {
      expect(html).toContain(`: ${title}`)
      expect(html).toContain(because)
    }
    expect(html).not.toContain(fatesOfThemes[2].title)
    const priority = (await desk.linkOn(themes[0]!.at, 'Improvement plan')).split('#')[1]!
    const actions = tableIn(html, priority)
    expect(actions).toHaveLength(3)
    for (const { Action: says, Owner: owner, Due: due } of actions) {
      expect(owner, says).not.toBe('Not named')
      expect(due, says).toMatch(/31 January 2027$/)
    }
    expect(tableIn(await desk.read(themes[0]!.at), 'came-of-it')).toHaveLength(3)
    expect(await desk.linksOn(proposal, 'Board of October')).toEqual([meeting])
    expect(await desk.read(`${meeting}/agenda`)).toContain(`Theme for improvement: ${themes[0]!.title}`)
    expect(await desk.linksOn(themes[0]!.at, 'The improvement plan is agreed')).toEqual([decision])
    expect(html).toContain(`href="${decision}"`)
    expect(html).toContain('Agreed 14 October 2026')
  })
}
