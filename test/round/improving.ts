import type { Answered } from './answering.ts'
import { isReturned, fateOf } from './fates.ts'
import { groups, numberOf, type Asked, type Partnership } from './partnership.ts'

/** What becomes of the themes that are put up: two are chosen and one is left out, each with the reason. */
export const fatesOfThemes = [
  { title: 'Checks on those who work with children', choice: 'Chosen', because: 'Nowhere else do so few meet it.' },
  { title: 'One question that few meet', choice: 'Chosen', because: 'It can be put right within a year.' },
  { title: 'One more question', choice: 'Not chosen', because: 'A regional programme does it already.' },
] as const

/** A theme as it was put up: its address, its title and the questions it is measured by. */
export type Theme = { at: string; title: string; measuredBy: string[] }

/** An answer that was laid to a theme: whose it is, what it answers, its own address, and its words. */
export type Laid = { asked: Asked; reference: string; at: string; words: string }

/** What was found and what is done about it: the themes, the answers that were laid to the first, the plan, its actions, and the board that agreed it. */
export type Improved = Awaited<ReturnType<typeof improve>>

/** What the answers offer is put up as themes, answers are laid to one, a group chooses, and what was chosen becomes a plan that a board agrees. */
export async function improve(partnership: Partnership, round: string, answered: ReadonlyMap<number, Answered>) {
  await partnership.site.goOnTo('2026-09-07')
  const themes = await putUp(partnership, round)
  const [first] = themes as [Theme, ...Theme[]]
  const laid = await layAnswers(partnership, round, first, answered)
  await choose(partnership, themes)
  return { themes, laid, ...(await plan(partnership, round, first)) }
}

/** The analyst puts up what the page offers: the standard that fewest meet, and the two questions at the end of the list. */
async function putUp({ sit, analyst }: Partnership, round: string): Promise<Theme[]> {
  const desk = await sit(analyst)
  const themes: Theme[] = []
  for (const [place, { title }] of fatesOfThemes.entries()) {
    const offered = await desk.linksOn(`${round}/themes`, 'Put it up as a theme')
    const link = place === 0 ? offered[0]! : offered.at(-1)!
    const at = await desk.fill(link, {
      'What is the theme': title,
      'What was found?': 'Fewer meet it than meet most others.',
      'Why?': 'The answers offer it.',
    })
    themes.push({ at, title, measuredBy: new URLSearchParams(link.split('?')[1]).get('references')!.split(', ') })
  }
  return themes
}

/** The analyst searches what agencies say they will improve, and lays what seven of them wrote to the theme; of one, some words alone. */
async function layAnswers(
  { sit, analyst, asked }: Partnership,
  round: string,
  theme: Theme,
  answered: ReadonlyMap<number, Answered>,
): Promise<Laid[]> {
  const desk = await sit(analyst)
  const laid: Laid[] = []
  for (const one of asked.filter(({ place }) => isReturned(fateOf(place)) && answered.has(place))) {
    const found = answered
      .get(one.place)!
      .answers.flatMap(({ reference, words }) => words.map((each) => ({ reference, words: each })))
      .find(({ reference, words }) => theme.measuredBy.includes(reference) && words.startsWith('Put '))
    if (!found || laid.length === 7) continue
    const search = `${round}/answers?${new URLSearchParams({ q: found.words, kind: 'improvement' })}`
    const at = await desk.linkOn(search, `${one.name}, ${found.reference}`)
    const lay = (await desk.linksOn(search, 'Lay it to a theme')).find((link) => link.includes(`/${numberOf(at)}/`))!
    await desk.fill(lay, {
      'To which theme?': theme.title,
      ...(laid.length === 0 && { 'Which words of it?': found.words.slice(0, 13) }),
    })
    laid.push({ asked: one, at, ...found })
  }
  return laid
}

/** A week later the group chooses, and its chair writes down what, and why. */
async function choose({ site, sit, chair }: Partnership, themes: readonly Theme[]) {
  await site.goOnTo('2026-09-14')
  const desk = await sit(chair)
  for (const [place, { at }] of themes.entries()) {
    const { choice, because } = fatesOfThemes[place]!
    await desk.fill(`${at}/choose`, {
      'What was decided?': choice === 'Chosen' ? 'Chosen for improvement' : 'Considered, not chosen',
      'Why?': because,
      'Which group decided it?': groups.chooses,
    })
  }
}

/** The office makes a plan of what was chosen, with actions of its own and of two agencies, and puts it before the board, which agrees it. */
async function plan({ site, sit, manager }: Partnership, round: string, theme: Theme) {
  const desk = await sit(manager)
  const at = await desk.fill(`${round}/themes/make-plan`, { 'What time is it for?': '2026-10-01/2027-09-30' })
  const action = await desk.fill(await desk.linkOn(theme.at, 'Raise an action'), {
    'What is to be done?': 'Agree one standard of checks for all',
    'Or which group?': groups.chooses,
    'When is it due?': 'by 31 January 2027',
  })
  for (const link of (await desk.linksOn(theme.at, 'Take its improvement over')).slice(0, 2))
    await desk.fill(link, { 'What is to be done?': 'Put right what this agency said of its checks' })
  const proposal = await desk.fill(await desk.linkOn(theme.at, 'Put it before a board'), {
    'Which group is to take it up?': groups.board,
    'What is the group to do with it?': 'To decide',
    'Why should the group take it up?': 'The plan made of it needs the board.',
  })
  const meeting = await desk.fill('/meetings/call', {
    'Which group meets?': groups.board,
    'What is the meeting called?': 'Board of October',
    'What kind of meeting is it?': 'Ordinary meeting',
    'When is it to be held?': '14 October 2026',
  })
  await desk.fill(`${proposal}/answer`, {
    'What becomes of it?': 'It is taken up at a meeting',
    'At which meeting?': 'Board of October',
  })
  await site.goOnTo('2026-10-14')
  await sit(manager)
  const decision = await desk.fill(`${meeting}/record-decision?because=${theme.at}`, {
    'What was decided, in a few words?': 'The improvement plan is agreed',
    'The decision as one sentence': 'The board agreed the improvement plan made of the returns',
    'How did Northshire Council stand?': 'Agreed',
    'How did Northshire Police stand?': 'Agreed',
    'How did Northshire Integrated Care Board stand?': 'Agreed',
  })
  await desk.fill(`${at}/add-version`, {
    'What is this version?': 'Agreed',
    'When was that?': '14 October 2026',
    'Who agreed to it?': groups.board,
    'By which decision?': 'The board of October',
    'Where is that decision?': decision.split('#')[0]!,
  })
  return { plan: at, action, proposal, meeting, decision: decision.split('#')[0]! }
}
